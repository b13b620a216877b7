//! What an earlier import wrote and WordPress does not bear out any more.

use std::collections::BTreeSet;

use super::listed_post::{ListedPost, ListedPosts, is_up_to_date};
use super::paper_links::{PaperLinks, path_of};
use super::progress::{Progress, fault_at};
use super::request::ImportRequest;
use crate::model::Checked;
use crate::model::slug::Slug;
use crate::press::import::disk::text_or_empty;
use crate::press::import::manifest::{ImportManifest, ImportedPost, WriteOutcome};
use crate::route::Route;

/// Takes away what is not public any more, or has another slug now. Returns the slugs that no post has now.
///
/// # Errors
/// A file that could not be removed.
pub fn withdraw(
    request: &ImportRequest<'_>,
    listed: &ListedPosts,
    progress: &mut Progress<'_>,
) -> Result<BTreeSet<String>, String> {
    let now: BTreeSet<&str> = listed.values().map(|post| post.slug.as_str()).collect();
    let manifest = &mut progress.manifest;
    let gone: Vec<(u32, String)> = manifest
        .posts
        .iter()
        .filter(|(id, post)| listed.get(id).is_none_or(|listed| listed.post.slug != post.slug))
        .map(|(id, post)| (*id, post.slug.clone()))
        .collect();
    for (id, slug) in &gone {
        match listed.get(id) {
            // It is fetched under its new slug; what is known of its addresses is kept until then.
            Some(listed) => manifest.posts.insert(*id, ImportedPost { is_due: true, ..listed.post.clone() }),
            None => manifest.posts.remove(id),
        };
        if now.contains(slug.as_str()) {
            continue;
        }
        let name = manifest.article_name(slug);
        match manifest.remove(request.content, &name).map_err(|error| fault_at(&request.content.join(&name), &error))? {
            WriteOutcome::LeftToPublisher => {
                progress.left_alone.push(format!("{name}: not in WordPress any more; left, because you changed it"));
            }
            WriteOutcome::Written | WriteOutcome::Unchanged => progress.report.withdrawn += 1,
        }
    }
    Ok(gone.into_iter().map(|(_, slug)| slug).filter(|slug| !now.contains(slug.as_str())).collect())
}

/// The posts whose links must be written anew: those that link to stories that are gone, with which the press would find fault, and to ones
/// that are new, which are read in the paper now.
///
/// # Errors
/// A file that could not be read.
pub fn with_outdated_links(
    request: &ImportRequest<'_>,
    listed: &ListedPosts,
    links: &PaperLinks,
    gone: &BTreeSet<String>,
    manifest: &ImportManifest,
) -> Result<Vec<u32>, String> {
    let to_gone: Vec<String> =
        gone.iter().filter_map(|slug| Slug::parse(slug).ok()).map(|slug| path_of(&Route::Article(slug))).collect();
    let is_there = |post: &ListedPost| manifest.has_article(request.content, &post.post.slug);
    let has_new = listed.iter().any(|(id, post)| !manifest.posts.contains_key(id) || !is_there(post));
    let mut found = Vec::new();
    for (id, post) in manifest.posts.iter().filter(|_| has_new || !to_gone.is_empty()) {
        let name = manifest.article_name(&post.slug);
        let path = request.content.join(&name);
        let text = text_or_empty(&path).map_err(|error| fault_at(&path, &error))?;
        let leads_out = || manifest.has_written(&name, &text) && links.any_leads_out(&text);
        let is_outdated = to_gone.iter().any(|link| text.contains(link)) || (has_new && leads_out());
        if is_outdated && is_up_to_date(listed, manifest, request.content, *id) {
            found.push(*id);
        }
    }
    Ok(found)
}
