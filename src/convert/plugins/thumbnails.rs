//! Small pictures that lead to the same picture as a whole, as in the older galleries of WordPress: the whole one is the story's.

use super::super::media::named_size;
use super::super::omission::Omissions;
use super::addresses::{is_one_file, kind_of_file};
use super::document::Document;
use crate::model::address::{without_query, without_scheme};

pub fn thumbnails(document: &mut Document, _: &mut Omissions) {
    document.each(&mut |document, id| {
        if document.is(id, "img")
            && let Some((whole, size)) = whole_of(document, id)
        {
            let (width, height) = size.split_once(',').unwrap_or_default();
            // Those in other widths are of the small one, which may be cut.
            for (key, value) in [("data-src", whole.as_str()), ("data-srcset", ""), ("width", width), ("height", height)] {
                document.set(id, key, value);
            }
        }
    });
}

/// Where the whole of a picture lies, and its size in pixels where that is told (`1200,800`); none where the picture is whole, or has that among
/// its widths. A link to a page of its own says nothing of the file, but Jetpack does.
fn whole_of(document: &Document, id: usize) -> Option<(String, String)> {
    let link = document.around_named(id, "a")?;
    let shown = document.first(id, "data-src data-lazy-src data-original src")?;
    let original = document.get(id, "data-orig-file");
    let whole = document.get(link, "href").filter(|href| kind_of_file(href) == Some("img")).or(original)?;
    let (own, picture) = (stem(shown)?, stem(whole)?);
    let is_small = named_size(shown).is_some() || shown.contains('?');
    let listed = document.first(id, "data-srcset data-lazy-srcset srcset").unwrap_or_default();
    let is_listed = || listed.split_ascii_whitespace().any(|other| is_one_file(other.trim_matches(','), whole));
    if shown == whole || !is_small || !(own.ends_with(picture) || picture.ends_with(own)) || is_listed() {
        return None;
    }
    let size = document.get(id, "data-orig-size").filter(|_| original.is_some_and(|original| is_one_file(original, whole)));
    Some((whole.to_owned(), size.unwrap_or_default().to_owned()))
}

/// What of an address says which picture it is: neither a size nor who hands it out under its whole address.
fn stem(address: &str) -> Option<&str> {
    let path = without_query(address);
    let (stem, _) = without_scheme(path).rsplit_once('.')?;
    let stem = named_size(path).and_then(|_| stem.rsplit_once('-')).map_or(stem, |(stem, _)| stem);
    Some(stem.strip_suffix("-scaled").or_else(|| stem.strip_suffix("-rotated")).unwrap_or(stem))
}
