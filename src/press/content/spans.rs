//! How words and the spans in them are read from authored JSON.

use jsonc_parser::ast::Value;

use super::authored::{Authored, Fields, reads};
use super::file_reader::FileReader;
use crate::model::address::Href;
use crate::model::body::{DEEPEST, Span, Text, Tone};
use crate::model::line::Line;

/// Words that may be none.
pub struct OptionalText(pub Text);

impl Authored for OptionalText {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        words(value, reader).map(Self)
    }
}

/// The words as they stand, perhaps none.
fn words(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Text> {
    match value {
        Value::StringLit(words) => Some(Text::from(words.value.as_ref())),
        Value::Array(_) if reader.depth_in(&SPANS) > DEEPEST => {
            reader.fault_at(value, "is nested too deep; put it in fewer spans");
            None
        }
        Value::Array(_) => Vec::read(value, reader).map(Text),
        other => reader.wrong(other, "words: text, or a list of spans"),
    }
}

impl Authored for Text {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let text = words(value, reader)?;
        // A cell of a table and an item of a list may be empty; a paragraph, a heading or a link may not.
        if text.is_blank() && !reader.is_in_list() {
            reader.fault_at(value, "must have words in it");
            return None;
        }
        Some(text)
    }
}

const SPANS: [&str; 13] = ["strong", "em", "sub", "sup", "del", "ins", "kbd", "mark", "code", "link", "abbr", "note", "break"];

impl Authored for Span {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let object = match value {
            Value::StringLit(words) => return Some(Span::Plain(words.value.clone().into_owned())),
            Value::Object(object) => object,
            other => {
                let (names, last) = named("{ ", " }");
                return reader.wrong(other, &format!("text, or one of {names} and {last}"));
            }
        };
        let fields = Fields::new(value, &SPANS, reader)?;
        let [property] = object.properties.as_slice() else {
            let (names, last) = named("", "");
            reader.fault_at(value, format!("must have just one of {names} and {last}"));
            return None;
        };
        let name = property.name.as_str();
        if let Some(tone) = Tone::named(name) {
            return fields.take(name, reader).map(|text| Span::Toned(tone, text));
        }
        match name {
            "code" => fields.take("code", reader).map(Span::Code),
            "link" | "note" if reader.depth_in(&["link", "note"]) > 0 => {
                reader.fault_at(value, "must not stand in another link");
                None
            }
            "link" => fields.take("link", reader).map(|TextLink { href, text }| Span::Link { href, text }),
            "abbr" => fields.take("abbr", reader).map(|Abbr { title, text }| Span::Abbr { title: Box::new(title), text }),
            "note" => fields.take("note", reader).map(|Note { number, text }| Span::Note { number, text }),
            "break" => fields.take("break", reader).map(|NewLine| Span::Break),
            _ => None,
        }
    }
}

/// The names of the spans, and the last of them apart.
fn named(before: &str, after: &str) -> (String, String) {
    let mut names: Vec<String> = SPANS.iter().map(|name| [before, name, after].concat()).collect();
    let last = names.pop().unwrap_or_default();
    (names.join(", "), last)
}

struct TextLink {
    href: Href,
    text: Text,
}

reads!(TextLink { href, text });

struct Abbr {
    title: Line,
    text: Text,
}

reads!(Abbr { title, text });

struct Note {
    number: u32,
    text: Text,
}

reads!(Note { number, text });

struct NewLine;

impl Authored for NewLine {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        match reader.string(value)? {
            "" => Some(Self),
            _ => {
                reader.fault_at(value, "must be \"\"; the words after a break stand after it");
                None
            }
        }
    }
}
