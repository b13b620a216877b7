//! A picture and what is said under it.

use serde::Serialize;

use super::address::{Base, Src};
use super::checked::{Checked, checked_text};
use super::json::from_json;
use super::line::Line;
use super::markup::{Element, element};

/// A picture with its size in pixels, so that its place is kept before it arrives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Image {
    pub src: Src,
    /// What the picture shows, for those who do not see it; empty for a decoration, which says nothing.
    pub alt: Alt,
    #[cfg_attr(feature = "press", schemars(range(min = 1, max = 65_535)))]
    pub width: u32,
    #[cfg_attr(feature = "press", schemars(range(min = 1, max = 65_535)))]
    pub height: u32,
    /// The same picture in other widths, for smaller places and screens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sizes: Option<Vec<Size>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Line>,
}

from_json!(Image { src, alt, width, height, sizes, caption, credit });

/// One line that stands for a picture, or none where the picture says nothing. Surrounding white space is dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alt(Box<str>);

impl Checked for Alt {
    const NAME: &'static str = "one line of text";

    fn parse(text: &str) -> Result<Self, &'static str> {
        if text.chars().any(char::is_control) {
            return Err("one line, without line breaks or control characters; empty for a decoration");
        }
        Ok(Self(text.trim().into()))
    }
}

checked_text!(Alt, "One line of text; empty for a picture that is a decoration.", r"^[^\u0000-\u001F\u007F-\u009F]*$");

/// A picture in another width.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Size {
    pub src: Src,
    /// In pixels.
    #[cfg_attr(feature = "press", schemars(range(min = 1, max = 65_535)))]
    pub width: u32,
}

from_json!(Size { src, width });

impl Image {
    /// The picture as an element. `place` is how wide it is shown, as the attribute `sizes` says it (HTML Living Standard, 4.8.4.2.1);
    /// it matters where there are several widths.
    pub fn element(&self, base: &Base, place: &str) -> Element {
        let srcset = self.srcset(base);
        element("img")
            .attribute("src", &self.src.under(base))
            .maybe("srcset", srcset.as_deref())
            .maybe("sizes", srcset.as_ref().map(|_| place))
            .attribute("alt", self.alt.as_str())
            .attribute("width", &self.width.to_string())
            .attribute("height", &self.height.to_string())
            .attribute("decoding", "async")
    }

    /// All widths, as the attribute `srcset` lists them, from the narrowest; none where there is only one, or for a drawing (SVG), which is as sharp
    /// in any width: its other widths are for those who cannot draw.
    pub fn srcset(&self, base: &Base) -> Option<String> {
        let sizes = self.sizes.as_ref().filter(|_| !self.src.as_str().ends_with(".svg"))?;
        let mut all: Vec<(u32, &Src)> = sizes.iter().map(|size| (size.width, &size.src)).collect();
        all.push((self.width, &self.src));
        all.sort_by_key(|(width, _)| *width);
        let all: Vec<String> =
            all.into_iter().map(|(width, src)| [&src.under(base), " ", &width.to_string(), "w"].concat()).collect();
        (!sizes.is_empty()).then(|| all.join(", "))
    }

    /// Whether anything is said under it.
    pub fn has_words(&self) -> bool {
        self.caption.is_some() || self.credit.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::markup::Markup;

    fn check(sizes: &[(&str, u32)], wanted: &str) {
        let src = |text: &str| Src::parse(text).unwrap();
        let image = Image {
            src: src("images/a.webp"),
            alt: Alt::parse("A boat").unwrap(),
            width: 1600,
            height: 900,
            sizes: Some(sizes.iter().map(|(text, width)| Size { src: src(text), width: *width }).collect()),
            caption: None,
            credit: None,
        };
        let html = Markup::from(image.element(&Base::new("/news/"), "100vw")).into_string();
        assert_eq!(
            html,
            format!("<img src=\"/news/images/a.webp\"{wanted} alt=\"A boat\" width=\"1600\" height=\"900\" decoding=\"async\">")
        );
    }

    #[test]
    fn widths() {
        check(&[], "");
        check(
            &[("images/a-800.webp", 800), ("https://cdn.example/a-400.webp", 400)],
            " srcset=\"https://cdn.example/a-400.webp 400w, /news/images/a-800.webp 800w, /news/images/a.webp 1600w\" sizes=\"100vw\"",
        );
    }
}
