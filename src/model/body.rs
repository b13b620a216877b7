//! The words of a story: a closed tree that can only hold what is allowed.
//!
//! Nothing here is markup. [`Body::to_html`] (in `body/html.rs`) alone makes markup of it, and escapes every text and address.

mod anchors;
mod html;
mod measure;
#[cfg(feature = "press")]
mod schema;
mod wire;

use serde::Serialize;

use super::address::{Href, Src, WebAddress};
use super::image::Image;
use super::line::Line;

pub use anchors::Anchors;

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
    /// Another's words: the first paragraph, and what follows it in the same quote. A pull quote repeats words of the story, large.
    Quote {
        text: Text,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        blocks: Vec<Block>,
        #[serde(skip_serializing_if = "Option::is_none")]
        cite: Option<Text>,
        #[serde(default, skip_serializing_if = "is_not")]
        pull: bool,
    },
    /// A list; one of notes holds those that the marks (`note`) of a story lead to, in order. What numbers have, only one that is ordered has.
    #[cfg_attr(feature = "press", schemars(extend("anyOf" = [
        { "properties": { "ordered": { "const": true } }, "required": ["ordered"] },
        { "properties": { "start": { "type": "null" }, "reversed": { "const": false }, "numbers": { "type": "null" } } }
    ])))]
    List {
        #[serde(default)]
        ordered: bool,
        #[serde(default, skip_serializing_if = "is_not")]
        notes: bool,
        /// The first number, where it is not one, or of a list that counts down, not how many items there are.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "press", schemars(range(max = 65_535)))]
        start: Option<u32>,
        /// Whether it counts down.
        #[serde(default, skip_serializing_if = "is_not")]
        reversed: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        numbers: Option<Numbers>,
        items: Vec<Item>,
    },
    /// What opens when the reader asks for it.
    Details {
        summary: Text,
        blocks: Vec<Block>,
    },
    /// A picture, which may lead somewhere.
    Figure {
        image: Image,
        #[serde(skip_serializing_if = "Option::is_none")]
        href: Option<Href>,
    },
    /// Pictures side by side.
    Gallery {
        images: Vec<Image>,
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    /// A recording, fetched when the reader starts it.
    Player {
        media: Media,
        src: Src,
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<Line>,
        #[serde(skip_serializing_if = "Option::is_none")]
        poster: Option<Src>,
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    Code {
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<Line>,
        text: String,
    },
    /// A table; each row has as many cells as the head, or where there is no head, as the first row.
    Table {
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
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

/// An item of a list: words, and what stands below them in the same item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    pub text: Text,
    pub blocks: Vec<Block>,
}

/// The letters or Roman numerals that number a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema))]
pub enum Numbers {
    #[serde(rename = "a")]
    SmallLetters,
    #[serde(rename = "A")]
    Letters,
    #[serde(rename = "i")]
    SmallRoman,
    #[serde(rename = "I")]
    Roman,
}

impl Numbers {
    const ALL: [(Numbers, &'static str); 4] =
        [(Self::SmallLetters, "a"), (Self::Letters, "A"), (Self::SmallRoman, "i"), (Self::Roman, "I")];

    /// Their name, in JSON as in HTML: how they write one.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Those of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == name).map(|(numbers, _)| *numbers)
    }
}

/// What a recording is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Media {
    Audio,
    Video,
}

/// Words with emphasis and links. Written as one plain string, or as a list of spans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A run of words.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    Plain(String),
    Toned(Tone, Text),
    Code(String),
    Link {
        href: Href,
        text: Text,
    },
    /// A short form, and what it stands for.
    Abbr {
        title: Line,
        text: Text,
    },
    /// The mark that leads to a note, counted from one.
    Note {
        number: u32,
        text: Text,
    },
    /// A new line inside a paragraph.
    Break,
}

/// How words are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Strong,
    Em,
    Sub,
    Sup,
    Del,
    Ins,
    Kbd,
    Mark,
}

