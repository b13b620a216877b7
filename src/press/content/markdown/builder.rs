//! What the text of a file is read with: each kind of block and span adds its way to it in a file of its own.

use comrak::Node;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Range;

use super::document::Lines;
use super::links::Links;
use crate::press::content::file_reader::FileReader;

/// Reads the text of one file.
pub struct Builder<'r, 'a, 't> {
    pub reader: &'r mut FileReader<'a>,
    pub links: Links<'a>,
    pub text: &'t str,
    pub start: usize,
    lines: Lines<'t>,
    /// What stands among words and is a block of its own: it follows them.
    pub aside: Vec<Value<'static>>,
    /// The level of the last heading; at first that of the headline.
    pub level: u8,
}

impl<'r, 'a, 't> Builder<'r, 'a, 't> {
    /// Reads the text of a file from a byte on.
    pub fn new(text: &'t str, start: usize, reader: &'r mut FileReader<'a>) -> Self {
        let (links, lines) = (Links::of(reader), Lines::new(text, start));
        Self { reader, links, text, start, lines, aside: Vec::new(), level: 1 }
    }

    /// Where a node begins.
    pub fn range(&self, node: Node<'_>) -> Range {
        self.lines.range(node)
    }
}
