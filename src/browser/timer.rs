//! Doing something later, unless it is dropped before.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

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

/// Waits for so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    // A timer does not fail.
    let _ = JsFuture::from(promise).await;
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            window.clear_timeout_with_handle(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pause;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    async fn a_pause_lasts_at_least_as_long_as_was_asked() {
        let before = js_sys::Date::now();
        pause(20).await;
        assert!(js_sys::Date::now() - before >= 19.0);
    }
}
