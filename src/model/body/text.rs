//! Words with emphasis and links.

use crate::model::address::Href;
use crate::model::line::Line;

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
        /// Boxed, because it is rare: every span takes as much memory as the largest kind.
        title: Box<Line>,
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
