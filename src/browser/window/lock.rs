//! Something that one tab of this browser does at a time.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::storage::LocalStore;
use crate::comments::lease;

/// The right to do it. Dropping it gives it back; so does closing the tab.
pub enum Lock {
    /// A lock of the browser's (Web Locks API): calling this lets go of it.
    Browser(Function),
    /// A line in the storage, where the browser has no such locks: on hosts without https.
    Lease(LocalStore, String),
}

impl Drop for Lock {
    fn drop(&mut self) {
        match self {
            Self::Browser(release) => {
                // What settles a promise cannot fail.
                let _ = release.call0(&JsValue::UNDEFINED);
            }
            Self::Lease(store, tab) => lease::release(store, tab),
        }
    }
}

/// The lock of a name; none where another tab has it, or where it is held in this one.
pub async fn hold(store: &LocalStore, name: &str) -> Option<Lock> {
    let answer = match request(name) {
        Some(promise) => JsFuture::from(promise).await.unwrap_or(JsValue::UNDEFINED),
        None => JsValue::UNDEFINED,
    };
    if answer.is_null() {
        return None;
    }
    match answer.dyn_into::<Function>() {
        Ok(release) => Some(Lock::Browser(release)),
        Err(_) => leased(store).await,
    }
}

/// Asks the browser: the promise becomes what lets go of the lock, or null where it is taken, or an error where there are no locks.
fn request(name: &str) -> Option<Promise> {
    let get = |from: &JsValue, name: &str| Reflect::get(from, &name.into()).ok();
    let locks = get(&window().navigator(), "locks")?;
    let function: Function = get(&locks, "request")?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    Some(Promise::new(&mut |answer, _| {
        let answered = answer.clone();
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                let _ = answer.call1(&JsValue::UNDEFINED, &JsValue::NULL);
                return JsValue::UNDEFINED;
            }
            // The lock is held until this promise is settled.
            Promise::new(&mut |release, _| {
                let _ = answer.call1(&JsValue::UNDEFINED, &release);
            })
            .into()
        });
        let refused = function.call3(&locks, &name.into(), &options, &granted).and_then(|promise| {
            let catch: Function = Reflect::get(&promise, &"catch".into())?.dyn_into()?;
            catch.call1(&promise, &answered)
        });
        if refused.is_err() {
            let _ = answered.call1(&JsValue::UNDEFINED, &JsValue::UNDEFINED);
        }
    }))
}

/// A moment in which another tab that wrote at the same time has written, too, in milliseconds.
const MOMENT_IN_MILLISECONDS: u32 = 60;

async fn leased(store: &LocalStore) -> Option<Lock> {
    let tab = (js_sys::Math::random() * 1e15) as i64;
    let tab = tab.to_string();
    if !lease::claim(store, &tab, js_sys::Date::now() as i64) {
        return None;
    }
    TimeoutFuture::new(MOMENT_IN_MILLISECONDS).await;
    lease::is_held(store, &tab).then(|| Lock::Lease(store.clone(), tab))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    async fn one_holds_it_at_a_time() {
        let store = LocalStore::new(&window(), &crate::model::address::Base::new("/lock/"));
        let first = hold(&store, "of a test").await;
        assert!(first.is_some() && hold(&store, "of a test").await.is_none());
        drop(first);
        TimeoutFuture::new(20).await;
        assert!(hold(&store, "of a test").await.is_some());
    }
}
