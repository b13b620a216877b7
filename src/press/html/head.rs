//! The head of a page, for machines: title, description, addresses, cards, structured data.
//!
//! Open Graph (ogp.me), Twitter cards, and schema.org as JSON-LD. Addresses are absolute, made of the site's own.

use super::json_script::inside_script;
use super::structured_data::{language, structured_data};
use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::image::Image;
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{Content, Page, PageNumber, Paging};
use crate::model::plain::plain_text;
use crate::press::alternates::alternates;
use crate::press::cards::{Raster, card};
use crate::route::Route;
use crate::route::embed::Oembed;
use crate::view::LEADING;
use crate::view::TeaserVariant;
use crate::view::head::{canonical, name};

/// The elements that stand in the head of a page of the paper at a base, besides its title: HTML.
pub fn head(page: &Page, route: &Route, base: &Base) -> String {
    let head = Head { page, route, abroad: Base::abroad(&page.site.url) };
    let mut html = Markup::from(opening_picture(page).map(|(image, place)| preload(image, place, base))).into_string();
    html.push_str(&head.elements().into_string());
    for data in structured_data(page, route) {
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

/// Lets a browser fetch a picture before it reads the place of it in the page.
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
        let summary = self.page.summary.as_deref();
        all.push(summary.map(|text| meta("name", "description", text)));
        all.push(link("canonical", &address));
        all.push(site.license.as_ref().map(|license| link("license", &license.href.under(&self.abroad))));
        for (hreflang, address) in alternates(site, self.route, &self.page.translations) {
            all.push(element("link").attribute("rel", "alternate").attribute("hreflang", &hreflang).attribute("href", &address));
        }
        // Early: who looks for it reads only the beginning of a page.
        all.push(Oembed::of(self.route).map(|oembed| {
            let alternate = element("link").attribute("rel", "alternate").attribute("type", "application/json+oembed");
            alternate.attribute("href", &oembed.href(&self.abroad))
        }));
        // Not the page after this one: Firefox would fetch it, which the policy refuses.
        let before = self.paging().and_then(Paging::before).map(|page| self.route.at_page(page).href(&self.abroad));
        all.push(before.map(|address| link("prev", &address)));
        all.push(self.feeds());
        all.push(meta("property", "og:site_name", site.name.as_str()));
        all.push(meta("property", "og:title", name(self.page)));
        all.push(summary.map(|text| meta("property", "og:description", text)));
        all.push(meta("property", "og:url", &address));
        all.push(meta("property", "og:locale", &language(self.page).as_str().replace('-', "_")));
        all.push(meta("property", "og:type", self.kind()));
        if let Content::Article(page) = &self.page.content {
            all.push(article_properties(&page.article));
        }
        let card = self.card();
        if let Some((raster, alt)) = &card {
            all.push(meta("property", "og:image", &raster.address));
            all.push(meta("property", "og:image:width", &raster.width.to_string()));
            all.push(meta("property", "og:image:height", &raster.height.to_string()));
            all.push(meta("property", "og:image:alt", alt));
        }
        let is_large = card.is_some() && !matches!(self.page.content, Content::Author(_));
        all.push(meta("name", "twitter:card", if is_large { "summary_large_image" } else { "summary" }));
        all
    }

    /// The feeds of the paper, and of the section or the author that the page is of.
    fn feeds(&self) -> Markup {
        let mut all = Markup::default();
        let site = &self.page.site;
        let mut feed = |place: &str, name: &str| {
            for (kind, file) in [("application/rss+xml", "feed.xml"), ("application/feed+json", "feed.json")] {
                let address = [place, file].concat();
                let title = [plain_text(name).as_ref(), if file == "feed.xml" { " (RSS)" } else { " (JSON)" }].concat();
                let link = element("link").attribute("rel", "alternate").attribute("type", kind).attribute("title", &title);
                all.push(link.attribute("href", &address));
            }
        };
        feed(&Route::Front(PageNumber::FIRST).href(&self.abroad), site.name.as_str());
        match &self.page.content {
            Content::Section(page) => feed(&self.route.at_page(PageNumber::FIRST).href(&self.abroad), page.section.name.as_str()),
            Content::Author(page) => feed(&self.route.at_page(PageNumber::FIRST).href(&self.abroad), page.author.name.as_str()),
            Content::Front(_) | Content::Article(_) | Content::Page(_) | Content::Missing(_) => {}
        }
        all
    }

    fn kind(&self) -> &'static str {
        match &self.page.content {
            Content::Article(_) => "article",
            Content::Author(_) => "profile",
            _ => "website",
        }
    }

    /// The picture of the page's card, and what it shows.
    fn card(&self) -> Option<(Raster, &str)> {
        let image = self.image()?;
        Some((card(image, &self.abroad)?, image.alt.as_str()))
    }

    fn image(&self) -> Option<&Image> {
        match &self.page.content {
            Content::Article(page) => page.article.lead_image.as_ref(),
            Content::Author(page) => page.author.avatar.as_ref(),
            Content::Front(page) => page.stories.first().and_then(|story| story.image.as_ref()),
            Content::Section(page) => page.stories.first().and_then(|story| story.image.as_ref()),
            Content::Page(_) | Content::Missing(_) => None,
        }
    }

    fn paging(&self) -> Option<Paging> {
        match &self.page.content {
            Content::Front(page) => Some(page.paging),
            Content::Section(page) => Some(page.paging),
            Content::Author(page) => Some(page.paging),
            Content::Article(_) | Content::Page(_) | Content::Missing(_) => None,
        }
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
    element("meta").attribute(kind, name).attribute("content", &plain_text(content))
}

fn link(rel: &str, href: &str) -> Element {
    element("link").attribute("rel", rel).attribute("href", href)
}
