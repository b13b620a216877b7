//! The picture that leads a story, and that its words begin with again, as many themes have it.

use percent_encoding::percent_decode_str;

use super::picture::{ASSUMED, is_alike};
use super::slugs::composed;
use crate::convert::ARE_TOLD;
use crate::model::Checked;
use crate::model::address::{Href, without_query, without_scheme};
use crate::model::body::{Block, Body, Span, Text};
use crate::model::image::{Image, Size};
use crate::model::line::Line;

/// Takes the picture that leads a story away from the beginning of its body, where it stands again. What is said under it or in its place there
/// is said under the lead picture. Returns where the one in the body led, unless to the picture itself, and the words under it, for whoever is told
/// of omissions.
pub fn without_repeated(lead: &mut Image, body: &mut Body) -> Vec<Href> {
    let (again, below) = match body.0.first() {
        Some(Block::Figure { image, .. }) => (&**image, None),
        Some(Block::Gallery { images, caption }) => match images.as_slice() {
            [image] => (image, caption.as_ref().map(|text| text.words())),
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    if name(again.src.as_str()) != name(lead.src.as_str()) {
        return Vec::new();
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
        lead.sizes = sizes(again, lead);
    }
    let again = body.0.remove(0);
    if !ARE_TOLD {
        return Vec::new();
    }
    match again {
        Block::Figure { href, .. } => href.into_iter().filter(|href| name(href.as_str()) != name(lead.src.as_str())).collect(),
        Block::Gallery { caption, .. } => caption.as_ref().map(hrefs).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Where the links in a text lead.
fn hrefs(text: &Text) -> Vec<Href> {
    let in_span = |span: &Span| match span {
        Span::Link { href, .. } => vec![href.clone()],
        Span::Toned(_, text) | Span::Abbr { text, .. } | Span::Note { text, .. } => hrefs(text),
        Span::Plain(_) | Span::Code(_) | Span::Break => Vec::new(),
    };
    text.0.iter().flat_map(in_span).collect()
}

/// The widths of the picture in the body, but for that of the lead picture itself. One that is cut to another shape is another picture, and a
/// size that nobody told is none.
fn sizes(again: &Image, lead: &Image) -> Option<Vec<Size>> {
    let size = (again.width, again.height);
    let has_size = size != ASSUMED;
    if has_size && !is_alike(size, (lead.width, lead.height)) {
        return None;
    }
    let own = has_size.then(|| Size { src: again.src.clone(), width: again.width });
    let mut sizes = again.sizes.clone().unwrap_or_default();
    sizes.extend(own);
    sizes.retain(|size| size.width != lead.width && size.src != lead.src);
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
/// of another form. The host is none of it, because the same picture may come from several, and neither is the number of a site among others.
fn name(address: &str) -> String {
    let path = without_query(address);
    let path = without_scheme(path);
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let composed = composed(&decoded);
    let path: &str = composed.as_ref();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let below = path.rsplit_once("/uploads/").or_else(|| path.rsplit_once("/files/"));
    let path = below.map_or_else(|| path.split_once('/').map_or(path, |(_, path)| path), |(_, path)| path);
    let site = path.strip_prefix("sites/").and_then(|path| path.split_once('/')).filter(|(number, _)| is_number(number));
    let mut name = site.map_or(path, |(_, path)| path);
    while let Some((stem, ending)) = name.rsplit_once('.')
        && ["avif", "gif", "jpeg", "jpg", "png", "webp"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    {
        name = stem;
    }
    while let Some((stem, suffix)) = name.rsplit_once('-')
        && (matches!(suffix, "scaled" | "rotated")
            || suffix.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
            || suffix.strip_prefix('e').is_some_and(|moment| moment.len() > 9 && is_number(moment)))
    {
        name = stem;
    }
    name.to_owned()
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
        Block::Figure { image: Box::new(image), href: None }
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
        let place = "news.example/wp-content/uploads/2026/11";
        for (one, other) in [
            (format!("https://{place}/m%C3%B6we.jpg"), format!("https://{place}/möwe-300x200.jpg")),
            (format!("https://{place}/mo%CC%88we.jpg"), format!("https://{place}/m%c3%b6we.jpg")),
            (format!("https://{place}/gull.jpg"), "https://news.example/files/2026/11/gull.jpg".to_owned()),
            (
                "https://a.example/wp-content/uploads/sites/3/2026/11/g.jpg".to_owned(),
                "https://b.example/files/2026/11/g.jpg".to_owned(),
            ),
        ] {
            assert!(is_same(&one, &other), "{one} {other}");
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
            let again =
                Block::Figure { image: Box::new(image("https://a.example/x-2x1.jpg", "", "")), href: Href::parse(href).ok() };
            assert_eq!(!without_repeated(&mut lead, &mut Body(vec![again])).is_empty(), wanted, "{href}");
        }
    }

    #[test]
    fn no_size_is_made_up() {
        for ((width, height), src, wanted) in [
            ((300, 200), "x-300x200.jpg", Some(300)),
            ((300, 300), "x-300x300.jpg", None),
            ((900, 600), "x.jpg", None),
            (ASSUMED, "x-1.jpg", None),
            (ASSUMED, "x-scaled.jpg", None),
        ] {
            let mut lead = image("https://a.example/x.jpg", "", "");
            let again = Image { width, height, ..image(&["https://a.example/", src].concat(), "", "") };
            without_repeated(&mut lead, &mut Body(vec![figure(again)]));
            let width = lead.sizes.and_then(|sizes| sizes.first().map(|size| size.width));
            assert_eq!(width, wanted, "{src}");
        }
    }

    #[test]
    fn a_link_below_it_is_given_back() {
        let href = Href::parse("https://shop.example/").unwrap();
        let caption = Text(vec![Span::Link { href: href.clone(), text: Text(vec![Span::Plain("Shop".to_owned())]) }]);
        let mut lead = image("https://a.example/x.jpg", "", "");
        let again = Block::Gallery { images: vec![image("https://a.example/x.jpg", "", "")], caption: Some(caption) };
        assert_eq!(without_repeated(&mut lead, &mut Body(vec![again])), [href]);
        assert_eq!(lead.caption.unwrap().as_str(), "Shop");
    }

    #[test]
    fn further_down_it_stays() {
        let mut body = Body(vec![Block::Rule {}, figure(image("https://a.example/x.jpg", "", ""))]);
        without_repeated(&mut image("https://a.example/x.jpg", "", ""), &mut body);
        assert_eq!(body.0.len(), 2);
    }
}
