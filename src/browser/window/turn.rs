//! Giving the thread back to the browser.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The longest that work waits for an idle moment, in milliseconds.
const LONGEST_IDLE_WAIT: u32 = 2_000;
/// How long work waits in a browser that does not say when it is idle (Safari), in milliseconds.
const IDLE_STAND_IN: u32 = 200;

/// Lets the browser do what is due, and goes on afterwards: `scheduler.yield` (WICG Prioritized Task Scheduling), else a timer.
pub async fn next_turn() {
    match yielded() {
        // It is never rejected without a signal.
        Some(promise) => drop(JsFuture::from(promise).await),
        None => TimeoutFuture::new(0).await,
    }
}

fn yielded() -> Option<Promise> {
    let scheduler = Reflect::get(&window(), &"scheduler".into()).ok()?;
    let function: Function = Reflect::get(&scheduler, &"yield".into()).ok()?.dyn_into().ok()?;
    function.call0(&scheduler).ok()?.dyn_into().ok()
}

/// Does something when the browser is idle (`requestIdleCallback`, W3C), at the latest after two seconds.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"timeout".into(), &LONGEST_IDLE_WAIT.into());
    let request = Reflect::get(&window(), &"requestIdleCallback".into()).ok().and_then(|found| found.dyn_into::<Function>().ok());
    match request {
        Some(request) => drop(request.call2(&window(), &act, &options)),
        None => drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), IDLE_STAND_IN as i32)),
    }
}

/// This moment, in milliseconds since 1970.
pub fn now_in_milliseconds() -> f64 {
    js_sys::Date::now()
}

/// A value of the window that this browser may lack.
pub fn has(target: &JsValue, name: &str) -> bool {
    Reflect::get(target, &JsValue::from_str(name)).is_ok_and(|found| found.is_truthy())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    async fn other_work_is_done_in_between() {
        let is_done = std::rc::Rc::new(std::cell::Cell::new(false));
        let done = is_done.clone();
        when_idle(move || done.set(true));
        for _ in 0..1_000 {
            next_turn().await;
            if is_done.get() {
                return;
            }
            TimeoutFuture::new(5).await;
        }
        panic!("the idle moment never came");
    }
}
