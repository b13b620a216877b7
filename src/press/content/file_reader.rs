//! Reads authored JSON and keeps every fault with its place, where serde would stop at the first.
//!
//! A type that can be written by an author is [`Authored`]. [`reads!`] makes a struct so from its list of fields: the list is held
//! against the struct by the compiler, and the JSON Schema is derived from the same struct.

use std::collections::BTreeSet;
use std::path::Path;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::fault::{Fault, did_you_mean, place};
use crate::model::Checked;
use crate::model::slug::Slug;

/// What an author can write.
pub trait Authored: Sized {
    /// The value; none where it has a fault, which the reader then holds.
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// What stands for a key that is not there; none where it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// The names that a paper's files may refer to.
#[derive(Default)]
pub struct Known {
    pub articles: BTreeSet<Slug>,
    pub authors: BTreeSet<Slug>,
    /// None where `site.json` does not tell: any section may then exist.
    pub sections: Option<BTreeSet<Slug>>,
}

/// Reads one file.
pub struct Reader<'a> {
    pub known: &'a Known,
    file: &'a Path,
    text: &'a str,
    path: Vec<Step>,
    /// Each with the byte that it stands at.
    faults: Vec<(usize, Fault)>,
}

enum Step {
    Key(String),
    Index(usize),
}

/// Reads a file's text as one value of a kind.
///
/// # Errors
/// Every fault in it.
pub fn read_text<T: Authored>(file: &Path, text: &str, known: &Known) -> Result<T, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { known, file, text, path: Vec::new(), faults: Vec::new() };
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let value = match parse_to_ast(text, &CollectOptions::default(), &strict) {
        Ok(parsed) => parsed.value,
        Err(error) => {
            reader.not_json(error.range().start, &error.kind().to_string());
            return Err(reader.placed());
        }
    };
    let read = match &value {
        Some(value) => T::read(value, &mut reader),
        None => {
            reader.fault(0, "is empty; expected an object");
            None
        }
    };
    if let Some((byte, what)) = beyond_json(text) {
        reader.not_json(byte, what);
    }
    match read {
        Some(read) if reader.faults.is_empty() => Ok(read),
        _ => Err(reader.placed()),
    }
}

/// Where and why a text is no JSON (RFC 8259, sections 2 and 7) though the parser above takes it.
fn beyond_json(text: &str) -> Option<(usize, &'static str)> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (byte, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '\0'..' ' if is_quoted => return Some((byte, "a line break or control character in quotes; write \\n or \\u")),
            ' ' | '\t' | '\n' | '\r' => {}
            c if !is_quoted && c.is_whitespace() => return Some((byte, "a space of a kind that only text in quotes may hold")),
            _ => {}
        }
    }
    None
}

impl Reader<'_> {
    /// Keeps a fault of the value that is being read.
    pub fn fault(&mut self, byte: usize, what: impl Into<String>) {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => path.extend([".", key]),
                Step::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        self.faults.push((byte, Fault { file: self.file.to_owned(), at: None, path, what: what.into() }));
    }

    /// The faults with their places, for which the text is gone through once: a file may hold a million faults in one line.
    fn placed(mut self) -> Vec<Fault> {
        self.faults.sort();
        let (mut line, mut column, mut counted) = (1, 1, 0);
        let place = |(byte, fault): (usize, Fault)| {
            let between = self.text.get(counted..byte).unwrap_or_default();
            let (lines, columns) = place(between, between.len());
            column = if lines > 1 { columns } else { column + columns - 1 };
            line += lines - 1;
            counted += between.len();
            Fault { at: Some((line, column)), ..fault }
        };
        self.faults.into_iter().map(place).collect()
    }

    fn not_json(&mut self, byte: usize, what: &str) {
        let mut letters = what.chars();
        let first = letters.next().map(|letter| letter.to_ascii_lowercase());
        self.fault(byte, format!("is not JSON here: {}{}", first.unwrap_or_default(), letters.as_str()));
    }

    /// Keeps a fault at a value.
    pub fn fault_at(&mut self, value: &Value<'_>, what: impl Into<String>) {
        self.fault(value.range().start, what);
    }

    /// Keeps a fault at the value that stands under a key of an object.
    pub fn fault_at_key(&mut self, object: &Value<'_>, key: &str, what: impl Into<String>) {
        let property = object.as_object().and_then(|object| object.properties.iter().find(|p| p.name.as_str() == key));
        let start = property.map_or(object.range().start, |property| property.value.range().start);
        self.below(Step::Key(key.to_owned()), |reader| reader.fault(start, what));
    }

    /// Keeps a fault at a place in the list that stands under a key of an object.
    pub fn fault_at_item(&mut self, object: &Value<'_>, key: &str, index: usize, what: impl Into<String>) {
        let list = object.as_object().and_then(|object| object.get_array(key));
        let start = list.and_then(|list| list.elements.get(index)).map_or(object.range().start, |item| item.range().start);
        self.below(Step::Key(key.to_owned()), |reader| reader.below(Step::Index(index), |reader| reader.fault(start, what)));
    }

    /// Keeps a fault at every slug that stands a second time in the list under a key of an object.
    pub fn fault_at_repeated<'s>(&mut self, object: &Value<'_>, key: &str, slugs: impl Iterator<Item = &'s Slug>) {
        let mut seen = BTreeSet::new();
        for (index, slug) in slugs.enumerate() {
            if !seen.insert(slug) {
                self.fault_at_item(object, key, index, format!("{slug} stands here a second time; keep one"));
            }
        }
    }

    /// Whether the value that is being read stands in a list.
    pub fn is_in_list(&self) -> bool {
        matches!(self.path.last(), Some(Step::Index(_)))
    }

    /// How many of these keys lead to the value that is being read.
    pub fn depth_in(&self, keys: &[&str]) -> usize {
        self.path.iter().filter(|step| matches!(step, Step::Key(key) if keys.contains(&key.as_str()))).count()
    }

    /// How many keys and places lead to the value that is being read.
    pub fn depth(&self) -> usize {
        self.path.len()
    }

    /// The string, or a fault.
    pub fn string<'v>(&mut self, value: &'v Value<'_>) -> Option<&'v str> {
        match value {
            Value::StringLit(text) => Some(&text.value),
            other => self.wrong(other, "text in quotes"),
        }
    }

    /// A fault that tells what was expected and what is there.
    pub fn wrong<T>(&mut self, value: &Value<'_>, expected: &str) -> Option<T> {
        let found = match value {
            Value::StringLit(_) => "text",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(_) => "true or false",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
            Value::NullKeyword(_) => "null",
        };
        self.fault_at(value, format!("must be {expected}, not {found}"));
        None
    }

    /// Reads what stands under a key or at a place.
    fn below<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let read = read(self);
        self.path.pop();
        read
    }
}

