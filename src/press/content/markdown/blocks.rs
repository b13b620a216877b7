//! The blocks of a text, as values of the JSON form.

use comrak::nodes::{ListType, NodeCodeBlock, NodeHeading, NodeList, NodeValue};
use comrak::{Arena, Node};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Range;

use super::builder::Builder;
use super::document::{self, parsed};
use super::html_runs::split_run;
use super::notes::Notes;
use super::tree;
use super::words::{paragraph, text, words_of_paragraph};
use crate::model::body::DEEPEST_BLOCK;

/// The marks of what is done and what is not, as the converter of HTML writes them.
const DONE: &str = "\u{2611} ";
const OPEN: &str = "\u{2610} ";

impl Builder<'_, '_, '_> {
    /// All blocks, without a first heading that says the headline again.
    pub fn document(mut self, headline: Option<&str>) -> Vec<Value<'static>> {
        let arena = Arena::new();
        let root = parsed(&arena, self.text.get(self.start..).unwrap_or_default());
        let notes = Notes::taken_from(root);
        let mut nodes: Vec<Node<'_>> = root.children().collect();
        if nodes.first().is_some_and(|first| says_headline(first, headline)) {
            nodes.remove(0);
        }
        let mut blocks = self.blocks(&nodes, 0);
        blocks.extend(self.notes(&notes));
        blocks
    }

    /// The blocks that nodes are, so deep in other blocks.
    pub fn blocks(&mut self, nodes: &[Node<'_>], depth: usize) -> Vec<Value<'static>> {
        let (mut all, mut rest) = (Vec::new(), nodes);
        while let Some((node, after)) = rest.split_first() {
            rest = after;
            // The words of an item are no block of their own.
            if depth > DEEPEST_BLOCK && !matches!(node.data().value, NodeValue::Paragraph) {
                let start = self.range(node).start;
                self.reader.fault(start, "is nested too deep; put it in fewer blocks");
                break;
            }
            if matches!(node.data().value, NodeValue::HtmlBlock(_)) {
                let (run, after) = split_run(nodes, nodes.len() - rest.len() - 1);
                rest = after;
                all.extend(self.html_blocks(run, depth));
            } else {
                all.extend(self.block(node, depth));
            }
            all.append(&mut self.aside);
        }
        all
    }

    fn block(&mut self, node: Node<'_>, depth: usize) -> Vec<Value<'static>> {
        let range = self.range(node);
        match &node.data().value {
            NodeValue::Paragraph => self.paragraph(node),
            NodeValue::Heading(heading) => self.heading(node, heading),
            NodeValue::ThematicBreak => vec![tree::object(range, vec![("kind", tree::string(range, "rule"))])],
            NodeValue::CodeBlock(code) => vec![self.code_block(range, code)],
            NodeValue::BlockQuote => self.quote(node, depth),
            NodeValue::List(list) => vec![self.list(node, list, depth)],
            NodeValue::Table(_) => vec![self.table(node)],
            _ => self.blocks(&node.children().collect::<Vec<_>>(), depth + 1),
        }
    }

    fn paragraph(&mut self, node: Node<'_>) -> Vec<Value<'static>> {
        let nodes: Vec<Node<'_>> = node.children().collect();
        if let Some(blocks) = self.pictures_alone(&nodes).or_else(|| self.address_alone(&nodes)) {
            return blocks;
        }
        let spans = self.spans(&nodes, 0);
        text(self.range(node), spans).map(|text| paragraph(self.range(node), text)).into_iter().collect()
    }

    fn heading(&mut self, node: Node<'_>, heading: &NodeHeading) -> Vec<Value<'static>> {
        let (range, level) = (self.range(node), heading.level.clamp(2, 4));
        let nodes: Vec<Node<'_>> = node.children().collect();
        let spans = self.spans(&nodes, 0);
        let Some(text) = text(range, spans) else {
            self.reader.warning(range.start, "is a heading without words, and is left out");
            return Vec::new();
        };
        if heading.level != level {
            let marks = "#".repeat(level.into());
            self.reader
                .warning(range.start, format!("is shown as {marks}: headings go from ## to ####, and # is the headline's"));
        } else if level > self.level + 1 {
            let (marks, missing) = ("#".repeat(level.into()), "#".repeat((self.level + 1).into()));
            self.reader.warning(range.start, format!("is a heading {marks} with none of {missing} above it"));
        }
        self.level = level;
        let (kind, level) = (tree::string(range, "heading"), tree::number(range, level.into()));
        vec![tree::object(range, vec![("kind", kind), ("level", level), ("text", text)])]
    }

    fn code_block(&mut self, range: Range, code: &NodeCodeBlock) -> Value<'static> {
        let mut properties = vec![("kind", tree::string(range, "code"))];
        let (language, rest) = code.info.trim().split_once(char::is_whitespace).unwrap_or((code.info.trim(), ""));
        if !language.is_empty() {
            properties.push(("language", tree::string(range, language.to_owned())));
        }
        if !rest.is_empty() {
            let rest = rest.trim_start();
            self.reader.warning(range.start, format!("has {rest:?} behind the language of the code, which is left out"));
        }
        let text = code.literal.strip_suffix('\n').unwrap_or(&code.literal);
        properties.push(("text", tree::string(range, text.to_owned())));
        tree::object(range, properties)
    }

    fn list(&mut self, node: Node<'_>, list: &NodeList, depth: usize) -> Value<'static> {
        let range = self.range(node);
        let ordered = list.list_type == ListType::Ordered;
        let items: Vec<Value<'static>> = node.children().map(|item| self.item(item, depth)).collect();
        let mut properties = vec![("kind", tree::string(range, "list")), ("ordered", tree::boolean(range, ordered))];
        if ordered && list.start != 1 {
            properties.push(("start", tree::number(range, list.start)));
        }
        properties.push(("items", tree::array(range, items)));
        tree::object(range, properties)
    }

    /// An item: the words of its first paragraph, and what stands below them.
    pub fn item(&mut self, node: Node<'_>, depth: usize) -> Value<'static> {
        let range = self.range(node);
        let mark = match &node.data().value {
            NodeValue::TaskItem(task) => Some(if task.symbol.is_some() { DONE } else { OPEN }),
            _ => None,
        };
        let outer = std::mem::take(&mut self.aside);
        let mut blocks = self.blocks(&node.children().collect::<Vec<_>>(), depth + 1);
        self.aside = outer;
        let words = blocks.first().and_then(words_of_paragraph).cloned();
        if words.is_some() {
            blocks.remove(0);
        }
        let words = words.unwrap_or_else(|| tree::string(range, ""));
        let words = match mark {
            Some(mark) => marked(range, mark, words),
            None => words,
        };
        if blocks.is_empty() {
            return words;
        }
        tree::object(range, vec![("text", words), ("blocks", tree::array(range, blocks))])
    }
}

/// Whether a node is a heading of the first level that says the headline.
fn says_headline(node: &Node<'_>, headline: Option<&str>) -> bool {
    let is_first = matches!(node.data().value, NodeValue::Heading(NodeHeading { level: 1, .. }));
    is_first && headline.is_some_and(|headline| document::words(node).split_whitespace().eq(headline.split_whitespace()))
}

fn marked(range: Range, mark: &str, words: Value<'static>) -> Value<'static> {
    match words {
        Value::StringLit(words) => tree::string(range, [mark, &words.value].concat()),
        Value::Array(mut spans) => {
            match spans.elements.first_mut() {
                Some(Value::StringLit(first)) => first.value = [mark, &first.value].concat().into(),
                _ => spans.elements.insert(0, tree::string(range, mark.to_owned())),
            }
            Value::Array(spans)
        }
        other => other,
    }
}
