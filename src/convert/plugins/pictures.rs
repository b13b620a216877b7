//! Pictures, recordings and frames that a script was to load, and pictures that are none.

use super::super::omission::{ARE_TOLD, OmissionKind, Omissions};
use super::super::word_list::{among, begins_with_one, has_one};
use super::addresses::{address_in, kind_of_file};
use super::document::Document;
use crate::model::address::without_query;

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
        later(document, id, plain);
        match plain {
            "img" => picture(document, id, omissions),
            "source" => {}
            // A script was to load what stands in the `noscript` as well.
            _ if is_twice(document, id, plain) => document.remove(id),
            "iframe"
                if sources(document, id).is_empty()
                    && !is_least(document, id)
                    && document.get(id, "src").is_none_or(|src| !has_one(src, "data: javascript:")) =>
            {
                omissions.tell(OmissionKind::Embed, || "<iframe> without an address".to_owned());
                document.remove(id);
            }
            _ => {}
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
fn later(document: &mut Document, id: usize, name: &str) {
    if is_known(document, id) {
        return;
    }
    let is_later = |key: &str| {
        let is_source = key.ends_with("src") || key.split(['-', '_']).any(|part| part == "src");
        (key != "src" && is_source && !has_one(key, "thumb bg poster placeholder")) || among(LATER, key)
    };
    // The picture that stands for a frame or a recording is not what it shows.
    let is_own = |value: &str| name == "img" || kind_of_file(value) != Some("img");
    let found = document.attributes(id).iter().find(|(key, value)| is_later(key) && is_address(Some(value)) && is_own(value));
    let is_missing = !is_address(document.get(id, "src"));
    let listed = document.first(id, "data-srcset data-lazy-srcset srcset");
    let first =
        listed.and_then(|list| list.split_ascii_whitespace().next()).filter(|first| is_missing && is_address(Some(first)));
    let any = || {
        document
            .attributes(id)
            .iter()
            .filter(|(key, _)| is_missing && key.starts_with("data-"))
            .find_map(|(_, value)| address_in(value).filter(|address| is_own(address)))
    };
    let address =
        found.map(|(_, value)| value.clone()).or_else(|| first.map(|first| first.trim_end_matches(',').to_owned())).or_else(any);
    if let Some(address) = address {
        document.set(id, "data-src", &address);
    }
}

/// Whether there is an address where the converter looks for one first.
fn is_known(document: &Document, id: usize) -> bool {
    KNOWN.split(' ').any(|key| is_address(document.get(id, key)))
}

/// Whether a value names something that can be loaded.
fn is_address(value: Option<&str>) -> bool {
    let value = value.unwrap_or_default().trim_ascii();
    !value.is_empty() && !begins_with_one(value, "data: about: blob: javascript: #")
}

fn picture(document: &mut Document, id: usize, omissions: &mut Omissions) {
    let style = document.value(id, "style").replace(char::is_whitespace, "");
    for key in ["width", "height"] {
        let by_style = style.split(';').filter_map(|one| one.strip_prefix(key)?.strip_prefix(':')?.strip_suffix("px")).next();
        if let (None, Some(pixels)) = (document.get(id, key), by_style) {
            document.set(id, key, pixels);
        }
    }
    let is_line = |key, other| matches!(document.get(id, key), Some("1" | "1px")) && document.get(id, other).is_some();
    let has_words = document.get(id, "alt").is_some_and(|alt| !alt.trim().is_empty());
    let is_loaded = is_known(document, id) || is_address(document.get(id, "src"));
    let is_hidden = style.contains("display:none") && !has_words && !document.has(id, &|key, _| key.starts_with("data-"));
    let is_own = || {
        has_words
            || document.has_class(id, &|class| class.starts_with("wp-image-"))
            || document.has(id, &|_, value| value.contains("/uploads/"))
            || document.around_named(id, "figure").is_some()
    };
    if is_least(document, id) {
        if is_loaded && is_own() {
            // What WordPress writes of a drawing whose size it does not know.
            for key in ["width", "height"] {
                document.set(id, key, "auto");
            }
        } else {
            // It only counts who reads.
            by_words(document, id);
        }
    } else if is_line("width", "height") || is_line("height", "width") {
        omissions.tell(OmissionKind::Picture, || document.value(id, "src").to_owned());
        by_words(document, id);
    } else if is_hidden {
        omissions.tell(OmissionKind::Picture, || ["that is not to be seen, ", document.value(id, "src")].concat());
        document.remove(id);
    } else if ARE_TOLD
        && !is_loaded
        && document.get(id, "src").is_some_and(|src| src.trim_ascii().starts_with("data:"))
        && !has_fallback(document, id)
    {
        let alt = document.value(id, "alt").trim();
        omissions.tell(OmissionKind::DataPicture, || {
            if alt.is_empty() { "without words".to_owned() } else { ["“", alt, "”"].concat() }
        });
    }
}

/// Whether something has the least size that can be written.
fn is_least(document: &Document, id: usize) -> bool {
    ["width", "height"]
        .into_iter()
        .all(|key| matches!(document.get(id, key).map(str::trim_ascii), Some("0" | "1" | "0px" | "1px")))
}

/// The addresses of what an element loads, without what they ask for.
fn sources(document: &Document, id: usize) -> Vec<&str> {
    let all = document.within(id).into_iter().chain([id]).flat_map(|inner| document.attributes(inner));
    let all = all.filter(|(key, value)| key.ends_with("src") && is_address(Some(value)));
    all.map(|(_, value)| without_query(value)).collect()
}

/// Whether the same frame or recording stands in a `noscript` behind.
fn is_twice(document: &Document, id: usize, name: &str) -> bool {
    let behind = document.beside(id, false).filter(|next| document.is(*next, "noscript"));
    let same = behind.and_then(|behind| document.find_named(behind, name));
    let own = sources(document, id);
    same.is_some_and(|same| own.is_empty() || sources(document, same).iter().any(|src| own.contains(src)))
}

/// Puts the words that stand for a picture in its place.
fn by_words(document: &mut Document, id: usize) {
    let words = document.value(id, "alt").to_owned();
    let words = document.text(&words);
    document.replace(id, words);
}

/// Whether the picture itself stands in a `noscript` behind.
pub fn has_fallback(document: &Document, id: usize) -> bool {
    document
        .beside(id, false)
        .is_some_and(|next| document.is(next, "noscript") && document.find_named(next, "img iframe video audio").is_some())
}
