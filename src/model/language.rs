//! The language that something is written in, and the direction it runs, which the press decides.

use serde::Serialize;

use super::checked::{Checked, checked_text};
use super::json::{FromJson, JsonError, JsonValue};

/// A language tag in the shape of BCP 47 (RFC 5646, section 2.1): `en`, `pt-BR`, `zh-Hant`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language(Box<str>);

/// Which way a line runs, as HTML's `dir` names it. JSON names it only where it is not from left to right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Direction {
    #[default]
    #[serde(rename = "ltr")]
    LeftToRight,
    #[serde(rename = "rtl")]
    RightToLeft,
}

impl Checked for Language {
    const NAME: &'static str = "a language tag";

    fn parse(text: &str) -> Result<Self, &'static str> {
        let mut parts = text.split('-');
        let first = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()));
        let rest = parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
        if first && rest && text.len() <= 35 { Ok(Self(text.into())) } else { Err("a language tag such as en, it or pt-BR") }
    }
}

impl Direction {
    /// Whether it need not be said.
    pub fn is_usual(&self) -> bool {
        *self == Self::LeftToRight
    }

    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl FromJson for Direction {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json.text() {
            Some("rtl") => Ok(Self::RightToLeft),
            Some(_) => Ok(Self::LeftToRight),
            None => Err(JsonError::expected("ltr or rtl", json)),
        }
    }
}

checked_text!(Language, "A language tag (BCP 47): en, it, pt-BR.", r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        for good in ["en", "pt-BR", "zh-Hant", "ur-Latn-PK", "ckb", "AR-eg"] {
            assert!(Language::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "e", "english", "en_US", "en-", "-en", "en-toolongpart"] {
            assert!(Language::parse(bad).is_err(), "{bad}");
        }
    }
}
