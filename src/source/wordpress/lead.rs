//! The picture that leads a story, and that its words begin with again, as many themes have it.

use super::picture::ASSUMED;
use crate::model::Checked;
use crate::model::address::Href;
use crate::model::body::{Block, Body};
use crate::model::image::{Image, Size};
use crate::model::line::Line;

/// Takes the picture that leads a story away from the beginning of its body, where it stands again. What is said under it or in its place there
/// is said under the lead picture. Returns where the one in the body led, unless to the picture itself.
pub fn without_repeated(lead: &mut Image, body: &mut Body) -> Option<Href> {
    let (again, below) = match body.0.first()? {
        Block::Figure { image, .. } => (image, None),
        Block::Gallery { images, caption } if images.len() == 1 => (images.first()?, caption.as_ref().map(|text| text.words())),
        _ => return None,
    };
    if name(again.src.as_str()) != name(lead.src.as_str()) {
        return None;
    }
    let below = below.and_then(|words| Line::parse(&words).ok());
    for words in [again.caption.as_ref(), below.as_ref()].into_iter().flatten() {
        lead.caption = Some(both(lead.caption.take(), words));
    }
    if lead.alt.as_str().is_empty() {
        lead.alt = again.alt.clone();
    }
    if (lead.width, lead.height) == ASSUMED {
        (lead.width, lead.height) = (again.width, again.height);
    }
    if lead.sizes.is_none() {
        lead.sizes = sizes(again, lead.width);
    }
    match body.0.remove(0) {
        Block::Figure { href, .. } => href.filter(|href| name(href.as_str()) != name(lead.src.as_str())),
        _ => None,
    }
}

/// The widths of the picture in the body, but for that of the lead picture itself.
fn sizes(again: &Image, width: u32) -> Option<Vec<Size>> {
    let own = Size { src: again.src.clone(), width: again.width };
    let mut sizes: Vec<Size> = again.sizes.iter().flatten().cloned().chain([own]).collect();
    sizes.retain(|size| size.width != width);
    Some(sizes).filter(|sizes| !sizes.is_empty())
}

/// What is said in two places, once.
fn both(first: Option<Line>, second: &Line) -> Line {
    let Some(first) = first else { return second.clone() };
    match (first.as_str(), second.as_str()) {
        (said, again) if said.contains(again) => first,
        (said, again) if again.contains(said) => second.clone(),
        (said, again) => Line::parse(&[said, " ", again].concat()).unwrap_or(first),
    }
}

/// What of an address says which picture of a WordPress it is: its path below `uploads`, without what its name says of a width, of a rotation or
/// of another form. The host is none of it, because the same picture may come from several.
fn name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let path =
        path.rsplit_once("/uploads/").map_or_else(|| path.split_once('/').map_or(path, |(_, path)| path), |(_, path)| path);
    let mut name = path;
    while let Some((stem, ending)) = name.rsplit_once('.')
        && ["avif", "gif", "jpeg", "jpg", "png", "webp"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    {
        name = stem;
    }
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    while let Some((stem, suffix)) = name.rsplit_once('-')
        && (matches!(suffix, "scaled" | "rotated")
            || suffix.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
            || suffix.strip_prefix('e').is_some_and(|moment| moment.len() > 9 && is_number(moment)))
    {
        name = stem;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::address::Src;
    use crate::model::image::Alt;

    fn image(src: &str, alt: &str, caption: &str) -> Image {
        let (src, alt, caption) = (Src::parse(src).unwrap(), Alt::parse(alt).unwrap(), Line::parse(caption).ok());
        Image { src, alt, width: 1800, height: 1200, sizes: None, caption, credit: None }
    }

    fn figure(image: Image) -> Block {
        Block::Figure { image, href: None }
    }

    #[test]
    fn the_same_picture_by_another_address() {
        let is_same = |one: &str, other: &str| {
            let (mut lead, mut body) = (image(one, "", ""), Body(vec![figure(image(other, "", ""))]));
            without_repeated(&mut lead, &mut body);
            body.0.is_empty()
        };
        let lead = "https://news.example/wp-content/uploads/2026/11/gull.jpg";
        for same in [
            "https://news.example/wp-content/uploads/2026/11/gull.jpg",
            "http://www.news.example/wp-content/uploads/2026/11/gull-1024x683.jpg?ssl=1",
            "https://i0.wp.com/news.example/wp-content/uploads/2026/11/gull-scaled.jpg?resize=800%2C533&ssl=1",
            "https://cdn.news.example/wp-content/uploads/2026/11/gull-e1700000000000.jpg",
            "https://news.b-cdn.example/uploads/2026/11/gull-e1700000000000-300x200.jpg",
            "https://news.example/wp-content/uploads/2026/11/gull-1024x683.jpg.webp",
            "https://news.example/wp-content/uploads/2026/11/gull-rotated.JPEG",
        ] {
            assert!(is_same(lead, same), "{same}");
            assert!(is_same(same, lead), "{same}");
        }
        for other in [
            "https://news.example/wp-content/uploads/2026/10/gull.jpg",
            "https://news.example/wp-content/uploads/2026/11/gull-2.jpg",
            "https://news.example/wp-content/uploads/2026/11/gull-east.jpg",
            "https://news.example/wp-content/uploads/2026/11/seagull.jpg",
        ] {
            assert!(!is_same(lead, other), "{other}");
        }
        assert!(is_same("https://a.example/media/gull.png", "https://b.example/media/gull-640x480.png"));
        assert!(!is_same("https://a.example/media/gull.png", "https://a.example/other/gull.png"));
    }

    #[test]
    fn no_words_are_lost() {
        for (lead, again, wanted) in [
            ("", "On wet sand.", "On wet sand."),
            ("On wet sand.", "", "On wet sand."),
            ("On wet sand.", "On wet sand.", "On wet sand."),
            ("On wet sand. Photo: Ann", "On wet sand.", "On wet sand. Photo: Ann"),
            ("A godwit.", "On wet sand.", "A godwit. On wet sand."),
        ] {
            let mut lead = image("https://a.example/x.jpg", "", lead);
            without_repeated(&mut lead, &mut Body(vec![figure(image("https://a.example/x-2x1.jpg", "A godwit", again))]));
            assert_eq!(lead.caption.as_ref().map(Line::as_str), Some(wanted));
            assert_eq!(lead.alt.as_str(), "A godwit");
        }
    }

    #[test]
    fn a_link_to_the_picture_itself_is_none() {
        for (href, wanted) in [("https://a.example/x.jpg", false), ("https://shop.example/", true)] {
            let mut lead = image("https://a.example/x.jpg", "", "");
            let again = Block::Figure { image: image("https://a.example/x-2x1.jpg", "", ""), href: Href::parse(href).ok() };
            assert_eq!(without_repeated(&mut lead, &mut Body(vec![again])).is_some(), wanted, "{href}");
        }
    }

    #[test]
    fn further_down_it_stays() {
        let mut body = Body(vec![Block::Rule {}, figure(image("https://a.example/x.jpg", "", ""))]);
        without_repeated(&mut image("https://a.example/x.jpg", "", ""), &mut body);
        assert_eq!(body.0.len(), 2);
    }
}
