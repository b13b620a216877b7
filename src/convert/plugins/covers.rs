//! Pictures that stand behind words: in a style, or where a script was to make a style of it.

use super::super::omission::{OmissionKind, Omissions};
use super::addresses::{kind_of_file, url_in};
use super::document::Document;

pub fn covers(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        let Some(src) = background(document, id) else { return };
        if src.starts_with("data:") {
            return omissions.tell(OmissionKind::DataPicture, || "behind words".to_owned());
        }
        let is_word = document.is(id, "a b button em i li span strong");
        let has_words = !document.words(id).trim().is_empty();
        if is_word && has_words {
            return omissions.tell(OmissionKind::Picture, || src);
        }
        let is_there = |document: &Document, other: usize| {
            document.name(other) == "img" && document.attributes(other).iter().any(|(_, value)| file(value) == file(&src))
        };
        if document.find(0, &is_there).is_some() {
            return;
        }
        let alt = document.first(id, "aria-label title data-alt").unwrap_or_default();
        let alt = alt.to_owned();
        let picture = document.element("img", &[("src", &src), ("alt", &alt)]);
        if document.is(id, "img iframe audio video hr") {
            document.put(id, picture, 0);
        } else {
            document.prepend(id, picture);
        }
    });
}

/// The picture behind an element.
fn background(document: &Document, id: usize) -> Option<String> {
    let style = document.get(id, "style").filter(|style| style.contains("background"));
    let lazy = document.attributes(id).iter().filter(|(key, value)| {
        let is_background = key.starts_with("data-") && (key.contains("bg") || key.contains("background"));
        is_background && (value.contains("url(") || kind_of_file(value) == Some("img"))
    });
    let lazy = lazy.map(|(_, value)| value.as_str()).next();
    let of = |value: &str| url_in(value).map(str::to_owned);
    lazy.and_then(|value| of(value).or_else(|| Some(value.to_owned()))).or_else(|| of(style?))
}

/// The address of a picture, without the size that WordPress puts into its name, and without its ending.
fn file(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let is_number = |text: &str| text.parse::<u32>().is_ok();
    match stem.rsplit_once('-') {
        Some((whole, size)) if size.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height)) => whole,
        _ => stem,
    }
}
