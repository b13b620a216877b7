//! Comments that this browser keeps for its own reader.

use super::{Store, StoreError};
use crate::model::comment::{Comment, NewComment};
use crate::model::date::Published;
use crate::model::json::FromJson;
use crate::model::slug::Slug;

/// The key of an article's thread.
pub fn key(slug: &Slug) -> String {
    ["thread:", slug.as_str()].concat()
}

/// The comments on an article, oldest first. Nothing where the browser keeps nothing.
pub fn thread(store: &impl Store, slug: &Slug) -> Vec<Comment> {
    store.read(&key(slug)).ok().flatten().and_then(|text| read(store, &text)).unwrap_or_default()
}

fn read(store: &impl Store, text: &str) -> Option<Vec<Comment>> {
    Vec::from_json(&store.json(text)?).ok()
}

/// Keeps a comment and gives the thread with it. What another tab has added since is kept too, and a thread that cannot be read (of
/// a later version, say) is laid aside under another key, not overwritten.
///
/// # Errors
/// Every [`StoreError`]; the thread then stays as it was.
pub fn post(store: &impl Store, slug: &Slug, new: &NewComment, written: Published) -> Result<Vec<Comment>, StoreError> {
    let key = key(slug);
    let before = store.read(&key)?;
    let mut thread = match before.as_deref().map(|text| read(store, text)) {
        None => Vec::new(),
        Some(Some(thread)) => thread,
        Some(None) => {
            store.write(&[key.as_str(), ":unreadable"].concat(), before.as_deref().unwrap_or_default())?;
            Vec::new()
        }
    };
    let id = [written.unix_seconds().to_string(), thread.len().to_string()].join("-");
    thread.push(Comment { id, name: new.name().to_owned(), text: new.text().to_owned(), written });
    // A thread is plain data with text keys: it always becomes JSON.
    store.write(&key, &serde_json::to_string(&thread).unwrap_or_default())?;
    Ok(thread)
}

#[cfg(test)]
mod tests {
    use super::super::tests::Memory;
    use super::*;
    use crate::model::Checked;
    use crate::model::comment::Draft;

    fn new(text: &str) -> NewComment {
        Draft { name: "Ann".into(), email: "ann@b.example".into(), text: text.into(), trap: String::new() }.check().unwrap()
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
        assert_eq!(thread.iter().map(|comment| comment.text.as_str()).collect::<Vec<_>>(), ["<b>one</b>\ntwo", "three"]);
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
