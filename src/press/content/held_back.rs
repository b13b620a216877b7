//! Stories that are there and not printed: dated ahead, or drafts.

use std::fmt;
use std::path::PathBuf;

use crate::model::date::{Calendar, Published};

/// Which stories are printed.
#[derive(Clone, Copy, Debug)]
pub struct Selection {
    /// The moment of printing, in seconds since 1970-01-01T00:00:00Z.
    pub moment: i64,
    /// Whether stories dated ahead of it are printed too.
    pub has_future: bool,
    pub has_drafts: bool,
}

/// A story that is not printed.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldStory {
    /// Below the content's folder.
    pub file: PathBuf,
    pub reason: HoldReason,
}

/// Why a story is not printed.
#[derive(Clone, Debug, PartialEq)]
pub enum HoldReason {
    Draft,
    Until(Published),
}

impl Selection {
    /// All stories there are.
    pub const WHOLE: Self = Self { moment: 0, has_future: true, has_drafts: true };

    /// Why a story is not printed; none where it is.
    pub fn hold_reason(&self, is_draft: bool, published: &Published) -> Option<HoldReason> {
        if is_draft && !self.has_drafts {
            Some(HoldReason::Draft)
        } else if self.is_ahead(published) {
            Some(HoldReason::Until(published.clone()))
        } else {
            None
        }
    }

    /// Whether a date lies ahead of the moment of printing, where that is minded.
    pub fn is_ahead(&self, date: &Published) -> bool {
        date.unix_seconds() > self.moment && !self.has_future
    }
}

impl HoldReason {
    /// `Draft`, `Held back until …`: what stands beside the story.
    pub fn label(&self) -> String {
        match self {
            Self::Draft => "Draft".to_owned(),
            Self::Until(published) => {
                let Calendar { year, month, day, hour, minute, .. } = published.calendar();
                format!("Held back until {year}-{month:02}-{day:02}, {hour:02}:{minute:02}")
            }
        }
    }
}

/// `is a draft`, `is held back until …`: what follows the story's name.
impl fmt::Display for HoldReason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Draft => write!(out, "is a draft"),
            Self::Until(published) => write!(out, "is held back until {published}"),
        }
    }
}

impl HeldStory {
    /// `is held back until …; --future prints it too`
    pub fn what(&self) -> String {
        let option = match self.reason {
            HoldReason::Draft => "--drafts",
            HoldReason::Until(_) => "--future",
        };
        format!("{}; {option} prints it too", self.reason)
    }
}

/// `articles/tides.json: is held back until …; --future prints it too`
impl fmt::Display for HeldStory {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.file.display(), self.what())
    }
}
