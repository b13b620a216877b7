//! How other sites embed an article, from its address alone: oEmbed 1.0 (oembed.com), as files that lie there.

use serde_json::{Value, json};

use crate::model::address::{Base, encoded};
use crate::model::article::{Article, cut};
use crate::model::author::Author;
use crate::model::image::Image;
use crate::model::markup::{Markup, element};
use crate::model::page::{Content, Page, PageNumber};
use crate::route::Route;
use crate::route::embed::{Embed, Oembed};
use crate::view::SiteContext;
use crate::view::head::title;

/// How large the frame is, in pixels, until its script has sent its own.
const INITIAL_WIDTH: u32 = 600;
const INITIAL_HEIGHT: u32 = 600;
/// How long an answer keeps, in seconds.
const CACHE_SECONDS: u32 = 3_600;
/// What a frame may do: run its script and open links. The two sides of it are strangers to each other.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
/// The narrowest thumbnail that is looked for, in pixels.
const MIN_THUMBNAIL_WIDTH: u32 = 480;
/// The longest headline, in characters.
const MAX_HEADLINE_CHARS: usize = 240;

/// The file of a page below the paper's root, and what is in it; none of a page that has none.
pub fn oembed(page: &Page, route: &Route, context: &SiteContext) -> Option<(String, String)> {
    let Content::Article(content) = &page.content else { return None };
    let (article, site, abroad) = (&content.article, &page.site, Base::abroad(&page.site.url));
    let embed = Embed::of(route)?.href(&abroad);
    let mut answer = json!({
        "version": "1.0", "type": "rich", "title": article.headline,
        "provider_name": site.name, "provider_url": abroad.as_str(), "cache_age": CACHE_SECONDS,
        "width": INITIAL_WIDTH, "height": INITIAL_HEIGHT,
        "html": html(&route.href(&abroad), &embed, article, &title(page, context.messages)),
    });
    if let Some(first) = article.authors.first() {
        let names: Vec<&str> = article.authors.iter().map(|author| author.name.as_str()).collect();
        answer["author_name"] = joined_names(&names, context).into();
        answer["author_url"] = author_page(first, &abroad).into();
    }
    if let Some((address, width, height)) = article.lead_image.as_ref().and_then(|image| thumbnail(image, &abroad)) {
        answer["thumbnail_url"] = address.into();
        answer["thumbnail_width"] = Value::from(width);
        answer["thumbnail_height"] = Value::from(height);
    }
    Some((Oembed::of(route)?.place(), answer.to_string()))
}

/// A link for those who show no frames, and the frame. WordPress lets nothing else through of a site that it does not know
/// (`wp_filter_oembed_result`): one quotation, without attributes, and one frame after it.
fn html(article_at: &str, embed_at: &str, article: &Article, named: &str) -> String {
    let link = element("a").attribute("href", article_at).text(&cut(article.headline.as_str(), MAX_HEADLINE_CHARS));
    let frame = element("iframe")
        .attribute("sandbox", SANDBOX)
        .attribute("src", embed_at)
        .attribute("title", &cut(named, MAX_HEADLINE_CHARS))
        .attribute("width", &INITIAL_WIDTH.to_string())
        .attribute("height", &INITIAL_HEIGHT.to_string())
        .attribute("frameborder", "0")
        .attribute("loading", "lazy");
    Markup::from_iter([element("blockquote").with(link), frame]).into_string()
}

fn joined_names(names: &[&str], context: &SiteContext) -> String {
    let between = |place| context.messages.between(place, names.len());
    names.iter().enumerate().flat_map(|(place, name)| [*name, between(place)]).collect()
}

fn author_page(author: &Author, abroad: &Base) -> String {
    Route::Author(author.slug.clone(), PageNumber::FIRST).href(abroad)
}

/// The picture for a card: its address, width and height. Of several widths the narrowest that is wide enough; none of a drawing (SVG), which
/// those who show cards mostly do not take.
fn thumbnail(image: &Image, abroad: &Base) -> Option<(String, u32, u32)> {
    let sizes = image.sizes.iter().flatten().map(|size| (&size.src, size.width));
    let mut all: Vec<_> = sizes.chain([(&image.src, image.width)]).collect();
    all.retain(|(src, _)| {
        let path = src.as_str().split(['?', '#']).next().unwrap_or_default();
        !path.to_ascii_lowercase().ends_with(".svg")
    });
    all.sort_by_key(|(_, width)| *width);
    let (src, width) = all.iter().find(|(_, width)| *width >= MIN_THUMBNAIL_WIDTH).or(all.last())?;
    let height = (u64::from(*width) * u64::from(image.height) + u64::from(image.width) / 2) / u64::from(image.width.max(1));
    Some((encoded(&src.under(abroad)), *width, u32::try_from(height).unwrap_or(u32::MAX).max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::address::Src;
    use crate::model::image::Size;

    #[track_caller]
    fn check(own: &str, width: u32, sizes: &[(&str, u32)], wanted: Option<(&str, u32, u32)>) {
        let src = |text: &str| Src::parse(text).unwrap();
        let image = Image {
            src: src(own),
            alt: Default::default(),
            width,
            height: width / 2,
            sizes: Some(sizes.iter().map(|(text, width)| Size { src: src(text), width: *width }).collect()),
            caption: None,
            credit: None,
        };
        let wanted = wanted.map(|(address, width, height)| (address.to_owned(), width, height));
        assert_eq!(thumbnail(&image, &Base::new("/")), wanted, "{own}");
    }

    #[test]
    fn a_thumbnail_is_the_narrowest_that_is_wide_enough() {
        check("a.jpg", 1600, &[], Some(("/a.jpg", 1600, 800)));
        check("a.jpg", 1600, &[("b.jpg", 480), ("c.jpg", 320), ("d.jpg", 960)], Some(("/b.jpg", 480, 240)));
        check("a.jpg", 100, &[("b.jpg", 50)], Some(("/a.jpg", 100, 50)));
        check("a.svg", 1600, &[], None);
        check("a.SVG?x=1", 1600, &[("море.png", 640)], Some(("/%D0%BC%D0%BE%D1%80%D0%B5.png", 640, 320)));
        check("a.jpg", 1, &[], Some(("/a.jpg", 1, 1)));
    }
}
