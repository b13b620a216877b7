//! Makes values with their places, as the parser of JSON does.

use std::borrow::Cow;
use std::sync::LazyLock;

use jsonc_parser::ast::{Array, BooleanLit, NullKeyword, NumberLit, Object, ObjectProp, ObjectPropName, StringLit, Value};
use jsonc_parser::common::{Range, Ranged};
use serde_json::Value as Json;

/// The largest number that the authored forms have room for, and one more, which is then too large.
const NUMBERS: usize = 65_537;
/// The digits of each.
const WIDTH: usize = 5;

/// All numbers in a row, because a value of a number borrows its digits.
static DIGITS: LazyLock<String> = LazyLock::new(|| (0..NUMBERS).map(|number| format!("{number:0WIDTH$}")).collect());

/// A byte of the file, and what is wrong there.
pub type Misplaced = (usize, String);

/// Text.
pub fn string<'t>(range: Range, text: impl Into<Cow<'t, str>>) -> Value<'t> {
    Value::StringLit(StringLit { range, value: text.into() })
}

/// A whole number; one that is larger than any that the forms have room for is still too large.
pub fn number(range: Range, number: usize) -> Value<'static> {
    let start = number.min(NUMBERS - 1) * WIDTH;
    let digits = DIGITS.get(start..start + WIDTH).unwrap_or_default().trim_start_matches('0');
    number_of(range, if digits.is_empty() { "0" } else { digits })
}

/// A number as it is written.
pub fn number_of(range: Range, digits: &str) -> Value<'_> {
    Value::NumberLit(NumberLit { range, value: digits })
}

pub fn boolean(range: Range, value: bool) -> Value<'static> {
    Value::BooleanLit(BooleanLit { range, value })
}

pub fn null(range: Range) -> Value<'static> {
    Value::NullKeyword(NullKeyword { range })
}

pub fn array(range: Range, elements: Vec<Value<'_>>) -> Value<'_> {
    Value::Array(Array { range, elements })
}

/// An object of these keys.
pub fn object<'t>(range: Range, properties: Vec<(&'static str, Value<'t>)>) -> Value<'t> {
    Value::Object(Object { range, properties: properties.into_iter().map(|(key, value)| property(key, value)).collect() })
}

/// A key that stands where its value does.
pub fn property<'t>(key: &'static str, value: Value<'t>) -> ObjectProp<'t> {
    let range = value.range();
    named(Cow::Borrowed(key), range, value)
}

/// A key with its own place.
pub fn named<'t>(key: Cow<'t, str>, range: Range, value: Value<'t>) -> ObjectProp<'t> {
    ObjectProp { range, name: name(key, range), value }
}

/// The name of a key.
pub fn name<'t>(key: impl Into<Cow<'t, str>>, range: Range) -> ObjectPropName<'t> {
    ObjectPropName::String(StringLit { range, value: key.into() })
}

/// What serde made of something, all of it at one place.
pub fn of_json(range: Range, json: Json) -> Value<'static> {
    match json {
        Json::Null => null(range),
        Json::Bool(truth) => boolean(range, truth),
        Json::Number(written) => {
            number(range, written.as_u64().and_then(|written| usize::try_from(written).ok()).unwrap_or(NUMBERS))
        }
        Json::String(text) => string(range, text),
        Json::Array(all) => array(range, all.into_iter().map(|one| of_json(range, one)).collect()),
        Json::Object(all) => {
            let properties = all.into_iter().map(|(key, value)| named(Cow::Owned(key), range, of_json(range, value)));
            Value::Object(Object { range, properties: properties.collect() })
        }
    }
}
