//! How types take their values from a [`JsonValue`]. What is generic here is compiled once for each type, so it is kept short.

use std::sync::Arc;

use super::error::JsonError;
use super::value::JsonValue;

/// What can be read from JSON.
pub trait FromJson: Sized {
    /// The value.
    ///
    /// # Errors
    /// What is missing or is not what it should be, with its path.
    fn from_json(json: &JsonValue) -> Result<Self, JsonError>;

    /// The value of a key that is absent; none where the key must be there.
    fn absent() -> Option<Self> {
        None
    }
}

impl JsonValue {
    /// The value under a key.
    ///
    /// # Errors
    /// Where the key is absent and must not be; where this is no object; what is wrong below the key.
    pub fn read<T: FromJson>(&self, key: &'static str) -> Result<T, JsonError> {
        match self.read_if_there(key)? {
            Some(value) => Ok(value),
            None => T::absent().ok_or_else(|| JsonError::missing().under(key)),
        }
    }

    /// The value under a key that may be absent.
    ///
    /// # Errors
    /// Where this is no object; what is wrong below the key.
    pub fn read_if_there<T: FromJson>(&self, key: &'static str) -> Result<Option<T>, JsonError> {
        match self.field(key)? {
            Some(value) => T::from_json(value).map(Some).map_err(|error| error.under(key)),
            None => Ok(None),
        }
    }

    /// The text under a key that must be there.
    ///
    /// # Errors
    /// Where this is no object, the key is absent, or the value is no text.
    pub fn read_text(&self, key: &'static str) -> Result<&str, JsonError> {
        let value = self.field(key)?.ok_or_else(|| JsonError::missing().under(key))?;
        value.text().ok_or_else(|| JsonError::expected("a text", value).under(key))
    }

    /// The first entry of an object: how a value of one of several kinds is written.
    ///
    /// # Errors
    /// Where this is no object, or an empty one; `expected` names what it should be.
    pub fn first_entry(&self, expected: &str) -> Result<(&str, &JsonValue), JsonError> {
        let entry = if let Self::Map(entries) = self { entries.first() } else { None };
        entry.map(|(key, value)| (key.as_str(), value)).ok_or_else(|| JsonError::expected(expected, self))
    }

    fn field(&self, key: &str) -> Result<Option<&JsonValue>, JsonError> {
        if matches!(self, Self::Map(_)) { Ok(self.get(key)) } else { Err(JsonError::expected("an object", self)) }
    }
}

impl FromJson for String {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        json.text().map(str::to_owned).ok_or_else(|| JsonError::expected("a text", json))
    }
}

impl FromJson for bool {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json {
            JsonValue::Truth(truth) => Ok(*truth),
            _ => Err(JsonError::expected("true or false", json)),
        }
    }
}

impl FromJson for u32 {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json {
            JsonValue::Number(number) => Ok(*number),
            _ => Err(JsonError::expected("a whole number", json)),
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
        let JsonValue::List(list) = json else { return Err(JsonError::expected("a list", json)) };
        // A loop is compiled smaller than `collect`.
        let mut all = Vec::with_capacity(list.len());
        for (index, json) in list.iter().enumerate() {
            all.push(T::from_json(json).map_err(|error| error.at(index))?);
        }
        Ok(all)
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        T::from_json(json).map(Self::new)
    }
}

impl<T: FromJson> FromJson for Arc<T> {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        T::from_json(json).map(Self::new)
    }
}

#[cfg(test)]
mod tests;
