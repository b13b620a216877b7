//! How far the page is scrolled, in CSS pixels from the left and from the top.

use leptos::prelude::window;
use web_sys::{ScrollBehavior, ScrollToOptions};

use crate::browser::host::Host;

/// How far the page is scrolled.
pub fn scroll_position(host: &Host) -> (f64, f64) {
    match host.embedded() {
        Some(embedded) => embedded.scroll(),
        None => (window().scroll_x().unwrap_or_default(), window().scroll_y().unwrap_or_default()),
    }
}

/// Scrolls the page, at once whatever its style says.
pub fn scroll_to(host: &Host, (left, top): (f64, f64)) {
    if let Some(embedded) = host.embedded() {
        return embedded.scroll_to((left, top));
    }
    let options = ScrollToOptions::new();
    options.set_left(left);
    options.set_top(top);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Scrolls to the element with an id; returns whether there is one.
pub fn scroll_to_id(host: &Host, id: &str) -> bool {
    let found = host.by_id(id);
    match (&found, host.embedded()) {
        (Some(element), Some(embedded)) => embedded.scroll_to_element(element),
        (Some(element), None) => element.scroll_into_view(),
        (None, _) => {}
    }
    found.is_some()
}

/// Goes along with what the reader looks at, where it moved by so many pixels.
pub fn scroll_along(host: &Host, moved: f64) {
    match host.embedded() {
        _ if moved == 0.0 => {}
        Some(embedded) => embedded.scroll_along(moved, &window()),
        None => {
            let (left, top) = scroll_position(host);
            scroll_to(host, (left, top + moved));
        }
    }
}
