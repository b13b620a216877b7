//! Pictures: their place is kept before they come, and their words stay where they do not.

use stylers_macro::style_sheet;

use super::SiteContext;
use crate::model::image::Image;
use crate::model::markup::{Element, element};

/// How soon a picture is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ImageLoading {
    /// It is on the first screen.
    Now,
    /// When the reader comes near.
    Later,
}

/// How wide the picture that leads an article is shown.
pub const LEADING: &str = "(min-width: 65rem) 60rem, 100vw";

/// The picture alone, in a place so wide.
pub fn picture(context: &SiteContext, image: &Image, place: &str, haste: ImageLoading) -> Element {
    let (hint, value) = if haste == ImageLoading::Now { ("fetchpriority", "high") } else { ("loading", "lazy") };
    image.element(&context.base, place).attribute(hint, value)
}

/// The picture that leads an article, with its caption and credit.
pub fn lead_picture(context: &SiteContext, image: &Image) -> Element {
    let class = style_sheet!("style/lead_picture.css");
    let words = image.has_words().then(|| {
        let caption = element("figcaption").attribute("class", class);
        caption
            .text(image.caption.as_ref().map_or("", |caption| caption.as_str()))
            .text(" ")
            .with(image.credit.as_ref().map(|credit| element("small").attribute("class", class).text(credit.as_str())))
    });
    element("figure").class(class, "lead-picture").with(picture(context, image, LEADING, ImageLoading::Now)).with(words)
}
