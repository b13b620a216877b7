//! Listening to events for as long as the app is mounted.

use leptos::prelude::StoredValue;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget};

/// A listener that is taken away when it is dropped.
struct Listener {
    target: EventTarget,
    kind: &'static str,
    capture: bool,
    hear: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let hear = self.hear.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.kind, hear, self.capture);
    }
}

/// Hears a kind of event at a target until the app is taken away. With `capture`, before those below the target do.
pub fn listen<E: JsCast>(target: &EventTarget, kind: &'static str, capture: bool, mut hear: impl FnMut(E) + 'static) {
    let hear = Closure::<dyn FnMut(Event)>::new(move |event: Event| hear(event.unchecked_into()));
    let added = target.add_event_listener_with_callback_and_bool(kind, hear.as_ref().unchecked_ref(), capture);
    if added.is_ok() {
        StoredValue::new_local(Listener { target: target.clone(), kind, capture, hear });
    }
}

/// Hears clicks of the reader's until the app is taken away, but for those that a link has been followed for.
pub fn listen_to_clicks(target: &EventTarget, mut hear: impl FnMut(&Event) + 'static) {
    listen(target, "click", false, move |event: Event| {
        if !event.default_prevented() {
            hear(&event);
        }
    });
}

/// The element that an event is about.
pub fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The nearest element of a kind around what an event is about.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    element_of(event)?.closest(selector).ok()?
}
