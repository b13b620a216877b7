//! Which way the lines of a block run.

use serde::Serialize;

use super::super::json::{JsonError, JsonValue};

/// Which way the lines of a block run, as HTML's `dir` says it (HTML Living Standard, 3.2.6.4); `Auto` leaves it to the first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Dir {
    Ltr,
    Rtl,
    Auto,
}

impl Dir {
    const ALL: [(Dir, &'static str); 3] = [(Self::Ltr, "ltr"), (Self::Rtl, "rtl"), (Self::Auto, "auto")];

    /// Its name, in JSON as in HTML.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The one of a name, in any case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| own.eq_ignore_ascii_case(name)).map(|(dir, _)| *dir)
    }

    /// The one under the key `dir` of a block; none where it has none, or one of a later paper.
    pub fn of_block(json: &JsonValue) -> Result<Option<Self>, JsonError> {
        Ok(json.read::<Option<String>>("dir")?.and_then(|name| Self::named(&name)))
    }
}
