//! Pictures, recordings and frames.

use super::attribute::Attribute;
use super::converter::{Converter, line};
use super::element_kind::ElementKind;
use super::provider::{embed, host_name, player, player_of_frame};
use super::tree::{HtmlElement, HtmlNode};
use super::words::collapsed;
use crate::model::Checked;
use crate::model::address::{Src, WebAddress, without_query};
use crate::model::body::{Block, Media, Player, Track, TrackKind};
use crate::model::image::{Alt, Image, Size};
use crate::model::language::Language;
use crate::model::line::Line;

/// The size of a picture that does not tell its own, in pixels: three to two, as most photographs are.
pub const ASSUMED: (u32, u32) = (1200, 800);

/// Pictures up to this size, in pixels, are signs among the words.
const SIGN: u32 = 32;

/// How many widths of a picture are kept.
const MOST_SIZES: usize = 8;

impl Converter<'_> {
    /// A picture; a sign and a picture whose address is refused are the words that stand for them.
    pub fn picture(&mut self, element: &HtmlElement) {
        let alt = collapsed(element.first(&[Attribute::Alt, Attribute::Title]).unwrap_or_default());
        let (width, height) = (number(element.get(Attribute::Width)), number(element.get(Attribute::Height)));
        let src = self.src_of(element).filter(|_| !is_sign(element));
        let Some(src) = src else {
            self.prose.say(&alt);
            return;
        };
        if self.fallback.take().is_some_and(|shown| shown == src) {
            return;
        }
        let (width, height) = size(width, height, src.as_str());
        let sizes = self.sizes(element, &src, width);
        let alt = Alt::parse(&alt).unwrap_or_default();
        let href = if self.is_attached { None } else { self.prose.lead().filter(|href| !is_picture(href.as_str())) };
        let image = Image { src, alt, width, height, sizes, caption: None, credit: None };
        self.put_aside(Block::Figure { image: Box::new(image), href });
    }

    /// The first address that leads somewhere; those that a script was to put in place come first.
    fn src_of(&self, element: &HtmlElement) -> Option<Src> {
        let keys = [Attribute::DataSrc, Attribute::DataLazySrc, Attribute::DataOriginal, Attribute::Src];
        keys.into_iter().find_map(|key| self.links.file(element.get(key)?))
    }

    /// The same picture in other widths (HTML Living Standard, 4.8.4.2.1).
    fn sizes(&self, element: &HtmlElement, src: &Src, width: u32) -> Option<Vec<Size>> {
        let mut rest = element.first(&[Attribute::DataSrcset, Attribute::DataLazySrcset, Attribute::Srcset])?;
        let mut sizes: Vec<Size> = Vec::new();
        while sizes.len() < MOST_SIZES {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
            let (address, after) = rest.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((rest, ""));
            if address.is_empty() {
                break;
            }
            // An address that ends with a comma has no descriptor.
            if address.ends_with(',') {
                rest = after;
                continue;
            }
            let (descriptor, after) = after.split_once(',').unwrap_or((after, ""));
            rest = after;
            let Some(own) = descriptor.trim_ascii().strip_suffix('w').and_then(|own| number(Some(own))) else { continue };
            let is_new = own != width && sizes.iter().all(|size| size.width != own);
            let address = (self.links.src)(address).filter(|address| is_new && address != src && can_be_listed(address));
            sizes.extend(address.map(|src| Size { src, width: own }));
        }
        (!sizes.is_empty() && can_be_listed(src)).then_some(sizes)
    }

    /// A recording; without an address, what stands in its place.
    pub fn player(&mut self, element: &HtmlElement) {
        let of_source = |node: &HtmlNode| match node {
            HtmlNode::Element(inner) if inner.kind == ElementKind::Source => self.src_of(inner),
            _ => None,
        };
        let Some(src) = self.src_of(element).or_else(|| element.children.iter().find_map(of_source)) else {
            return self.lines(element);
        };
        let title = element.first(&[Attribute::Title, Attribute::AriaLabel]).and_then(line);
        let poster = element.get(Attribute::Poster).and_then(|poster| self.links.file(poster));
        let media = if element.kind == ElementKind::Audio { Media::Audio } else { Media::Video };
        let tracks = element.children.iter().filter_map(|node| match node {
            HtmlNode::Element(inner) if inner.kind == ElementKind::Track => self.track(inner),
            _ => None,
        });
        let tracks = tracks.collect();
        self.put_aside(Block::Player(Box::new(Player { media, src, title, poster, tracks, caption: None })));
    }

    /// Words that run beside a recording; none where they are for scripts.
    fn track(&self, element: &HtmlElement) -> Option<Track> {
        let kind = match element.get(Attribute::Kind) {
            Some(kind) => TrackKind::named(kind.trim_ascii())?,
            None => TrackKind::default(),
        };
        Some(Track {
            src: self.links.file(element.get(Attribute::Src)?)?,
            kind,
            language: element.get(Attribute::Srclang).and_then(|tag| Language::parse(tag.trim_ascii()).ok()),
            label: element.get(Attribute::Label).and_then(line),
        })
    }

    /// A page of another site; those of no size only count who reads.
    pub fn frame(&mut self, element: &HtmlElement) {
        let is_seen = |key| element.get(key).is_none_or(|size| !matches!(size.trim_ascii(), "0" | "1" | "0px" | "1px"));
        let Some(src) = self.src_of(element).filter(|_| is_seen(Attribute::Width) && is_seen(Attribute::Height)) else { return };
        let Ok(url) = WebAddress::parse(src.as_str()) else { return };
        let title = element.get(Attribute::Title).and_then(line).or_else(|| title_of(&url));
        if let Some(title) = title {
            let player = if element.kind == ElementKind::Frame { player_of_frame(&url) } else { player(&url) };
            self.put_aside(embed(url, title, player));
        }
    }
}

