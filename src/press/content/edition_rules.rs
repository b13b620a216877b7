//! What the `site.json` of a paper with editions must keep to: a language is that of one edition, and an edition in a folder lies below the paper.

use std::path::Path;

use jsonc_parser::ast::Value;

use super::file_reader::FileReader;
use crate::model::address::{Base, WebAddress};
use crate::model::language::Language;

/// The folder with the editions, below the content's.
pub const EDITIONS: &str = "editions";

/// Keeps a fault at every edition elsewhere whose language another edition has.
pub fn fault_at_editions<'l>(
    site: &Value<'_>,
    reader: &mut FileReader<'_>,
    own: &Language,
    elsewhere: impl Iterator<Item = &'l Language> + Clone,
) {
    reader.fault_at_repeated(site, EDITIONS, elsewhere.clone().map(Language::as_str), str::to_ascii_lowercase);
    let around = reader.around;
    for (index, language) in elsewhere.enumerate() {
        let is_folder = around.folders.iter().any(|folder| is_same(folder, language));
        if is_same(language, own) {
            reader.fault_at_item(site, EDITIONS, index, format!("{language} is the language of the paper itself; take it out"));
        } else if is_folder {
            let what = format!("there is a folder {} too; keep one", Path::new(EDITIONS).join(language.as_str()).display());
            reader.fault_at_item(site, EDITIONS, index, what);
        }
    }
    if let Some(folder) = around.folders.iter().find(|folder| is_same(folder, own)) {
        let what =
            format!("is the language of the folder {EDITIONS}/{folder} too; an edition is in another language than the paper");
        reader.fault_at_key(site, "language", what);
    }
}

/// Keeps a fault where the language or the address of an edition is not that of its folder.
pub fn fault_at_place(edition: &Value<'_>, reader: &mut FileReader<'_>, language: &Language, url: Option<&WebAddress>) {
    let Some(place) = &reader.around.edition else { return };
    if *language != place.language {
        let what = format!("must be {0}, as the folder is called, not {language}; or call the folder {language}", place.language);
        reader.fault_at_key(edition, "language", what);
    }
    let wanted = place.root.as_ref().map(|root| address_below(root, &place.language));
    if let (Some(url), Some(wanted)) = (url, wanted)
        && Base::abroad(url).as_str() != wanted
    {
        reader.fault_at_key(edition, "url", format!("must be {wanted}, below the paper's own, and can be left out"));
    }
}

/// The folder of an edition below the paper's, with a slash at its end.
pub fn place_of(language: &Language) -> String {
    [language.as_str(), "/"].concat()
}

/// Where an edition lies that is printed below a paper.
pub fn address_below(root: &Base, language: &Language) -> String {
    root.join(&place_of(language))
}

/// Whether two tags name one language (RFC 5646, section 2.1.1: capitals mean nothing).
pub fn is_same(one: &Language, other: &Language) -> bool {
    one.as_str().eq_ignore_ascii_case(other.as_str())
}
