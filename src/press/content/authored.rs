//! What an author can write, and how it is read.
//!
//! [`reads!`] makes a struct [`Authored`] from its list of fields: the list is held against the struct by the compiler, and the JSON Schema
//! is derived from the same struct.

use std::collections::BTreeSet;

use jsonc_parser::ast::{Object, Value};

use super::file_reader::{FileReader, PathStep};
use crate::model::Checked;

/// What an author can write.
pub trait Authored: Sized {
    /// Keys that say here what they are called, though front matter mostly means another by them.
    const OWN_KEYS: &'static [&'static str] = &[];

    /// The value; none where it has a fault, which the reader then holds.
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self>;

    /// What stands for a key that is not there; none where it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// The keys of an object, each of which is asked for once.
pub struct Fields<'v, 'a> {
    object: &'v Object<'a>,
}

impl<'v, 'a> Fields<'v, 'a> {
    /// The keys of the object; unknown and repeated ones are faults. The key `$schema` may stand at the top of a file.
    pub fn new(value: &'v Value<'a>, known: &[&str], reader: &mut FileReader<'_>) -> Option<Self> {
        let Value::Object(object) = value else { return reader.wrong(value, "an object") };
        let mut seen = BTreeSet::new();
        for property in &object.properties {
            let key = property.name.as_str();
            let start = property.range.start;
            let is_schema = key == "$schema" && reader.depth() == 0;
            if !seen.insert(key) {
                reader.inside(PathStep::Key(key.to_owned()), |reader| reader.fault(start, "stands here a second time; keep one"));
            } else if !known.contains(&key) && !is_schema {
                reader.unknown_key(start, key, known);
            }
        }
        Some(Self { object })
    }

    /// The value under a key; what stands for it where the key is not there; none and a fault where it must be there.
    pub fn take<T: Authored>(&self, key: &str, reader: &mut FileReader<'_>) -> Option<T> {
        let value = self.value(key);
        reader.inside(PathStep::Key(key.to_owned()), |reader| match value {
            Some(value) => T::read(value, reader),
            None => T::absent().or_else(|| {
                reader.fault(self.object.range.start, "is missing");
                None
            }),
        })
    }

    fn value(&self, key: &str) -> Option<&'v Value<'a>> {
        self.object.properties.iter().find(|property| property.name.as_str() == key).map(|property| &property.value)
    }
}

/// Reads the named fields of a struct or of an enum's variant: `fields!(value, reader, Image { src, alt })`.
macro_rules! fields {
    ($value:expr, $reader:expr, [$($also:literal),*] $($name:ident)::+ { $($field:ident),* }) => {{
        let fields = $crate::press::content::authored::Fields::new($value, &[$($also,)* $(stringify!($field)),*], $reader)?;
        $(let $field = fields.take(stringify!($field), $reader);)*
        // Every field is read before the first missing one ends it, so that all faults are found.
        let _ = &fields;
        Some($($name)::+ { $($field: $field?),* })
    }};
}

/// Makes a struct [`Authored`] from the list of its fields.
macro_rules! reads {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::press::content::authored::Authored for $name {
            fn read(value: &jsonc_parser::ast::Value<'_>, reader: &mut $crate::press::content::file_reader::FileReader<'_>) -> Option<Self> {
                $crate::press::content::authored::fields!(value, reader, [] $name { $($field),* })
            }
        }
    };
}

/// Makes a text that keeps a rule [`Authored`].
macro_rules! reads_checked {
    ($($name:ident),*) => {
        $(impl $crate::press::content::authored::Authored for $name {
            fn read(value: &jsonc_parser::ast::Value<'_>, reader: &mut $crate::press::content::file_reader::FileReader<'_>) -> Option<Self> {
                $crate::press::content::authored::checked(value, reader)
            }
        })*
    };
}

pub(crate) use {fields, reads, reads_checked};

/// A text that keeps its rule, or a fault.
pub fn checked<T: Checked>(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<T> {
    let text = reader.string(value)?;
    match T::parse(text) {
        Ok(read) => Some(read),
        Err(rule) => {
            reader.fault_at(value, format!("must be {rule}"));
            None
        }
    }
}

/// A whole number from one to a largest, or a fault.
pub fn whole_number(value: &Value<'_>, reader: &mut FileReader<'_>, largest: u32) -> Option<u32> {
    let rule = format!("a whole number from 1 to {largest}");
    let number = match value {
        Value::NumberLit(number) => number.value.parse().ok().filter(|number| (1..=largest).contains(number)),
        other => return reader.wrong(other, &rule),
    };
    if number.is_none() {
        reader.fault_at(value, format!("must be {rule}"));
    }
    number
}

impl Authored for String {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        reader.string(value).map(str::to_owned)
    }
}

impl Authored for bool {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        match value {
            Value::BooleanLit(truth) => Some(truth.value),
            other => reader.wrong(other, "true or false"),
        }
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl Authored for u32 {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        whole_number(value, reader, 65_535)
    }
}

impl<T: Authored> Authored for Option<T> {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        match value {
            Value::NullKeyword(_) => Some(None),
            value => T::read(value, reader).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Authored> Authored for Box<T> {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        T::read(value, reader).map(Self::new)
    }
}

impl<T: Authored> Authored for Vec<T> {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let Value::Array(list) = value else { return reader.wrong(value, "a list") };
        let read = |(index, value)| reader.inside(PathStep::Index(index), |reader| T::read(value, reader));
        let all: Vec<Option<T>> = list.elements.iter().enumerate().map(read).collect();
        all.into_iter().collect()
    }
}

/// One of some words, or a fault.
pub fn choice<T: Copy>(value: &Value<'_>, reader: &mut FileReader<'_>, choices: &[(&str, T)]) -> Option<T> {
    let text = reader.string(value)?;
    let found = choices.iter().find(|(name, _)| *name == text).map(|&(_, choice)| choice);
    if found.is_none() {
        let names: Vec<&str> = choices.iter().map(|&(name, _)| name).collect();
        reader.fault_at(value, format!("must be {}, not {text:?}", names.join(" or ")));
    }
    found
}
