//! The words of a story: a closed tree that can only hold what is allowed.
//!
//! Nothing here is markup. [`Body::to_html`] (in `body/html.rs`) alone makes markup of it, and escapes every text and address.

mod html;
#[cfg(feature = "press")]
mod schema;
mod wire;

use serde::Serialize;

use super::address::{Href, WebAddress};
use super::image::Image;
use super::line::Line;

/// Blocks in reading order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Body(pub Vec<Block>);

/// One block of a body.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    Paragraph {
        text: Text,
    },
    /// A heading; the level is 2, 3 or 4.
    Heading {
        #[cfg_attr(feature = "press", schemars(range(min = 2, max = 4)))]
        level: u8,
        text: Text,
    },
    Quote {
        text: Text,
        #[serde(skip_serializing_if = "Option::is_none")]
        cite: Option<Text>,
    },
    List {
        #[serde(default)]
        ordered: bool,
        #[cfg_attr(feature = "press", schemars(with = "Vec<schema::Cell>"))]
        items: Vec<Text>,
    },
    Figure {
        image: Image,
    },
    Code {
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<Line>,
        text: String,
    },
    /// A table; each row has as many cells as the head.
    Table {
        #[cfg_attr(feature = "press", schemars(with = "Vec<schema::Cell>"))]
        head: Vec<Text>,
        #[cfg_attr(feature = "press", schemars(with = "Vec<Vec<schema::Cell>>"))]
        rows: Vec<Vec<Text>>,
    },
    /// Something of another site: a link until the reader asks to see it here.
    Embed {
        url: WebAddress,
        title: Line,
    },
    Rule {},
}

/// Words with emphasis and links. Written as one plain string, or as a list of spans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A run of words.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    Plain(String),
    Strong(Text),
    Em(Text),
    Code(String),
    Link { href: Href, text: Text },
}

/// How deep spans may stand in one another; deeper than any sentence wants, and shallow enough for every stack.
pub const DEEPEST: usize = 32;

impl Text {
    /// The words alone, without their emphasis.
    pub fn words(&self) -> String {
        let mut all = String::new();
        self.write_words(&mut all);
        all
    }

    /// Whether there is nothing in it to read.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| match span {
            Span::Plain(words) | Span::Code(words) => words.trim().is_empty(),
            Span::Strong(text) | Span::Em(text) | Span::Link { text, .. } => text.is_blank(),
        })
    }

    fn write_words(&self, to: &mut String) {
        for span in &self.0 {
            match span {
                Span::Plain(words) | Span::Code(words) => to.push_str(words),
                Span::Strong(text) | Span::Em(text) | Span::Link { text, .. } => text.write_words(to),
            }
        }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self(vec![Span::Plain(words.to_owned())])
    }
}

impl Body {
    /// The pictures among the words, in order.
    pub fn pictures(&self) -> impl Iterator<Item = &Image> {
        self.0.iter().filter_map(|block| match block {
            Block::Figure { image } => Some(image),
            _ => None,
        })
    }

    /// The first paragraph's words; empty where there is none.
    pub fn opening(&self) -> String {
        let first = self.0.iter().find_map(|block| match block {
            Block::Paragraph { text } => Some(text.words()),
            _ => None,
        });
        first.unwrap_or_default()
    }

    /// How long it takes to read, in minutes rounded to the nearest, and at least one: 230 words a minute, or 500 characters of a script that
    /// writes without spaces.
    pub fn minutes(&self) -> u32 {
        let (mut words, mut characters) = (0_u32, 0_u32);
        let mut count = |text: &str| {
            for word in text.split_whitespace() {
                let dense = word.chars().filter(|&c| is_dense(c)).count();
                characters += u32::try_from(dense).unwrap_or(u32::MAX / 2);
                words += u32::from(dense < word.chars().count());
            }
        };
        for block in &self.0 {
            match block {
                Block::Paragraph { text } | Block::Heading { text, .. } | Block::Quote { text, .. } => count(&text.words()),
                Block::List { items, .. } => items.iter().for_each(|item| count(&item.words())),
                Block::Table { head, rows } => {
                    head.iter().chain(rows.iter().flatten()).for_each(|cell| count(&cell.words()));
                }
                Block::Code { text, .. } => count(text),
                Block::Figure { .. } | Block::Embed { .. } | Block::Rule {} => {}
            }
        }
        ((words * 500 + characters * 230 + 57_500) / 115_000).max(1)
    }
}

/// Whether a character is of Han, Kana or Thai: scripts that put no spaces between words.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(json: &str) -> Body {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn reading_time() {
        let long = "word ".repeat(1000);
        for (text, minutes) in [
            ("", 1),
            ("a few words", 1),
            (long.as_str(), 4),
            ("word ".repeat(300).as_str(), 1),
            ("word ".repeat(350).as_str(), 2),
            ("海".repeat(1600).as_str(), 3),
        ] {
            let body = Body(vec![Block::Paragraph { text: text.into() }]);
            assert_eq!(body.minutes(), minutes);
        }
    }

    #[test]
    fn a_body_reads_back_as_it_was_written() {
        let json = r#"[
            {"kind":"paragraph","text":["a ",{"strong":["b",{"em":"c"}]},{"code":"d"},{"link":{"href":"/x/","text":["e"]}}]},
            {"kind":"heading","level":2,"text":"f"}, {"kind":"quote","text":"g","cite":"h"},
            {"kind":"list","ordered":true,"items":["i",["j",{"em":["k"]}]]},
            {"kind":"figure","image":{"src":"images/x.svg","alt":"l","width":1,"height":2}},
            {"kind":"code","language":"rust","text":"m\nn"}, {"kind":"table","head":["o"],"rows":[["p"]]},
            {"kind":"embed","url":"https://a.example/","title":"q"}, {"kind":"rule"}]"#;
        let read = body(json);
        assert_eq!(read.0.len(), 9);
        assert_eq!(body(&serde_json::to_string(&read).unwrap()), read);
    }

    #[test]
    fn an_older_app_keeps_the_words_of_a_newer_paper() {
        let read = body(
            r#"[{"kind":"pullquote","text":"kept","weight":3},{"kind":"hologram","url":"https://a.example/"},
                {"kind":"paragraph","text":["a",{"blink":["b"]},{"ruby":{"text":"c","over":"d"}}],"mood":"calm"}]"#,
        );
        assert_eq!(
            read.0,
            [
                Block::Paragraph { text: "kept".into() },
                Block::Paragraph { text: Text(vec![Span::Plain("a".into()), Span::Plain("b".into()), Span::Plain("c".into())]) }
            ]
        );
    }
}
