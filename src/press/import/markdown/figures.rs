//! Pictures and recordings as Markdown, or where it cannot say all of them, as HTML.

use super::escapes::{address, html, title, words};
use super::spans::plain;
use crate::model::address::{Href, Src, without_query};
use crate::model::body::{Media, Player};
use crate::model::image::Image;

const DECORATIVE: &str = "decorative";

/// The size of a picture, where a reader of the Markdown will find it.
pub type Size<'a> = &'a dyn Fn(&Src) -> Option<(u32, u32)>;

/// A picture alone in its paragraph; none of one with a credit.
pub fn figure(image: &Image, href: Option<&Href>, size: Size<'_>) -> Option<String> {
    let picture = match picture_of(image, size) {
        Some(picture) => match href {
            Some(href) => format!("[{picture}]({})", address(href.as_str())),
            None => picture,
        },
        None => html_figure(image, href)?,
    };
    Some(picture)
}

/// Pictures in one paragraph.
pub fn gallery(images: &[Image], size: Size<'_>) -> Option<String> {
    let pictures: Option<Vec<String>> = images.iter().map(|image| picture_of(image, size)).collect();
    pictures.filter(|pictures| pictures.len() > 1).map(|pictures| pictures.join("\n"))
}

/// What Markdown can say of a picture: where it lies, what it shows and one line below it. Its size is that of its file.
fn picture_of(image: &Image, size: Size<'_>) -> Option<String> {
    let caption = image.caption.as_ref().map(|caption| caption.as_str());
    let is_whole = image.credit.is_none() && image.sizes.is_none() && size(&image.src) == Some((image.width, image.height));
    let said = match (image.alt.as_str(), caption) {
        ("", None) => DECORATIVE,
        ("", Some(_)) | (_, Some(DECORATIVE)) => return None,
        (_, caption) => caption.unwrap_or_default(),
    };
    let said = if said.is_empty() { String::new() } else { format!(" \"{}\"", title(said)) };
    is_whole.then(|| format!("![{}]({}{said})", words(image.alt.as_str()), address(image.src.as_str())))
}

/// The same with its size and its other widths; none of one with a credit.
fn html_figure(image: &Image, href: Option<&Href>) -> Option<String> {
    if image.credit.is_some() {
        return None;
    }
    let sizes: Vec<String> = image.sizes.iter().flatten().map(|size| format!("{} {}w", size.src, size.width)).collect();
    let sizes = if sizes.is_empty() { String::new() } else { format!(" srcset=\"{}\"", html(&sizes.join(", "))) };
    let (src, alt) = (html(image.src.as_str()), html(image.alt.as_str()));
    let picture = format!("<img src=\"{src}\"{sizes} alt=\"{alt}\" width=\"{}\" height=\"{}\">", image.width, image.height);
    let picture = match href {
        Some(href) => format!("<a href=\"{}\">{picture}</a>", html(href.as_str())),
        None => picture,
    };
    let caption = image.caption.as_ref().map(|caption| format!("<figcaption>{}</figcaption>", html(caption.as_str())));
    Some(format!("<figure>{picture}{}</figure>", caption.unwrap_or_default()))
}

/// A recording whose name says what it is; none of one with a poster or subtitles.
pub fn player(player: &Player) -> Option<String> {
    let Player { media, src, title: name, poster: None, tracks, caption } = player else { return None };
    let caption = caption.as_ref().map_or(Some(""), plain)?;
    let is_whole = tracks.is_empty() && media_of(src) == Some(*media);
    let name = name.as_ref().map(|name| words(name.as_str())).unwrap_or_default();
    let said = if caption.is_empty() { String::new() } else { format!(" \"{}\"", title(caption)) };
    is_whole.then(|| format!("![{name}]({}{said})", address(src.as_str())))
}

fn media_of(src: &Src) -> Option<Media> {
    let (_, ending) = without_query(src.as_str()).rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "mp3" | "m4a" | "ogg" | "oga" | "opus" | "wav" | "flac" => Some(Media::Audio),
        "mp4" | "m4v" | "webm" => Some(Media::Video),
        _ => None,
    }
}
