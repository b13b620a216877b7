//! Links without words: signs of a font, drawings.

use super::super::omission::{ARE_TOLD, OmissionKind, Omissions};
use super::document::Document;

/// What can be seen in a link without words.
const SEEN: &str = "audio embedded-page iframe img object picture video";

/// Gives the words to a link that those who listen are told; a link that nobody names is told.
pub fn links(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        let href = document.get(id, "href").filter(|href| document.is(id, "a") && !href.is_empty() && !href.starts_with('#'));
        let Some(href) = href else { return };
        if !document.is_blank(id) || document.find_named(id, SEEN).is_some() {
            return;
        }
        let all = document.within(id).into_iter().chain([id]);
        let name = all.rev().find_map(|inner| document.first(inner, "aria-label title").filter(|name| !name.trim().is_empty()));
        let is_there = |document: &Document, other: usize| other != id && document.get(other, "href") == Some(href);
        match name.map(str::to_owned) {
            Some(name) => {
                let words = document.text(&name);
                document.append(id, words);
            }
            None if ARE_TOLD && document.find(0, &is_there).is_none() => {
                omissions.tell(OmissionKind::Link, || href.to_owned());
            }
            None => {}
        }
    });
}
