//! Comments on their way: what passed the checks is kept here until the service has it, so that none is lost and none is sent twice.
//!
//! A letter is put under a key of its own before anything is sent, and its standing says how far it is. Whoever delivers holds the outbox alone (see
//! [`lease`](super::lease)) and reads the letter anew, for another tab may have delivered it. That a request goes out is written down before it
//! does: a browser that stops in between leaves a letter that was [tried](CommentStatus::Tried), and what was tried is never sent on blindly.

use serde::{Serialize, Serializer};

use super::HAS_SERVICES;
use super::{Rejection, RetryLater, Store, StoreError, SubmitResult, Topic, send};
use crate::http::HttpClient;
use crate::model::comment::{Comment, CommentBody, CommentStatus, Draft, NewComment};
use crate::model::date::Published;
use crate::model::json::{FromJson, JsonError, JsonValue, from_json};
use crate::model::site::CommentService;
use crate::model::slug::Slug;

const LETTER: &str = "letter:";
/// How long a comment that waits for an editor is shown to its author, in seconds: one that was thrown away is never heard of.
const PATIENCE: i64 = 30 * 24 * 60 * 60;

/// A comment on its way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PendingComment {
    /// Of this browser's making; those of later letters are greater.
    pub id: String,
    /// The address of the service that it is for.
    pub service: String,
    pub slug: Slug,
    pub path: String,
    pub headline: String,
    pub post: Option<u32>,
    pub answers: String,
    pub name: String,
    /// Empty once the service has it.
    pub email: String,
    pub text: String,
    pub written: Published,
    pub standing: CommentStatus,
    pub refusal: Rejection,
    /// What the service calls it; empty where that is not known.
    pub known_as: String,
    /// The greatest number of a comment that was in the thread when it was written.
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
    standing = CommentStatus::Tried,
    refusal = Rejection::Other,
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
    /// A comment that is to be sent.
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
            standing: CommentStatus::Waiting,
            refusal: Rejection::Other,
            known_as: String::new(),
            after,
        }
    }

    /// What it is about.
    pub fn topic(&self) -> Topic {
        Topic { slug: self.slug.clone(), path: self.path.clone(), headline: self.headline.clone(), post: self.post }
    }

    /// As its author sees it in the thread.
    pub fn comment(&self) -> Comment {
        Comment {
            id: self.id.clone(),
            parent: self.answers.clone(),
            name: self.name.clone(),
            said: CommentBody::Plain(self.text.clone()),
            written: self.written.clone(),
            standing: self.standing,
        }
    }

    /// As it was typed.
    pub fn draft(&self) -> Draft {
        let Self { name, email, text, answers, .. } = self.clone();
        Draft { name, email, text, answers, trap: String::new() }
    }

    /// Whether it is to be sent without asking.
    pub fn is_due(&self) -> bool {
        matches!(self.standing, CommentStatus::Waiting | CommentStatus::Tried | CommentStatus::Wanted)
    }

    /// Whether the service has it.
    pub fn has_arrived(&self) -> bool {
        matches!(self.standing, CommentStatus::Held | CommentStatus::Published)
    }

    /// Whether a comment of a thread is this one.
    fn is(&self, comment: &Comment) -> bool {
        if !self.known_as.is_empty() {
            return self.known_as == comment.id;
        }
        // What WordPress knew again may be older than the letter, and is where the letter belongs. What may have arrived can only have come after
        // it; isso puts an answer to an answer beside that.
        let is_likely = match self.has_arrived() {
            true => comment.parent == self.answers,
            false => comment.id.parse().is_ok_and(|id: u32| id > self.after),
        };
        is_likely && comment.name == self.name && letters(&words_of(&comment.said)) == letters(&self.text)
    }

    /// The letter as it stands after a delivery.
    pub fn settled(mut self, delivery: &SubmitResult) -> Self {
        self.standing = match delivery {
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
            SubmitResult::Refused(refusal) => {
                self.refusal = *refusal;
                CommentStatus::Refused
            }
            // Whoever says this has not taken it.
            SubmitResult::Later(RetryLater::Busy(_)) => CommentStatus::Waiting,
            SubmitResult::Later(_) => CommentStatus::Tried,
        };
        if self.has_arrived() {
            self.email.clear();
        }
        self
    }
}

