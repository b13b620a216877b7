//! An address for each post that no other has, the same at every import, and the addresses that lead to it from before.

use std::collections::BTreeMap;

use super::listed_post::{ListedPost, ListedPosts};
use super::paper_links::path_of;
use super::taken_addresses::TakenAddresses;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::alias::Alias;
use crate::model::rest::Rest;
use crate::model::slug::Slug;
use crate::press::content::destination::alias_key;
use crate::press::content::names::folded;
use crate::press::import::manifest::{self, ImportedPost};
use crate::route::Route;
use crate::source::wordpress::slugs::numbered;

/// How many slugs are tried for a post before it has its own back.
const MAX_TRIES: u32 = 1000;

/// Gives each post its slug. What an earlier import gave it, it keeps; then each has its own, where several have the same the first by number;
/// the others have one that is mended, or has their number behind it.
pub fn set_slugs(listed: &mut ListedPosts, earlier: &BTreeMap<u32, ImportedPost>, taken: &TakenAddresses) {
    let mut owners: BTreeMap<String, u32> = BTreeMap::new();
    let mut slugs: BTreeMap<u32, Slug> = BTreeMap::new();
    let mut give = |id: u32, slug: Slug, slugs: &mut BTreeMap<u32, Slug>| {
        let is_free =
            !slugs.contains_key(&id) && !taken.has_slug(&slug) && *owners.entry(folded(slug.as_str())).or_insert(id) == id;
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
        if let Some(post) = listed.get_mut(&id) {
            let owner = match owners.get(&folded(post.slug.as_str())) {
                _ if taken.has_slug(&post.slug) => Some(manifest::article_file(post.slug.as_str())),
                owner => owner.map(|owner| format!("post {owner}")),
            };
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

fn slug_note(post: &ListedPost, slug: &Slug, owner: Option<String>) -> Option<String> {
    match owner {
        _ if post.is_held && *slug == post.slug => None,
        Some(owner) if post.is_held => Some(format!("slug {} is that of {owner}: here it is {slug}", post.slug)),
        None if post.is_held => Some(format!("slug {}: here it is {slug}, as before", post.slug)),
        _ if post.written.is_empty() => Some(format!("slug: it has none; here it is {slug}")),
        _ => Some(format!("slug {} cannot stand in an address: here it is {slug}", post.written)),
    }
}

/// Gives each post the paths where it was: that of its permalink, the one with its number, and those that an earlier import knew. One that is
/// the address of something else now is left to that.
pub fn set_aliases(listed: &mut ListedPosts, earlier: &BTreeMap<u32, ImportedPost>, root: &WebAddress, taken: &TakenAddresses) {
    let home = Rest(root).home();
    let host_of_posts = host_of_posts(listed, &home);
    let root_path = path(&home).unwrap_or_else(|| "/".to_owned());
    let mut owners: BTreeMap<Vec<u8>, u32> =
        listed.iter().filter_map(|(id, post)| Some((key(&article_path(&post.slug))?, *id))).collect();
    let mut all: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (id, post) in listed.iter_mut() {
        let permalink = path(&post.link).filter(|path| host(&post.link) == host_of_posts && Alias::parse(path).is_ok());
        if permalink.is_none() && !post.link.is_empty() {
            post.notes.push(format!("address {} cannot be kept: it does not lead here", post.link));
        }
        all.insert(*id, permalink.into_iter().chain([format!("{root_path}?p={id}")]).collect());
    }
    // What is the address of a post in WordPress now goes before what was that of another.
    for (id, path) in all.iter().flat_map(|(id, paths)| paths.iter().map(move |path| (id, path))) {
        owners.extend(key(path).filter(|key| !owners.contains_key(key)).map(|key| (key, *id)));
    }
    for (id, post) in earlier {
        let Some(paths) = all.get_mut(id) else { continue };
        let moved = Slug::parse(&post.slug).ok().map(|slug| article_path(&slug));
        for path in post.aliases.iter().chain(&post.taken_aliases).cloned().chain(moved) {
            owners.extend(key(&path).filter(|key| !owners.contains_key(key)).map(|key| (key, *id)));
            paths.push(path);
        }
    }
    for (id, paths) in all {
        let Some(post) = listed.get_mut(&id) else { continue };
        let own = key(&article_path(&post.slug));
        for path in paths {
            let Ok(alias) = Alias::parse(&path) else { continue };
            let key_of_path = Some(alias_key(&alias));
            let is_known = post.post.aliases.iter().chain(&post.post.taken_aliases).any(|other| key(other) == key_of_path);
            if is_known || key_of_path == own {
                continue;
            }
            let owner = key_of_path.and_then(|key| owners.get(&key)).filter(|owner| **owner != id);
            match owner.map(|owner| format!("address {path} leads to post {owner}, not here")).or_else(|| taken.reason(&alias)) {
                Some(reason) => {
                    post.notes.push(reason);
                    post.post.taken_aliases.push(path);
                }
                None => post.post.aliases.push(path),
            }
        }
    }
}

fn article_path(slug: &Slug) -> String {
    path_of(&Route::Article(slug.clone()))
}

/// The host that posts are at: the front page's where any of them is there, else that of the most. A WordPress behind a paper may answer its
/// API at another.
fn host_of_posts(listed: &ListedPosts, home: &str) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for host in listed.values().filter_map(|post| host(&post.link)) {
        *counts.entry(host).or_default() += 1;
    }
    let of_home = host(home).filter(|host| counts.contains_key(host));
    of_home.or_else(|| counts.into_iter().max_by_key(|(_, count)| *count).map(|(host, _)| host))
}

fn host(address: &str) -> Option<String> {
    let origin = WebAddress::parse(address).ok()?.origin().to_ascii_lowercase();
    let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}

/// The path of an address, with its query.
fn path(address: &str) -> Option<String> {
    let origin = WebAddress::parse(address).ok()?.origin().len();
    let rest = address[origin..].split('#').next().unwrap_or_default();
    Some(if rest.starts_with('/') { rest.to_owned() } else { ["/", rest].concat() })
}

/// What of a path says which place it is of, as the press compares aliases.
fn key(path: &str) -> Option<Vec<u8>> {
    Alias::parse(path).ok().map(|alias| alias_key(&alias))
}

#[cfg(test)]
mod tests;
