//! Pictures that stand behind words: in a style, or where a script was to make a style of it.

use super::super::omission::{OmissionKind, Omissions};
use super::super::word_list::has_one;
use super::addresses::{kind_of_file, url_in};
use super::document::Document;
use crate::model::address::without_query;

/// The most pictures that are taken from one attribute.
const MOST: usize = 60;
/// Elements whose pictures are read by other rules.
const OTHERS: &str = "a audio embedded-page iframe img input source video";

pub fn covers(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        for src in behind(document, id).into_iter().rev() {
            cover(document, id, src, omissions);
        }
    });
}

fn cover(document: &mut Document, id: usize, src: String, omissions: &mut Omissions) {
    if src.starts_with("data:") {
        return omissions.tell(OmissionKind::DataPicture, || "behind words".to_owned());
    }
    let is_word = document.is(id, "a b button em i li span strong");
    let has_words = !document.is_blank(id);
    if is_word && has_words {
        return omissions.tell(OmissionKind::Picture, || src);
    }
    let is_there = |document: &Document, other: usize| {
        document.is(other, "img") && document.has(other, &|_, value| file(value) == file(&src))
    };
    if document.find(0, &is_there).is_some() {
        return;
    }
    let alt = document.first(id, "aria-label title data-alt").unwrap_or_default();
    let alt = alt.to_owned();
    let picture = document.element("img", &[("src", &src), ("alt", &alt)]);
    // Nothing but rows can stand in a table.
    let outer = document.around_named(id, "table").filter(|_| document.is(id, "tbody thead tr"));
    match outer {
        Some(table) => document.put(table, picture, 0),
        None if document.is(id, "img iframe audio video hr table") => document.put(id, picture, 0),
        None => document.prepend(id, picture),
    }
}

/// The pictures behind an element, or that a script was to show in it.
fn behind(document: &Document, id: usize) -> Vec<String> {
    let is_other = document.is(id, OTHERS);
    let is_shown = |key: &str| {
        let is_background = has_one(key, "bg background");
        key.starts_with("data-") && (is_background || !(is_other || has_one(key, "thumb poster icon logo avatar placeholder")))
    };
    let mut all: Vec<String> = Vec::new();
    for (key, value) in document.attributes(id).iter().filter(|(key, _)| is_shown(key)) {
        match url_in(value) {
            Some(url) => all.push(url.to_owned()),
            // JSON, in which addresses are quoted, or addresses as in `srcset`.
            None => {
                let value = value.replace("\\/", "/");
                let is_json = value.starts_with(['{', '[']);
                let parts = value.split(|c: char| if is_json { c == '"' } else { c.is_whitespace() });
                let parts = parts.map(|part| part.trim_end_matches(',')).filter(|part| kind_of_file(part) == Some("img"));
                let parts = parts.filter(|_| is_json || has_one(key, "bg background image img parallax photo src url"));
                all.extend(parts.take(if is_json { MOST } else { 1 }).map(str::to_owned));
            }
        }
    }
    if all.is_empty() {
        // In a property of its own, `--hero-image: url(…)`, that a sheet makes a background of.
        let is_behind = |style: &&str| style.contains("background") || style.contains("--");
        let style = document.get(id, "style").filter(is_behind).and_then(url_in);
        all.extend(style.or_else(|| document.get(id, "background").filter(|src| !src.is_empty())).map(str::to_owned));
    }
    all
}

/// The address of a picture, without the size that WordPress puts into its name, and without its ending.
fn file(address: &str) -> &str {
    let path = without_query(address);
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let is_number = |text: &str| text.parse::<u32>().is_ok();
    match stem.rsplit_once('-') {
        Some((whole, size)) if size.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height)) => whole,
        _ => stem,
    }
}
