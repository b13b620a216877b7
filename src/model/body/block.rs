//! The blocks of a body.

use serde::Serialize;

use super::dir::Dir;
use super::text::Text;
#[cfg(feature = "press")]
use super::text_schema::Cell;
use super::track::Track;
use crate::model::address::{Href, Src, WebAddress};
use crate::model::image::Image;
use crate::model::line::Line;

/// How deep blocks may stand in one another: lists in lists, quotes in details. With spans as deep as they may be, the JSON of a page is
/// then still within the 128 levels that readers take.
pub const DEEPEST_BLOCK: usize = 8;

/// Blocks in reading order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Body(pub Vec<Block>);

/// One block of a body. `dir` is there where its lines run another way than those around it.
// What is large and rare is boxed: every block takes as much memory as the largest kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    Paragraph {
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Dir>,
        text: Text,
    },
    /// A heading; the level is 2, 3 or 4.
    Heading {
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Dir>,
        #[cfg_attr(feature = "press", schemars(range(min = 2, max = 4)))]
        level: u8,
        text: Text,
    },
    /// Another's words: the first paragraph, and what follows it in the same quote. A pull quote repeats words of the story, large.
    Quote {
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Dir>,
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
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Dir>,
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
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Dir>,
        summary: Text,
        blocks: Vec<Block>,
    },
    /// A picture, which may lead somewhere.
    Figure {
        image: Box<Image>,
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
    Player(Box<Player>),
    Code {
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<Line>,
        text: String,
    },
    /// A table; each row has as many cells as the head, or where there is no head, as the first row.
    Table {
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Dir>,
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
        #[cfg_attr(feature = "press", schemars(with = "Vec<Cell>"))]
        head: Vec<Text>,
        #[cfg_attr(feature = "press", schemars(with = "Vec<Vec<Cell>>"))]
        rows: Vec<Vec<Text>>,
    },
    /// Something of another site: a link, until the reader asks to see its player here. Without a player, the title says where it leads.
    Embed {
        url: WebAddress,
        title: Line,
        /// What a frame shows of it, by https; left out where the site is known, and where it lets nobody frame it: then there is a link only.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "press", schemars(extend("pattern" = "^[hH][tT][tT][pP][sS]:")))]
        player: Option<WebAddress>,
    },
    Rule {},
}

/// A recording.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(inline, deny_unknown_fields))]
pub struct Player {
    pub media: Media,
    pub src: Src,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poster: Option<Src>,
    /// Subtitles and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<Track>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
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

impl From<Text> for Item {
    fn from(text: Text) -> Self {
        Self { text, blocks: Vec::new() }
    }
}

impl Block {
    /// Words alone.
    pub fn paragraph(text: Text) -> Self {
        Self::Paragraph { dir: None, text }
    }

    /// A list without numbers.
    pub fn bullets(items: Vec<Item>) -> Self {
        Self::List { dir: None, ordered: false, notes: false, start: None, reversed: false, numbers: None, items }
    }
}

/// Whether a key that is false is left out.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_not(truth: &bool) -> bool {
    !truth
}
