//! An address for each post that no other has, the same at every import, and the addresses that lead to it from before.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use super::listed_post::{ListedPost, ListedPosts};
use super::paper_links::path_of;
use crate::model::Checked;
use crate::model::address::{Base, WebAddress};
use crate::model::alias::Alias;
use crate::model::rest::Rest;
use crate::model::slug::Slug;
use crate::press::import::manifest::ImportedPost;
use crate::route::Route;
use crate::source::wordpress::slugs::numbered;

/// How many slugs are tried for a post before it has its own back.
const MAX_TRIES: u32 = 1000;

/// Gives each post its slug. What an earlier import gave it, it keeps; then each has its own, where several have the same the first by number;
/// the others have one that is mended, or has their number behind it.
pub fn set_slugs(listed: &mut ListedPosts, earlier: &BTreeMap<u32, ImportedPost>) {
    let mut owners: BTreeMap<Slug, u32> = BTreeMap::new();
    let mut slugs: BTreeMap<u32, Slug> = BTreeMap::new();
    let mut give = |id: u32, slug: Slug, slugs: &mut BTreeMap<u32, Slug>| {
        let is_free = !slugs.contains_key(&id) && *owners.entry(slug.clone()).or_insert(id) == id;
        if is_free {
            slugs.insert(id, slug);
        }
        is_free
    };
    for (id, post) in listed.iter() {
        let given = earlier.get(id).and_then(|earlier| Slug::parse(&earlier.slug).ok());
        if let Some(given) = given.filter(|given| candidates(*id, post).take(9).any(|slug| slug == *given)) {
            give(*id, given, &mut slugs);
        }
    }
    for (id, post) in listed.iter().filter(|(_, post)| post.is_held) {
        give(*id, post.slug.clone(), &mut slugs);
    }
    for (id, post) in listed.iter() {
        if !slugs.contains_key(id) {
            let _ = candidates(*id, post).any(|slug| give(*id, slug, &mut slugs));
        }
    }
    for (id, slug) in slugs {
        let owner = listed.get(&id).and_then(|post| owners.get(&post.slug)).copied();
        if let Some(post) = listed.get_mut(&id) {
            post.notes.extend(slug_note(post, &slug, owner));
            post.post.slug = slug.to_string();
            post.slug = slug;
        }
    }
}

/// The slugs that a post may have, the best first.
fn candidates(id: u32, post: &ListedPost) -> impl Iterator<Item = Slug> {
    let own = post.slug.clone();
    let with_number = numbered(&own, id);
    let more = (2..MAX_TRIES).filter_map({
        let with_number = with_number.clone();
        move |nth| numbered(with_number.as_ref()?, nth)
    });
    std::iter::once(own).chain(with_number).chain(more)
}

fn slug_note(post: &ListedPost, slug: &Slug, owner: Option<u32>) -> Option<String> {
    match owner {
        _ if post.is_held && *slug == post.slug => None,
        Some(owner) if post.is_held => Some(format!("slug {} is that of post {owner}: here it is {slug}", post.slug)),
        None if post.is_held => Some(format!("slug {}: here it is {slug}, as before", post.slug)),
        _ if post.written.is_empty() => Some(format!("slug: it has none; here it is {slug}")),
        _ => Some(format!("slug {} cannot stand in an address: here it is {slug}", post.written)),
    }
}

/// Gives each post the paths where it was: that of its permalink, the one with its number, and those that an earlier import knew. One that is
/// the address of something else now is left to that.
pub fn set_aliases(listed: &mut ListedPosts, earlier: &BTreeMap<u32, ImportedPost>, root: &WebAddress) {
    let home = path(&Rest(root).home()).unwrap_or_else(|| "/".to_owned());
    let mut owners: BTreeMap<String, u32> = listed.iter().map(|(id, post)| (key(&article_path(&post.slug)), *id)).collect();
    let mut all: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (id, post) in listed.iter_mut() {
        let permalink = path(&post.link).filter(|path| Alias::parse(path).is_ok());
        if permalink.is_none() && !post.link.is_empty() {
            post.notes.push(format!("address {} cannot be kept: it does not lead here", post.link));
        }
        all.insert(*id, permalink.into_iter().chain([format!("{home}?p={id}")]).collect());
    }
    // What is the address of a post in WordPress now goes before what was that of another.
    for (id, path) in all.iter().flat_map(|(id, paths)| paths.iter().map(move |path| (id, path))) {
        owners.entry(key(path)).or_insert(*id);
    }
    for (id, post) in earlier {
        let Some(paths) = all.get_mut(id) else { continue };
        let moved = Slug::parse(&post.slug).ok().map(|slug| article_path(&slug));
        for path in post.aliases.iter().chain(&post.taken_aliases).cloned().chain(moved) {
            owners.entry(key(&path)).or_insert(*id);
            paths.push(path);
        }
    }
    for (id, paths) in all {
        let Some(post) = listed.get_mut(&id) else { continue };
        let own = key(&article_path(&post.slug));
        for path in paths {
            let is_known = post.post.aliases.iter().chain(&post.post.taken_aliases).any(|other| key(other) == key(&path));
            if is_known || key(&path) == own {
                continue;
            }
            match owners.get(&key(&path)).filter(|owner| **owner != id) {
                Some(owner) => post.notes.push(format!("address {path} leads to post {owner}, not here")),
                None if is_page(&path) => {
                    post.notes.push(format!("address {path} is that of another page of the paper: it does not lead here"))
                }
                None => {
                    post.post.aliases.push(path);
                    continue;
                }
            }
            post.post.taken_aliases.push(path);
        }
    }
}

fn article_path(slug: &Slug) -> String {
    path_of(&Route::Article(slug.clone()))
}

/// Whether a path is one that the paper prints lists at.
fn is_page(path: &str) -> bool {
    matches!(Route::parse(path, &Base::new("/")), Route::Front(_) | Route::Section(..) | Route::Author(..))
}

/// The path of an address, with its query.
fn path(address: &str) -> Option<String> {
    let origin = WebAddress::parse(address).ok()?.origin().len();
    let rest = address[origin..].split('#').next().unwrap_or_default();
    Some(if rest.starts_with('/') { rest.to_owned() } else { ["/", rest].concat() })
}

/// What of a path says which place it is of.
fn key(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8().map_or_else(|_| path.to_owned(), |path| path.into_owned());
    let (place, query) = decoded.split_once('?').map_or((decoded.as_str(), None), |(place, query)| (place, Some(query)));
    match query {
        Some(query) => [place, "?", query].concat(),
        None => place.trim_end_matches('/').to_owned(),
    }
}

#[cfg(test)]
mod tests;
