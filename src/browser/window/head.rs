//! What the window says of the page that it shows: title, language, description and whole address.

use leptos::prelude::document;

use crate::browser::host::Host;
use crate::model::page::Page;
use crate::route::Route;
use crate::view::head::canonical;

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
    document().set_title(title);
    set_in_head("meta", "name", "description", "content", page.summary.as_deref());
    set_in_head("link", "rel", "canonical", "href", canonical(page, route).as_deref());
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
