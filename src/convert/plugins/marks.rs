//! The marks of notes among words.

use super::super::element_kind::ElementKind;
use super::document::{Document, has_one};

/// The id of a note.
pub fn id_of(number: usize) -> String {
    ["plugin-note-", &number.to_string()].concat()
}

/// Whether something is a mark: a number, a letter or a sign, perhaps in brackets; or an element without words that is called so.
pub fn is_mark(document: &Document, id: usize) -> bool {
    let words = document.words(id);
    let words = words.trim().trim_matches(|c: char| "[]().:".contains(c));
    let count = words.chars().count();
    if count == 0 {
        let class = document.get(id, "class").unwrap_or_default();
        return document.words(id).trim().is_empty() && has_one(class, "note toggle tooltip");
    }
    let is_word =
        document.name(id).is_empty() && document.parent(id).is_none_or(|outer| ElementKind::of(document.name(outer)).is_block());
    !is_word && (count == 1 || (count <= 4 && words.chars().all(|c| c.is_ascii_digit() || !c.is_alphanumeric())))
}
