//! JSON as the browser itself reads it.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::json::JsonValue;

/// What a text says; none where it is no JSON (RFC 8259).
pub fn parse(text: &str) -> Option<JsonValue> {
    Some(json(&JSON::parse(text).ok()?))
}

fn json(value: &JsValue) -> JsonValue {
    if let Some(text) = value.as_string() {
        JsonValue::Text(text)
    } else if let Some(number) = value.as_f64() {
        JsonValue::of(number)
    } else if let Some(truth) = value.as_bool() {
        JsonValue::Truth(truth)
    } else if Array::is_array(value) {
        JsonValue::List(Array::from(value).iter().map(|value| json(&value)).collect())
    } else if value.is_object() {
        let entries = Object::entries(value.unchecked_ref());
        JsonValue::Map(entries.iter().map(|entry| entry_of(&Array::from(&entry))).collect())
    } else {
        JsonValue::Null
    }
}

fn entry_of(entry: &Array) -> (String, JsonValue) {
    (entry.get(0).as_string().unwrap_or_default(), json(&entry.get(1)))
}
