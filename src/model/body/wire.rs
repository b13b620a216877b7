//! How a body is written into a page's JSON, and read from it by an app that may be older than the paper: what a newer paper adds is
//! passed over, and its words are kept.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::super::json::{FromJson, JsonError, JsonValue, deserialize};
use super::{Block, Body, Dir, Item, Media, Numbers, Player, Span, Text, Tone};

deserialize!(Body);

impl FromJson for Body {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        let mut blocks = Vec::<Block>::from_json(json)?;
        blocks.retain(|block| !matches!(block, Block::Paragraph { text, .. } if text.0.is_empty()));
        Ok(Self(blocks))
    }
}

impl FromJson for Block {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        let dir = Dir::of_block(json)?;
        Ok(match json.read_text("kind")? {
            "paragraph" => Self::Paragraph { dir, text: json.read("text")? },
            "heading" => {
                let level = json.read::<u32>("level")?.clamp(2, 4);
                Self::Heading { dir, level: u8::try_from(level).unwrap_or(2), text: json.read("text")? }
            }
            "quote" => Self::Quote {
                dir,
                text: json.read("text")?,
                blocks: json.read_if_there("blocks")?.unwrap_or_default(),
                cite: json.read("cite")?,
                pull: is_true(json, "pull")?,
            },
            "list" => Self::List {
                dir,
                ordered: is_true(json, "ordered")?,
                notes: is_true(json, "notes")?,
                start: json.read("start")?,
                reversed: is_true(json, "reversed")?,
                // A kind of numbers that this app does not know is as good as the usual one.
                numbers: json.read::<Option<String>>("numbers")?.and_then(|name| Numbers::named(&name)),
                items: json.read("items")?,
            },
            "details" => Self::Details { dir, summary: json.read("summary")?, blocks: json.read("blocks")? },
            "figure" => Self::Figure { image: json.read("image")?, href: json.read("href")? },
            "gallery" => Self::Gallery { images: json.read("images")?, caption: json.read("caption")? },
            "player" => Self::Player(Box::new(Player {
                media: if json.read_text("media")? == "audio" { Media::Audio } else { Media::Video },
                src: json.read("src")?,
                title: json.read("title")?,
                poster: json.read("poster")?,
                tracks: json.read_if_there("tracks")?.unwrap_or_default(),
                caption: json.read("caption")?,
            })),
            "code" => Self::Code { language: json.read("language")?, text: json.read("text")? },
            "table" => Self::Table { dir, caption: json.read("caption")?, head: json.read("head")?, rows: json.read("rows")? },
            "embed" => Self::Embed { url: json.read("url")?, title: json.read("title")?, player: json.read("player")? },
            "rule" => Self::Rule {},
            // A kind of a later paper: a paragraph of its words, where it has any.
            _ => Self::Paragraph { dir, text: json.read("text").unwrap_or_default() },
        })
    }
}

/// Whether a key is true; false where it is absent.
fn is_true(json: &JsonValue, key: &'static str) -> Result<bool, JsonError> {
    json.read_if_there(key).map(Option::unwrap_or_default)
}

impl FromJson for Item {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        Ok(match json {
            JsonValue::Map(_) => Self { text: json.read("text")?, blocks: json.read_if_there("blocks")?.unwrap_or_default() },
            json => Text::from_json(json)?.into(),
        })
    }
}

impl FromJson for Text {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json {
            JsonValue::Text(words) => Ok(Self::from(words.as_str())),
            JsonValue::List(list) => {
                let mut spans = Vec::new();
                for (index, span) in list.iter().enumerate() {
                    spans.extend(read_spans(span).map_err(|error| error.at(index))?);
                }
                Ok(Self(spans))
            }
            // A form of a later paper: its words are under `text`.
            JsonValue::Map(_) => json.read("text"),
            _ => Err(JsonError::expected("a text with spans", json)),
        }
    }
}

/// A span; the spans in it where it is of a kind that this app does not know.
fn read_spans(json: &JsonValue) -> Result<Vec<Span>, JsonError> {
    if let JsonValue::Text(words) = json {
        return Ok(vec![Span::Plain(words.clone())]);
    }
    let (key, value) = json.first_entry("a span")?;
    let span = match key {
        "code" => String::from_json(value).map(Span::Code),
        "link" => link(value),
        "abbr" => abbr(value),
        "note" => note(value),
        "break" => Ok(Span::Break),
        key => match Tone::named(key) {
            Some(tone) => Text::from_json(value).map(|text| Span::Toned(tone, text)),
            None => return Ok(Text::from_json(value).unwrap_or_default().0),
        },
    };
    span.map(|span| vec![span]).map_err(|error| error.under(key))
}

fn link(json: &JsonValue) -> Result<Span, JsonError> {
    Ok(Span::Link { href: json.read("href")?, text: json.read("text")? })
}

fn abbr(json: &JsonValue) -> Result<Span, JsonError> {
    Ok(Span::Abbr { title: json.read("title")?, text: json.read("text")? })
}

fn note(json: &JsonValue) -> Result<Span, JsonError> {
    Ok(Span::Note { number: json.read("number")?, text: json.read("text")? })
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
