//! What readers typed and have not sent yet, an article each, and who they said they are.

use std::cell::{Cell, RefCell};

use serde::Serialize;

use super::store::Store;
use super::stored::read_stored;
use crate::model::comment::Draft;
use crate::model::json::{FromJson, JsonValue, from_json};
use crate::model::slug::Slug;

const COMMENTER: &str = "commenter";

/// Drafts in a store. Where it keeps nothing they live as long as the page does, and [`Drafts::keeps`] says so.
pub struct Drafts<S> {
    store: S,
    /// A list, because a map would weigh more than all of this file.
    for_now: RefCell<Vec<(String, String)>>,
    keeps: Cell<bool>,
}

/// Who the reader wants to be remembered as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Commenter {
    pub name: String,
    pub email: String,
}

from_json!(Commenter { name = String::new(), email = String::new() });

impl<S: Store> Drafts<S> {
    /// The drafts in a store.
    pub fn new(store: S) -> Self {
        let keeps = Cell::new(store.read(COMMENTER).is_ok());
        Self { store, for_now: RefCell::default(), keeps }
    }

    /// Whether what was typed last outlives the page.
    pub fn keeps(&self) -> bool {
        self.keeps.get()
    }

    /// The draft for an article; a new one bears the remembered name and address.
    pub fn open(&self, slug: &Slug) -> Draft {
        self.read(&draft_key(slug)).unwrap_or_else(|| {
            let Commenter { name, email } = self.commenter().unwrap_or_default();
            Draft { name, email, ..Draft::default() }
        })
    }

    /// Keeps a draft as it is now; one without a word in it is none.
    pub fn keep(&self, slug: &Slug, draft: &Draft) {
        if *draft == Draft::default() {
            self.remove(&draft_key(slug));
        } else {
            self.write(&draft_key(slug), draft);
        }
    }

    /// Removes the draft of a comment that arrived. Another draft, typed in another tab, stays.
    pub fn remove_sent(&self, slug: &Slug, sent: &Draft) {
        if self.read(&draft_key(slug)).is_none_or(|kept: Draft| kept == *sent) {
            self.remove(&draft_key(slug));
        }
    }

    /// Who is remembered.
    pub fn commenter(&self) -> Option<Commenter> {
        self.read(COMMENTER)
    }

    /// Remembers who writes.
    pub fn remember(&self, commenter: &Commenter) {
        self.write(COMMENTER, commenter);
    }

    /// Forgets who writes.
    pub fn forget(&self) {
        self.remove(COMMENTER);
    }

    fn read<T: FromJson>(&self, key: &str) -> Option<T> {
        match self.for_now(key) {
            Some(text) => JsonValue::parse(&text).and_then(|json| T::from_json(&json)).ok(),
            None => read_stored(&self.store, key).ok()?,
        }
    }

    fn for_now(&self, key: &str) -> Option<String> {
        self.for_now.borrow().iter().find(|(name, _)| name == key).map(|(_, text)| text.clone())
    }

    fn forget_for_now(&self, key: &str) {
        self.for_now.borrow_mut().retain(|(name, _)| name != key);
    }

    fn write(&self, key: &str, value: &impl Serialize) {
        // Drafts and names are plain text: they always become JSON.
        let text = serde_json::to_string(value).unwrap_or_default();
        self.keeps.set(self.store.write(key, &text).is_ok());
        self.forget_for_now(key);
        if !self.keeps.get() {
            self.for_now.borrow_mut().push((key.to_owned(), text));
        }
    }

    fn remove(&self, key: &str) {
        self.forget_for_now(key);
        self.store.remove(key);
    }
}

/// The key of the draft for an article.
pub fn draft_key(slug: &Slug) -> String {
    ["draft:", slug.as_str()].concat()
}

#[cfg(test)]
mod tests {
    use super::super::store::StoreError;
    use super::super::store::tests::Memory;
    use super::*;
    use crate::model::Checked;

    fn draft(text: &str) -> Draft {
        Draft { text: text.into(), ..Draft::default() }
    }

    #[test]
    fn a_draft_outlives_its_page_until_it_is_sent() {
        let (memory, slug) = (Memory::default(), Slug::parse("tides").unwrap());
        let drafts = Drafts::new(&memory);
        drafts.keep(&slug, &draft("a"));
        assert_eq!(Drafts::new(&memory).open(&slug), draft("a"));
        assert_eq!(drafts.open(&Slug::parse("bread").unwrap()), Draft::default());
        drafts.remove_sent(&slug, &draft("another"));
        assert_eq!(drafts.open(&slug), draft("a"));
        drafts.remove_sent(&slug, &draft("a"));
        assert_eq!(drafts.open(&slug), Draft::default());
    }

    #[test]
    fn a_new_draft_bears_the_remembered_name() {
        let (memory, slug) = (Memory::default(), Slug::parse("tides").unwrap());
        let drafts = Drafts::new(&memory);
        drafts.remember(&Commenter { name: "Ann".into(), email: "a@b".into() });
        assert_eq!((drafts.open(&slug).name.as_str(), drafts.open(&slug).email.as_str()), ("Ann", "a@b"));
        drafts.forget();
        assert_eq!(drafts.open(&slug), Draft::default());
    }

    #[test]
    fn without_a_store_a_draft_lives_as_long_as_the_page() {
        let (memory, slug) = (Memory::default(), Slug::parse("tides").unwrap());
        memory.fault.set(Some(StoreError::Refused));
        let drafts = Drafts::new(&memory);
        assert!(!drafts.keeps());
        drafts.keep(&slug, &draft("a"));
        assert_eq!(drafts.open(&slug), draft("a"));
        memory.fault.set(Some(StoreError::Full));
        drafts.keep(&slug, &draft("ab"));
        assert_eq!((drafts.open(&slug), drafts.keeps()), (draft("ab"), false));
        memory.fault.set(None);
        drafts.keep(&slug, &draft("abc"));
        assert_eq!((drafts.open(&slug), drafts.keeps()), (draft("abc"), true));
    }
}
