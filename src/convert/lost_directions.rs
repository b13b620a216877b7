//! Which directions of lines a body has no place for: a cell, a caption, a summary and who is quoted run as the block does that they are in.

use super::attribute::Attribute;
use super::element_kind::ElementKind;
use super::omission::{OmissionKind, Omissions};
use super::tree::{HtmlElement, HtmlNode};
use crate::model::body::Dir;

/// Tells the directions of a plain document that its body does not hold.
pub fn lost_directions(nodes: &[HtmlNode], omissions: &mut Omissions) {
    Lines::default().tell(nodes, omissions);
}

/// Which way lines run at a place of a document.
#[derive(Clone, Copy, Default)]
struct Lines {
    /// As the document has it.
    dir: Option<Dir>,
    /// As the block runs that they are in, and the block around that.
    block: Option<Dir>,
    around: Option<Dir>,
    /// The part of a block that they are, where it has no direction of its own.
    part: Option<&'static str>,
    is_in_figure: bool,
    /// In a table that only lays out, whose cells are blocks.
    is_laid_out: bool,
}

impl Lines {
    fn tell(self, nodes: &[HtmlNode], omissions: &mut Omissions) {
        for node in nodes {
            let HtmlNode::Element(element) = node else { continue };
            let inner = self.inside(element);
            match inner.part {
                Some(part) => {
                    if let Some(dir) = inner.lost(&element.children) {
                        omissions.tell(OmissionKind::Direction, || format!("{} of {part}", dir.name()));
                    }
                }
                None => inner.tell(&element.children, omissions),
            }
        }
    }

    /// The first direction of words that is not that of their block.
    fn lost(self, nodes: &[HtmlNode]) -> Option<Dir> {
        nodes.iter().find_map(|node| match node {
            HtmlNode::Element(element) => self.inside(element).lost(&element.children),
            HtmlNode::Text(_) => self.dir.filter(|_| !node.is_blank() && self.dir != self.block),
        })
    }

    /// As lines run in an element.
    fn inside(mut self, element: &HtmlElement) -> Self {
        let is_within = self.part.is_some();
        self.part = self.part.or_else(|| self.part_of(element));
        if let Some(dir) = element.dir().filter(|_| element.kind.is_block()) {
            self.dir = Some(dir);
            let is_row = !self.is_laid_out && matches!(element.kind, ElementKind::Rows(_) | ElementKind::Row);
            if !is_row && (self.part.is_none() || matches!(element.kind, ElementKind::Heading(_)) && !is_within) {
                self.block = self.dir;
            }
        }
        match element.kind {
            _ if self.part == Some(CAPTION) && !is_within => self.block = self.around,
            _ if self.part.is_some() => {}
            ElementKind::Quote | ElementKind::List | ElementKind::NumberedList | ElementKind::Details => self.around = self.block,
            ElementKind::Table => {
                self.around = self.block;
                self.is_laid_out = matches!(element.get(Attribute::Role), Some("presentation" | "none"));
            }
            _ if element.kind == ElementKind::Figure || element.is_of(&["gallery-item", "wp-caption"]) => {
                self.is_in_figure = true;
                // What is said under a table or a quote is within it.
                if element.holds(&|inner| matches!(inner.kind, ElementKind::Table | ElementKind::Quote)) {
                    self.around = self.block;
                }
            }
            _ => {}
        }
        self
    }

    /// What an element is here where it is a part of a block.
    fn part_of(self, element: &HtmlElement) -> Option<&'static str> {
        match element.kind {
            ElementKind::Heading(_) => Some("a heading"),
            ElementKind::Cell | ElementKind::HeadCell if !self.is_laid_out => Some("a cell"),
            ElementKind::Caption => Some(CAPTION),
            ElementKind::Figcaption if self.is_in_figure => Some(CAPTION),
            _ if self.is_in_figure && element.is_of(&["wp-caption-text", "gallery-caption"]) => Some(CAPTION),
            ElementKind::Summary => Some("a summary"),
            ElementKind::Cite | ElementKind::Footer => Some("who is quoted"),
            _ => None,
        }
    }
}

const CAPTION: &str = "a caption";
