//! The one place where what went wrong gets its words.

use crate::comments::{Rejection, RetryLater, ThreadError};
use crate::http::NetworkError;
use crate::messages::{Messages, filled};
use crate::source::SourceError;
use crate::view::reading::Notice;

/// What went wrong and what to do, in plain words.
pub fn notice(error: &SourceError, words: &Messages) -> Notice {
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

/// Why a thread could not be read, in one sentence.
pub fn unread(why: ThreadError, words: &Messages) -> String {
    let why = match why {
        ThreadError::Silent(silence) => silent(silence, words).to_owned(),
        ThreadError::Status(status) => filled(words.why.status, &status.to_string()),
        ThreadError::Unreadable => words.why.unreadable.to_owned(),
        ThreadError::Protected => words.why.protected.to_owned(),
        ThreadError::Missing => words.why.missing.to_owned(),
    };
    filled(words.comments_failed, &why)
}

/// Why a comment was not sent, in the gap of a phrase.
pub fn delayed(phrase: &str, delay: RetryLater, words: &Messages) -> String {
    let why = match delay {
        RetryLater::Silent(silence) => silent(silence, words).to_owned(),
        RetryLater::Busy(seconds) | RetryLater::Down(seconds) => words.counted(words.why.busy, seconds),
        RetryLater::Status(status) => filled(words.why.status, &status.to_string()),
        RetryLater::Unreadable => words.why.unreadable.to_owned(),
    };
    filled(phrase, &why)
}

fn silent(silence: NetworkError, words: &Messages) -> &'static str {
    match silence {
        NetworkError::Offline => words.why.offline,
        NetworkError::Unreachable => words.why.unreachable,
        NetworkError::TimedOut => words.why.timed_out,
        NetworkError::CutOff => words.why.unreadable,
    }
}

/// Why a comment was turned away, and what to do.
pub fn refused(refusal: Rejection, words: &Messages) -> &'static str {
    let words = &words.refusals;
    match refusal {
        Rejection::LoginRequired => words.login,
        Rejection::Closed => words.closed,
        Rejection::Protected => words.protected,
        Rejection::Missing => words.missing,
        Rejection::Blank => words.blank,
        Rejection::Short => words.short,
        Rejection::NameLong => words.name_long,
        Rejection::EmailLong => words.email_long,
        Rejection::TextLong => words.text_long,
        Rejection::NameMissing => words.name_missing,
        Rejection::EmailMissing => words.email_missing,
        Rejection::EmailWrong => words.email_wrong,
        Rejection::TooMany => words.too_many,
        Rejection::OwnAnswer => words.own_answer,
        Rejection::Moved => words.moved,
        Rejection::Other => words.other,
    }
}
