//! A JSON value of any kind.

/// A JSON value. Only whole numbers that a `u32` holds are told apart: the app needs no others.
#[derive(Clone, Debug, PartialEq)]
pub enum JsonValue {
    Null,
    Truth(bool),
    /// A whole number from zero to 2³² − 1, also where it is written `1.0` or `1e3`.
    Number(u32),
    /// The whole part of a positive number that is not whole.
    Fraction(u32),
    /// A number below zero, or one too large.
    OtherNumber,
    Text(String),
    List(Vec<JsonValue>),
    /// Keys with their values, in the order of the text.
    Map(Vec<(String, JsonValue)>),
}

impl JsonValue {
    /// The value under a key; none where there is no such key, or where this is no object. Of equal keys the last counts, as in `JSON.parse`.
    pub fn get(&self, key: &str) -> Option<&JsonValue> {
        match self {
            Self::Map(entries) => entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
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