/// The letters in a store.
pub struct Outbox<S> {
    store: S,
}

impl<S: Store> Outbox<S> {
    /// The letters in a store.
    pub fn new(store: S) -> Self {
        Self { store }
    }

    /// Whether a key of the store is a letter's.
    pub fn is_letter(key: &str) -> bool {
        key.starts_with(LETTER)
    }

    /// Keeps a letter as it is now.
    ///
    /// # Errors
    /// Every [`StoreError`].
    pub fn keep(&self, letter: &PendingComment) -> Result<(), StoreError> {
        // A letter is plain data with text keys: it always becomes JSON.
        self.store.write(&key(&letter.id), &serde_json::to_string(letter).unwrap_or_default())
    }

    /// The letter of an id.
    pub fn letter(&self, id: &str) -> Option<PendingComment> {
        let text = self.store.read(&key(id)).ok()??;
        JsonValue::parse(&text).and_then(|json| PendingComment::from_json(&json)).ok()
    }

    /// All letters, the oldest first.
    pub fn letters(&self) -> Vec<PendingComment> {
        if !HAS_SERVICES {
            return Vec::new();
        }
        let mut ids: Vec<String> =
            self.store.keys().iter().filter_map(|key| Some(key.strip_prefix(LETTER)?.to_owned())).collect();
        ids.sort();
        ids.iter().filter_map(|id| self.letter(id)).collect()
    }

    /// Lets go of a letter.
    pub fn remove(&self, id: &str) {
        self.store.remove(&key(id));
    }

    /// The reader wants a letter sent that may have arrived.
    pub fn send_again(&self, id: &str) {
        if let Some(mut letter) = self.letter(id).filter(|letter| letter.standing == CommentStatus::Doubtful) {
            letter.standing = CommentStatus::Wanted;
            // Where it cannot be kept it stays as it is, and can be asked for again.
            let _ = self.keep(&letter);
        }
    }

    /// Sends a letter and keeps what came of it; nothing where it is not to be sent any more. Whoever calls this holds the outbox alone.
    pub async fn deliver<F: HttpClient>(&self, id: &str, service: &CommentService, fetch: &F) -> Option<SubmitResult> {
        let mut letter = self.letter(id).filter(PendingComment::is_due)?;
        let stood = letter.standing;
        let delivery = if letter.service == address_of(service) {
            letter.standing = CommentStatus::Tried;
            // Not written down, it could be sent twice.
            self.keep(&letter).ok()?;
            send(service, &letter, stood, fetch).await
        } else {
            SubmitResult::Refused(Rejection::Moved)
        };
        // Where this cannot be kept, it stays as tried: found out later, never lost.
        let _ = self.keep(&letter.settled(&delivery));
        Some(delivery)
    }

    /// Lets go of the letters about a story that are in its thread, and of those that nobody will hear of again.
    pub fn seen(&self, slug: &Slug, thread: &[Comment], now: &Published) {
        for letter in self.letters().iter().filter(|letter| letter.slug == *slug) {
            let is_over = now.unix_seconds() - letter.written.unix_seconds() > PATIENCE;
            let is_seen = match letter.standing {
                CommentStatus::Waiting | CommentStatus::Refused => false,
                CommentStatus::Published => true,
                _ => (is_over && letter.has_arrived()) || thread.iter().any(|comment| letter.is(comment)),
            };
            if is_seen {
                self.remove(&letter.id);
            }
        }
    }
}

fn key(id: &str) -> String {
    [LETTER, id].concat()
}

/// Where a service that is asked over the network is.
fn address_of(service: &CommentService) -> &str {
    match service {
        CommentService::Wordpress { root } | CommentService::Isso { root } => root.as_str(),
        _ => "",
    }
}

/// What is left of words that were set in type: WordPress changes quotation marks, dashes and smileys for show. Words without a letter are
/// left as they are.
fn letters(words: &str) -> String {
    let letters: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.is_empty() { words.split_whitespace().collect() } else { letters }
}

fn words_of(said: &CommentBody) -> String {
    match said {
        CommentBody::Plain(words) => words.clone(),
        CommentBody::Body(body) => body.words(),
    }
}
