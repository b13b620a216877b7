//! How a body is written into a page's JSON, and read from it by an app that may be older than the paper: what a newer paper adds is
//! passed over, and its words are kept.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::super::json::{FromJson, JsonError, JsonValue, deserialize};
use super::{Block, Body, Item, Media, Numbers, Span, Text, Tone};

deserialize!(Body);

impl FromJson for Body {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        let mut blocks = Vec::<Block>::from_json(json)?;
        blocks.retain(|block| !matches!(block, Block::Paragraph { text } if text.0.is_empty()));
        Ok(Self(blocks))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

impl FromJson for Block {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        Ok(match json.get("kind").and_then(JsonValue::text).ok_or(JsonError("kind"))? {
            "heading" => {
                let level = json.read::<u32>("level")?.clamp(2, 4);
                Self::Heading { level: u8::try_from(level).unwrap_or(2), text: json.read("text")? }
            }
            "quote" => Self::Quote {
                text: json.read("text")?,
                blocks: json.read("blocks")?,
                cite: json.read("cite")?,
                pull: json.read("pull")?,
            },
            "list" => Self::List {
                ordered: json.read("ordered")?,
                notes: json.read("notes")?,
                start: json.read("start")?,
                reversed: json.read("reversed")?,
                numbers: json.get("numbers").and_then(JsonValue::text).and_then(Numbers::named),
                items: json.read("items")?,
            },
            "details" => Self::Details { summary: json.read("summary")?, blocks: json.read("blocks")? },
            "figure" => Self::Figure { image: json.read("image")?, href: json.read("href")? },
            "gallery" => Self::Gallery { images: json.read("images")?, caption: json.read("caption")? },
            "player" => Self::Player {
                media: if json.get("media").and_then(JsonValue::text) == Some("audio") { Media::Audio } else { Media::Video },
                src: json.read("src")?,
                title: json.read("title")?,
                poster: json.read("poster")?,
                caption: json.read("caption")?,
            },
            "code" => Self::Code { language: json.read("language")?, text: json.read("text")? },
            "table" => Self::Table { caption: json.read("caption")?, head: json.read("head")?, rows: json.read("rows")? },
            "embed" => Self::Embed { url: json.read("url")?, title: json.read("title")? },
            "rule" => Self::Rule {},
            _ => Self::Paragraph { text: json.read("text")? },
        })
    }
}

impl FromJson for Item {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        Ok(match json {
            JsonValue::Map(_) => Self { text: json.read("text")?, blocks: json.read("blocks")? },
            json => Text::from_json(json)?.into(),
        })
    }
}

impl FromJson for Text {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        Ok(match json {
            JsonValue::Text(words) => Self::from(words.as_str()),
            JsonValue::List(list) => {
                let mut spans = Vec::new();
                for span in list {
                    spans.extend(read_spans(span)?);
                }
                Self(spans)
            }
            // Something newer: its words stand under `text`.
            json => json.read("text")?,
        })
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

/// A span; the spans that it is made of where it is of a kind that this app does not know.
fn read_spans(json: &JsonValue) -> Result<Vec<Span>, JsonError> {
    let (key, value) = match json {
        JsonValue::Text(words) => return Ok(vec![Span::Plain(words.clone())]),
        JsonValue::Map(entries) => entries.first().map(|(key, value)| (key.as_str(), value)).ok_or(JsonError("span"))?,
        _ => return Err(JsonError("span")),
    };
    if let Some(tone) = Tone::named(key) {
        return Ok(vec![Span::Toned(tone, Text::from_json(value)?)]);
    }
    Ok(vec![match key {
        "code" => Span::Code(String::from_json(value)?),
        "link" => Span::Link { href: value.read("href")?, text: value.read("text")? },
        "abbr" => Span::Abbr { title: value.read("title")?, text: value.read("text")? },
        "note" => Span::Note { number: value.read("number")?, text: value.read("text")? },
        "break" => Span::Break,
        _ => return Ok(Text::from_json(value)?.0),
    }])
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if let [Span::Plain(words)] = self.0.as_slice() {
            return to.serialize_str(words);
        }
        let mut spans = to.serialize_seq(Some(self.0.len()))?;
        for span in &self.0 {
            spans.serialize_element(span)?;
        }
        spans.end()
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.blocks.is_empty() {
            return self.text.serialize(to);
        }
        let mut map = to.serialize_map(Some(2))?;
        map.serialize_entry("text", &self.text)?;
        map.serialize_entry("blocks", &self.blocks)?;
        map.end()
    }
}

#[derive(serde::Serialize)]
struct Link<'a> {
    href: &'a str,
    text: &'a Text,
}

#[derive(serde::Serialize)]
struct Abbr<'a> {
    title: &'a str,
    text: &'a Text,
}

#[derive(serde::Serialize)]
struct Note<'a> {
    number: u32,
    text: &'a Text,
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if let Span::Plain(words) = self {
            return to.serialize_str(words);
        }
        let mut map = to.serialize_map(Some(1))?;
        match self {
            Span::Toned(tone, text) => map.serialize_entry(tone.name(), text)?,
            Span::Code(words) => map.serialize_entry("code", words)?,
            Span::Link { href, text } => map.serialize_entry("link", &Link { href: href.as_str(), text })?,
            Span::Abbr { title, text } => map.serialize_entry("abbr", &Abbr { title: title.as_str(), text })?,
            Span::Note { number, text } => map.serialize_entry("note", &Note { number: *number, text })?,
            // An older app takes the value of a span that it does not know for its words.
            Span::Break => map.serialize_entry("break", "")?,
            Span::Plain(_) => {}
        }
        map.end()
    }
}
