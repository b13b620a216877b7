//! Comments that this browser keeps for its own reader.

use serde::Serialize;

use super::{Store, StoreError};
use crate::model::comment::{Comment, CommentBody, CommentStatus, NewComment};
use crate::model::date::Published;
use crate::model::json::{FromJson, JsonValue, from_json};
use crate::model::slug::Slug;

/// A comment as it is kept.
#[derive(Serialize)]
struct Kept {
    id: String,
    name: String,
    text: String,
    written: Published,
    parent: String,
}

from_json!(Kept {
    id = String::new(),
    name = String::new(),
    text = String::new(),
    written = Published::default(),
    parent = String::new()
});

impl From<Kept> for Comment {
    fn from(Kept { id, name, text, written, parent }: Kept) -> Self {
        Self { id, parent, name, said: CommentBody::Plain(text), written, standing: CommentStatus::Here }
    }
}

/// The key of an article's thread.
pub fn key(slug: &Slug) -> String {
    ["thread:", slug.as_str()].concat()
}

/// The comments on an article, oldest first. Nothing where the browser keeps nothing.
pub fn thread(store: &impl Store, slug: &Slug) -> Vec<Comment> {
    let kept = store.read(&key(slug)).ok().flatten().and_then(|text| read(&text));
    kept.unwrap_or_default().into_iter().map(Comment::from).collect()
}

fn read(text: &str) -> Option<Vec<Kept>> {
    JsonValue::parse(text).and_then(|json| Vec::from_json(&json)).ok()
}

/// Keeps a comment and gives the thread with it. What another tab has added since is kept too, and a thread that cannot be read (of
/// a later version, say) is laid aside under another key, not overwritten.
///
/// # Errors
/// Every [`StoreError`]; the thread then stays as it was.
pub fn post(store: &impl Store, slug: &Slug, new: &NewComment, written: Published) -> Result<Vec<Comment>, StoreError> {
    let key = key(slug);
    let before = store.read(&key)?;
    let mut thread = match before.as_deref().map(read) {
        None => Vec::new(),
        Some(Some(thread)) => thread,
        Some(None) => {
            store.write(&[key.as_str(), ":unreadable"].concat(), before.as_deref().unwrap_or_default())?;
            Vec::new()
        }
    };
    let id = [written.unix_seconds().to_string(), thread.len().to_string()].join("-");
    let (name, text, parent) = (new.name().to_owned(), new.text().to_owned(), new.answers().to_owned());
    thread.push(Kept { id, name, text, written, parent });
    // A thread is plain data with text keys: it always becomes JSON.
    store.write(&key, &serde_json::to_string(&thread).unwrap_or_default())?;
    Ok(thread.into_iter().map(Comment::from).collect())
}

#[cfg(test)]
mod tests {
    use super::super::tests::Memory;
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
            thread.iter().map(|comment| comment.said.clone()).collect::<Vec<_>>(),
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
