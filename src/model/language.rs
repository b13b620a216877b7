//! The language that something is written in, and the direction it runs.

use serde::Serialize;

use super::checked::{Checked, checked_text};
use super::json::{FromJson, JsonError, JsonValue};

/// A language tag in the shape of BCP 47 (RFC 5646, section 2.1): `en`, `pt-BR`, `zh-Hant`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(String);

/// Which way a line runs, as HTML's `dir` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Direction {
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
        if first && rest && text.len() <= 35 { Ok(Self(text.to_owned())) } else { Err("a language tag such as en, it or pt-BR") }
    }
}

impl Language {
    /// The direction of the script that the language is usually, or by its tag, written in, as far as a short list knows it. The press knows all, and
    /// says in the page where this is wrong.
    pub fn direction(&self) -> Direction {
        const SCRIPTS: [&str; 6] = ["arab", "hebr", "thaa", "nkoo", "syrc", "adlm"];
        const LANGUAGES: [&str; 12] = ["ar", "he", "fa", "ur", "yi", "ps", "dv", "sd", "ug", "ckb", "iw", "arc"];
        let mut parts = self.0.split('-');
        let language = parts.next().unwrap_or_default();
        let script = parts.find(|part| part.len() == 4 && !part.starts_with(|c: char| c.is_ascii_digit()));
        let is_among = |list: &[&str], word: &str| list.iter().any(|entry| entry.eq_ignore_ascii_case(word));
        let rtl = match script {
            Some(script) => is_among(&SCRIPTS, script),
            None => is_among(&LANGUAGES, language),
        };
        if rtl { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

impl Direction {
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
    fn directions() {
        for (tag, wanted) in [
            ("en", "ltr"),
            ("ar", "rtl"),
            ("AR-eg", "rtl"),
            ("az-Arab", "rtl"),
            ("ur-Latn-PK", "ltr"),
            ("ja", "ltr"),
            ("he", "rtl"),
        ] {
            assert_eq!(Language::parse(tag).map(|tag| tag.direction().as_str()), Ok(wanted), "{tag}");
        }
        for bad in ["", "e", "english", "en_US", "en-", "-en", "en-toolongpart"] {
            assert!(Language::parse(bad).is_err(), "{bad}");
        }
    }
}