impl Tone {
    /// Each with its name, in JSON as in HTML.
    pub const ALL: [(Tone, &'static str); 8] = [
        (Self::Strong, "strong"),
        (Self::Em, "em"),
        (Self::Sub, "sub"),
        (Self::Sup, "sup"),
        (Self::Del, "del"),
        (Self::Ins, "ins"),
        (Self::Kbd, "kbd"),
        (Self::Mark, "mark"),
    ];

    /// Its name, in JSON as in HTML.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The tone of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == name).map(|(tone, _)| *tone)
    }
}

/// How deep spans may stand in one another; deeper than any sentence wants, and shallow enough for every stack.
pub const DEEPEST: usize = 32;

/// How deep blocks may stand in one another: lists in lists, quotes in details. With spans as deep as they may be, the JSON of a page is
/// then still within the 128 levels that readers take.
pub const DEEPEST_BLOCK: usize = 8;

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
            Span::Break => true,
            Span::Toned(_, text) | Span::Link { text, .. } | Span::Abbr { text, .. } | Span::Note { text, .. } => text.is_blank(),
        })
    }

    fn write_words(&self, to: &mut String) {
        for span in &self.0 {
            match span {
                Span::Plain(words) | Span::Code(words) => to.push_str(words),
                Span::Break => to.push(' '),
                // The number of a note is no word of its sentence.
                Span::Note { .. } => {}
                Span::Toned(_, text) | Span::Link { text, .. } | Span::Abbr { text, .. } => text.write_words(to),
            }
        }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self(vec![Span::Plain(words.to_owned())])
    }
}

impl From<Text> for Item {
    fn from(text: Text) -> Self {
        Self { text, blocks: Vec::new() }
    }
}

impl Block {
    /// A list without numbers.
    pub fn bullets(items: Vec<Item>) -> Self {
        Self::List { ordered: false, notes: false, start: None, reversed: false, numbers: None, items }
    }
}

/// Whether a key that is false is left out.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_not(truth: &bool) -> bool {
    !truth
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(json: &str) -> Body {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_body_reads_back_as_it_was_written() {
        let json = r#"[
            {"kind":"paragraph","text":["a ",{"strong":["b",{"em":"c"}]},{"code":"d"},{"link":{"href":"/x/","text":["e"]}}]},
            {"kind":"heading","level":2,"text":"f"}, {"kind":"quote","text":"g","cite":"h"},
            {"kind":"list","ordered":true,"items":["i",["j",{"em":["k"]}]]},
            {"kind":"figure","image":{"src":"images/x.svg","alt":"l","width":1,"height":2}},
            {"kind":"code","language":"rust","text":"m\nn"}, {"kind":"table","head":["o"],"rows":[["p"]]},
            {"kind":"embed","url":"https://a.example/","title":"q"}, {"kind":"rule"},
            {"kind":"paragraph","text":[{"sub":"r"},{"sup":"s"},{"del":"t"},{"ins":"u"},{"kbd":"v"},{"mark":"w"},{"break":""},
                {"abbr":{"title":"X","text":"x"}},{"note":{"number":1,"text":"y"}}]},
            {"kind":"quote","text":"a","blocks":[{"kind":"paragraph","text":"b"}],"pull":true},
            {"kind":"list","items":["c",{"text":"d","blocks":[{"kind":"list","ordered":true,"notes":true,"items":["e"]}]}]},
            {"kind":"details","summary":"f","blocks":[{"kind":"rule"}]},
            {"kind":"figure","image":{"src":"images/x.svg","alt":"","width":1,"height":2},"href":"/g/"},
            {"kind":"gallery","images":[{"src":"images/x.svg","alt":"h","width":1,"height":2}],"caption":"i"},
            {"kind":"player","media":"video","src":"https://a.example/j.mp4","title":"k","poster":"images/l.png","caption":"m"},
            {"kind":"table","caption":"n","head":[],"rows":[["o"]]},
            {"kind":"list","ordered":true,"start":3,"reversed":true,"numbers":"i","items":["p"]}]"#;
        let read = body(json);
        assert_eq!(read.0.len(), 18);
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
