//! What those hear who do not see a page change.

use crate::browser::host::Host;
use crate::view::app::ARRIVAL;

/// Announces a text politely. An empty one in between lets the same text be announced twice.
pub fn announce(host: &Host, text: &str) {
    if let Some(element) = host.by_id(ARRIVAL) {
        element.set_text_content(Some(text));
    }
}
