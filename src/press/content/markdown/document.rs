//! The text of a file as comrak reads it, and where each node stands.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options};
use jsonc_parser::common::Range;

use crate::model::body::DEEPEST;

/// Spans that stand deeper than this are not looked into: the reader finds fault with what they are in.
pub const MAX_SPANS: usize = DEEPEST + 1;

/// CommonMark with what GitHub adds to it. HTML is shown as it stands, because it is shown to nobody but our own converter.
pub fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    (extension.table, extension.strikethrough, extension.tasklist) = (true, true, true);
    (extension.autolink, extension.footnotes) = (true, true);
    // Those that nothing leads to would else be gone.
    options.parse.leave_footnote_definitions = true;
    options.render.r#unsafe = true;
    options
}

/// The node that holds those of a text.
pub fn parsed<'n>(arena: &'n Arena<'n>, text: &str) -> Node<'n> {
    comrak::parse_document(arena, text, &options())
}

/// The words of a node, and of all that is in it.
pub fn words(node: Node<'_>) -> String {
    let mut all = String::new();
    for node in node.descendants() {
        match &node.data().value {
            NodeValue::Text(words) => all.push_str(words),
            NodeValue::Code(code) => all.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => all.push(' '),
            _ => {}
        }
    }
    all
}

/// The bytes at which the lines of a text begin.
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Those from a byte on.
    pub fn new(text: &'t str, from: usize) -> Self {
        let rest = text.get(from..).unwrap_or_default();
        let starts = [from].into_iter().chain(rest.match_indices('\n').map(|(end, _)| from + end + 1)).collect();
        Self { text, starts }
    }

    /// Where a node begins.
    pub fn range(&self, node: Node<'_>) -> Range {
        let start = node.data().sourcepos.start;
        let line = self.starts.get(start.line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let mut byte = (line + start.column.saturating_sub(1)).min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        Range::from_byte_index(byte)
    }
}
