//! The language that the interface speaks.

use crate::model::language::Direction;

/// The plural category that a number takes in a language: `one`, `few`, `other` (Unicode CLDR, plural rules for cardinal numbers). The browser and the
/// press each have their own way to know it.
pub type PluralCategory = fn(&str, u32) -> String;

/// The language of the interface.
#[derive(Clone, Copy, Debug)]
pub struct InterfaceLanguage {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    pub direction: Direction,
    /// The paper's language, where it is another: a paper in a language that the interface does not speak has it in English.
    pub paper: Option<&'static str>,
    /// The plural categories that its phrases have forms for, in CLDR's order, with a space between two.
    pub categories: &'static str,
    pub plural_category: PluralCategory,
}

impl InterfaceLanguage {
    /// The `lang` of what the interface says; none where it is that of the page.
    pub fn lang(&self) -> Option<&'static str> {
        self.paper.map(|_| self.tag)
    }

    /// What stands between two sentences: Japanese and Chinese have a full stop as wide as a letter, and no space.
    pub fn between_sentences(&self) -> &'static str {
        if matches!(self.tag.get(..2), Some("ja" | "zh")) { "" } else { " " }
    }

    /// The `dir` of what the interface says; none where it is that of the page.
    pub fn dir(&self) -> Option<&'static str> {
        self.paper.map(|_| self.direction.as_str())
    }
}
