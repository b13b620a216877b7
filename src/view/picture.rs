//! Pictures: their place is kept before they come, and their words stay where they do not.

use stylers_macro::style_sheet;

use super::House;
use crate::model::image::Image;
use crate::model::markup::{Element, element};

/// How soon a picture is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Haste {
    /// It is on the first screen.
    Now,
    /// When the reader comes near.
    Later,
}

/// The picture alone.
pub fn picture(house: &House, image: &Image, haste: Haste) -> Element {
    let (hint, value) = if haste == Haste::Now { ("fetchpriority", "high") } else { ("loading", "lazy") };
    element("img")
        .attribute("src", &image.src.under(&house.base))
        .attribute("alt", image.alt.as_str())
        .attribute("width", &image.width.to_string())
        .attribute("height", &image.height.to_string())
        .attribute(hint, value)
        .attribute("decoding", "async")
}

/// The picture that leads an article, with its caption and credit.
pub fn lead_picture(house: &House, image: &Image) -> Element {
    let class = style_sheet!("style/lead_picture.css");
    let words = image.has_words().then(|| {
        let caption = element("figcaption").attribute("class", class);
        caption
            .text(image.caption.as_ref().map_or("", |caption| caption.as_str()))
            .text(" ")
            .with(image.credit.as_ref().map(|credit| element("small").attribute("class", class).text(credit.as_str())))
    });
    element("figure").class(class, "lead-picture").with(picture(house, image, Haste::Now)).with(words)
}
