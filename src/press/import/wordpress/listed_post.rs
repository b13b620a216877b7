//! The posts that a WordPress lists, without their words.

use std::collections::BTreeMap;
use std::path::Path;

use crate::model::json::JsonValue;
use crate::model::slug::Slug;
use crate::press::import::manifest::{ImportManifest, ImportedPost, RULES};
use crate::source::wordpress::{post, slugs};

/// All posts that the public may read, by number.
pub type ListedPosts = BTreeMap<u32, ListedPost>;

/// Whether a listed post is in the content as it is in WordPress now, and need not be fetched.
pub fn is_up_to_date(listed: &ListedPosts, manifest: &ImportManifest, content: &Path, id: u32) -> bool {
    listed.get(&id).is_some_and(|listed| manifest.has(content, id, &listed.post))
}

/// A post as a list names it.
pub struct ListedPost {
    pub post: ImportedPost,
    /// The slug that it has in the paper.
    pub slug: Slug,
    /// The slug as WordPress writes it.
    pub written: String,
    /// Whether an address of ours can hold that.
    pub is_held: bool,
    pub link: String,
    /// What changed of its addresses, a line each.
    pub notes: Vec<String>,
}

impl ListedPost {
    /// A post of a list, by its number, with the slug nearest to its own.
    pub fn read(json: &JsonValue) -> Option<(u32, Self)> {
        let text = |key| json.get(key).and_then(JsonValue::text).unwrap_or_default().to_owned();
        let post = ImportedPost {
            modified: text("modified_gmt"),
            is_protected: post::is_protected(json),
            rules: RULES,
            ..ImportedPost::default()
        };
        let slug = slugs::nearest(json).or_else(slugs::unnamed)?;
        let is_held = slugs::written(json).is_some();
        let (written, link) = (text("slug"), text("link"));
        Some((post::id(json)?, Self { post, slug, written, is_held, link, notes: Vec::new() }))
    }
}
