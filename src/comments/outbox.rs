//! Comments on their way: what passed the checks is kept here until the service has it, so that none is lost and none is sent twice.
//!
//! A letter is put under a key of its own before anything is sent, and its standing says how far it is. Whoever delivers holds the outbox alone (see
//! [`lease`](super::lease)) and reads the letter anew, for another tab may have delivered it. That a request goes out is written down before it
//! does: a browser that stops in between leaves a letter that was [tried](Standing::Tried), and what was tried is never sent on blindly.

use serde::{Serialize, Serializer};

use super::HAS_SERVICES;
use super::{Delay, Delivery, Refusal, Store, StoreError, Topic, send};
use crate::fetch::Fetch;
use crate::model::comment::{Comment, Draft, NewComment, Said, Standing};
use crate::model::date::Published;
use crate::model::json::{FromJson, Json, Misread, from_json};
use crate::model::site::CommentService;
use crate::model::slug::Slug;

const LETTER: &str = "letter:";
/// How long a comment that waits for an editor is shown to its author, in seconds: one that was thrown away is never heard of.
const PATIENCE: i64 = 30 * 24 * 60 * 60;

/// A comment on its way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letter {
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
    pub standing: Standing,
    pub refusal: Refusal,
    /// What the service calls it; empty where that is not known.
    pub known_as: String,
    /// The greatest number of a comment that was in the thread when it was written.
    pub after: u32,
}

from_json!(Letter {
    id,
    service,
    slug,
    path,
    headline,
    post,
    answers,
    name,
    email,
    text,
    written,
    standing,
    refusal,
    known_as,
    after
});

impl Serialize for Standing {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl FromJson for Standing {
    fn from_json(json: &Json) -> Result<Self, Misread> {
        json.text().and_then(Self::named).ok_or(Misread("standing"))
    }
}

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl Letter {
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
            standing: Standing::Waiting,
            refusal: Refusal::Other,
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
            said: Said::Plain(self.text.clone()),
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
        matches!(self.standing, Standing::Waiting | Standing::Tried | Standing::Wanted)
    }

    /// Whether the service has it.
    pub fn has_arrived(&self) -> bool {
        matches!(self.standing, Standing::Held | Standing::Published)
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
    pub fn settled(mut self, delivery: &Delivery) -> Self {
        self.standing = match delivery {
            Delivery::Published(id) => {
                self.known_as.clone_from(id);
                Standing::Published
            }
            Delivery::Held(id) => {
                self.known_as.clone_from(id);
                Standing::Held
            }
            Delivery::Known => Standing::Held,
            Delivery::Doubtful => Standing::Doubtful,
            Delivery::Refused(refusal) => {
                self.refusal = *refusal;
                Standing::Refused
            }
            // Whoever says this has not taken it.
            Delivery::Later(Delay::Busy(_)) => Standing::Waiting,
            Delivery::Later(_) => Standing::Tried,
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
    pub fn keep(&self, letter: &Letter) -> Result<(), StoreError> {
        // A letter is plain data with text keys: it always becomes JSON.
        self.store.write(&key(&letter.id), &serde_json::to_string(letter).unwrap_or_default())
    }

    /// The letter of an id.
    pub fn letter(&self, id: &str) -> Option<Letter> {
        let text = self.store.read(&key(id)).ok()??;
        Letter::from_json(&self.store.json(&text)?).ok()
    }

    /// All letters, the oldest first.
    pub fn letters(&self) -> Vec<Letter> {
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
        if let Some(mut letter) = self.letter(id).filter(|letter| letter.standing == Standing::Doubtful) {
            letter.standing = Standing::Wanted;
            // Where it cannot be kept it stays as it is, and can be asked for again.
            let _ = self.keep(&letter);
        }
    }

    /// Sends a letter and keeps what came of it; nothing where it is not to be sent any more. Whoever calls this holds the outbox alone.
    pub async fn deliver<F: Fetch>(&self, id: &str, service: &CommentService, fetch: &F) -> Option<Delivery> {
        let mut letter = self.letter(id).filter(Letter::is_due)?;
        let stood = letter.standing;
        let delivery = if letter.service == address_of(service) {
            letter.standing = Standing::Tried;
            // Not written down, it could be sent twice.
            self.keep(&letter).ok()?;
            send(service, &letter, stood, fetch).await
        } else {
            Delivery::Refused(Refusal::Moved)
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
                Standing::Waiting | Standing::Refused => false,
                Standing::Published => true,
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

fn words_of(said: &Said) -> String {
    match said {
        Said::Plain(words) => words.clone(),
        Said::Body(body) => body.words(),
    }
}
