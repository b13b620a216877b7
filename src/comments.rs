//! The services that keep readers' comments, each in its file, behind [`read`] and [`send`].
//!
//! How to ask is passed in as a [`HttpClient`], how to keep something in this browser as a [`Store`], so this room touches no document and is tested
//! with a plain map and a table of answers. What a service's answers look like never leaves its file.

use crate::convert::{self, LinkResolver};
use crate::http::{HttpClient, NetworkError, Response};
use crate::model::Checked;
use crate::model::address::{Href, WebAddress, joined};
use crate::model::comment::{Comment, CommentBody, CommentStatus};
use crate::model::date::Published;
use crate::model::json::{FromJson, JsonError, JsonValue};
use crate::model::names::{name_of, named};
use crate::model::site::CommentService;
use crate::model::slug::Slug;
use outbox::PendingComment;

pub mod device;
pub mod drafts;
pub mod form;
mod isso;
pub mod lease;
pub mod outbox;
mod wordpress;

/// A story, as the services that keep its comments know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    pub slug: Slug,
    /// The path of its page, by which isso knows it.
    pub path: String,
    pub headline: String,
    /// The post of WordPress that it is; looked up by its slug where that is not known.
    pub post: Option<u32>,
}

/// How a moment, in seconds since 1970, reads on the reader's clock.
pub type Clock<'a> = &'a dyn Fn(i64) -> Published;

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

    fn name(self) -> &'static str {
        name_of(&Self::NAMES, &self)
    }
}

impl FromJson for Rejection {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        let name = json.text().ok_or_else(|| JsonError::expected("the name of a rejection", json))?;
        Ok(named(&Self::NAMES, name).unwrap_or(Self::Other))
    }
}

/// Whether what it takes to ask a service is built in. Where it is not, the compiler drops all that only a service needs.
pub const HAS_SERVICES: bool = cfg!(feature = "threads");

/// Whether a service is one that this room asks over the network.
pub fn is_remote(service: &CommentService) -> bool {
    HAS_SERVICES && is_asked(service)
}

fn is_asked(service: &CommentService) -> bool {
    matches!(service, CommentService::Wordpress { .. } | CommentService::Isso { .. })
}

/// Whether this app was built with what a service takes. An app for a paper that asks nobody carries nothing of those who are asked.
pub fn can_talk(service: &CommentService) -> bool {
    HAS_SERVICES || !is_asked(service)
}

/// All that was said about a story, oldest first; nothing where the service shows nothing.
///
/// # Errors
/// Every [`ThreadError`].
pub async fn read<F: HttpClient>(
    service: &CommentService,
    topic: &Topic,
    fetch: &F,
    clock: Clock<'_>,
) -> Result<Vec<Comment>, ThreadError> {
    match service {
        _ if !HAS_SERVICES => Ok(Vec::new()),
        CommentService::Wordpress { root } => wordpress::read(root, topic, fetch, clock).await,
        CommentService::Isso { root } => isso::read(root, topic, fetch, clock).await,
        _ => Ok(Vec::new()),
    }
}

/// Sends a comment, which stood so before. Of one that was tried it is found out first whether it arrived, where the service itself would not
/// know it again.
pub async fn send<F: HttpClient>(
    service: &CommentService,
    letter: &PendingComment,
    stood: CommentStatus,
    fetch: &F,
) -> SubmitResult {
    match service {
        _ if !HAS_SERVICES => SubmitResult::Refused(Rejection::Moved),
        CommentService::Wordpress { root } => wordpress::send(root, letter, fetch).await,
        CommentService::Isso { root } => isso::send(root, letter, stood, fetch).await,
        _ => SubmitResult::Refused(Rejection::Moved),
    }
}

/// What an answer says as JSON, of a request that must have gone well.
fn said(answer: Result<Response, NetworkError>) -> Result<(JsonValue, Response), ThreadError> {
    let answer = answer.map_err(ThreadError::Silent)?;
    match (answer.status, JsonValue::parse(&answer.text)) {
        (200, Ok(json)) => Ok((json, answer)),
        (200, Err(_)) => Err(ThreadError::Unreadable),
        (401, Ok(json)) if json.get("code").and_then(JsonValue::text) == Some("rest_cannot_read_post") => {
            Err(ThreadError::Protected)
        }
        (404, _) => Err(ThreadError::Missing),
        (status, _) => Err(ThreadError::Status(status)),
    }
}

/// What cannot be had says when to ask again, or that it was turned away.
fn later(status: u16, wait: Option<u32>) -> SubmitResult {
    match status {
        429 => SubmitResult::Later(RetryLater::Busy(wait.unwrap_or(60))),
        408 | 500.. => SubmitResult::Later(wait.map_or(RetryLater::Status(status), RetryLater::Down)),
        // A success that is none of the service's words: a network in between answered.
        200..=399 => SubmitResult::Later(RetryLater::Unreadable),
        401 => SubmitResult::Refused(Rejection::LoginRequired),
        404 => SubmitResult::Refused(Rejection::Missing),
        _ => SubmitResult::Refused(Rejection::Other),
    }
}

/// The words of a comment that a service gives as HTML. Its links lead where the service's own pages would lead; pictures and players of
/// strangers are not shown, because whoever shows them tells their owners who reads here.
fn html<F: HttpClient>(html: &str, root: &WebAddress, fetch: &F) -> CommentBody {
    let links = LinkResolver { href: &|written| Href::parse(&joined(written, root)).ok(), src: &|_| None };
    CommentBody::Body(convert::body(&fetch.hypertext(html), &links))
}

/// A name that a service gives as HTML.
fn line<F: HttpClient>(html: &str, fetch: &F) -> String {
    if html.contains(['&', '<']) { convert::words(&fetch.hypertext(html)) } else { html.to_owned() }
}

/// A value of a query.
fn encoded(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
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

/// Keeps text under keys: a browser's storage for this site.
pub trait Store {
    /// The text under a key; none where there is none.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where the browser lets nothing be kept.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// Every [`StoreError`].
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes away what is under a key; nothing happens where nothing is kept.
    fn remove(&self, key: &str);

    /// The keys that something is kept under; none where the browser lets nothing be kept.
    fn keys(&self) -> Vec<String>;
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser lets this site keep nothing.
    Refused,
    /// There is no room left.
    Full,
}

#[cfg(test)]
pub(crate) mod tests {
    use std::cell::{Cell, RefCell};
    use std::collections::HashMap;

    use super::{Store, StoreError};

    /// A store in memory that can be made to fail.
    #[derive(Default)]
    pub struct Memory {
        pub kept: RefCell<HashMap<String, String>>,
        pub fault: Cell<Option<StoreError>>,
    }

    impl Store for &Memory {
        fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
            match self.fault.get() {
                Some(StoreError::Refused) => Err(StoreError::Refused),
                _ => Ok(self.kept.borrow().get(key).cloned()),
            }
        }

        fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
            if let Some(fault) = self.fault.get() {
                return Err(fault);
            }
            self.kept.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        }

        fn remove(&self, key: &str) {
            self.kept.borrow_mut().remove(key);
        }

        fn keys(&self) -> Vec<String> {
            self.kept.borrow().keys().cloned().collect()
        }
    }
}
