//! Comments that this browser keeps for its own reader.

use serde::Serialize;

use super::store::{Store, StoreError};
use super::stored::read_stored;
use crate::model::comment::{Comment, CommentBody, CommentStatus, NewComment};
use crate::model::date::Published;
use crate::model::json::from_json;
use crate::model::slug::Slug;

/// A comment as it is kept.
#[derive(Serialize)]
struct StoredComment {
    id: String,
    name: String,
    text: String,
    written: Published,
    parent: String,
}

from_json!(StoredComment {
    id = String::new(),
    name = String::new(),
    text = String::new(),
    written = Published::default(),
    parent = String::new()
});

impl From<StoredComment> for Comment {
    fn from(StoredComment { id, name, text, written, parent }: StoredComment) -> Self {
        Self { id, parent, name, body: CommentBody::Plain(text), written, status: CommentStatus::Here }
    }
}

/// The key of an article's thread.
pub fn key(slug: &Slug) -> String {
    ["thread:", slug.as_str()].concat()
}

/// The comments on an article, oldest first; none where the browser keeps nothing.
pub fn thread(store: &impl Store, slug: &Slug) -> Vec<Comment> {
    stored(store, slug).unwrap_or_default().into_iter().map(Comment::from).collect()
}

fn stored(store: &impl Store, slug: &Slug) -> Result<Vec<StoredComment>, StoreError> {
    Ok(read_stored(store, &key(slug))?.unwrap_or_default())
}

/// Keeps a comment and gives the thread with it, and with what another tab has added since.
///
/// # Errors
/// Every [`StoreError`]; the thread then stays as it was.
pub fn post(store: &impl Store, slug: &Slug, new: &NewComment, written: Published) -> Result<Vec<Comment>, StoreError> {
    let mut thread = stored(store, slug)?;
    let id = [written.unix_seconds().to_string(), thread.len().to_string()].join("-");
    let (name, text, parent) = (new.name().to_owned(), new.text().to_owned(), new.answers().to_owned());
    thread.push(StoredComment { id, name, text, written, parent });
    // Plain data with text keys always becomes JSON.
    store.write(&key(slug), &serde_json::to_string(&thread).unwrap_or_default())?;
    Ok(thread.into_iter().map(Comment::from).collect())
}

#[cfg(test)]
mod tests {
    use super::super::store::tests::Memory;
    use super::*;
    use crate::model::Checked;
    use crate::model::comment::Draft;

    fn new(text: &str) -> NewComment {
        Draft { name: "Ann".into(), email: "ann@b.example".into(), text: text.into(), ..Draft::default() }.check().unwrap()
    }

    fn slug() -> Slug {
        Slug::parse("tides").unwrap()
    }

    fn post_to(memory: &Memory, text: &str) -> Result<usize, StoreError> {
        post(&memory, &slug(), &new(text), Published::parse("2026-11-02T08:30:00Z").unwrap()).map(|thread| thread.len())
    }

    #[test]
    fn comments_stay_in_order_and_without_the_address() {
        let memory = Memory::default();
        assert_eq!(post_to(&memory, "<b>one</b>\ntwo"), Ok(1));
        assert_eq!(post_to(&memory, "three"), Ok(2));
        let thread = thread(&&memory, &slug());
        assert_eq!(
            thread.iter().map(|comment| comment.body.clone()).collect::<Vec<_>>(),
            ["<b>one</b>\ntwo", "three"].map(|text| CommentBody::Plain(text.into()))
        );
        assert_ne!(thread[0].id, thread[1].id);
        assert!(!memory.kept.borrow().values().any(|kept| kept.contains("ann@b.example")));
    }

    #[test]
    fn a_fault_is_told_and_leaves_the_thread() {
        let memory = Memory::default();
        assert_eq!(post_to(&memory, "one"), Ok(1));
        for fault in [StoreError::Full, StoreError::Refused] {
            memory.fault.set(Some(fault));
            assert_eq!(post_to(&memory, "two"), Err(fault));
        }
        memory.fault.set(None);
        assert_eq!(thread(&&memory, &slug()).len(), 1);
    }

    #[test]
    fn what_cannot_be_read_is_laid_aside() {
        let memory = Memory::default();
        memory.kept.borrow_mut().insert("thread:tides".into(), "{later".into());
        assert_eq!(post_to(&memory, "one"), Ok(1));
        assert_eq!(memory.kept.borrow().get("thread:tides:unreadable").map(String::as_str), Some("{later"));
    }
}
