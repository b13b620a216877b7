//! Where in the masthead the reader is.

use crate::browser::host::Host;
use crate::view::layout::current_section::CurrentSection;

/// Marks the link of the masthead that leads to the section of the page.
pub fn mark_current_section(host: &Host, current: Option<&CurrentSection>) {
    let Some(sections) = host.root.query_selector(".sections").ok().flatten() else { return };
    let links = sections.get_elements_by_tag_name("a");
    for link in (0..links.length()).filter_map(|place| links.item(place)) {
        // It fails only for names that no attribute may have.
        let _ = match current.filter(|current| link.get_attribute("href").as_ref() == Some(&current.href)) {
            Some(current) => link.set_attribute("aria-current", current.aria_current),
            None => link.remove_attribute("aria-current"),
        };
    }
}
