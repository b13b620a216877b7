//! The posts that a WordPress lists, without their words.

use std::collections::BTreeMap;
use std::path::Path;

use crate::model::json::JsonValue;
use crate::model::slug::Slug;
use crate::press::import::manifest::{ImportManifest, ImportedPost};
use crate::source::wordpress::post;

/// All posts that the public may read, by number.
pub type ListedPosts = BTreeMap<u32, ListedPost>;

/// Whether a listed post is in the content as it is in WordPress now, and need not be fetched.
pub fn is_up_to_date(listed: &ListedPosts, manifest: &ImportManifest, content: &Path, id: u32) -> bool {
    listed.get(&id).is_some_and(|listed| manifest.has(content, id, &listed.post))
}

/// A post as a list names it.
pub struct ListedPost {
    pub post: ImportedPost,
    pub slug: Slug,
    pub link: String,
}

impl ListedPost {
    /// A post of a list, by its number; none where it has no slug that an address can hold.
    pub fn read(json: &JsonValue) -> Option<(u32, Self)> {
        let slug = post::slug_of(json)?;
        let modified = json.get("modified_gmt").and_then(JsonValue::text).unwrap_or_default().to_owned();
        let link = json.get("link").and_then(JsonValue::text).unwrap_or_default().to_owned();
        Some((
            post::id(json)?,
            Self {
                post: ImportedPost { slug: slug.to_string(), modified, is_protected: post::is_protected(json), is_due: false },
                slug,
                link,
            },
        ))
    }
}
