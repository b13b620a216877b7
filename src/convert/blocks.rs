//! Elements that become blocks of their own.

use super::attribute::Attribute;
use super::converter::{Converter, line};
use super::element_kind::ElementKind;
use super::tree::{HtmlElement, HtmlNode};
use super::words::verbatim;
use crate::model::address::Src;
use crate::model::body::Block;
use crate::model::line::Line;

impl Converter<'_> {
    /// Makes a block of an element that has one of its own; false where it has none.
    pub fn block(&mut self, element: &HtmlElement) -> bool {
        let is_caption = element.kind == ElementKind::Figcaption || element.is_of(&["wp-caption-text", "gallery-caption"]);
        let is_gallery = element.is_of(&["gallery", "wp-block-gallery", "tiled-gallery"]);
        let is_figure = element.kind == ElementKind::Figure || element.is_of(&["wp-caption", "gallery-item"]);
        let is_one = matches!(
            element.kind,
            ElementKind::Heading(_)
                | ElementKind::Quote
                | ElementKind::List
                | ElementKind::NumberedList
                | ElementKind::Definitions
                | ElementKind::Verbatim
                | ElementKind::Table
                | ElementKind::Details
                | ElementKind::Rule
        );
        if !(is_caption || is_gallery || is_figure || is_one) {
            return false;
        }
        self.flush();
        match element.kind {
            _ if is_caption => self.caption(element),
            _ if is_gallery || is_figure => self.figure(element, is_gallery),
            ElementKind::Heading(level) => self.heading(level, element),
            ElementKind::Quote => self.quote(element),
            ElementKind::Definitions => self.definitions(element),
            ElementKind::Table => self.table(element),
            ElementKind::Details => self.details(element),
            ElementKind::Rule => self.out.push(Block::Rule {}),
            ElementKind::Verbatim if element.is_of(&["wp-block-verse"]) => self.lines(element),
            ElementKind::Verbatim => self.code(element),
            _ => self.list(element),
        }
        true
    }

    /// Something that begins and ends a line, or a paragraph.
    pub fn lines(&mut self, element: &HtmlElement) {
        let was_verse = self.is_verse;
        self.is_verse |= element.kind == ElementKind::Verbatim;
        self.edge();
        self.convert(&element.children);
        self.edge();
        self.is_verse = was_verse;
    }

    pub fn code(&mut self, element: &HtmlElement) {
        let mut text = String::new();
        verbatim(&element.children, &mut text);
        text.truncate(text.trim_end().len());
        let inner = element.children.iter().find_map(|node| match node {
            HtmlNode::Element(inner) if inner.kind == ElementKind::Code => Some(inner),
            _ => None,
        });
        let language = language(element).or_else(|| language(inner?));
        if !text.is_empty() {
            self.put(Block::Code { language, text });
        }
    }

    pub fn heading(&mut self, level: u8, element: &HtmlElement) {
        let text = self.text(&element.children);
        if !text.is_blank() {
            self.out.push(Block::Heading { dir: self.own_dir(), level, text });
        }
        self.out.append(&mut self.aside);
    }

    pub fn details(&mut self, element: &HtmlElement) {
        let nodes = element.children.as_slice();
        let place = nodes.iter().position(|node| node.is(ElementKind::Summary));
        let (before, after) = place.map_or((nodes, nodes), |place| (&nodes[..place], &nodes[place + 1..]));
        let summary = place.map(|place| self.text(&nodes[place..=place])).unwrap_or_default();
        let aside = std::mem::take(&mut self.aside);
        if summary.is_blank() || !self.may_go_deeper() {
            if !summary.is_blank() {
                self.out.push(Block::paragraph(summary));
            }
            self.convert(before);
            if place.is_some() {
                self.convert(after);
            }
            self.flush();
        } else {
            let mut blocks = self.inside(before);
            blocks.append(&mut self.inside(after));
            self.put(Block::Details { dir: self.own_dir(), summary, blocks });
        }
        self.out.extend(aside);
    }

    pub fn noscript(&mut self, nodes: &[HtmlNode]) {
        let count = self.out.len() + self.aside.len();
        self.fallback = None;
        self.convert(nodes);
        if self.out.len() + self.aside.len() > count {
            self.fallback = self.last_picture();
        }
    }

    /// The source of the picture that was shown last.
    pub fn last_picture(&self) -> Option<Src> {
        match self.aside.last().or(self.out.last()) {
            Some(Block::Figure { image, .. }) => Some(image.src.clone()),
            _ => None,
        }
    }
}

/// The language of code, by its class as the HTML Living Standard proposes it (4.5.15).
fn language(element: &HtmlElement) -> Option<Line> {
    let (_, rest) = element.get(Attribute::Class)?.split_once("lang")?;
    let name = rest.strip_prefix("uage-").or_else(|| rest.strip_prefix('-'))?;
    line(name.split_ascii_whitespace().next()?)
}
