//! The same page in all its languages, as heads and sitemaps name it (`hreflang`).

use crate::model::address::Base;
use crate::model::edition::{Edition, Translation};
use crate::model::site::Site;
use crate::route::Route;

/// What stands for all other languages: the page of the root edition.
const DEFAULT: &str = "x-default";

/// Each language that a page is in, its own among them, with the whole address there, in the order of the editions, and at last the one for all other
/// readers; none of a page that is in one language alone. Every page of a group says the same, as search engines want it.
pub fn alternates(site: &Site, route: &Route, translations: &[Translation]) -> Vec<(String, String)> {
    if translations.is_empty() {
        return Vec::new();
    }
    let abroad = Base::abroad(&site.url);
    let address = |edition: &Edition| match edition.language == site.language {
        true => Some(route.href(&abroad)),
        false => translations.iter().find(|other| other.language == edition.language).map(|other| other.href.under(&abroad)),
    };
    let all = site.editions.iter().filter_map(|edition| Some((edition.language.to_string(), address(edition)?)));
    let default = site.editions.first().and_then(address).map(|address| (DEFAULT.to_owned(), address));
    all.chain(default).collect()
}
