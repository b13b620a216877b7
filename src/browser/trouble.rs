//! The one place where a [`SourceError`] gets its words.

use crate::source::SourceError;
use crate::view::reading::Notice;
use crate::words::{Words, filled};

/// What went wrong and what to do, in plain words.
pub fn notice(error: &SourceError, words: &Words) -> Notice {
    let says = match error {
        SourceError::Offline => words.offline.to_owned(),
        SourceError::Unreachable => words.unreachable.to_owned(),
        SourceError::TimedOut => words.timed_out.to_owned(),
        SourceError::NotFound => words.not_found.to_owned(),
        SourceError::Status(status) => filled(words.server_fault, &status.to_string()),
        SourceError::Unreadable(_) => words.unreadable.to_owned(),
        SourceError::Refused(status) => filled(words.refused, &status.to_string()),
        SourceError::Busy(None) => words.busy.to_owned(),
        SourceError::Busy(Some(wait)) => words.counted(words.busy_for, *wait),
        SourceError::NoData => words.no_data.to_owned(),
    };
    Notice { says, can_retry: error.can_retry() }
}
