//! The news sitemap (Google's extension of sitemaps.org, protocol 0.9).

use super::url_set::{loc, url_set, xml};
use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::language::Language;
use crate::model::markup::element;
use crate::model::plain::plain_text;
use crate::model::site::Site;
use crate::route::Route;

/// The most stories that are news.
const MAX_STORIES: usize = 1_000;
/// How long news are news, in seconds.
const NEWS_SECONDS: i64 = 2 * 24 * 60 * 60;

/// The news sitemap: the articles of the two days before the moment of printing (seconds since 1970-01-01T00:00:00Z). A story that is dated ahead, or
/// is read elsewhere, is no news here. None where no story is that young, because no sitemap may be empty.
pub fn news_sitemap(site: &Site, articles: &[Article], moment: i64) -> Option<String> {
    let is_news = |article: &&Article| {
        article.elsewhere.is_none() && (moment - NEWS_SECONDS..=moment).contains(&article.published.unix_seconds())
    };
    let entries: String = articles.iter().filter(is_news).take(MAX_STORIES).map(|article| news_entry(site, article)).collect();
    (!entries.is_empty()).then(|| url_set(&entries))
}

fn news_entry(site: &Site, article: &Article) -> String {
    let language = article.language.as_ref().unwrap_or(&site.language);
    let publication = element("news:publication")
        .with(element("news:name").text(&plain_text(site.name.as_str())))
        .with(element("news:language").text(&news_language(language)));
    let news = element("news:news")
        .with(publication)
        .with(element("news:publication_date").text(article.published.as_str()))
        .with(element("news:title").text(&plain_text(article.headline.as_str())));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;

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
}
