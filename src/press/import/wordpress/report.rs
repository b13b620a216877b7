//! What was left behind or changed, post by post, for the publisher.

use std::collections::BTreeMap;
use std::path::Path;

use super::listed_post::ListedPosts;
use super::progress::fault_at;
use crate::press::import::disk::{text_or_empty, write_whole};
use crate::press::import::manifest::ImportManifest;

/// The file that it is kept in, beside the manifest.
pub const FILE: &str = "import-report.txt";

/// What the file says where nothing is to be told.
const NOTHING: &str = "All of every post came, under its own address.\n";

/// The lines of a report, in the order of the posts' numbers: each names the post's number, its address in WordPress, its slug here, and what was
/// left behind or changed. `lost` says why a post did not come.
pub fn lines(listed: &ListedPosts, manifest: &ImportManifest, lost: &BTreeMap<u32, String>) -> Vec<String> {
    let mut lines = Vec::new();
    for (id, post) in listed {
        let kept = manifest.posts.get(id).map_or(&[][..], |post| &post.notes);
        for note in lost.get(id).into_iter().chain(&post.notes).chain(kept) {
            lines.push(format!("post {id}, {}, here {}: {note}", post.link, post.slug));
        }
    }
    lines
}

/// Writes the report, where it is not there as it is.
///
/// # Errors
/// A file that could not be read or written.
pub fn write(content: &Path, lines: &[String]) -> Result<(), String> {
    let text = if lines.is_empty() { NOTHING.to_owned() } else { lines.join("\n") + "\n" };
    let path = content.join(FILE);
    let there = text_or_empty(&path).map_err(|error| fault_at(&path, &error))?;
    if there == text { Ok(()) } else { write_whole(&path, text.as_bytes()).map_err(|error| fault_at(&path, &error)) }
}
