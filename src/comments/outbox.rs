//! Comments that wait in this browser until their service has them, so that none is lost and none is sent twice.
//!
//! A comment is stored under a key of its own before anything is sent, and its status says how far it is. Only one tab at a time sends (see
//! [`lease`](super::lease)), and it reads the comment again first, because another tab may have sent it. The status becomes
//! [`CommentStatus::Tried`] before the request goes out: if the browser stops in between, the comment is looked for before it is sent again.

use super::address::address_of;
use super::pending::PendingComment;
use super::result::{Rejection, SubmitResult};
use super::service::{HAS_SERVICES, submit};
use super::store::{Store, StoreError};
use super::stored::{UNREADABLE, read_stored};
use crate::http::HttpClient;
use crate::model::comment::{Comment, CommentStatus};
use crate::model::date::Published;
use crate::model::site::CommentService;
use crate::model::slug::Slug;

const KEY_PREFIX: &str = "letter:";
/// How long a comment that waits for an editor is shown to its author, in seconds: nobody says when an editor throws one away.
const SHOWN_WHILE_HELD_SECONDS: i64 = 30 * 24 * 60 * 60;

/// The comments in a store that wait to be sent.
pub struct Outbox<S> {
    store: S,
}

impl<S: Store> Outbox<S> {
    /// The outbox in a store.
    pub fn new(store: S) -> Self {
        Self { store }
    }

    /// Whether a key of the store is that of a waiting comment.
    pub fn is_key(key: &str) -> bool {
        key.starts_with(KEY_PREFIX)
    }

    /// Stores a comment as it is now.
    ///
    /// # Errors
    /// Every [`StoreError`].
    pub fn keep(&self, comment: &PendingComment) -> Result<(), StoreError> {
        // Plain data with text keys always becomes JSON.
        self.store.write(&key_of(&comment.id), &serde_json::to_string(comment).unwrap_or_default())
    }

    /// The comment with an id; none where it is not there or cannot be read.
    pub fn get(&self, id: &str) -> Option<PendingComment> {
        read_stored(&self.store, &key_of(id)).ok()?
    }

    /// All comments, the oldest first.
    pub fn all(&self) -> Vec<PendingComment> {
        if !HAS_SERVICES {
            return Vec::new();
        }
        let keys = self.store.keys();
        let mut ids: Vec<&str> = keys.iter().filter_map(|key| key.strip_prefix(KEY_PREFIX)).collect();
        ids.retain(|id| !id.contains(UNREADABLE));
        ids.sort_unstable();
        ids.iter().filter_map(|id| self.get(id)).collect()
    }

    /// The comments on a story, the oldest first.
    pub fn about(&self, slug: &Slug) -> Vec<PendingComment> {
        let mut all = self.all();
        all.retain(|comment| comment.slug == *slug);
        all
    }

    /// Removes a comment.
    pub fn remove(&self, id: &str) {
        self.store.remove(&key_of(id));
    }

    /// Marks a comment that may have arrived as wanted again by its reader.
    pub fn send_again(&self, id: &str) {
        if let Some(mut comment) = self.get(id).filter(|comment| comment.status == CommentStatus::Doubtful) {
            comment.status = CommentStatus::Wanted;
            // Where it cannot be stored it stays as it is, and the reader can ask again.
            let _ = self.keep(&comment);
        }
    }

    /// Sends a comment and stores the result; none where it is not to be sent any more. The caller must hold the lock of the outbox.
    pub async fn deliver<F: HttpClient>(&self, id: &str, service: &CommentService, client: &F) -> Option<SubmitResult> {
        let mut comment = self.get(id).filter(PendingComment::is_due)?;
        let before = comment.status;
        let result = if comment.service == address_of(service) {
            comment.status = CommentStatus::Tried;
            // Not written down, it could be sent twice.
            self.keep(&comment).ok()?;
            submit(service, &comment, before, client).await
        } else {
            SubmitResult::Refused(Rejection::Moved)
        };
        // Where this cannot be stored it stays as tried: looked for later, never lost.
        let _ = self.keep(&comment.after_submit(&result));
        Some(result)
    }

    /// Removes the comments on a story that its thread shows now, and those held for so long that no answer will come.
    pub fn remove_shown(&self, slug: &Slug, thread: &[Comment], now: &Published) {
        for comment in self.about(slug) {
            let is_over = now.unix_seconds() - comment.written.unix_seconds() > SHOWN_WHILE_HELD_SECONDS;
            let is_shown = match comment.status {
                CommentStatus::Waiting | CommentStatus::Refused => false,
                CommentStatus::Published => true,
                _ => (is_over && comment.has_arrived()) || thread.iter().any(|other| comment.is_same_as(other)),
            };
            if is_shown {
                self.remove(&comment.id);
            }
        }
    }
}

fn key_of(id: &str) -> String {
    [KEY_PREFIX, id].concat()
}
