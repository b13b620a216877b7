//! Lists of words as texts with spaces in them: an app carries less of them than of slices.

/// Whether a word is in a list.
#[inline(never)]
pub fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|own| own == word)
}

/// Whether something of a list is in a text.
#[cfg(feature = "services")]
#[inline(never)]
pub fn has_one(text: &str, list: &str) -> bool {
    list.split(' ').any(|part| text.contains(part))
}

/// Whether a text begins with something of a list.
#[inline(never)]
pub fn begins_with_one(text: &str, list: &str) -> bool {
    list.split(' ').any(|part| text.starts_with(part))
}
