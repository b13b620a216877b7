//! The words for what the comment section decided.

use crate::comments::result::{NetworkError, Rejection, RetryLater, ThreadError};
use crate::comments::section::{Arrival, Failure, Submission};
use crate::comments::store::StoreError;
use crate::messages::{Messages, filled};
use crate::model::comment::CommentStatus;
use crate::model::site::CommentService;

/// Characters left, from which on the counter shows.
const ROOM_SHOWN_FROM: i64 = 1_000;

/// How many characters are left, or too many; empty far from the limit.
pub fn room_left(room: i64, messages: &Messages) -> String {
    let count = u32::try_from(room.abs()).unwrap_or(u32::MAX);
    match room {
        room if room > ROOM_SHOWN_FROM => String::new(),
        0.. => messages.counted(messages.room_left, count),
        _ => messages.counted(messages.room_over, count),
    }
}

/// What becomes of what is typed: the address is not published, and all of it goes to a host.
pub fn privacy(service: &CommentService, messages: &Messages) -> String {
    let (phrase, address) = match service {
        CommentService::Wordpress { root } | CommentService::Isso { root } => (messages.sent_to, root),
        CommentService::Form { action } => (messages.collected_by, action),
        CommentService::Device | CommentService::Off => return messages.email_stays.to_owned(),
    };
    [messages.email_stays, messages.language.between_sentences(), &filled(phrase, "host", address.host())].concat()
}

/// How far a comment is; empty where that goes without saying.
pub fn status_text(status: CommentStatus, messages: &Messages) -> &'static str {
    match status {
        CommentStatus::Here => messages.only_here,
        CommentStatus::Waiting | CommentStatus::Wanted => messages.stands_waiting,
        CommentStatus::Tried => messages.stands_tried,
        CommentStatus::Sending => messages.stands_sending,
        CommentStatus::Doubtful => messages.stands_doubtful,
        CommentStatus::Held => messages.stands_held,
        CommentStatus::Published | CommentStatus::Deleted | CommentStatus::Refused => "",
    }
}

/// What came of sending; empty where nothing was sent.
pub fn submission_text(submission: &Submission, messages: &Messages) -> String {
    match submission {
        Submission::Idle => String::new(),
        Submission::Held => messages.held.to_owned(),
        Submission::Sending(_) => messages.stands_sending.to_owned(),
        Submission::Waiting(_, reason) => retry_later(messages.waits, *reason, messages),
        Submission::Failed(failure) => failure_text(*failure, messages),
        Submission::Sent(arrival) => arrival_text(*arrival, messages).to_owned(),
        Submission::HandedOver { .. } => messages.handed_over.to_owned(),
    }
}

fn arrival_text(arrival: Arrival, messages: &Messages) -> &'static str {
    match arrival {
        Arrival::Device => messages.sent,
        Arrival::Published => messages.sent_published,
        Arrival::Held => messages.sent_held,
        Arrival::Known => messages.sent_known,
        Arrival::Doubtful => messages.sent_doubtful,
    }
}

fn failure_text(failure: Failure, messages: &Messages) -> String {
    match failure {
        Failure::NotSent(reason) => retry_later(messages.not_sent, reason, messages),
        Failure::PerhapsSent(reason) => retry_later(messages.perhaps_sent, reason, messages),
        Failure::Rejected(rejection) => rejection_text(rejection, messages).to_owned(),
        Failure::Storage(StoreError::Refused) => messages.storage_refused.to_owned(),
        Failure::Storage(StoreError::Full) => messages.storage_full.to_owned(),
    }
}

/// Why a thread could not be read, in one sentence.
pub fn thread_error(error: ThreadError, messages: &Messages) -> String {
    let reason = match error {
        ThreadError::Silent(error) => network_error(error, messages).to_owned(),
        ThreadError::Status(status) => filled(messages.why.status, "status", &status.to_string()),
        ThreadError::Unreadable => messages.why.unreadable.to_owned(),
        ThreadError::Protected => messages.why.protected.to_owned(),
        ThreadError::Missing => messages.why.missing.to_owned(),
    };
    filled(messages.comments_failed, "reason", &reason)
}

/// A phrase, with the reason why a comment was not sent in its gap.
fn retry_later(phrase: &str, reason: RetryLater, messages: &Messages) -> String {
    let reason = match reason {
        RetryLater::Silent(error) => network_error(error, messages).to_owned(),
        RetryLater::Busy(seconds) | RetryLater::Down(seconds) => messages.counted(messages.why.busy, seconds),
        RetryLater::Status(status) => filled(messages.why.status, "status", &status.to_string()),
        RetryLater::Unreadable => messages.why.unreadable.to_owned(),
    };
    filled(phrase, "reason", &reason)
}

fn network_error(error: NetworkError, messages: &Messages) -> &'static str {
    match error {
        NetworkError::Offline => messages.why.offline,
        NetworkError::Unreachable => messages.why.unreachable,
        NetworkError::TimedOut => messages.why.timed_out,
        NetworkError::CutOff => messages.why.unreadable,
    }
}

/// Why a comment was turned away, and what to do.
fn rejection_text(rejection: Rejection, messages: &Messages) -> &'static str {
    let messages = &messages.refusals;
    match rejection {
        Rejection::LoginRequired => messages.login,
        Rejection::Closed => messages.closed,
        Rejection::Protected => messages.protected,
        Rejection::Missing => messages.missing,
        Rejection::Blank => messages.blank,
        Rejection::Short => messages.short,
        Rejection::NameLong => messages.name_long,
        Rejection::EmailLong => messages.email_long,
        Rejection::TextLong => messages.text_long,
        Rejection::NameMissing => messages.name_missing,
        Rejection::EmailMissing => messages.email_missing,
        Rejection::EmailWrong => messages.email_wrong,
        Rejection::TooMany => messages.too_many,
        Rejection::OwnAnswer => messages.own_answer,
        Rejection::Moved => messages.moved,
        Rejection::Other => messages.other,
    }
}
