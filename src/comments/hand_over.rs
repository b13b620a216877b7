//! A form that the browser itself hands to a collector: whether it arrived is seen there and nowhere else, so the words are kept until the reader
//! says that they have.

use super::store::Store;
use crate::model::slug::Slug;

/// Writes down that a story's form was handed over. Where the browser keeps nothing, nothing will be asked.
pub fn note(store: &impl Store, slug: &Slug) {
    let _ = store.write(&key(slug), "1");
}

/// Whether it was, and the reader has not said what became of it.
pub fn was_handed_over(store: &impl Store, slug: &Slug) -> bool {
    store.read(&key(slug)).ok().flatten().is_some()
}

/// The reader has said it, or writes on.
pub fn forget(store: &impl Store, slug: &Slug) {
    store.remove(&key(slug));
}

fn key(slug: &Slug) -> String {
    ["handed-over:", slug.as_str()].concat()
}
