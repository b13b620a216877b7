//! The name of an article, an author or a section in an address.

use super::checked::{Checked, checked_text};

/// Lower-case letters of any script, digits, hyphens and underlines, and the signs beyond ASCII that other houses put into theirs, such as
/// emoji; at most 200 bytes, so that it also names a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(Box<str>);

impl Checked for Slug {
    const NAME: &'static str = "a slug";

    fn parse(text: &str) -> Result<Self, &'static str> {
        let allowed = |c: char| match c {
            '-' | '_' => true,
            c if c.is_ascii() => c.is_ascii_lowercase() || c.is_ascii_digit(),
            c => !(is_capital(c) || c.is_whitespace() || c.is_control() || is_unseen(c)),
        };
        match text {
            "" => Err("a slug, not an empty text"),
            _ if text.len() > 200 => Err("a slug of at most 200 bytes"),
            _ if text.chars().all(allowed) => Ok(Self(text.into())),
            _ => Err("a slug: lower-case letters, digits, hyphens and underlines"),
        }
    }
}

/// Whether a letter beyond ASCII is a capital. The app leaves that to the press, whose pages alone it finds, and carries no table of them.
fn is_capital(c: char) -> bool {
    cfg!(feature = "press") && c.is_uppercase()
}

/// Whether a character cannot be seen, or turns the direction of those around it.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}'
        | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{10ffff}')
}

/// A name that no story has: it stands where none was kept.
impl Default for Slug {
    fn default() -> Self {
        Self("-".into())
    }
}

checked_text!(
    Slug,
    "A slug: lower-case letters of any script, digits, hyphens and underlines.",
    r"^[^\s\u0000-,./:-^`{-\u007F]{1,200}$"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for good in [
            "tides",
            "2026",
            "белые-ночи",
            "الأسطرلاب",
            "和紙",
            "a",
            "हिन्दी",
            "ไม่",
            "cafe\u{301}",
            "my_old_post",
            "🌊-waves",
            "👩\u{200d}🚀",
            "和，紙",
        ] {
            assert!(Slug::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "Tides",
            "a.b",
            "a/b",
            "a b",
            "..",
            "a\\b",
            "a%20b",
            "a\0",
            "a\u{202e}b",
            "a\u{feff}",
            "a\u{a0}b",
            &"a".repeat(201),
        ] {
            assert!(Slug::parse(bad).is_err(), "{bad}");
        }
    }
}
