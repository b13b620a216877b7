//! A picture of the media library, which leads a story.

use super::fields::{embedded, id, line, text};
use super::reader::Reader;
use super::signs::cleaned;
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::{Src, joined};
use crate::model::image::{Alt, Image, Size};
use crate::model::json::JsonValue;

/// The size of a picture that does not tell its own, in pixels: three to two, as most photographs are.
pub const ASSUMED: (u32, u32) = (1200, 800);

/// The picture that a post is featured with: what is embedded, else what Jetpack names. What is embedded may be a recording or a document.
pub fn featured<F: HttpClient>(post: &JsonValue, reader: &Reader<'_, F>) -> Option<Image> {
    let media = embedded(post, "wp:featuredmedia").next();
    let own = media.filter(|media| is_image(media)).and_then(|media| picture(media, reader));
    let is_other = media.is_some_and(|media| !is_image(media));
    own.or_else(|| {
        let written = Some(text(post, "jetpack_featured_media_url")).filter(|written| !written.is_empty() && !is_other)?;
        let src = Src::parse(&joined(written, reader.root)).ok()?;
        let (width, height) = ASSUMED;
        Some(Image { src, alt: Alt::default(), width, height, sizes: None, caption: None, credit: None })
    })
}

/// What is known of the picture of a post that has none to show: its address, its number, or why it did not come.
pub fn missing(post: &JsonValue) -> Option<String> {
    let media = embedded(post, "wp:featuredmedia").next();
    let told = |key| media.map(|media| text(media, key)).filter(|told| !told.is_empty()).map(str::to_owned);
    let number = post.read("featured_media").ok().or_else(|| media.and_then(id)).filter(|number: &u32| *number != 0);
    told("source_url").or_else(|| number.map(|number| number.to_string())).or_else(|| told("code"))
}

/// Whether media are a picture, as far as they say what they are.
fn is_image(media: &JsonValue) -> bool {
    match (text(media, "mime_type"), text(media, "media_type")) {
        ("", kind) => matches!(kind, "" | "image"),
        (kind, _) => kind.starts_with("image/"),
    }
}

/// The picture; none where what is embedded is none: an error, or the index of the whole API, which comes for one that was deleted.
fn picture<F: HttpClient>(media: &JsonValue, reader: &Reader<'_, F>) -> Option<Image> {
    let src = src(media, reader)?;
    let details = media.get("media_details").unwrap_or(&JsonValue::Null);
    let (width, height) = size(details).unwrap_or(ASSUMED);
    let mut sizes: Vec<Size> = Vec::new();
    if let Some(JsonValue::Map(all)) = details.get("sizes") {
        for (_, other) in all {
            // One that is cut to another shape is another picture.
            let alike = size(other).filter(|&other| other.0 != width && is_alike(other, (width, height)));
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

/// Whether two sizes are of one shape, but for a pixel that is rounded away.
pub fn is_alike((width, height): (u32, u32), whole: (u32, u32)) -> bool {
    (width * whole.1).abs_diff(height * whole.0) <= whole.0.max(whole.1)
}

/// A number of pixels, which may be written as a text.
fn side(json: &JsonValue, key: &str) -> Option<u32> {
    let side = match json.get(key)? {
        JsonValue::Number(side) | JsonValue::Fraction(side) => *side,
        other => other.text()?.trim().trim_end_matches("px").parse().ok()?,
    };
    Some(side).filter(|side| (1..=65_535).contains(side))
}
