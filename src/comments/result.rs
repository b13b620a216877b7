//! What comes of asking a comment service.

pub use crate::http::NetworkError;

use crate::model::json::{FromJson, JsonError, JsonValue};
use crate::model::names::{name_of, named};

/// Why a thread could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThreadError {
    Silent(NetworkError),
    Status(u16),
    /// The answer made no sense.
    Unreadable,
    /// The story is for those who know its password.
    Protected,
    /// The service has no such story.
    Missing,
}

/// What came of sending a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmitResult {
    /// It is there for all to read, under this id.
    Published(String),
    /// It is there, under this id, and an editor has to read it.
    Held(String),
    /// It had arrived before.
    Known,
    /// It may have arrived: whether it did cannot be seen from here.
    Doubtful,
    Refused(Rejection),
    Later(RetryLater),
}

/// Why a comment has to be sent later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryLater {
    Silent(NetworkError),
    /// The service has not taken it, and wants to be left alone for so many seconds.
    Busy(u32),
    /// The same from one that broke down, or from a server before it that heard nothing: it may have been taken.
    Down(u32),
    Status(u16),
    /// The answer made no sense.
    Unreadable,
}

/// Why a comment was turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    LoginRequired,
    Closed,
    Protected,
    /// The service has no such story.
    Missing,
    Blank,
    Short,
    NameLong,
    EmailLong,
    TextLong,
    NameMissing,
    EmailMissing,
    EmailWrong,
    /// Too many of one reader that answer nobody.
    TooMany,
    /// An answer to oneself, too soon.
    OwnAnswer,
    /// The paper's comments are kept elsewhere now.
    Moved,
    Other,
}

impl Rejection {
    const NAMES: [(Self, &str); 16] = [
        (Self::LoginRequired, "login"),
        (Self::Closed, "closed"),
        (Self::Protected, "protected"),
        (Self::Missing, "missing"),
        (Self::Blank, "blank"),
        (Self::Short, "short"),
        (Self::NameLong, "name-long"),
        (Self::EmailLong, "email-long"),
        (Self::TextLong, "text-long"),
        (Self::NameMissing, "name"),
        (Self::EmailMissing, "no-email"),
        (Self::EmailWrong, "email"),
        (Self::TooMany, "many"),
        (Self::OwnAnswer, "own"),
        (Self::Moved, "moved"),
        (Self::Other, ""),
    ];

    /// Its name in the storage.
    pub fn name(self) -> &'static str {
        name_of(&Self::NAMES, &self)
    }
}

impl FromJson for Rejection {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        let name = json.text().ok_or_else(|| JsonError::expected("the name of a rejection", json))?;
        Ok(named(&Self::NAMES, name).unwrap_or(Self::Other))
    }
}

impl From<ThreadError> for RetryLater {
    fn from(unread: ThreadError) -> Self {
        match unread {
            ThreadError::Silent(silence) => Self::Silent(silence),
            ThreadError::Status(status) => Self::Status(status),
            _ => Self::Unreadable,
        }
    }
}
