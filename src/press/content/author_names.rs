//! What the authors are called, so that a story may name them so.

use std::collections::BTreeMap;
use std::path::Path;

use super::authored_names::AuthoredFile;
use super::file_text::text_of;
use crate::model::slug::Slug;

/// The slugs of each name. Files that cannot be read have none; their faults are told where they are read whole.
pub fn author_names<'f>(content: &Path, files: impl Iterator<Item = &'f AuthoredFile>) -> BTreeMap<String, Vec<Slug>> {
    let mut names: BTreeMap<String, Vec<Slug>> = BTreeMap::new();
    for file in files {
        let text = text_of(&content.join(&file.path)).unwrap_or_default();
        let read: Option<serde_json::Value> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok();
        if let Some(name) = read.as_ref().and_then(|author| author["name"].as_str()) {
            let slugs = names.entry(name.trim().to_owned()).or_default();
            if !slugs.contains(&file.slug) {
                slugs.push(file.slug.clone());
            }
        }
    }
    names
}
