//! How the browser reads JSON: what the press printed, what services answer, what this browser keeps.
//!
//! A text becomes one tree of [`JsonValue`], and a type takes what it needs from it by [`FromJson`]. serde's derived readers weigh about
//! 40 KB more and start slower; types are still written by serde's `Serialize`. Unknown keys are ignored, because an older app reads a
//! newer paper. A missing or wrong value is an error with its path, never an empty value.

mod error;
mod parser;
mod reader;
mod value;
mod visitor;

pub use error::JsonError;
pub use reader::FromJson;
pub use value::JsonValue;

/// Makes a struct [`FromJson`], and with it `Deserialize`, from the list of its fields. A key that may be absent has its value there:
/// `from_json!(Front { stories, picks = Vec::new() })`. An `Option` may always be absent. A key of another name than the field's stands
/// behind it: `from_json!(Page { revision as "edition" })`.
macro_rules! from_json {
    ($name:ident { $($field:ident $(as $key:literal)? $(= $default:expr)?),* $(,)? }) => {
        impl $crate::model::json::FromJson for $name {
            fn from_json(json: &$crate::model::json::JsonValue) -> Result<Self, $crate::model::json::JsonError> {
                Ok(Self { $($field: $crate::model::json::field!(json, $crate::model::json::key!($field $($key)?) $(, $default)?)),* })
            }
        }
        $crate::model::json::deserialize!($name);
    };
}

/// Reads one field of an object: the second form for one that may be absent.
macro_rules! field {
    ($json:ident, $key:expr) => {
        $json.read($key)?
    };
    ($json:ident, $key:expr, $default:expr) => {
        $json.read_if_there($key)?.unwrap_or_else(|| $default)
    };
}

/// The key of a field.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// Makes what is [`FromJson`] serde's `Deserialize` too, for the press.
macro_rules! deserialize {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let json = $crate::model::json::JsonValue::deserialize(from)?;
                $crate::model::json::FromJson::from_json(&json).map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use {deserialize, field, from_json, key};
