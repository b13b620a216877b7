//! The sitemap (sitemaps.org, protocol 0.9) with Google's extension for pictures, and the same page in other languages as links of XHTML
//! (developers.google.com/search/docs/specialty/international/localized-versions).

use super::url_set::{PROLOGUE, loc, url_set, xml};
use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::edition::Translation;
use crate::model::image::Image;
use crate::model::markup::{Markup, element};
use crate::model::site::Site;
use crate::press::alternates::alternates;
use crate::press::web::ascii_address;
use crate::route::Route;

/// The most addresses in one file.
const MAX_ADDRESSES: usize = 50_000;
/// The largest file, in bytes, with room for its frame.
const MAX_BYTES: usize = 50 * 1024 * 1024 - 1024;
/// The most pictures named for one address.
const MAX_IMAGES: usize = 1_000;
/// A page of the sitemap.
pub struct SitemapEntry<'a> {
    pub route: &'a Route,
    /// The article, where the page is one's.
    pub article: Option<&'a Article>,
    pub translations: &'a [Translation],
}

/// The files of the sitemap by name: `sitemap.xml` with all addresses, or, where they are too many for one file, with the names of those that
/// hold them.
pub fn sitemap(site: &Site, entries: &[SitemapEntry<'_>]) -> Vec<(String, String)> {
    parts(&Base::abroad(&site.url), entries.iter().map(|entry| address(site, entry)), MAX_ADDRESSES, MAX_BYTES)
}

fn parts(abroad: &Base, addresses: impl Iterator<Item = String>, most: usize, largest: usize) -> Vec<(String, String)> {
    let mut parts = vec![(0, String::new())];
    for address in addresses {
        match parts.last_mut() {
            Some((count, part)) if *count < most && part.len() + address.len() <= largest => {
                *count += 1;
                part.push_str(&address);
            }
            _ => parts.push((1, address)),
        }
    }
    if let [(_, all)] = parts.as_slice() {
        return vec![("sitemap.xml".to_owned(), url_set(all))];
    }
    let names: Vec<String> = (1..=parts.len()).map(|number| format!("sitemap-{number}.xml")).collect();
    let index: String =
        names.iter().map(|name| xml(element("sitemap").with(loc("loc", &[abroad.as_str(), name].concat())))).collect();
    let index =
        [PROLOGUE, "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", &index, "</sitemapindex>\n"].concat();
    let files = names.into_iter().zip(parts.into_iter().map(|(_, part)| url_set(&part)));
    [("sitemap.xml".to_owned(), index)].into_iter().chain(files).collect()
}

fn address(site: &Site, entry: &SitemapEntry<'_>) -> String {
    let abroad = Base::abroad(&site.url);
    let changed = entry.article.map(|article| article.modified.as_ref().unwrap_or(&article.published));
    let images = entry.article.map(|article| images(article, &abroad)).unwrap_or_default();
    let url = element("url")
        .with(loc("loc", &entry.route.href(&abroad)))
        .with(changed.map(|at| element("lastmod").text(at.as_str())))
        .with(in_other_languages(site, entry))
        .with(images);
    xml(url)
}

fn in_other_languages(site: &Site, entry: &SitemapEntry<'_>) -> Markup {
    let link = |(hreflang, address): (String, String)| {
        let link = element("xhtml:link").attribute("rel", "alternate").attribute("hreflang", &hreflang);
        link.attribute("href", &ascii_address(&address))
    };
    alternates(site, entry.route, entry.translations).into_iter().map(link).collect()
}

fn images(article: &Article, abroad: &Base) -> Markup {
    let one = |image: &Image| element("image:image").with(loc("image:loc", &image.src.under(abroad)));
    article.lead_image.iter().chain(article.body.pictures()).take(MAX_IMAGES).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::page::PageNumber;

    fn site() -> Site {
        let json = r#"{"name":"The Meridian","language":"en","url":"https://meridian.example/","sections":[],"comments":{"kind":"off"}}"#;
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn fifty_thousand_addresses_fill_a_file() {
        let routes: Vec<Route> = (1..=MAX_ADDRESSES as u32 + 1).filter_map(PageNumber::new).map(Route::Front).collect();
        let entries: Vec<SitemapEntry<'_>> =
            routes.iter().map(|route| SitemapEntry { route, article: None, translations: &[] }).collect();
        let files = sitemap(&site(), &entries);
        let counts: Vec<usize> = files.iter().map(|(_, text)| text.matches("<loc>").count()).collect();
        assert_eq!(counts, [2, MAX_ADDRESSES, 1]);
        // The browser tests hold this file to the schema.
        assert_eq!(files[0].1, include_str!("../../../tests/schemas/an-index.xml"));
        assert_eq!(sitemap(&site(), &entries[1..]).len(), 1);
    }

    #[test]
    fn a_large_sitemap_is_split() {
        let abroad = Base::new("/");
        let many = |count: usize| (0..count).map(|number| format!("<url>{number}</url>"));
        let names = |count, most, largest| -> Vec<String> {
            parts(&abroad, many(count), most, largest).into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(names(3, 3, 1000), ["sitemap.xml"]);
        assert_eq!(names(0, 3, 1000), ["sitemap.xml"]);
        assert_eq!(names(4, 3, 1000), ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        assert_eq!(names(4, 9, 30), ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        let files = parts(&abroad, many(4), 3, 1000);
        assert!(files[0].1.contains("<loc>/sitemap-2.xml</loc>"), "{}", files[0].1);
        assert!(files[2].1.contains("<url>3</url>") && !files[2].1.contains("<url>2</url>"));
    }
}
