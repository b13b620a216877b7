//! This browser's storage for this site.

use wasm_bindgen::JsValue;
use web_sys::{DomException, Storage, Window};

use crate::comments::store::{Store, StoreError, storage_key};
use crate::model::address::Base;

/// `localStorage`, under keys that belong to one paper.
#[derive(Clone)]
pub struct LocalStore {
    storage: Option<Storage>,
    prefix: String,
}

impl LocalStore {
    /// The window's storage for the paper at a base.
    pub fn new(window: &Window, base: &Base) -> Self {
        Self { storage: window.local_storage().ok().flatten(), prefix: storage_key(base, "") }
    }

    /// The store's own name for a key of the browser's; none where it belongs to another paper.
    pub fn own_key<'a>(&self, key: &'a str) -> Option<&'a str> {
        key.strip_prefix(self.prefix.as_str())
    }

    /// A name that belongs to this paper, for what the browser keeps by name elsewhere.
    pub fn name(&self, name: &str) -> String {
        self.key(name)
    }

    fn key(&self, key: &str) -> String {
        [self.prefix.as_str(), key].concat()
    }
}

impl Store for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        let storage = self.storage.as_ref().ok_or(StoreError::Refused)?;
        storage.get_item(&self.key(key)).map_err(|_| StoreError::Refused)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let storage = self.storage.as_ref().ok_or(StoreError::Refused)?;
        storage.set_item(&self.key(key), text).map_err(|error| why(&error))
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = &self.storage {
            // What cannot be reached cannot have been kept.
            let _ = storage.remove_item(&self.key(key));
        }
    }

    fn keys(&self) -> Vec<String> {
        let keys = self.storage.iter().flat_map(keys_of);
        keys.filter_map(|key| self.own_key(&key).map(str::to_owned)).collect()
    }
}

fn keys_of(storage: &Storage) -> impl Iterator<Item = String> {
    (0..storage.length().unwrap_or_default()).filter_map(|place| storage.key(place).ok().flatten())
}

fn why(error: &JsValue) -> StoreError {
    use wasm_bindgen::JsCast;
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => StoreError::Full,
        _ => StoreError::Refused,
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn papers_on_one_host_keep_apart() {
        let window = leptos::prelude::window();
        let [one, other] = ["/", "/news/"].map(|base| LocalStore::new(&window, &Base::new(base)));
        one.write("draft:tides", "a").unwrap();
        assert_eq!((one.read("draft:tides"), other.read("draft:tides")), (Ok(Some("a".to_owned())), Ok(None)));
        assert_eq!(one.own_key("standfirst:/:draft:tides"), Some("draft:tides"));
        assert!(one.keys().contains(&"draft:tides".to_owned()) && other.keys().is_empty());
        one.remove("draft:tides");
        assert_eq!(one.read("draft:tides"), Ok(None));
    }
}
