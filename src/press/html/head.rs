//! What a page says of itself to machines: title, description, addresses, cards, structured data.
//!
//! Open Graph (ogp.me), Twitter cards, and schema.org as JSON-LD. Addresses are absolute, made of the site's own.

use serde_json::{Value, json};

use crate::model::address::{Base, encoded};
use crate::model::article::Article;
use crate::model::author::Author;
use crate::model::image::Image;
use crate::model::language::Language;
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{Content, Page, PageNumber, Paging};
use crate::model::site::Site;
use crate::route::Route;
use crate::route::embed::Oembed;
use crate::view::LEADING;
use crate::view::TeaserVariant;
use crate::view::head::{canonical, description, name};

/// The elements that stand in the head of a page of the paper at a base, besides its title: HTML.
pub fn head(page: &Page, route: &Route, base: &Base) -> String {
    let head = Head { page, route, abroad: Base::abroad(&page.site.url) };
    let mut html = Markup::from(opening_picture(page).map(|(image, place)| preload(image, place, base))).into_string();
    html.push_str(&head.elements().into_string());
    for data in head.data() {
        html.push_str("<script type=\"application/ld+json\">");
        html.push_str(&inside_script(&data));
        html.push_str("</script>");
    }
    html
}

/// The picture that opens a page, and how wide it is shown there.
fn opening_picture(page: &Page) -> Option<(&Image, &'static str)> {
    match &page.content {
        Content::Article(page) => page.article.lead_image.as_ref().map(|image| (image, LEADING)),
        Content::Front(front) if front.paging.number == PageNumber::FIRST => {
            front.stories.first()?.image.as_ref().map(|image| (image, TeaserVariant::Lead.place()))
        }
        _ => None,
    }
}

/// Sets out for a picture before its place in the page is read.
fn preload(image: &Image, place: &str, base: &Base) -> Element {
    let widths = image.srcset(base);
    element("link")
        .attribute("rel", "preload")
        .attribute("as", "image")
        .attribute("href", &image.src.under(base))
        .maybe("imagesrcset", widths.as_deref())
        .maybe("imagesizes", widths.as_ref().map(|_| place))
        .attribute("fetchpriority", "high")
}

/// JSON that cannot end the element it stands in, nor begin another: `<` is written as an escape.
pub fn inside_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

struct Head<'a> {
    page: &'a Page,
    route: &'a Route,
    abroad: Base,
}

