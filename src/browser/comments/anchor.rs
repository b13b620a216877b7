//! Keeping in place what the reader looks at while the thread changes.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::browser::host::Host;
use crate::browser::window::scroll::scroll_along;
use crate::view::comments::ids::{FORM, THREAD};

/// Changes the thread, and leaves what the reader looks at where it is.
pub fn keep_in_place(host: &Host, change: impl FnOnce()) {
    let anchor = anchor(host).map(|element| (element.id(), top(&element)));
    change();
    let Some((id, before)) = anchor else { return };
    let host = host.clone();
    spawn_local(async move {
        // The elements change with the next effects.
        leptos::task::tick().await;
        let moved = host.by_id(&id).map_or(0.0, |element| top(&element) - before);
        scroll_along(&host, moved);
    });
}

/// What the reader looks at, where the thread's changing could move it: the form they write in, or else the first comment on the screen.
fn anchor(host: &Host) -> Option<Element> {
    let (thread, form) = (host.by_id(THREAD)?, host.by_id(FORM));
    let focused = host.focused();
    if form.as_ref().is_some_and(|form| form.contains(focused.as_deref())) && focused.is_some() {
        return focused.filter(|element| !element.id().is_empty()).or(form);
    }
    if top(&thread) >= 0.0 {
        return None;
    }
    let items = thread.get_elements_by_tag_name("li");
    let mut items = (0..items.length()).filter_map(|place| items.item(place));
    let seen = items.find(|item| !item.id().is_empty() && item.get_bounding_client_rect().bottom() > 0.0);
    seen.or(form)
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
