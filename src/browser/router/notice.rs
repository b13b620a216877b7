//! The words for a page that did not come.

use crate::messages::{Messages, filled};
use crate::source::SourceError;
use crate::view::layout::navigation_state::Notice;

/// What went wrong and what to do, in plain words.
pub fn notice(error: &SourceError, messages: &Messages) -> Notice {
    let text = match error {
        SourceError::Offline => messages.offline.to_owned(),
        SourceError::Unreachable => messages.unreachable.to_owned(),
        SourceError::TimedOut => messages.timed_out.to_owned(),
        SourceError::NotFound => messages.not_found.to_owned(),
        SourceError::Status(status) => filled(messages.server_fault, "status", &status.to_string()),
        SourceError::Unreadable(_) | SourceError::OtherShape(_) => messages.unreadable.to_owned(),
        SourceError::Refused(status) => filled(messages.refused, "status", &status.to_string()),
        SourceError::Busy(None) => messages.busy.to_owned(),
        SourceError::Busy(Some(wait)) => messages.counted(messages.busy_for, *wait),
        SourceError::NoData => messages.no_data.to_owned(),
    };
    Notice { text, can_retry: error.can_retry() }
}
