//! Pictures, recordings and frames that a script was to load, and pictures that are none.

use super::super::omission::{OmissionKind, Omissions};
use super::addresses::address_in;
use super::document::{Document, among};

/// Where the converter looks for an address before it takes `src`.
const KNOWN: &str = "data-src data-lazy-src data-original";
/// How else plugins call the address of what they load later, besides names that end in `src`.
const LATER: &str = "data-breeze data-echo data-lazy data-lazyload";

pub fn pictures(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        let name = document.name(id).to_owned();
        let plain = name.strip_prefix("amp-").unwrap_or(&name);
        if !among("img iframe audio video source", plain) {
            return;
        }
        let id = if plain == name { id } else { renamed(document, id, plain) };
        later(document, id);
        if plain == "img" {
            picture(document, id, omissions);
        }
    });
}

/// The same element by another name.
fn renamed(document: &mut Document, id: usize, name: &str) -> usize {
    let attributes = document.attributes(id).to_vec();
    let attributes: Vec<(&str, &str)> = attributes.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let new = document.element(name, &attributes);
    document.replace(id, new);
    new
}

/// Puts the address of what a script was to load where the converter finds it.
fn later(document: &mut Document, id: usize) {
    if KNOWN.split(' ').any(|key| is_address(document.get(id, key))) {
        return;
    }
    let is_later = |key: &str| {
        (key.starts_with("data-") && key.ends_with("src") && !key.contains("thumb") && !key.contains("bg")) || among(LATER, key)
    };
    let found = document.attributes(id).iter().find(|(key, value)| is_later(key) && is_address(Some(value)));
    let is_missing = !is_address(document.get(id, "src"));
    let listed = document.first(id, "data-srcset data-lazy-srcset srcset");
    let first =
        listed.and_then(|list| list.split_ascii_whitespace().next()).filter(|first| is_missing && is_address(Some(first)));
    let any = || {
        document
            .attributes(id)
            .iter()
            .filter(|(key, _)| is_missing && key.starts_with("data-"))
            .find_map(|(_, value)| address_in(value))
    };
    let address =
        found.map(|(_, value)| value.clone()).or_else(|| first.map(|first| first.trim_end_matches(',').to_owned())).or_else(any);
    if let Some(address) = address {
        document.set(id, "data-src", &address);
    }
}

/// Whether a value names something that can be loaded.
fn is_address(value: Option<&str>) -> bool {
    let value = value.unwrap_or_default().trim_ascii();
    !value.is_empty() && !["data:", "about:", "blob:", "javascript:", "#"].iter().any(|begin| value.starts_with(begin))
}

fn picture(document: &mut Document, id: usize, omissions: &mut Omissions) {
    let style = document.get(id, "style").unwrap_or_default().replace(char::is_whitespace, "");
    for key in ["width", "height"] {
        let by_style = style.split(';').filter_map(|one| one.strip_prefix(key)?.strip_prefix(':')?.strip_suffix("px")).next();
        if let (None, Some(pixels)) = (document.get(id, key), by_style) {
            document.set(id, key, pixels);
        }
    }
    let is_least = |key| matches!(document.get(id, key).map(str::trim_ascii), Some("0" | "1" | "0px" | "1px"));
    let is_line = |key, other| matches!(document.get(id, key), Some("1" | "1px")) && document.get(id, other).is_some();
    let has_words = document.get(id, "alt").is_some_and(|alt| !alt.trim().is_empty());
    let is_loaded = KNOWN.split(' ').chain(["src"]).any(|key| is_address(document.get(id, key)));
    let is_hidden =
        style.contains("display:none") && !has_words && document.attributes(id).iter().all(|(key, _)| !key.starts_with("data-"));
    if is_least("width") && is_least("height") {
        // It only counts who reads.
        by_words(document, id);
    } else if is_line("width", "height") || is_line("height", "width") {
        omissions.tell(OmissionKind::Picture, || document.get(id, "src").unwrap_or_default().to_owned());
        by_words(document, id);
    } else if is_hidden {
        omissions
            .tell(OmissionKind::Picture, || ["that is not to be seen, ", document.get(id, "src").unwrap_or_default()].concat());
        document.remove(id);
    } else if !is_loaded
        && document.get(id, "src").is_some_and(|src| src.trim_ascii().starts_with("data:"))
        && !has_fallback(document, id)
    {
        let alt = document.get(id, "alt").unwrap_or_default().trim();
        omissions.tell(OmissionKind::DataPicture, || {
            if alt.is_empty() { "without words".to_owned() } else { ["“", alt, "”"].concat() }
        });
    }
}

/// Puts the words that stand for a picture in its place.
fn by_words(document: &mut Document, id: usize) {
    let words = document.get(id, "alt").unwrap_or_default().to_owned();
    let words = document.text(&words);
    document.replace(id, words);
}

/// Whether the picture itself stands in a `noscript` behind.
pub fn has_fallback(document: &Document, id: usize) -> bool {
    let shows = |document: &Document, inner: usize| document.is(inner, "img iframe video audio");
    document.beside(id, false).is_some_and(|next| document.name(next) == "noscript" && document.find(next, &shows).is_some())
}
