//! Walks the values of one authored file, and keeps every fault with its place, where serde would stop at the first.

use std::collections::BTreeMap;
use std::path::Path;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use super::fault::{Fault, Severity, did_you_mean, line_and_column};
use super::key_aliases::ALIASES;
use super::names::difference;
use super::surroundings::Surroundings;
use super::unknown_keys::UNKNOWN_KEY;

/// The place in one file that is being read, and the faults found so far.
pub struct FileReader<'a> {
    pub around: &'a Surroundings,
    file: &'a Path,
    text: &'a str,
    path: Vec<PathStep>,
    /// Whether the file's own keys are those of front matter, where other tools may have theirs too.
    is_front_matter: bool,
    /// Each with the byte that it stands at.
    faults: Vec<(usize, Fault)>,
}

/// One step of the way from a file's own value to one in it.
pub enum PathStep {
    Key(String),
    Index(usize),
}

impl<'a> FileReader<'a> {
    /// A reader that has read nothing yet.
    pub fn new(around: &'a Surroundings, file: &'a Path, text: &'a str) -> Self {
        Self { around, file, text, path: Vec::new(), is_front_matter: false, faults: Vec::new() }
    }

    /// The same of a file whose own keys are front matter: unknown ones are only warned of.
    pub fn with_front_matter(self) -> Self {
        Self { is_front_matter: true, ..self }
    }

    /// Keeps a fault of the value that is being read.
    pub fn fault(&mut self, byte: usize, what: impl Into<String>) {
        self.keep(byte, Severity::Fault, what.into());
    }

    fn keep(&mut self, byte: usize, severity: Severity, what: String) {
        let mut path = String::new();
        for step in &self.path {
            match step {
                PathStep::Key(key) if path.is_empty() => path.push_str(key),
                PathStep::Key(key) => path.extend([".", key]),
                PathStep::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        self.faults.push((byte, Fault { file: self.file.to_owned(), at: None, path, what, severity }));
    }

    /// The faults with their places, for which the text is gone through once: a file may hold a million faults in one line.
    pub fn placed(mut self) -> Vec<Fault> {
        self.faults.sort();
        let (mut line, mut column, mut counted) = (1, 1, 0);
        let place = |(byte, fault): (usize, Fault)| {
            let between = self.text.get(counted..byte).unwrap_or_default();
            let (lines, columns) = line_and_column(between, between.len());
            column = if lines > 1 { columns } else { column + columns - 1 };
            line += lines - 1;
            counted += between.len();
            Fault { at: Some((line, column)), ..fault }
        };
        self.faults.into_iter().map(place).collect()
    }

    /// Keeps a warning of the value that is being read: the paper is printed all the same.
    pub fn warning(&mut self, byte: usize, what: impl Into<String>) {
        self.keep(byte, Severity::Warning, what.into());
    }

    /// Keeps that an object has a key that is not known, and what was perhaps meant.
    pub fn unknown_key(&mut self, byte: usize, key: &str, known: &[&str]) {
        let is_front_matter = self.is_front_matter && self.path.is_empty();
        let aliases = ALIASES.iter().map(|(alias, _)| *alias).filter(|_| is_front_matter);
        let hint = did_you_mean(key, known.iter().copied().chain(aliases));
        let severity = if is_front_matter { Severity::Warning } else { Severity::Fault };
        self.inside(PathStep::Key(key.to_owned()), |reader| reader.keep(byte, severity, [UNKNOWN_KEY, &hint].concat()));
    }

    /// Keeps that the text is no JSON at a byte, and why.
    pub fn not_json(&mut self, byte: usize, what: &str) {
        let mut letters = what.chars();
        let first = letters.next().map(|letter| letter.to_ascii_lowercase());
        self.fault(byte, format!("is not JSON here: {}{}", first.unwrap_or_default(), letters.as_str()));
    }

    /// Keeps a fault at a value.
    pub fn fault_at(&mut self, value: &Value<'_>, what: impl Into<String>) {
        self.fault(value.range().start, what);
    }

    /// Keeps a warning at a value: the paper is printed all the same.
    pub fn warning_at(&mut self, value: &Value<'_>, what: impl Into<String>) {
        self.keep(value.range().start, Severity::Warning, what.into());
    }

    /// Keeps a fault at the value that stands under a key of an object.
    pub fn fault_at_key(&mut self, object: &Value<'_>, key: &str, what: impl Into<String>) {
        let property = object.as_object().and_then(|object| object.properties.iter().find(|p| p.name.as_str() == key));
        let start = property.map_or(object.range().start, |property| property.value.range().start);
        self.inside(PathStep::Key(key.to_owned()), |reader| reader.fault(start, what));
    }

    /// Keeps a fault at a place in the list that stands under a key of an object.
    pub fn fault_at_item(&mut self, object: &Value<'_>, key: &str, index: usize, what: impl Into<String>) {
        let list = object.as_object().and_then(|object| object.get_array(key));
        let start = list.and_then(|list| list.elements.get(index)).map_or(object.range().start, |item| item.range().start);
        self.inside(PathStep::Key(key.to_owned()), |reader| {
            reader.inside(PathStep::Index(index), |reader| reader.fault(start, what))
        });
    }

    /// Keeps a fault at everything in the list under a key of an object that passes for what stood there before. `form` is what is compared.
    pub fn fault_at_repeated<'s>(
        &mut self,
        object: &Value<'_>,
        key: &str,
        all: impl Iterator<Item = &'s str>,
        form: impl Fn(&str) -> String,
    ) {
        let mut seen = BTreeMap::new();
        for (index, one) in all.enumerate() {
            match seen.insert(form(one), one) {
                Some(other) if other == one => {
                    self.fault_at_item(object, key, index, format!("{one} stands here a second time; keep one"))
                }
                Some(other) => {
                    let differ = difference(other, one);
                    let what =
                        format!("{other} and {one} are one name to many computers and hosts; they differ in {differ}; keep one");
                    self.fault_at_item(object, key, index, what);
                }
                None => {}
            }
        }
    }

    /// The file that is being read, below the content's folder.
    pub fn file(&self) -> &'a Path {
        self.file
    }

    /// Whether the file that is being read is this one.
    pub fn is_in(&self, file: &Path) -> bool {
        self.file == file
    }

    /// Whether the value that is being read stands in a list.
    pub fn is_in_list(&self) -> bool {
        matches!(self.path.last(), Some(PathStep::Index(_)))
    }

    /// How many of these keys lead to the value that is being read.
    pub fn depth_in(&self, keys: &[&str]) -> usize {
        self.path.iter().filter(|step| matches!(step, PathStep::Key(key) if keys.contains(&key.as_str()))).count()
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

    /// A fault of a value of another type: what was expected, and what is there.
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
    pub fn inside<T>(&mut self, step: PathStep, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let read = read(self);
        self.path.pop();
        read
    }
}
