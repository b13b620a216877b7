//! The marks of notes among words.

use super::super::word_list::has_one;
use super::document::Document;

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
        let class = document.value(id, "class");
        return document.is_blank(id) && has_one(class, "note toggle tooltip");
    }
    let is_word = document.is_text(id) && document.parent(id).is_none_or(|outer| document.is_block(outer));
    !is_word && (count == 1 || (count <= 4 && words.chars().all(|c| c.is_ascii_digit() || !c.is_alphanumeric())))
}
