//! Sitemaps (sitemaps.org, protocol 0.9) with Google's extensions for pictures and news.

use super::xml::carried;
use crate::model::address::{Base, encoded};
use crate::model::article::Article;
use crate::model::image::Image;
use crate::model::language::Language;
use crate::model::markup::{Element, Markup, element};
use crate::model::site::Site;
use crate::route::Route;

/// The most addresses in one file.
const MOST: usize = 50_000;
/// The largest file, in bytes, with room for its frame.
const LARGEST: usize = 50 * 1024 * 1024 - 1024;
/// The most pictures named for one address.
const PICTURES: usize = 1_000;
/// The most stories that are news.
const STORIES: usize = 1_000;
/// How long news are news, in seconds.
const NEWS: i64 = 2 * 24 * 60 * 60;

/// A page of the sitemap.
pub struct Entry<'a> {
    pub route: Route,
    /// The article, where the page is one's.
    pub article: Option<&'a Article>,
}

/// The files of the sitemap by name: `sitemap.xml` with all addresses, or, where they are too many for one file, with the names of those that
/// hold them.
pub fn sitemap(site: &Site, entries: &[Entry<'_>]) -> Vec<(String, String)> {
    parts(&Base::abroad(&site.url), entries.iter().map(|entry| address(site, entry)), MOST, LARGEST)
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
        return vec![("sitemap.xml".to_owned(), urlset(all))];
    }
    let names: Vec<String> = (1..=parts.len()).map(|number| format!("sitemap-{number}.xml")).collect();
    let index: String =
        names.iter().map(|name| xml(element("sitemap").with(loc("loc", &[abroad.as_str(), name].concat())))).collect();
    let index =
        [PROLOGUE, "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", &index, "</sitemapindex>\n"].concat();
    let files = names.into_iter().zip(parts.iter().map(|(_, part)| urlset(part)));
    [("sitemap.xml".to_owned(), index)].into_iter().chain(files).collect()
}

/// The news sitemap: the articles of the two days up to the newest one. (Up to the newest, not up to now: the same content prints the same.)
/// A story that is read elsewhere is no news here. None for a paper without articles, because no sitemap may be empty.
pub fn news(site: &Site, articles: &[Article]) -> Option<String> {
    let told = || articles.iter().filter(|article| article.elsewhere.is_none());
    let newest = told().map(|article| article.published.unix_seconds()).max()?;
    let recent = told().filter(|article| article.published.unix_seconds() >= newest - NEWS);
    let entries: String = recent.take(STORIES).map(|article| news_entry(site, article)).collect();
    Some(urlset(&entries))
}

const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

fn urlset(entries: &str) -> String {
    let opening = concat!(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ",
        "xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\" ",
        "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
    );
    [PROLOGUE, opening, entries, "</urlset>\n"].concat()
}

fn address(site: &Site, entry: &Entry<'_>) -> String {
    let abroad = Base::abroad(&site.url);
    let changed = entry.article.map(|article| article.modified.as_ref().unwrap_or(&article.published));
    let images = entry.article.map(|article| images(article, &abroad)).unwrap_or_default();
    let url = element("url")
        .with(loc("loc", &entry.route.href(&abroad)))
        .with(changed.map(|at| element("lastmod").text(at.as_str())))
        .with(images);
    xml(url)
}

fn images(article: &Article, abroad: &Base) -> Markup {
    let one = |image: &Image| element("image:image").with(loc("image:loc", &image.src.under(abroad)));
    article.lead_image.iter().chain(article.body.pictures()).take(PICTURES).map(one).collect()
}

fn news_entry(site: &Site, article: &Article) -> String {
    let language = article.language.as_ref().unwrap_or(&site.language);
    let publication = element("news:publication")
        .with(element("news:name").text(site.name.as_str()))
        .with(element("news:language").text(&news_language(language)));
    let news = element("news:news")
        .with(publication)
        .with(element("news:publication_date").text(article.published.as_str()))
        .with(element("news:title").text(article.headline.as_str()));
    let address = Route::Article(article.slug.clone()).href(&Base::abroad(&site.url));
    xml(element("url").with(loc("loc", &address)).with(news))
}

/// A language as a news sitemap names it: two or three letters of ISO 639, and Chinese by its script.
fn news_language(language: &Language) -> String {
    let tag = language.as_str().to_ascii_lowercase();
    let mut parts = tag.split('-');
    match parts.next().unwrap_or_default() {
        "zh" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => "zh-tw".to_owned(),
        "zh" => "zh-cn".to_owned(),
        language => language.to_owned(),
    }
}

/// An address, escaped as RFC 3986 wants it.
fn loc(name: &'static str, address: &str) -> Element {
    element(name).text(&encoded(address))
}

fn xml(element: Element) -> String {
    carried(&Markup::from(element).into_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::page::PageNumber;

    fn site() -> Site {
        let json = r#"{"name":"The Meridian","language":"en","url":"https://meridian.example/","sections":[],"comments":"off"}"#;
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn fifty_thousand_addresses_fill_a_file() {
        let entries: Vec<Entry<'_>> = (1..=MOST as u32 + 1)
            .filter_map(PageNumber::new)
            .map(|page| Entry { route: Route::Front(page), article: None })
            .collect();
        let files = sitemap(&site(), &entries);
        let counts: Vec<usize> = files.iter().map(|(_, text)| text.matches("<loc>").count()).collect();
        assert_eq!(counts, [2, MOST, 1]);
        // The browser tests hold this file to the schema.
        assert_eq!(files[0].1, include_str!("../../../tests/schemas/an-index.xml"));
        assert_eq!(sitemap(&site(), &entries[1..]).len(), 1);
    }

    #[test]
    fn languages_of_news() {
        for (tag, wanted) in [
            ("en", "en"),
            ("pt-BR", "pt"),
            ("gsw-CH", "gsw"),
            ("zh", "zh-cn"),
            ("zh-Hans-SG", "zh-cn"),
            ("zh-hant", "zh-tw"),
            ("ZH-TW", "zh-tw"),
        ] {
            assert_eq!(news_language(&Language::parse(tag).unwrap()), wanted, "{tag}");
        }
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
