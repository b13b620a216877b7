//! How other sites embed an article, from its address alone: oEmbed 1.0 (oembed.com), as files that lie there.

use serde_json::{Value, json};

use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::author::Author;
use crate::model::excerpt::cut;
use crate::model::image::Image;
use crate::model::markup::{Markup, element};
use crate::model::page::{Content, Page, PageNumber};
use crate::model::plain::plain_text;
use crate::press::cards::{Raster, rasters};
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
        "version": "1.0", "type": "rich", "title": plain_text(article.headline.as_str()),
        "provider_name": plain_text(site.name.as_str()), "provider_url": abroad.as_str(), "cache_age": CACHE_SECONDS,
        "width": INITIAL_WIDTH, "height": INITIAL_HEIGHT,
        "html": html(&route.href(&abroad), &embed, article, &title(page, context.messages)),
    });
    if let Some(first) = article.authors.first() {
        let names: Vec<&str> = article.authors.iter().map(|author| author.name.as_str()).collect();
        answer["author_name"] = plain_text(&joined_names(&names, context)).into();
        answer["author_url"] = author_page(first, &abroad).into();
    }
    if let Some(raster) = article.lead_image.as_ref().and_then(|image| thumbnail(image, &abroad)) {
        answer["thumbnail_url"] = raster.address.into();
        answer["thumbnail_width"] = Value::from(raster.width);
        answer["thumbnail_height"] = Value::from(raster.height);
    }
    Some((Oembed::of(route)?.place(), answer.to_string()))
}

/// A link for those who show no frames, and the frame. WordPress lets nothing else through of a site that it does not know
/// (`wp_filter_oembed_result`): one quotation, without attributes, and one frame after it.
fn html(article_at: &str, embed_at: &str, article: &Article, named: &str) -> String {
    let link = element("a").attribute("href", article_at).text(&cut(&plain_text(article.headline.as_str()), MAX_HEADLINE_CHARS));
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
    let between = |place| context.messages.between(place, names.len(), names.get(place + 1).copied().unwrap_or_default());
    names.iter().enumerate().flat_map(|(place, name)| [*name, between(place)]).collect()
}

fn author_page(author: &Author, abroad: &Base) -> String {
    Route::Author(author.slug.clone(), PageNumber::FIRST).href(abroad)
}

/// The picture for a card: of several widths the narrowest that is wide enough, else the widest; none of a drawing (SVG), which those who show
/// cards mostly do not take.
fn thumbnail(image: &Image, abroad: &Base) -> Option<Raster> {
    let mut all = rasters(image, abroad);
    let wide_enough = all.iter().position(|raster| raster.width >= MIN_THUMBNAIL_WIDTH);
    match wide_enough {
        Some(place) => Some(all.swap_remove(place)),
        None => all.pop(),
    }
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
        let wanted = wanted.map(|(address, width, height)| Raster { address: address.to_owned(), width, height });
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
