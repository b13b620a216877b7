//! A picture of the media library, which leads a story.

use super::fields::{line, text};
use super::reader::Reader;
use super::signs::cleaned;
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::{Src, joined};
use crate::model::image::{Alt, Image, Size};
use crate::model::json::JsonValue;

/// The size of a picture that does not tell its own, in pixels: three to two, as most photographs are.
pub const ASSUMED: (u32, u32) = (1200, 800);

/// The picture; none where what is embedded is none: an error, or the index of the whole API, which comes for one that was deleted.
pub fn picture<F: HttpClient>(media: &JsonValue, reader: &Reader<'_, F>) -> Option<Image> {
    let src = src(media, reader)?;
    let details = media.get("media_details").unwrap_or(&JsonValue::Null);
    let (width, height) = size(details).unwrap_or(ASSUMED);
    let mut sizes: Vec<Size> = Vec::new();
    if let Some(JsonValue::Map(all)) = details.get("sizes") {
        for (_, other) in all {
            // One that is cut to another shape is another picture.
            let alike = size(other).filter(|&(w, h)| w != width && (w * height).abs_diff(h * width) <= width.max(height));
            let is_new = |wide: u32| sizes.iter().all(|size| size.width != wide);
            if let Some((width, _)) = alike.filter(|&(wide, _)| is_new(wide)) {
                sizes.extend(self::src(other, reader).map(|src| Size { src, width }));
            }
        }
    }
    Some(Image {
        src,
        alt: Alt::parse(&cleaned(text(media, "alt_text"))).unwrap_or_default(),
        width,
        height,
        sizes: Some(sizes).filter(|sizes| !sizes.is_empty()),
        caption: line(&reader.words(media.get("caption"))),
        credit: None,
    })
}

fn src<F: HttpClient>(media: &JsonValue, reader: &Reader<'_, F>) -> Option<Src> {
    let written = media.get("source_url").and_then(JsonValue::text)?;
    Src::parse(&joined(written, reader.root)).ok()
}

/// The width and height that a picture tells; none where it tells no more than that of a dot, as some plugins write it.
fn size(of: &JsonValue) -> Option<(u32, u32)> {
    Some((side(of, "width")?, side(of, "height")?)).filter(|size| *size != (1, 1))
}

/// A number of pixels, which may be written as a text.
fn side(json: &JsonValue, key: &str) -> Option<u32> {
    let side = match json.get(key)? {
        JsonValue::Number(side) | JsonValue::Fraction(side) => *side,
        other => other.text()?.trim().trim_end_matches("px").parse().ok()?,
    };
    Some(side).filter(|side| (1..=65_535).contains(side))
}
