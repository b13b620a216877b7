//! Words that run beside a recording.

use serde::Serialize;

use super::super::json::{FromJson, JsonError, JsonValue, deserialize};
use crate::model::address::Src;
use crate::model::language::Language;
use crate::model::line::Line;

/// Words that run beside a recording, as a WebVTT file (HTML Living Standard, 4.8.11).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Track {
    pub src: Src,
    #[serde(default)]
    pub kind: TrackKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What the reader chooses it by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Line>,
}

/// What the words are for: for those who do not know the language, do not hear, do not see, or look for a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TrackKind {
    #[default]
    Subtitles,
    Captions,
    Descriptions,
    Chapters,
}

impl TrackKind {
    const ALL: [(TrackKind, &'static str); 4] = [
        (Self::Subtitles, "subtitles"),
        (Self::Captions, "captions"),
        (Self::Descriptions, "descriptions"),
        (Self::Chapters, "chapters"),
    ];

    /// Its name, in JSON as in HTML.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The one of a name, in any case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| own.eq_ignore_ascii_case(name)).map(|(kind, _)| *kind)
    }
}

deserialize!(Track);

impl FromJson for Track {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        Ok(Self {
            src: json.read("src")?,
            // A kind that this app does not know is as good as the usual one.
            kind: json.read::<Option<String>>("kind")?.and_then(|name| TrackKind::named(&name)).unwrap_or_default(),
            language: json.read("language")?,
            label: json.read("label")?,
        })
    }
}
