//! A comment on its way to its service.

use serde::{Serialize, Serializer};

use super::address::address_of;
use super::result::{Rejection, RetryLater, SubmitResult};
use super::topic::Topic;
use crate::model::comment::{Comment, CommentBody, CommentStatus, Draft, NewComment};
use crate::model::date::Published;
use crate::model::json::{FromJson, JsonError, JsonValue, from_json};
use crate::model::site::CommentService;
use crate::model::slug::Slug;

/// A comment that passed the checks and waits for its service. The storage keeps it under the field names of its JSON.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PendingComment {
    /// Made by this browser; those of later comments are greater.
    pub id: String,
    /// The address of the service that it is for.
    pub service: String,
    pub slug: Slug,
    pub path: String,
    pub headline: String,
    pub post: Option<u32>,
    pub answers: String,
    pub name: String,
    /// Empty once the service has the comment.
    pub email: String,
    pub text: String,
    pub written: Published,
    #[serde(rename = "standing")]
    pub status: CommentStatus,
    #[serde(rename = "refusal")]
    pub rejection: Rejection,
    /// The id that the service gave it; empty where that is not known.
    pub known_as: String,
    /// The greatest id in the thread when it was written.
    pub after: u32,
}

from_json!(PendingComment {
    id = String::new(),
    service = String::new(),
    slug = Slug::default(),
    path = String::new(),
    headline = String::new(),
    post,
    answers = String::new(),
    name = String::new(),
    email = String::new(),
    text = String::new(),
    written = Published::default(),
    status as "standing" = CommentStatus::Tried,
    rejection as "refusal" = Rejection::Other,
    known_as = String::new(),
    after = 0
});

impl Serialize for CommentStatus {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl FromJson for CommentStatus {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        json.text().and_then(Self::named).ok_or_else(|| JsonError::expected("the status of a comment", json))
    }
}

impl Serialize for Rejection {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl PendingComment {
    /// A comment that is to be sent. `after` is the greatest id in the thread at this moment.
    pub fn new(id: String, service: &CommentService, topic: &Topic, new: &NewComment, written: Published, after: u32) -> Self {
        let Topic { slug, path, headline, post } = topic.clone();
        Self {
            id,
            service: address_of(service).to_owned(),
            slug,
            path,
            headline,
            post,
            answers: new.answers().to_owned(),
            name: new.name().to_owned(),
            email: new.email().as_str().to_owned(),
            text: new.text().to_owned(),
            written,
            status: CommentStatus::Waiting,
            rejection: Rejection::Other,
            known_as: String::new(),
            after,
        }
    }

    /// The story that it is about.
    pub fn topic(&self) -> Topic {
        Topic { slug: self.slug.clone(), path: self.path.clone(), headline: self.headline.clone(), post: self.post }
    }

    /// The comment as its author sees it in the thread.
    pub fn comment(&self) -> Comment {
        Comment {
            id: self.id.clone(),
            parent: self.answers.clone(),
            name: self.name.clone(),
            body: CommentBody::Plain(self.text.clone()),
            written: self.written.clone(),
            status: self.status,
        }
    }

    /// The draft that it was made of.
    pub fn draft(&self) -> Draft {
        let Self { name, email, text, answers, .. } = self.clone();
        Draft { name, email, text, answers, trap: String::new() }
    }

    /// Whether it is sent without asking the reader.
    pub fn is_due(&self) -> bool {
        matches!(self.status, CommentStatus::Waiting | CommentStatus::Tried | CommentStatus::Wanted)
    }

    /// Whether the service has it.
    pub fn has_arrived(&self) -> bool {
        matches!(self.status, CommentStatus::Held | CommentStatus::Published)
    }

    /// Whether a comment of the thread is this one.
    pub fn is_same_as(&self, comment: &Comment) -> bool {
        if !self.known_as.is_empty() {
            return self.known_as == comment.id;
        }
        // One that WordPress recognised may be older than this, and has the same parent. One that may have arrived can only be newer; isso moves
        // an answer to an answer one level up.
        let is_candidate = match self.has_arrived() {
            true => comment.parent == self.answers,
            false => comment.id.parse().is_ok_and(|id: u32| id > self.after),
        };
        is_candidate && comment.name == self.name && letters_of(&text_of(&comment.body)) == letters_of(&self.text)
    }

    /// The comment with the status that a result gives it.
    pub fn after_submit(mut self, result: &SubmitResult) -> Self {
        self.status = match result {
            SubmitResult::Published(id) => {
                self.known_as.clone_from(id);
                CommentStatus::Published
            }
            SubmitResult::Held(id) => {
                self.known_as.clone_from(id);
                CommentStatus::Held
            }
            SubmitResult::Known => CommentStatus::Held,
            SubmitResult::Doubtful => CommentStatus::Doubtful,
            SubmitResult::Refused(rejection) => {
                self.rejection = *rejection;
                CommentStatus::Refused
            }
            // A busy service has not taken it.
            SubmitResult::Later(RetryLater::Busy(_)) => CommentStatus::Waiting,
            SubmitResult::Later(_) => CommentStatus::Tried,
        };
        if self.has_arrived() {
            self.email.clear();
        }
        self
    }
}

/// The letters and digits of a text: WordPress changes quotation marks, dashes and smileys for display. A text without any keeps its signs.
fn letters_of(text: &str) -> String {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.is_empty() { text.split_whitespace().collect() } else { letters }
}

fn text_of(body: &CommentBody) -> String {
    match body {
        CommentBody::Plain(text) => text.clone(),
        CommentBody::Body(body) => body.words(),
    }
}
