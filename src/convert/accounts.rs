//! What of a plain document its body does not hold, found by going through both.

use super::attribute::Attribute;
use super::element_kind::ElementKind;
use super::link_resolver::LinkResolver;
use super::media::{is_picture, is_sign};
use super::omission::{OmissionKind, Omissions};
use super::plugins::is_one_file;
use super::tree::{HtmlElement, HtmlNode};
use crate::model::body::{Block, Body, Span, Text};
use crate::model::image::Image;

/// Tells the links, pictures, recordings, subtitles and frames that are not in the body.
pub fn accounts(nodes: &[HtmlNode], body: &Body, links: &LinkResolver<'_>, omissions: &mut Omissions) {
    let mut held = Held::default();
    held.blocks(&body.0);
    Accounts { held, links, omissions }.nodes(nodes);
}

/// The addresses that a body holds.
#[derive(Default)]
struct Held<'a> {
    links: Vec<&'a str>,
    files: Vec<&'a str>,
}

impl<'a> Held<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { text, .. } | Block::Heading { text, .. } => self.text(text),
                Block::Quote { text, blocks, cite, .. } => {
                    self.text(text);
                    self.blocks(blocks);
                    cite.iter().for_each(|cite| self.text(cite));
                }
                Block::List { items, .. } => items.iter().for_each(|item| {
                    self.text(&item.text);
                    self.blocks(&item.blocks);
                }),
                Block::Details { summary, blocks, .. } => {
                    self.text(summary);
                    self.blocks(blocks);
                }
                Block::Figure { image, href } => {
                    self.image(image);
                    self.links.extend(href.as_ref().map(|href| href.as_str()));
                }
                Block::Gallery { images, caption } => {
                    images.iter().for_each(|image| self.image(image));
                    caption.iter().for_each(|caption| self.text(caption));
                }
                Block::Player(player) => {
                    self.files.push(player.src.as_str());
                    self.files.extend(player.tracks.iter().map(|track| track.src.as_str()));
                    player.caption.iter().for_each(|caption| self.text(caption));
                }
                Block::Table { caption, head, rows, .. } => {
                    caption.iter().chain(head).chain(rows.iter().flatten()).for_each(|text| self.text(text));
                }
                Block::Embed { url, .. } => self.files.push(url.as_str()),
                Block::Code { .. } | Block::Rule {} => {}
            }
        }
    }

    fn image(&mut self, image: &'a Image) {
        self.files.push(image.src.as_str());
        self.files.extend(image.sizes.iter().flatten().map(|size| size.src.as_str()));
    }

    fn text(&mut self, text: &'a Text) {
        for span in &text.0 {
            match span {
                Span::Link { href, text } => {
                    self.links.push(href.as_str());
                    self.text(text);
                }
                Span::Toned(_, text) | Span::Abbr { text, .. } | Span::Note { text, .. } => self.text(text),
                Span::Plain(_) | Span::Code(_) | Span::Break => {}
            }
        }
    }
}

struct Accounts<'a, 'b> {
    held: Held<'a>,
    links: &'a LinkResolver<'a>,
    omissions: &'b mut Omissions,
}

impl Accounts<'_, '_> {
    fn nodes(&mut self, nodes: &[HtmlNode]) {
        for (nth, node) in nodes.iter().enumerate() {
            let HtmlNode::Element(element) = node else { continue };
            // A picture that a script was to load stands in the `noscript` behind it.
            let next = nodes[nth + 1..].iter().find(|node| !node.is_blank());
            let is_before_fallback =
                matches!(next, Some(HtmlNode::Element(next)) if next.kind == ElementKind::Noscript && next.holds_picture());
            self.element(element, is_before_fallback);
            // What else stands in a player is there where it cannot play.
            let is_player =
                matches!(element.kind, ElementKind::Audio | ElementKind::Video | ElementKind::Frame | ElementKind::EmbeddedPage);
            for inner in element.children.chunks(if is_player { 1 } else { element.children.len().max(1) }) {
                if !is_player || inner.iter().all(|node| node.is(ElementKind::Track)) {
                    self.nodes(inner);
                }
            }
        }
    }

    fn element(&mut self, element: &HtmlElement, is_lazy: bool) {
        match element.kind {
            ElementKind::Link => self.link(element),
            ElementKind::Image if !is_lazy => {
                let has_words = element.get(Attribute::Alt).is_some_and(|alt| !alt.trim().is_empty());
                if !(has_words && is_sign(element)) {
                    self.file(element, OmissionKind::Picture);
                }
            }
            ElementKind::Audio | ElementKind::Video => {
                let is_source = |node: &&HtmlNode| node.is(ElementKind::Source);
                let has_sources = element.children.iter().any(|node| is_source(&node));
                if !has_sources {
                    self.file(element, OmissionKind::Player);
                } else if !element
                    .children
                    .iter()
                    .filter(is_source)
                    .any(|node| matches!(node, HtmlNode::Element(source) if self.is_held(source)))
                {
                    let first = element.children.iter().find(is_source);
                    if let Some(HtmlNode::Element(first)) = first {
                        self.file(first, OmissionKind::Player);
                    }
                }
            }
            ElementKind::Track if element.get(Attribute::Kind) != Some("metadata") => self.file(element, OmissionKind::Subtitles),
            ElementKind::Frame | ElementKind::EmbeddedPage => {
                let is_none = |key| element.get(key).is_some_and(|size| matches!(size.trim_ascii(), "0" | "1" | "0px" | "1px"));
                if !is_none(Attribute::Width) && !is_none(Attribute::Height) {
                    self.file(element, OmissionKind::Embed);
                }
            }
            _ => {}
        }
    }

    fn link(&mut self, element: &HtmlElement) {
        let href = element.get(Attribute::Href).unwrap_or_default();
        let is_inside =
            href.is_empty() || href.starts_with('#') || href.trim_ascii_start().to_ascii_lowercase().starts_with("javascript:");
        let address = (self.links.href)(href);
        let is_held = address.as_ref().is_some_and(|address| {
            let address = address.as_str();
            // Around a picture it leads to the picture.
            let is_shown = || is_picture(address) && self.held.files.iter().any(|file| is_one_file(file, address));
            self.held.links.contains(&address) || (element.holds_picture() && is_shown())
        });
        if !is_inside && !is_held && element.says() {
            let kind = if element.holds_picture() { OmissionKind::PictureLink } else { OmissionKind::Link };
            self.omissions.tell(kind, || href.to_owned());
        }
    }

    fn is_held(&self, element: &HtmlElement) -> bool {
        let keys = [Attribute::DataSrc, Attribute::DataLazySrc, Attribute::DataOriginal, Attribute::Src];
        let mut all = keys.into_iter().filter_map(|key| self.links.file(element.get(key)?));
        all.any(|src| self.held.files.contains(&src.as_str()))
    }

    fn file(&mut self, element: &HtmlElement, kind: OmissionKind) {
        let keys = [Attribute::DataSrc, Attribute::DataLazySrc, Attribute::DataOriginal, Attribute::Src];
        let is_data = |src: &str| src.trim_ascii_start().starts_with("data:");
        // A picture written into the text is told by its own kind.
        let named = element.first(&keys).filter(|src| kind != OmissionKind::Picture || !is_data(src));
        let named = named.map(|src| if src.trim_ascii().is_empty() { "without an address" } else { src });
        if let Some(src) = named
            && !self.is_held(element)
        {
            self.omissions.tell(kind, || if is_data(src) { "data:…".to_owned() } else { src.to_owned() });
        }
    }
}
