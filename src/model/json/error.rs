//! What is wrong with JSON, and where.

use std::fmt;

use super::value::JsonValue;

/// The most characters of a wrong text that an error repeats.
const QUOTED_CHARACTERS: usize = 40;

/// What is wrong, and the path that leads there: `content.article.published: a date, not 7`. In a box: results without an error are then
/// no larger than their values, which takes a fifth off the readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError(Box<Place>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// Grows from its end while the readers return, so that reading without errors costs nothing.
    path: String,
    problem: String,
}

impl JsonError {
    /// The text is no JSON from this byte on.
    pub fn syntax(byte: usize) -> Self {
        Self::new(["no JSON from byte ", &byte.to_string(), " on"].concat())
    }

    /// There is no such key.
    pub fn missing() -> Self {
        Self::new("missing".to_owned())
    }

    /// Another value than the one expected, which is named with its article: "a date".
    pub fn expected(expected: &str, found: &JsonValue) -> Self {
        let number;
        let found = match found {
            JsonValue::Null => "null",
            JsonValue::Truth(true) => "true",
            JsonValue::Truth(false) => "false",
            JsonValue::Number(value) => {
                number = value.to_string();
                &number
            }
            JsonValue::Fraction(_) => "a fraction",
            JsonValue::OtherNumber => "a number below zero or too large",
            JsonValue::Text(text) => {
                let end = text.char_indices().nth(QUOTED_CHARACTERS).map_or(text.len(), |(end, _)| end);
                return Self::new([expected, ", not \"", text.get(..end).unwrap_or_default(), "\""].concat());
            }
            JsonValue::List(_) => "a list",
            JsonValue::Map(_) => "an object",
        };
        Self::new([expected, ", not ", found].concat())
    }

    fn new(problem: String) -> Self {
        Self(Box::new(Place { path: String::new(), problem }))
    }

    /// The same error, seen from the object that has the value under a key.
    pub fn under(mut self, key: &str) -> Self {
        let dot = if self.0.path.is_empty() || self.0.path.starts_with('[') { "" } else { "." };
        self.0.path = [key, dot, &self.0.path].concat();
        self
    }

    /// The same error, seen from the list that has the value at a place, counted from zero.
    pub fn at(self, index: usize) -> Self {
        self.under(&["[", &index.to_string(), "]"].concat())
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.0.path.is_empty() { "" } else { ": " };
        for part in [&self.0.path, colon, &self.0.problem] {
            out.write_str(part)?;
        }
        Ok(())
    }
}
