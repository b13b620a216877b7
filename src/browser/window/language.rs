//! The language that the reader chose, for all editions of the papers on this origin.

use leptos::prelude::window;
use web_sys::Storage;

use crate::browser::host::Host;

/// No paper's own: these begin with its base.
const KEY: &str = "standfirst:language";

/// The language that was chosen in the masthead of an edition; none where there was no choice, and in somebody else's page.
pub fn chosen_language(host: &Host) -> Option<String> {
    host.embedded().is_none().then(storage).flatten()?.get_item(KEY).ok().flatten()
}

/// Remembers a choice. Where the browser keeps nothing, nothing is offered.
pub fn choose_language(language: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, language);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
