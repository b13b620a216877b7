//! Links without words: signs of a font, drawings.

use super::super::omission::{OmissionKind, Omissions};
use super::document::Document;

/// Gives the words to a link that those who listen are told; a link that nobody names is told.
pub fn links(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        let href = document.get(id, "href").filter(|href| document.name(id) == "a" && !href.is_empty() && !href.starts_with('#'));
        let is_seen =
            |document: &Document, inner: usize| document.is(inner, "audio embedded-page iframe img object picture video");
        let Some(href) = href else { return };
        if !document.words(id).trim().is_empty() || document.find(id, &is_seen).is_some() {
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
            None if cfg!(feature = "press") && document.find(0, &is_there).is_none() => {
                omissions.tell(OmissionKind::Link, || href.to_owned());
            }
            None => {}
        }
    });
}
