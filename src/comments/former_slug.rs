//! What this browser keeps of a story whose slug was spelt otherwise before.

use super::device;
use super::drafts::draft_key;
use super::store::Store;
use crate::model::slug::Slug;

/// Puts the draft for a story and its thread on this device under its present slug, where nothing is there yet. What cannot be moved stays.
pub fn take_over(store: &impl Store, slug: &Slug, former: &Slug) {
    for key in [draft_key, device::key] {
        let (now, before) = (key(slug), key(former));
        if let (Ok(None), Ok(Some(text))) = (store.read(&now), store.read(&before))
            && store.write(&now, &text).is_ok()
        {
            store.remove(&before);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::store::StoreError;
    use super::super::store::tests::Memory;
    use super::*;
    use crate::model::Checked;

    #[test]
    fn what_is_kept_follows_the_slug() {
        let slugs = ["café", "cafe\u{301}"].map(|slug| Slug::parse(slug).unwrap());
        let [slug, former] = &slugs;
        let memory = Memory::default();
        let read = |key: fn(&Slug) -> String, slug| (&memory).read(&key(slug)).unwrap();
        (&memory).write(&draft_key(former), "before").unwrap();
        (&memory).write(&device::key(former), "[]").unwrap();
        (&memory).write(&device::key(slug), "[1]").unwrap();
        memory.fault.set(Some(StoreError::Full));
        take_over(&&memory, slug, former);
        assert_eq!((read(draft_key, slug), read(draft_key, former)), (None, Some("before".to_owned())));
        memory.fault.set(None);
        for _ in 0..2 {
            take_over(&&memory, slug, former);
            assert_eq!((read(draft_key, slug), read(draft_key, former)), (Some("before".to_owned()), None));
            assert_eq!((read(device::key, slug), read(device::key, former)), (Some("[1]".to_owned()), Some("[]".to_owned())));
        }
    }
}
