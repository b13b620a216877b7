//! The one place where what went wrong gets its words.

use crate::comments::{Delay, Refusal, Unread};
use crate::fetch::Silence;
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

/// Why a thread could not be read, in one sentence.
pub fn unread(why: Unread, words: &Words) -> String {
    let why = match why {
        Unread::Silent(silence) => silent(silence, words).to_owned(),
        Unread::Status(status) => filled(words.why.status, &status.to_string()),
        Unread::Unreadable => words.why.unreadable.to_owned(),
        Unread::Protected => words.why.protected.to_owned(),
        Unread::Missing => words.why.missing.to_owned(),
    };
    filled(words.comments_failed, &why)
}

/// Why a comment was not sent, in the gap of a phrase.
pub fn delayed(phrase: &str, delay: Delay, words: &Words) -> String {
    let why = match delay {
        Delay::Silent(silence) => silent(silence, words).to_owned(),
        Delay::Busy(seconds) | Delay::Down(seconds) => words.counted(words.why.busy, seconds),
        Delay::Status(status) => filled(words.why.status, &status.to_string()),
        Delay::Unreadable => words.why.unreadable.to_owned(),
    };
    filled(phrase, &why)
}

fn silent(silence: Silence, words: &Words) -> &'static str {
    match silence {
        Silence::Offline => words.why.offline,
        Silence::Unreachable => words.why.unreachable,
        Silence::TimedOut => words.why.timed_out,
        Silence::CutOff => words.why.unreadable,
    }
}

/// Why a comment was turned away, and what to do.
pub fn refused(refusal: Refusal, words: &Words) -> &'static str {
    let words = &words.refusals;
    match refusal {
        Refusal::LoginRequired => words.login,
        Refusal::Closed => words.closed,
        Refusal::Protected => words.protected,
        Refusal::Missing => words.missing,
        Refusal::Blank => words.blank,
        Refusal::Short => words.short,
        Refusal::NameLong => words.name_long,
        Refusal::EmailLong => words.email_long,
        Refusal::TextLong => words.text_long,
        Refusal::NameMissing => words.name_missing,
        Refusal::EmailMissing => words.email_missing,
        Refusal::EmailWrong => words.email_wrong,
        Refusal::TooMany => words.too_many,
        Refusal::OwnAnswer => words.own_answer,
        Refusal::Moved => words.moved,
        Refusal::Other => words.other,
    }
}
