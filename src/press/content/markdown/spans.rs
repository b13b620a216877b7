//! Words and the spans in them, and paragraphs that are more than words: pictures and addresses that stand alone.

use comrak::Node;
use comrak::nodes::{NodeLink, NodeValue};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Range;

use super::builder::Builder;
use super::document::{MAX_SPANS, words};
use super::html_runs::Pairs;
use super::pictures::Written;
use super::tree;
use super::words::{deep_text, say, span};
use crate::model::Checked;
use crate::model::address::WebAddress;

/// The title of a link that stands alone and is to be shown here.
const EMBED: &str = "embed";
/// The title of a link that stands alone and is to stay one, which is shown nowhere.
const LINK: &str = "link";

impl Builder<'_, '_, '_> {
    /// The spans that nodes are, so deep in other spans. Pictures among them are put aside.
    pub fn spans(&mut self, nodes: &[Node<'_>], depth: usize) -> Vec<Value<'static>> {
        let mut all = Vec::new();
        if depth > MAX_SPANS {
            // The reader says that it is too deep.
            return all;
        }
        let pairs = Pairs::of(nodes);
        let mut at = 0;
        while let Some(node) = nodes.get(at) {
            let range = self.range(node);
            match &node.data().value {
                NodeValue::Text(words) => say(&mut all, range, words),
                NodeValue::SoftBreak => say(&mut all, range, " "),
                NodeValue::LineBreak => all.push(span(range, "break", tree::string(range, ""))),
                NodeValue::Code(code) => all.push(span(range, "code", tree::string(range, code.literal.clone()))),
                NodeValue::Strong => self.toned("strong", node, depth, &mut all),
                NodeValue::Emph => self.toned("em", node, depth, &mut all),
                NodeValue::Strikethrough => self.toned("del", node, depth, &mut all),
                NodeValue::Link(link) => self.link(node, link, depth, &mut all),
                NodeValue::Image(image) => {
                    let block = self.picture(node, image, None);
                    self.aside.push(block);
                }
                NodeValue::FootnoteReference(note) => {
                    let number = note.ix as usize;
                    let text = tree::string(range, number.to_string());
                    let mark = tree::object(range, vec![("number", tree::number(range, number)), ("text", text)]);
                    all.push(span(range, "note", mark));
                }
                NodeValue::HtmlInline(_) => {
                    let end = pairs.end_of(at);
                    self.html_spans(nodes.get(at..=end).unwrap_or_default(), &mut all);
                    at = end;
                }
                _ => all.extend(self.spans(&node.children().collect::<Vec<_>>(), depth + 1)),
            }
            at += 1;
        }
        all
    }

    fn toned(&mut self, tone: &'static str, node: Node<'_>, depth: usize, all: &mut Vec<Value<'static>>) {
        let (range, nodes) = (self.range(node), node.children().collect::<Vec<_>>());
        let spans = self.spans(&nodes, depth + 1);
        all.extend(deep_text(range, spans, depth).map(|text| span(range, tone, text)));
    }

    fn link(&mut self, node: Node<'_>, link: &NodeLink, depth: usize, all: &mut Vec<Value<'static>>) {
        let (range, nodes) = (self.range(node), node.children().collect::<Vec<_>>());
        if let Some(blocks) = self.pictures_alone(&[node]) {
            self.aside.extend(blocks);
            return;
        }
        match link.title.as_str() {
            EMBED => self.reader.warning(
                range.start,
                "is a link like others: what is to be shown here is a whole address, alone in its paragraph",
            ),
            _ => self.untitled(range, link),
        }
        let spans = self.spans(&nodes, depth + 1);
        let text = deep_text(range, spans, depth).unwrap_or_else(|| tree::string(range, ""));
        let href = tree::string(range, self.links.href(&link.url));
        all.push(span(range, "link", tree::object(range, vec![("href", href), ("text", text)])));
    }

    /// Tells of the title of a link, which is shown nowhere.
    fn untitled(&mut self, range: Range, link: &NodeLink) {
        if !matches!(link.title.as_str(), "" | LINK) {
            self.reader
                .warning(range.start, format!("has a title, {:?}, which is left out; write it among the words", link.title));
        }
    }

    /// The figure or player of a picture, which may lead somewhere.
    fn picture(&mut self, node: Node<'_>, image: &NodeLink, href: Option<&str>) -> Value<'static> {
        let range = self.range(node);
        let alt = words(node);
        let written = Written { range, src: &image.url, alt: &alt, title: &image.title };
        if let Some(player) = written.player(&self.links) {
            if let Some(href) = href {
                self.reader
                    .warning(range.start, format!("is a recording, and leads nowhere; write the link to {href} beside it"));
            }
            return player;
        }
        let image = written.image(&self.links, self.reader);
        let mut properties = vec![("kind", tree::string(range, "figure")), ("image", image)];
        properties.extend(href.map(|href| ("href", tree::string(range, self.links.href(href)))));
        tree::object(range, properties)
    }

    /// What a paragraph of nothing but pictures is: figures, or where several lead nowhere, a gallery.
    pub fn pictures_alone(&mut self, nodes: &[Node<'_>]) -> Option<Vec<Value<'static>>> {
        let nodes: Vec<Node<'_>> = nodes.iter().copied().filter(|node| !is_blank(node)).collect();
        let is_picture = |node: &Node<'_>| matches!(node.data().value, NodeValue::Image(_));
        let in_link = |node: &Node<'_>| {
            let is_link = matches!(node.data().value, NodeValue::Link(_));
            is_link && node.first_child().is_some_and(|child| is_picture(&child) && child.next_sibling().is_none())
        };
        if nodes.is_empty() || !nodes.iter().all(|node| is_picture(node) || in_link(node)) {
            return None;
        }
        let blocks: Vec<Value<'static>> = nodes.iter().map(|node| self.picture_or_linked(node)).collect();
        let image_of = |block: &Value<'static>| {
            let block = block.as_object().filter(|block| block.get("href").is_none())?;
            block.get("image").map(|property| property.value.clone())
        };
        let images: Option<Vec<Value<'static>>> = blocks.iter().map(image_of).collect();
        Some(match images {
            Some(images) if images.len() > 1 => {
                let range = self.range(nodes.first()?);
                vec![tree::object(range, vec![("kind", tree::string(range, "gallery")), ("images", tree::array(range, images))])]
            }
            _ => blocks,
        })
    }

    fn picture_or_linked(&mut self, node: Node<'_>) -> Value<'static> {
        match (&node.data().value, node.first_child()) {
            (NodeValue::Link(link), Some(child)) => match &child.data().value {
                NodeValue::Image(image) => {
                    self.untitled(self.range(node), link);
                    self.picture(child, image, Some(&link.url))
                }
                _ => tree::null(self.range(node)),
            },
            (NodeValue::Image(image), _) => self.picture(node, image, None),
            _ => tree::null(self.range(node)),
        }
    }

    /// The embed that a paragraph of nothing but an address is, or of a link with the title `embed`.
    pub fn address_alone(&mut self, nodes: &[Node<'_>]) -> Option<Vec<Value<'static>>> {
        let [node] = nodes else { return None };
        let data = node.data();
        let NodeValue::Link(link) = &data.value else { return None };
        let (url, words, range) = (WebAddress::parse(&link.url).ok()?, words(node), self.range(node));
        let title = match link.title.as_str() {
            EMBED => words,
            "" if words == link.url => url.host_name().to_owned(),
            _ => return None,
        };
        let (kind, url) = (tree::string(range, "embed"), tree::string(range, link.url.clone()));
        Some(vec![tree::object(range, vec![("kind", kind), ("url", url), ("title", tree::string(range, title))])])
    }
}

/// Whether a node is white space alone.
fn is_blank(node: &Node<'_>) -> bool {
    match &node.data().value {
        NodeValue::SoftBreak | NodeValue::LineBreak => true,
        NodeValue::Text(words) => words.trim().is_empty(),
        _ => false,
    }
}
