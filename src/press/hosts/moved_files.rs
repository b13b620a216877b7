//! What is printed of the addresses at which pages stood before.

use std::collections::BTreeSet;

use super::moved_addresses::MovedAddress;
use super::redirect_map::redirect_map;
use super::redirect_pages::{page, page_file};
use super::redirects::{MAX_RULES, moved_redirects, rule};
use crate::model::address::Base;
use crate::press::content::{Paper, Redirects};
use crate::press::error::PrintError;
use crate::press::staging::StagingDir;

/// Prints `_redirects`, `redirects.map` and, where the paper wants them, pages that lead on; after all else of the paper. `redirects` is a file
/// `_redirects` of the publisher's own. What cannot lead on is in
/// the warnings that come back.
///
/// # Errors
/// A file could not be read or written.
pub fn print_moved(staging: &StagingDir, paper: &Paper, base: &Base, redirects: Option<&str>) -> Result<Vec<String>, PrintError> {
    let mut warnings = Vec::new();
    let mut moved = MovedAddress::all(paper, base);
    moved.retain(|moved| {
        let is_free = !is_taken(staging, moved, base);
        if !is_free {
            warnings.push(format!("{} does not lead on to {}: a file of the site stands there", moved.name(), moved.target));
        }
        is_free
    });
    staging.write_printed("redirects.map", &redirect_map(&moved))?;
    if let Some(text) = moved_redirects(redirects, &moved) {
        staging.write_printed("_redirects", text.as_bytes())?;
    }
    if moved.len() > MAX_RULES {
        warnings.push(format!(
            "{} addresses of before lead on; some hosts take no more: Cloudflare Pages reads {MAX_RULES} lines of _redirects",
            moved.len()
        ));
    }
    warnings.extend(left_out("_redirects", moved.iter().filter(|moved| rule(moved).is_none())));
    if paper.redirects == Redirects::Pages {
        warnings.extend(left_out("a page that leads on", print_pages(staging, paper, &moved, base)?.into_iter()));
    }
    Ok(warnings)
}

/// Prints a page at each address that a file can stand for, and returns the others.
fn print_pages<'m>(
    staging: &StagingDir,
    paper: &Paper,
    moved: &'m [MovedAddress],
    base: &Base,
) -> Result<Vec<&'m MovedAddress>, PrintError> {
    let (mut others, mut printed) = (Vec::new(), BTreeSet::new());
    for moved in moved {
        match page_file(moved, base) {
            Some(file) if printed.contains(&file) => {}
            // A file that stands where a folder is needed, or the other way; and names that are one name to this disk.
            Some(file) if staging.can_have(&file) => {
                staging.write_printed(&file, page(&moved.target, base, &paper.site).as_bytes())?;
                printed.insert(file);
            }
            _ => others.push(moved),
        }
    }
    Ok(others)
}

/// Whether something else of the site is at an address.
fn is_taken(staging: &StagingDir, moved: &MovedAddress, base: &Base) -> bool {
    let path = str::from_utf8(&moved.path).ok().filter(|_| moved.query.is_none());
    let Some(inside) = path.and_then(|path| path.strip_prefix(base.as_str())) else { return false };
    let bare = inside.trim_end_matches('/');
    let folder = if bare.is_empty() { "index.html".to_owned() } else { [bare, "/index.html"].concat() };
    staging.has_file(bare) || staging.has_file(&folder)
}

/// One warning for all addresses that a kind of file has no word for.
fn left_out<'m>(what: &str, moved: impl Iterator<Item = &'m MovedAddress>) -> Option<String> {
    let names: Vec<String> = moved.map(MovedAddress::name).collect();
    let (first, count) = (names.first()?, names.len());
    let others = if count > 1 { format!(" and {} more", count - 1) } else { String::new() };
    Some(format!("{what} cannot be had for {first}{others}: other hosts lead on by redirects.map"))
}
