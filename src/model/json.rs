//! How the browser reads what the press wrote.
//!
//! serde's derive makes a reader of its own for every struct, twice over (from maps and from lists): 94 KB of the app, where this is 20.
//! Here any JSON becomes one tree of [`JsonValue`], and a struct takes its fields from it. Who reads the text is passed in: the browser by itself,
//! where serde_json would weigh 6 KB more, all others by serde_json. Keys that it does not know are passed over: an
//! older app must read a newer paper.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value. Of numbers only those from zero to 2³² − 1 are told apart; all others are as good as `null`.
#[derive(Clone, Debug, PartialEq)]
pub enum JsonValue {
    Null,
    Truth(bool),
    Number(u32),
    /// The whole part of a number that has another.
    Fraction(u32),
    Text(String),
    List(Vec<JsonValue>),
    /// Keys with their values as they stand.
    Map(Vec<(String, JsonValue)>),
}

/// The name of what made no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError(pub &'static str);

/// What can be read from JSON.
pub trait FromJson: Sized {
    /// The value.
    ///
    /// # Errors
    /// The name of what is missing or is not what it should be.
    fn from_json(json: &JsonValue) -> Result<Self, JsonError>;

    /// What stands for a key that is not there; none where it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

impl JsonValue {
    /// A number.
    pub fn of(number: f64) -> Self {
        let whole = number as u32;
        match number - f64::from(whole) {
            0.0 => Self::Number(whole),
            rest if (0.0..1.0).contains(&rest) => Self::Fraction(whole),
            _ => Self::Null,
        }
    }

    /// What stands under a key; none where nothing does, or where this is no map.
    pub fn get(&self, key: &str) -> Option<&JsonValue> {
        match self {
            Self::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The value under a key.
    ///
    /// # Errors
    /// The key, where it is missing and must not be; what made no sense below it.
    pub fn read<T: FromJson>(&self, key: &'static str) -> Result<T, JsonError> {
        match self.get(key) {
            Some(value) => T::from_json(value),
            None => T::absent().ok_or(JsonError(key)),
        }
    }

    /// The text; none where this is no text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Makes a struct [`FromJson`], and with it `Deserialize`, from the list of its fields.
macro_rules! from_json {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::model::json::FromJson for $name {
            fn from_json(json: &$crate::model::json::JsonValue) -> Result<Self, $crate::model::json::JsonError> {
                Ok(Self { $($field: json.read(stringify!($field))?),* })
            }
        }
        $crate::model::json::deserialize!($name);
    };
}

/// Makes what is [`FromJson`] serde's `Deserialize` too.
macro_rules! deserialize {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let json = $crate::model::json::JsonValue::deserialize(from)?;
                $crate::model::json::FromJson::from_json(&json).map_err(|wrong| serde::de::Error::custom(wrong.0))
            }
        }
    };
}

pub(crate) use {deserialize, from_json};

impl FromJson for String {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        json.text().map(str::to_owned).ok_or(JsonError("text"))
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl FromJson for bool {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        Ok(*json == JsonValue::Truth(true))
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl FromJson for u32 {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json {
            JsonValue::Number(number) => Ok(*number),
            _ => Err(JsonError("number")),
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json {
            JsonValue::Null => Ok(None),
            json => T::from_json(json).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json {
            // A loop is compiled smaller than what collects, and there is one for each type.
            JsonValue::List(list) => {
                let mut all = Vec::with_capacity(list.len());
                for json in list {
                    all.push(T::from_json(json)?);
                }
                Ok(all)
            }
            _ => Err(JsonError("list")),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        T::from_json(json).map(Self::new)
    }
}

impl<'de> Deserialize<'de> for JsonValue {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = JsonValue;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<JsonValue, E> {
        Ok(JsonValue::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<JsonValue, E> {
        Ok(JsonValue::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<JsonValue, E> {
        Ok(u32::try_from(number).map_or(JsonValue::Null, JsonValue::Number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<JsonValue, E> {
        Ok(JsonValue::Null)
    }

    fn visit_f64<E>(self, number: f64) -> Result<JsonValue, E> {
        Ok(JsonValue::of(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<JsonValue, E> {
        Ok(JsonValue::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<JsonValue, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = values.next_element()? {
            list.push(value);
        }
        Ok(JsonValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JsonValue, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(JsonValue::Map(entries))
    }
}