/// Whether a picture is a sign among words.
pub fn is_sign(element: &HtmlElement) -> bool {
    let is_small = |key| number(element.get(key)).is_some_and(|pixels| pixels <= SIGN);
    (is_small(Attribute::Width) && is_small(Attribute::Height)) || element.is_of(&["emoji", "wp-smiley"])
}

/// What a page is called that has no title: by its host.
pub fn title_of(url: &WebAddress) -> Option<Line> {
    line(host_name(url))
}

/// A number of pixels, as the attributes `width` and `height` say it.
fn number(text: Option<&str>) -> Option<u32> {
    let text = text?.trim_ascii();
    text.strip_suffix("px").unwrap_or(text).parse().ok().filter(|number| (1..=65_535).contains(number))
}

/// The size of a picture, by its attributes, by its name as WordPress gives it (`boat-1024x683.jpg`), or as most pictures are.
fn size(width: Option<u32>, height: Option<u32>, src: &str) -> (u32, u32) {
    match (width, height) {
        (Some(width), Some(height)) => (width, height),
        (width, height) => named_size(src).unwrap_or(match (width, height) {
            (Some(width), _) => (width, (width * ASSUMED.1 / ASSUMED.0).max(1)),
            (_, Some(height)) => ((height * ASSUMED.0 / ASSUMED.1).min(65_535), height),
            _ => ASSUMED,
        }),
    }
}

/// The size that the name of a file tells, as WordPress gives it.
pub fn named_size(src: &str) -> Option<(u32, u32)> {
    let (stem, _) = without_query(src).rsplit_once('.')?;
    let (width, height) = stem.rsplit_once('-')?.1.split_once('x')?;
    Some((number(Some(width))?, number(Some(height))?))
}

/// Whether an address can stand in `srcset`, where commas part them.
fn can_be_listed(src: &Src) -> bool {
    !src.as_str().starts_with(',') && !src.as_str().ends_with(',')
}

/// Whether an address is that of a picture.
pub fn is_picture(address: &str) -> bool {
    const ENDINGS: [&str; 8] = ["avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp"];
    let ending = without_query(address).rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}
