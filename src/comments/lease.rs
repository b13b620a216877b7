//! Who may send: one tab at a time, where the browser has no locks of its own.
//!
//! A tab writes its name and how long it will need; a tab that finds another's name there, whose time is not over, lets it be. Two that write at
//! the same time find out when they read again a moment later: the last one has it.

use super::store::Store;

const KEY: &str = "outbox-lease";
/// How long a tab has it, in milliseconds: longer than any request takes.
const LONG: i64 = 60_000;

/// Writes a tab's name down for the next minute; whether it could. Times are in milliseconds since 1970.
pub fn claim(store: &impl Store, tab: &str, now: i64) -> bool {
    let taken = holder(store).is_some_and(|(other, until)| other != tab && (now..=now + LONG).contains(&until));
    !taken && store.write(KEY, &[tab, " ", &(now + LONG).to_string()].concat()).is_ok()
}

/// Whether it is this tab's name that stands there.
pub fn is_held(store: &impl Store, tab: &str) -> bool {
    holder(store).is_some_and(|(holder, _)| holder == tab)
}

/// Gives it back.
pub fn release(store: &impl Store, tab: &str) {
    if is_held(store, tab) {
        store.remove(KEY);
    }
}

fn holder(store: &impl Store) -> Option<(String, i64)> {
    let text = store.read(KEY).ok()??;
    let (tab, until) = text.split_once(' ')?;
    Some((tab.to_owned(), until.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::super::store::tests::Memory;
    use super::*;

    #[test]
    fn one_tab_at_a_time() {
        let memory = &Memory::default();
        assert!(claim(&memory, "a", 1_000));
        assert!(!claim(&memory, "b", 2_000));
        assert!(claim(&memory, "a", 2_000));
        release(&memory, "b");
        assert!(is_held(&memory, "a"));
        release(&memory, "a");
        assert!(claim(&memory, "b", 2_000));
        assert!(claim(&memory, "a", 2_001 + LONG), "a tab that was closed has it no longer than a minute");
        assert!(claim(&memory, "b", 1_000), "a clock that was set back does not lock every tab out");
    }
}
