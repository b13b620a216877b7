//! The keyboard's focus.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::browser::host::Host;

/// Moves the focus to an element, and scrolls it into view unless the page is to stay where it is.
pub fn focus(element: &Element, stays: bool) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(stays);
    // It throws for no element that is in the document.
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to the element with an id, and scrolls it into view.
pub fn focus_id(host: &Host, id: &str) {
    if let Some(element) = host.by_id(id) {
        focus(&element, false);
    }
}

/// Moves the focus to the page's heading, without scrolling there; not away from what has it in somebody else's page.
pub fn focus_heading(host: &Host) {
    if host.embedded().is_some_and(|embedded| !embedded.has_focus(host.tree(), &document())) {
        return;
    }
    if let Some(heading) = host.root.query_selector("#main h1").ok().flatten() {
        focus(&heading, true);
    }
}
