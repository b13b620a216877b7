//! Quotations, whose last line may say whose words they are.

use comrak::Node;
use comrak::nodes::NodeValue;
use jsonc_parser::ast::Value;

use super::builder::Builder;
use super::tree;
use super::words::{paragraph, text, words_of_paragraph};

/// What the line begins with that says whose words they are.
const SOURCE: char = '—';

impl Builder<'_, '_, '_> {
    /// A quotation. It begins with words: what stands before them stands before it, and one without words is what is in it.
    pub fn quote(&mut self, node: Node<'_>, depth: usize) -> Vec<Value<'static>> {
        let (range, nodes) = (self.range(node), node.children().collect::<Vec<_>>());
        let source = nodes.last().and_then(|last| source_of(last, nodes.len() == 1));
        let cite = source.and_then(|(_, first)| {
            let nodes: Vec<Node<'_>> = [first].into_iter().chain(first.following_siblings().skip(1)).collect();
            let spans = self.spans(&nodes, 0);
            let whole = text(self.range(first), spans.clone())?;
            Some((text(self.range(first), without_mark(spans))?, whole))
        });
        if let Some((before, first)) = source.filter(|_| cite.is_some()) {
            // What is a source is no part of the words.
            let all: Vec<Node<'_>> = before.into_iter().chain(first.following_siblings()).collect();
            all.into_iter().for_each(|node| node.detach());
        }
        let nodes: Vec<Node<'_>> = nodes.into_iter().filter(|node| !is_empty(node)).collect();
        let mut blocks = self.blocks(&nodes, depth + 1);
        let place = blocks.iter().position(|block| words_of_paragraph(block).is_some());
        let Some(place) = place else {
            // Nothing is said that could be somebody's words.
            blocks.extend(cite.map(|(_, whole)| paragraph(range, whole)));
            return blocks;
        };
        let mut rest = blocks.split_off(place);
        let words = words_of_paragraph(&rest.remove(0)).cloned();
        let mut properties = vec![("kind", tree::string(range, "quote"))];
        properties.extend(words.map(|words| ("text", words)));
        properties.push(("blocks", tree::array(range, rest)));
        properties.extend(cite.map(|(cite, _)| ("cite", cite)));
        blocks.push(tree::object(range, properties));
        blocks
    }
}

/// The first node of the line that says whose words they are, and the break before it; none where there is none, or where nothing else is said.
fn source_of<'n>(last: &Node<'n>, is_alone: bool) -> Option<(Option<Node<'n>>, Node<'n>)> {
    if !matches!(last.data().value, NodeValue::Paragraph) {
        return None;
    }
    let is_break = |node: &Node<'_>| matches!(node.data().value, NodeValue::SoftBreak | NodeValue::LineBreak);
    let before = last.reverse_children().find(|node| is_break(node));
    let first = match before {
        Some(before) => before.next_sibling()?,
        None if is_alone => return None,
        None => last.first_child()?,
    };
    matches!(&first.data().value, NodeValue::Text(words) if words.starts_with(SOURCE)).then_some((before, first))
}

fn without_mark(mut spans: Vec<Value<'static>>) -> Vec<Value<'static>> {
    if let Some(Value::StringLit(first)) = spans.first_mut() {
        first.value = first.value.trim_start_matches(SOURCE).trim_start().to_owned().into();
        if first.value.is_empty() {
            spans.remove(0);
        }
    }
    spans
}

/// Whether all of a paragraph was taken out of it.
fn is_empty(node: &Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Paragraph) && node.first_child().is_none()
}
