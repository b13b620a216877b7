//! The name of an article, an author or a section in an address.

use super::checked::{Checked, checked_text};

/// Lower-case letters of any script, digits, hyphens and low lines; at most 200 bytes, so that it also names a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Checked for Slug {
    fn parse(text: &str) -> Result<Self, &'static str> {
        let allowed = |c: char| matches!(c, '-' | '_') || is_mark(c) || (c.is_alphanumeric() && !c.is_uppercase());
        match text {
            "" => Err("a slug, not an empty text"),
            _ if text.len() > 200 => Err("a slug of at most 200 bytes"),
            _ if text.chars().all(allowed) => Ok(Self(text.to_owned())),
            _ => Err("a slug: lower-case letters, digits, hyphens and low lines"),
        }
    }
}

/// Whether a character belongs to the letter before it: accents, and the vowel signs, tones and joiners of many scripts.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{a01}'..='\u{a03}'
        | '\u{a3c}'..='\u{a4d}' | '\u{a81}'..='\u{a83}' | '\u{abc}'..='\u{acd}' | '\u{b3c}'..='\u{b4d}' | '\u{bbe}'..='\u{bcd}'
        | '\u{c3c}'..='\u{c4d}' | '\u{cbc}'..='\u{ccd}' | '\u{d3b}'..='\u{d4d}' | '\u{dca}'..='\u{ddf}' | '\u{e31}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{eb1}'..='\u{ebc}' | '\u{ec8}'..='\u{ecd}' | '\u{f71}'..='\u{f84}' | '\u{102b}'..='\u{103e}'
        | '\u{17b4}'..='\u{17d3}' | '\u{200c}' | '\u{200d}' | '\u{3099}' | '\u{309a}')
}

checked_text!(
    Slug,
    "A slug: lower-case letters of any script, digits, hyphens and low lines.",
    r"^[^\s\u0000-,./:-^`{-\u007F]{1,200}$"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for good in ["tides", "2026", "белые-ночи", "الأسطرلاب", "和紙", "a", "हिन्दी", "ไม่", "cafe\u{301}", "my_post"]
        {
            assert!(Slug::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "Tides", "a.b", "a/b", "a b", "..", "a\\b", "a%20b", "a\0", &"a".repeat(201)] {
            assert!(Slug::parse(bad).is_err(), "{bad}");
        }
    }
}
