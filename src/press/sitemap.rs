//! Sitemaps (sitemaps.org, protocol 0.9) with Google's extensions for pictures and news.

use super::xml::carried;
use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::image::Image;
use crate::model::markup::{Element, Markup, element};
use crate::model::site::Site;
use crate::route::Route;

/// The most addresses in one file.
const MOST: usize = 50_000;
/// The largest file, in bytes, with room for its frame.
const LARGEST: usize = 50 * 1024 * 1024 - 1024;
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
        names.iter().map(|name| xml(element("sitemap").with(element("loc").text(&[abroad.as_str(), name].concat())))).collect();
    let index =
        [PROLOGUE, "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", &index, "</sitemapindex>\n"].concat();
    let files = names.into_iter().zip(parts.iter().map(|(_, part)| urlset(part)));
    [("sitemap.xml".to_owned(), index)].into_iter().chain(files).collect()
}

/// The news sitemap: the articles of the two days up to the newest one. (Up to the newest, not up to now: the same content prints the same.)
pub fn news(site: &Site, articles: &[Article]) -> String {
    let newest = articles.iter().map(|article| article.published.unix_seconds()).max().unwrap_or_default();
    let recent = articles.iter().filter(|article| article.published.unix_seconds() >= newest - NEWS);
    let entries: String = recent.take(1_000).map(|article| news_entry(site, article)).collect();
    urlset(&entries)
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
        .with(element("loc").text(&entry.route.href(&abroad)))
        .with(changed.map(|at| element("lastmod").text(at.as_str())))
        .with(images);
    xml(url)
}

fn images(article: &Article, abroad: &Base) -> Markup {
    let one = |image: &Image| element("image:image").with(element("image:loc").text(&image.src.under(abroad)));
    article.lead_image.iter().chain(article.body.pictures()).map(one).collect()
}

fn news_entry(site: &Site, article: &Article) -> String {
    let language = article.language.as_ref().unwrap_or(&site.language);
    let publication = element("news:publication")
        .with(element("news:name").text(site.name.as_str()))
        .with(element("news:language").text(language.as_str()));
    let news = element("news:news")
        .with(publication)
        .with(element("news:publication_date").text(article.published.as_str()))
        .with(element("news:title").text(article.headline.as_str()));
    let address = Route::Article(article.slug.clone()).href(&Base::abroad(&site.url));
    xml(element("url").with(element("loc").text(&address)).with(news))
}

fn xml(element: Element) -> String {
    carried(&Markup::from(element).into_string())
}

#[cfg(test)]
mod tests {
    use super::*;

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
