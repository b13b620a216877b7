//! Hearing events at the root, for as long as the app is there.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::StoredValue;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget};

/// Hears a kind of event at a target until the current owner is gone.
pub fn listen<E: JsCast>(target: &EventTarget, kind: &'static str, hear: impl FnMut(&E) + 'static) {
    listen_with(target, kind, EventListenerOptions::enable_prevent_default(), hear);
}

/// The same on the event's way down, before those below the target hear of it. Errors of pictures do not bubble.
pub fn listen_first<E: JsCast>(target: &EventTarget, kind: &'static str, hear: impl FnMut(&E) + 'static) {
    listen_with(target, kind, EventListenerOptions::run_in_capture_phase(), hear);
}

fn listen_with<E: JsCast>(
    target: &EventTarget,
    kind: &'static str,
    options: EventListenerOptions,
    mut hear: impl FnMut(&E) + 'static,
) {
    let listener = EventListener::new_with_options(target, kind, options, move |event| hear(event.unchecked_ref()));
    StoredValue::new_local(listener);
}

/// The element that an event is about.
pub fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The nearest element of a kind around what an event is about.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    element_of(event)?.closest(selector).ok()?
}