impl Head<'_> {
    fn elements(&self) -> Markup {
        let mut all = Markup::default();
        let Some(address) = canonical(self.page, self.route) else {
            all.push(meta("name", "robots", "noindex"));
            return all;
        };
        let site = &self.page.site;
        let description = description(self.page);
        all.push(description.as_deref().map(|text| meta("name", "description", text)));
        all.push(link("canonical", &address));
        // Early: who looks for it reads only the beginning of a page.
        all.push(Oembed::of(self.route).map(|oembed| {
            let alternate = element("link").attribute("rel", "alternate").attribute("type", "application/json+oembed");
            alternate.attribute("href", &oembed.href(&self.abroad))
        }));
        if let Some(paging) = self.paging() {
            let at = |page: Option<PageNumber>| page.map(|page| self.route.at_page(page).href(&self.abroad));
            all.push(at(paging.before()).map(|address| link("prev", &address)));
            all.push(at(paging.after()).map(|address| link("next", &address)));
        }
        all.push(self.feeds());
        all.push(meta("property", "og:site_name", site.name.as_str()));
        all.push(meta("property", "og:title", name(self.page)));
        all.push(description.as_deref().map(|text| meta("property", "og:description", text)));
        all.push(meta("property", "og:url", &address));
        all.push(meta("property", "og:locale", &self.language().as_str().replace('-', "_")));
        all.push(meta("property", "og:type", self.kind()));
        if let Content::Article(page) = &self.page.content {
            all.push(article_properties(&page.article));
        }
        if let Some(image) = self.image() {
            all.push(meta("property", "og:image", &encoded(&image.src.under(&self.abroad))));
            all.push(meta("property", "og:image:width", &image.width.to_string()));
            all.push(meta("property", "og:image:height", &image.height.to_string()));
            all.push(meta("property", "og:image:alt", image.alt.as_str()));
        }
        all.push(meta("name", "twitter:card", if self.image().is_some() { "summary_large_image" } else { "summary" }));
        all
    }

    /// The feeds of the paper, and of the section or the author that the page is of.
    fn feeds(&self) -> Markup {
        let mut all = Markup::default();
        let site = &self.page.site;
        let mut feed = |place: &str, name: &str| {
            for (kind, file) in [("application/rss+xml", "feed.xml"), ("application/feed+json", "feed.json")] {
                let address = [place, file].concat();
                let title = [name, if file == "feed.xml" { " (RSS)" } else { " (JSON)" }].concat();
                let link = element("link").attribute("rel", "alternate").attribute("type", kind).attribute("title", &title);
                all.push(link.attribute("href", &address));
            }
        };
        feed(&Route::Front(PageNumber::FIRST).href(&self.abroad), site.name.as_str());
        match &self.page.content {
            Content::Section(page) => feed(&self.route.at_page(PageNumber::FIRST).href(&self.abroad), page.section.name.as_str()),
            Content::Author(page) => feed(&self.route.at_page(PageNumber::FIRST).href(&self.abroad), page.author.name.as_str()),
            Content::Front(_) | Content::Article(_) | Content::Missing(_) => {}
        }
        all
    }

    fn language(&self) -> &Language {
        match &self.page.content {
            Content::Article(page) => page.article.language.as_ref().unwrap_or(&self.page.site.language),
            _ => &self.page.site.language,
        }
    }

    fn kind(&self) -> &'static str {
        match &self.page.content {
            Content::Article(_) => "article",
            Content::Author(_) => "profile",
            _ => "website",
        }
    }

    fn image(&self) -> Option<&Image> {
        match &self.page.content {
            Content::Article(page) => page.article.lead_image.as_ref(),
            Content::Author(page) => page.author.avatar.as_ref(),
            Content::Front(page) => page.stories.first().and_then(|story| story.image.as_ref()),
            Content::Section(page) => page.stories.first().and_then(|story| story.image.as_ref()),
            Content::Missing(_) => None,
        }
    }

    fn paging(&self) -> Option<Paging> {
        match &self.page.content {
            Content::Front(page) => Some(page.paging),
            Content::Section(page) => Some(page.paging),
            Content::Author(page) => Some(page.paging),
            Content::Article(_) | Content::Missing(_) => None,
        }
    }

    /// The page as schema.org knows it, and the way to it.
    fn data(&self) -> Vec<Value> {
        let address = self.route.href(&self.abroad);
        let about = match &self.page.content {
            Content::Article(page) => self.news_article(&page.article, &address),
            Content::Author(page) => json!({
                "@context": "https://schema.org", "@type": "ProfilePage", "url": address,
                "mainEntity": self.person(&page.author),
            }),
            Content::Front(_) | Content::Section(_) => json!({
                "@context": "https://schema.org", "@type": "CollectionPage", "url": address, "name": name(self.page),
                "inLanguage": self.language(), "publisher": self.publisher(),
            }),
            Content::Missing(_) => return Vec::new(),
        };
        let crumbs = self.crumbs();
        if crumbs.len() < 2 { vec![about] } else { vec![about, self.breadcrumbs(&crumbs)] }
    }

    fn news_article(&self, article: &Article, address: &str) -> Value {
        let mut data = json!({
            "@context": "https://schema.org", "@type": "NewsArticle", "url": address, "mainEntityOfPage": address,
            "headline": article.headline, "inLanguage": self.language(), "articleSection": article.section.name,
            "datePublished": article.published, "dateModified": article.modified.as_ref().unwrap_or(&article.published),
            "author": article.authors.iter().map(|author| self.person(author)).collect::<Vec<_>>(),
            "publisher": self.publisher(), "isAccessibleForFree": article.elsewhere.is_none(),
        });
        if let Some(description) = description(self.page) {
            data["description"] = description.into();
        }
        if let Some(image) = &article.lead_image {
            data["image"] = json!({
                "@type": "ImageObject", "url": encoded(&image.src.under(&self.abroad)), "width": image.width, "height": image.height,
            });
        }
        if !article.tags.is_empty() {
            data["keywords"] = json!(article.tags);
        }
        data
    }

    fn person(&self, author: &Author) -> Value {
        let address = Route::Author(author.slug.clone(), PageNumber::FIRST).href(&self.abroad);
        let mut person = json!({ "@type": "Person", "name": author.name, "url": address });
        if let Some(role) = &author.role {
            person["jobTitle"] = json!(role);
        }
        if let Some(also) = &author.also {
            person["alternateName"] = json!(also.name);
        }
        if let Some(avatar) = &author.avatar {
            person["image"] = encoded(&avatar.src.under(&self.abroad)).into();
        }
        person
    }

    fn publisher(&self) -> Value {
        let site: &Site = &self.page.site;
        json!({ "@type": "NewsMediaOrganization", "name": site.name, "url": self.abroad.as_str() })
    }

    /// The front, the section where there is one, and the page: names and addresses.
    fn crumbs(&self) -> Vec<(String, String)> {
        let mut crumbs = vec![(self.page.site.name.to_string(), self.abroad.as_str().to_owned())];
        if let Content::Article(page) = &self.page.content {
            let section = &page.article.section;
            let address = Route::Section(section.slug.clone(), PageNumber::FIRST).href(&self.abroad);
            crumbs.push((section.name.to_string(), address));
        }
        if !matches!(self.page.content, Content::Front(_)) {
            crumbs.push((name(self.page).to_owned(), self.route.at_page(PageNumber::FIRST).href(&self.abroad)));
        }
        crumbs
    }

    fn breadcrumbs(&self, crumbs: &[(String, String)]) -> Value {
        let items = crumbs
            .iter()
            .enumerate()
            .map(|(place, (name, address))| json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": address }));
        json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
    }
}

fn article_properties(article: &Article) -> Markup {
    let mut all = Markup::default();
    all.push(meta("property", "article:published_time", article.published.as_str()));
    all.push(article.modified.as_ref().map(|at| meta("property", "article:modified_time", at.as_str())));
    all.push(meta("property", "article:section", article.section.name.as_str()));
    for author in &article.authors {
        all.push(meta("name", "author", author.name.as_str()));
    }
    for tag in &article.tags {
        all.push(meta("property", "article:tag", tag.as_str()));
    }
    all
}

fn meta(kind: &'static str, name: &str, content: &str) -> Element {
    element("meta").attribute(kind, name).attribute("content", content)
}

fn link(rel: &str, href: &str) -> Element {
    element("link").attribute("rel", rel).attribute("href", href)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_cannot_leave_its_element() {
        for text in ["</script><script>alert(1)</script>", "<!--", "\u{2028}\u{2029}", "&lt;", "\"\\"] {
            let written = inside_script(&json!({ "headline": text }));
            assert!(!written.contains(['<', '\u{2028}', '\u{2029}']), "{written}");
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), json!({ "headline": text }));
        }
    }
}
