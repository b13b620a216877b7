//! The name of an article, an author or a section in an address.

use super::checked::{Checked, checked_text};

/// Lower-case letters of any script, digits and hyphens; at most 200 bytes, so that it also names a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Checked for Slug {
    fn parse(text: &str) -> Result<Self, &'static str> {
        let allowed = |c: char| c == '-' || (c.is_alphanumeric() && !c.is_uppercase());
        match text {
            "" => Err("a slug, not an empty text"),
            _ if text.len() > 200 => Err("a slug of at most 200 bytes"),
            _ if text.chars().all(allowed) => Ok(Self(text.to_owned())),
            _ => Err("a slug: lower-case letters, digits and hyphens"),
        }
    }
}

checked_text!(Slug, "A slug: lower-case letters of any script, digits and hyphens.", r"^[^\s\u0000-,./:-`{-\u007F]{1,200}$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for good in ["tides", "2026", "белые-ночи", "الأسطرلاب", "和紙", "a", "हिन"] {
            assert!(Slug::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "Tides", "a.b", "a/b", "a b", "..", "a\\b", "a%20b", "a\0", &"a".repeat(201)] {
            assert!(Slug::parse(bad).is_err(), "{bad}");
        }
    }
}
