//! How a body is read from a printed page's JSON, by an app that may be older than the paper.
//!
//! Blocks are read through one flat struct and spans through one small visitor: serde's own tagged and untagged enums would buffer
//! every value and cost the browser's binary several kilobytes. What a newer paper adds is passed over, and its words are kept.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::super::address::{Href, WebAddress};
use super::super::image::Image;
use super::super::line::Line;
use super::{Block, Body, Span, Text};

#[derive(serde::Deserialize)]
struct WireBlock {
    kind: String,
    #[serde(default)]
    text: Text,
    #[serde(default)]
    level: u8,
    cite: Option<Text>,
    #[serde(default)]
    ordered: bool,
    #[serde(default)]
    items: Vec<Text>,
    image: Option<Image>,
    language: Option<Line>,
    #[serde(default)]
    head: Vec<Text>,
    #[serde(default)]
    rows: Vec<Vec<Text>>,
    url: Option<WebAddress>,
    title: Option<Line>,
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let wire = WireBlock::deserialize(from)?;
        Ok(match (wire.kind.as_str(), wire.image, wire.url, wire.title) {
            ("heading", ..) => Self::Heading { level: wire.level.clamp(2, 4), text: wire.text },
            ("quote", ..) => Self::Quote { text: wire.text, cite: wire.cite },
            ("list", ..) => Self::List { ordered: wire.ordered, items: wire.items },
            ("figure", Some(image), ..) => Self::Figure { image },
            ("code", ..) => Self::Code { language: wire.language, text: wire.text.words() },
            ("table", ..) => Self::Table { head: wire.head, rows: wire.rows },
            ("embed", _, Some(url), Some(title)) => Self::Embed { url, title },
            ("rule", ..) => Self::Rule {},
            _ => Self::Paragraph { text: wire.text },
        })
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut blocks = Vec::<Block>::deserialize(from)?;
        blocks.retain(|block| !matches!(block, Block::Paragraph { text } if text.0.is_empty()));
        Ok(Self(blocks))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("words")
    }

    fn visit_str<E>(self, words: &str) -> Result<Text, E> {
        Ok(Text::from(words))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut spans: A) -> Result<Text, A::Error> {
        let mut text = Vec::new();
        while let Some(Spans(some)) = spans.next_element()? {
            text.extend(some);
        }
        Ok(Text(text))
    }

    /// A span of a kind that this app does not know: its words stand under `text`.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut text = Text::default();
        while let Some(key) = map.next_key::<String>()? {
            if key == "text" {
                text = map.next_value()?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(text)
    }
}

/// A span, or those that an unknown one holds.
struct Spans(Vec<Span>);

impl<'de> Deserialize<'de> for Spans {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(SpanVisitor)
    }
}

struct SpanVisitor;

impl<'de> Visitor<'de> for SpanVisitor {
    type Value = Spans;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a run of words")
    }

    fn visit_str<E>(self, words: &str) -> Result<Spans, E> {
        Ok(Spans(vec![Span::Plain(words.to_owned())]))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Spans, A::Error> {
        let mut spans = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "strong" => spans.push(Span::Strong(map.next_value()?)),
                "em" => spans.push(Span::Em(map.next_value()?)),
                "code" => spans.push(Span::Code(map.next_value()?)),
                "link" => {
                    let Link { href, text } = map.next_value()?;
                    spans.push(Span::Link { href, text });
                }
                _ => spans.extend(map.next_value::<Text>()?.0),
            }
        }
        Ok(Spans(spans))
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Link<H = Href, T = Text> {
    href: H,
    text: T,
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

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if let Span::Plain(words) = self {
            return to.serialize_str(words);
        }
        let mut map = to.serialize_map(Some(1))?;
        match self {
            Span::Strong(text) => map.serialize_entry("strong", text)?,
            Span::Em(text) => map.serialize_entry("em", text)?,
            Span::Code(words) => map.serialize_entry("code", words)?,
            Span::Link { href, text } => map.serialize_entry("link", &Link { href, text })?,
            Span::Plain(_) => {}
        }
        map.end()
    }
}