/// The keys of an object, each of which is asked for once.
pub struct Fields<'v, 'a> {
    object: &'v Object<'a>,
}

impl<'v, 'a> Fields<'v, 'a> {
    /// The keys of the object; unknown and repeated ones are faults. The key `$schema` may stand at the top of a file.
    pub fn new(value: &'v Value<'a>, known: &[&str], reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Object(object) = value else { return reader.wrong(value, "an object") };
        let mut seen = BTreeSet::new();
        for property in &object.properties {
            let key = property.name.as_str();
            let start = property.range.start;
            let is_schema = key == "$schema" && reader.depth() == 0;
            if !seen.insert(key) {
                reader.below(Step::Key(key.to_owned()), |reader| reader.fault(start, "stands here a second time; keep one"));
            } else if !known.contains(&key) && !is_schema {
                let hint = did_you_mean(key, known.iter().copied());
                reader.below(Step::Key(key.to_owned()), |reader| reader.fault(start, format!("unknown key{hint}")));
            }
        }
        Some(Self { object })
    }

    /// The value under a key; what stands for it where the key is not there; none and a fault where it must be there.
    pub fn take<T: Authored>(&self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        let value = self.value(key);
        reader.below(Step::Key(key.to_owned()), |reader| match value {
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
        let fields = $crate::press::content::file_reader::Fields::new($value, &[$($also,)* $(stringify!($field)),*], $reader)?;
        $(let $field = fields.take(stringify!($field), $reader);)*
        // Every field is read before the first missing one ends it, so that all faults are told.
        let _ = &fields;
        Some($($name)::+ { $($field: $field?),* })
    }};
}

/// Makes a struct [`Authored`] from the list of its fields.
macro_rules! reads {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::press::content::file_reader::Authored for $name {
            fn read(value: &jsonc_parser::ast::Value<'_>, reader: &mut $crate::press::content::file_reader::Reader<'_>) -> Option<Self> {
                $crate::press::content::file_reader::fields!(value, reader, [] $name { $($field),* })
            }
        }
    };
}

/// Makes a text that keeps a rule [`Authored`].
macro_rules! reads_checked {
    ($($name:ident),*) => {
        $(impl $crate::press::content::file_reader::Authored for $name {
            fn read(value: &jsonc_parser::ast::Value<'_>, reader: &mut $crate::press::content::file_reader::Reader<'_>) -> Option<Self> {
                $crate::press::content::file_reader::checked(value, reader)
            }
        })*
    };
}

pub(crate) use {fields, reads, reads_checked};

/// A text that keeps its rule, or a fault.
pub fn checked<T: Checked>(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<T> {
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
pub fn whole_number(value: &Value<'_>, reader: &mut Reader<'_>, largest: u32) -> Option<u32> {
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
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.string(value).map(str::to_owned)
    }
}

impl Authored for bool {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
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
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        whole_number(value, reader, 65_535)
    }
}

impl<T: Authored> Authored for Option<T> {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match value {
            Value::NullKeyword(_) => Some(None),
            value => T::read(value, reader).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Authored> Authored for Vec<T> {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Array(list) = value else { return reader.wrong(value, "a list") };
        let read = |(index, value)| reader.below(Step::Index(index), |reader| T::read(value, reader));
        let all: Vec<Option<T>> = list.elements.iter().enumerate().map(read).collect();
        all.into_iter().collect()
    }
}
