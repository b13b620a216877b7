//! The editions of a paper: the same paper in several languages, each with a front of its own.

use serde::Serialize;

use super::address::{Base, WebAddress};
use super::checked::{Checked, checked_text};
use super::json::from_json;
use super::language::{Direction, Language};
use super::line::Line;

/// An edition, as links name it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Edition {
    pub language: Language,
    /// What its language is called in that language itself.
    pub name: Line,
    /// Which way its language runs.
    #[serde(skip_serializing_if = "Direction::is_usual")]
    pub direction: Direction,
    /// Its front.
    pub href: EditionHref,
}

from_json!(Edition { language, name, direction = Direction::LeftToRight, href });

/// The page of another edition that says the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Translation {
    pub language: Language,
    pub href: EditionHref,
}

from_json!(Translation { language, href });

/// Where another edition or a page of it is: a path from the front of this one, `ru/` or `../article/tides/`, or a whole address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionHref(String);

impl Checked for EditionHref {
    const NAME: &'static str = "the address of an edition";

    fn parse(text: &str) -> Result<Self, &'static str> {
        let path = text.strip_prefix("../").unwrap_or(text);
        let is_clean =
            !path.starts_with('/') && !path.contains(|c: char| c.is_whitespace() || c.is_control() || ":\\".contains(c));
        let is_path = is_clean && path.split('/').all(|part| part != "..");
        if is_path || WebAddress::parse(text).is_ok() {
            Ok(Self(text.to_owned()))
        } else {
            Err("a path such as ru/ or ../article/tides/, or an address on the web")
        }
    }
}

impl EditionHref {
    /// The address to print in the edition at a base.
    pub fn under(&self, base: &Base) -> String {
        if WebAddress::parse(&self.0).is_ok() { self.0.clone() } else { base.join(&self.0) }
    }
}

checked_text!(
    EditionHref,
    "Where another edition is: a path from the front of this one, or an address on the web.",
    r"^([hH][tT][tT][pP][sS]?://\S+|(\.\./)?[^\s/:\\][^\s:\\]*|)$"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_editions_are() {
        for (href, wanted) in [
            ("", "/news/ru/"),
            ("../", "/news/"),
            ("../de/article/a/", "/news/de/article/a/"),
            ("ru/", "/news/ru/ru/"),
            ("https://a.example/ru/", "https://a.example/ru/"),
        ] {
            assert_eq!(EditionHref::parse(href).map(|href| href.under(&Base::new("/news/ru/"))), Ok(wanted.to_owned()), "{href}");
        }
        for bad in ["/ru/", "//a.example/", "../../", "a/../../", "javascript:x", "a b", "..//x", "a\\b"] {
            assert!(EditionHref::parse(bad).is_err(), "{bad}");
        }
    }
}
