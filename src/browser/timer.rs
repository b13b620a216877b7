//! Doing something later, unless it is dropped before.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Something that will be done once.
pub struct Timer {
    id: Option<i32>,
    _act: Closure<dyn FnMut()>,
}

impl Timer {
    /// Acts after so many milliseconds.
    pub fn after(milliseconds: i32, act: impl FnOnce() + 'static) -> Self {
        let act = Closure::once(act);
        let id = web_sys::window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(act.as_ref().unchecked_ref(), milliseconds).ok()
        });
        Self { id, _act: act }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            window.clear_timeout_with_handle(id);
        }
    }
}
