//! What the window says of the page that it shows: title, language, description and whole address.

use leptos::prelude::document;

use crate::browser::host::Host;
use crate::model::page::Page;
use crate::route::Route;
use crate::view::head::canonical;

/// What else a head says of the page that was printed, and of no other: its card, its addresses in other languages and for other sites, its data.
const OF_PRINTED: &str = "[property],[hreflang],[rel=prev],[type$=oembed],[type$='ld+json'],[name=robots]";

/// Tells the window what page it shows. Somebody else's page keeps its name; the element is named instead.
pub fn show_in_head(host: &Host, page: &Page, route: &Route, title: &str) {
    let site = &page.site;
    if let Some(top) = host.top() {
        let _ = top.set_attribute("lang", site.language.as_str());
        let _ = top.set_attribute("dir", site.direction.as_str());
    }
    if let Some(embedded) = host.embedded() {
        return embedded.tell(&host.root, title);
    }
    forget_printed();
    document().set_title(title);
    set_in_head("meta", "name", "description", "content", page.summary.as_deref());
    set_in_head("link", "rel", "canonical", "href", canonical(page, route).as_deref());
}

/// Takes away what would be of another page. Search engines and networks read each page as it is printed.
fn forget_printed() {
    let Some(head) = document().head() else { return };
    while let Ok(Some(found)) = head.query_selector(OF_PRINTED) {
        found.remove();
    }
}

/// Gives an element of the head its value, makes one where there is none, and removes it where there is no value.
fn set_in_head(element: &str, kind: &str, name: &str, attribute: &str, value: Option<&str>) -> Option<()> {
    let head = document().head()?;
    let found = head.query_selector(&[element, "[", kind, "=", name, "]"].concat()).ok()?;
    let Some(value) = value else {
        found?.remove();
        return Some(());
    };
    let element = match found {
        Some(element) => element,
        None => {
            let made = document().create_element(element).ok()?;
            made.set_attribute(kind, name).ok()?;
            head.append_child(&made).ok()?;
            made
        }
    };
    element.set_attribute(attribute, value).ok()
}
