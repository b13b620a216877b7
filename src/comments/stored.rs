//! Reading what an earlier, or a later, version of the app has stored.

use super::store::{Store, StoreError};
use crate::model::json::{FromJson, JsonValue};

/// What stands in the key of a value that could not be read.
pub const UNREADABLE: &str = ":unreadable";
/// How many values that could not be read are laid aside for one key.
const MOST_LAID_ASIDE: usize = 9;

/// The value under a key; none where there is none. A value that cannot be read (of a later version, say) is laid aside under a key of its own, so
/// that it is not overwritten; where there is no room for that it stays.
///
/// # Errors
/// Every [`StoreError`].
pub fn read_stored<T: FromJson>(store: &impl Store, key: &str) -> Result<Option<T>, StoreError> {
    let Some(text) = store.read(key)? else { return Ok(None) };
    if let Ok(value) = JsonValue::parse(&text).and_then(|json| T::from_json(&json)) {
        return Ok(Some(value));
    }
    lay_aside(store, key, &text)?;
    store.remove(key);
    Ok(None)
}

/// Writes the text under the first free key of `key:unreadable`, `key:unreadable-2` and so on.
fn lay_aside(store: &impl Store, key: &str, text: &str) -> Result<(), StoreError> {
    for number in 1..=MOST_LAID_ASIDE {
        let aside = match number {
            1 => [key, UNREADABLE].concat(),
            number => [key, UNREADABLE, "-", &number.to_string()].concat(),
        };
        match store.read(&aside)? {
            Some(other) if other == text => return Ok(()),
            Some(_) => {}
            None => return store.write(&aside, text),
        }
    }
    Err(StoreError::Full)
}

#[cfg(test)]
mod tests {
    use super::super::store::tests::Memory;
    use super::*;

    #[test]
    fn what_cannot_be_read_is_laid_aside_and_never_overwritten() {
        let memory = &Memory::default();
        let kept = |key: &str| memory.kept.borrow().get(key).cloned();
        for (text, aside) in [("{later", "a:unreadable"), ("[1", "a:unreadable-2"), ("{later", "a:unreadable")] {
            memory.kept.borrow_mut().insert("a".into(), text.into());
            assert_eq!(read_stored::<String>(&memory, "a"), Ok(None));
            assert_eq!((kept("a"), kept(aside).as_deref()), (None, Some(text)));
        }
        memory.kept.borrow_mut().insert("a".into(), "\"words\"".into());
        assert_eq!(read_stored::<String>(&memory, "a"), Ok(Some("words".to_owned())));
    }

    #[test]
    fn without_room_it_stays_where_it_is() {
        let memory = &Memory::default();
        memory.kept.borrow_mut().insert("a".into(), "{".into());
        memory.fault.set(Some(StoreError::Full));
        assert_eq!(read_stored::<String>(&memory, "a"), Err(StoreError::Full));
        assert_eq!(memory.kept.borrow().get("a").map(String::as_str), Some("{"));
    }
}
