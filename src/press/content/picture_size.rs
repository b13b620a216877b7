//! The size of a picture, as its file tells it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How much of a drawing is read for its first element.
const MAX_HEAD_BYTES: u64 = 64 << 10;

/// Width and height in pixels; none of a file that is not there, is no picture, or does not tell.
pub fn picture_size(file: &Path) -> Option<(u32, u32)> {
    if file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) {
        let mut head = Vec::new();
        File::open(file).ok()?.take(MAX_HEAD_BYTES).read_to_end(&mut head).ok()?;
        return drawing_size(&String::from_utf8_lossy(&head));
    }
    let size = imagesize::size(file).ok()?;
    Some((pixels(size.width as f64)?, pixels(size.height as f64)?))
}

/// The size of a drawing in SVG: its own, or that of what it shows (SVG 2, 8.2 and 8.6).
fn drawing_size(text: &str) -> Option<(u32, u32)> {
    let start =
        text.match_indices("<svg").map(|(at, _)| &text[at + 4..]).find(|rest| rest.starts_with(|c: char| c.is_whitespace()))?;
    let tag = start.split('>').next()?;
    let own = |name: &str| attribute(tag, name).and_then(|value| pixels(value.trim_end_matches("px").trim().parse().ok()?));
    if let (Some(width), Some(height)) = (own("width"), own("height")) {
        return Some((width, height));
    }
    let mut shown = attribute(tag, "viewBox")?.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty()).skip(2);
    let mut side = || pixels(shown.next()?.parse().ok()?);
    Some((side()?, side()?))
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let value = tag.match_indices(name).find_map(|(at, _)| {
        let is_whole = tag[..at].ends_with(char::is_whitespace);
        tag[at + name.len()..].trim_start().strip_prefix('=').filter(|_| is_whole)
    })?;
    let value = value.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}

fn pixels(number: f64) -> Option<u32> {
    let number = number.round();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is in this range")]
    (1.0..=65_535.0).contains(&number).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_drawings() {
        for (text, wanted) in [
            (r#"<svg xmlns="x" viewBox="0 0 1600 900" width="800" height="450">"#, Some((800, 450))),
            (r#"<?xml version="1.0"?><!-- x --><svg viewBox='0 0 1600.4,900'>"#, Some((1600, 900))),
            (r#"<svg width="12.6px" height = "7px" stroke-width="2">"#, Some((13, 7))),
            (r#"<svg width="100%" height="100%" viewBox="0 0 3 2">"#, Some((3, 2))),
            (r#"<svg width="0" height="7">"#, None),
            ("<svgx width=\"1\" height=\"1\">", None),
            ("", None),
        ] {
            assert_eq!(drawing_size(text), wanted, "{text}");
        }
    }
}
