//! The masthead's links to other editions, which lead to the same page where there is one; and the language that a reader chose by them.

use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::language::{choose_language, chosen_language};
use crate::browser::host::Host;
use crate::model::page::Page;
use crate::view::layout::edition_links::edition_href;

/// The links, by the class of what they stand in.
const LINKS: &str = ".editions a";

/// Has the links lead from the page that is shown.
pub fn lead_from_page(host: &Host, page: &Page) {
    if page.site.editions.is_empty() {
        return;
    }
    let Ok(links) = host.root.query_selector_all(LINKS) else { return };
    for link in (0..links.length()).filter_map(|place| links.item(place)?.dyn_into::<HtmlAnchorElement>().ok()) {
        let language = link.hreflang();
        // The edition that is read has no link, and so no language of one.
        if let Some(edition) = page.site.editions.iter().find(|edition| edition.language.as_str() == language) {
            link.set_href(&edition_href(&host.base, edition, &page.translations));
        }
    }
}

/// Offers the story in the language that the reader chose, where it is in that.
pub fn offer_language(host: &Host, page: &Page) {
    // The first use of the storage costs a start some milliseconds: a page in one language spends none.
    if page.translations.is_empty() {
        return;
    }
    let Some(chosen) = chosen_language(host) else { return };
    if page.translations.iter().any(|translation| translation.language.as_str() == chosen) {
        let line = host.root.query_selector(".translations").ok().flatten();
        // It fails only for a name that no attribute may have.
        line.iter().for_each(|line| drop(line.set_attribute("data-offered", "")));
    }
}

/// Remembers the language of a link, where it is one of these.
pub fn note_choice(host: &Host, link: &HtmlAnchorElement) {
    if host.embedded().is_none() && link.matches(LINKS).unwrap_or_default() {
        choose_language(&link.hreflang());
    }
}
