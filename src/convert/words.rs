//! The words of HTML alone, as they stand or in one line.

use super::attribute::Attribute;
use super::element_kind::ElementKind;
use super::tree::HtmlNode;

/// The words as they stand, in lines that `br` and the edges of blocks end; pictures by what stands for them.
pub fn verbatim(nodes: &[HtmlNode], to: &mut String) {
    for (nth, node) in nodes.iter().enumerate() {
        let (before, after) = (nodes[..nth].last(), nodes.get(nth + 1));
        // White space between blocks is the markup's, as is a line end behind one.
        let is_between = nodes.len() > 1 && before.is_none_or(HtmlNode::is_block) && after.is_none_or(HtmlNode::is_block);
        match node {
            HtmlNode::Text(_) if is_between && node.is_blank() => {}
            HtmlNode::Text(words) if before.is_some_and(HtmlNode::is_block) => {
                to.push_str(words.strip_prefix('\n').unwrap_or(words))
            }
            HtmlNode::Text(words) => to.push_str(words),
            HtmlNode::Element(element) => match element.kind {
                ElementKind::Break => to.push('\n'),
                ElementKind::Image => to.push_str(element.get(Attribute::Alt).unwrap_or_default()),
                ElementKind::Annotation => {}
                kind if kind.is_block() => {
                    begin_line(to);
                    let start = to.len();
                    let write = if kind == ElementKind::Row { row } else { verbatim };
                    write(&element.children, to);
                    if to.len() > start && !to.ends_with('\n') {
                        to.push('\n');
                    }
                }
                _ => verbatim(&element.children, to),
            },
        }
    }
}

/// Ends the last line, where it says anything.
fn begin_line(to: &mut String) {
    let line = to.rfind('\n').map_or(0, |end| end + 1);
    match to[line..].trim_ascii() {
        "" => to.truncate(line),
        _ => to.push('\n'),
    }
}

/// A table's row is a line, its cells parted by tabs; cells of several lines, as of all numbers beside all code, stand below one another.
fn row(nodes: &[HtmlNode], to: &mut String) {
    let cell = |node: &HtmlNode| {
        let mut words = String::new();
        verbatim(std::slice::from_ref(node), &mut words);
        words.trim_matches('\n').to_owned()
    };
    let cells: Vec<String> = nodes.iter().filter(|node| !node.is_blank()).map(cell).collect();
    to.push_str(&cells.join(if cells.iter().any(|cell| cell.contains('\n')) { "\n" } else { "\t" }));
    to.push('\n');
}

/// The words in one line, white space collapsed.
pub fn one_line(nodes: &[HtmlNode]) -> String {
    fn write(nodes: &[HtmlNode], to: &mut String) {
        for node in nodes {
            match node {
                HtmlNode::Text(words) => to.push_str(words),
                HtmlNode::Element(element) if element.kind == ElementKind::Image => {
                    to.push_str(element.get(Attribute::Alt).unwrap_or_default())
                }
                HtmlNode::Element(element) => {
                    let edge = if element.kind == ElementKind::Break || element.kind.is_block() { " " } else { "" };
                    to.push_str(edge);
                    write(&element.children, to);
                    to.push_str(edge);
                }
            }
        }
    }
    let mut all = String::new();
    write(nodes, &mut all);
    collapsed(&all)
}

/// One line: runs of white space and control characters become one space.
pub fn collapsed(words: &str) -> String {
    let parts: Vec<&str> =
        words.split(|c: char| c.is_ascii_whitespace() || c.is_control()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
