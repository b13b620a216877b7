//! The part of a document that can matter: words and elements with the attributes that are looked at, no deeper than sense goes.

use super::attribute::Attribute;
use super::element_kind::ElementKind;
use super::node::{Kind, Node};
use crate::model::body::Dir;

/// How deep elements may stand in one another; what is deeper is flat words. Chromium's parser itself flattens at 512 (html_tree_builder).
const DEEPEST: usize = 96;

/// Words, or an element.
pub enum HtmlNode {
    Text(String),
    Element(HtmlElement),
}

/// An element.
pub struct HtmlElement {
    pub kind: ElementKind,
    attributes: Vec<(Attribute, String)>,
    pub children: Vec<HtmlNode>,
}

impl HtmlElement {
    /// The value of an attribute; none where it has none, or one that nobody looks at.
    pub fn get(&self, key: Attribute) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == key).map(|(_, value)| value.as_str())
    }

    /// The value of the first of these attributes that it has.
    pub fn first(&self, keys: &[Attribute]) -> Option<&str> {
        keys.iter().find_map(|key| self.get(*key))
    }

    /// Which way its lines run, where it says so itself, or, of a table, all of its parts say so.
    pub fn dir(&self) -> Option<Dir> {
        match self.get(Attribute::Dir).and_then(Dir::named) {
            None if matches!(self.kind, ElementKind::Table | ElementKind::Rows(_) | ElementKind::Row) => self.dir_of_parts(),
            own => own,
        }
    }

    fn dir_of_parts(&self) -> Option<Dir> {
        let mut all = self.children.iter().filter_map(|part| match part {
            HtmlNode::Element(part) if !part.children.iter().all(HtmlNode::is_blank) => Some(part.dir()),
            _ => None,
        });
        let first = all.next()?;
        all.all(|dir| dir == first).then_some(first)?
    }

    /// Whether it is of one of these classes.
    pub fn is_of(&self, classes: &[&str]) -> bool {
        let own = self.get(Attribute::Class).unwrap_or_default();
        own.split_ascii_whitespace().any(|class| classes.contains(&class))
    }

    /// Whether an element that is wanted stands in it, at any depth.
    pub fn holds(&self, is_wanted: &dyn Fn(&HtmlElement) -> bool) -> bool {
        self.children
            .iter()
            .any(|node| matches!(node, HtmlNode::Element(element) if is_wanted(element) || element.holds(is_wanted)))
    }

    /// Whether words or a picture stand in it.
    #[cfg(feature = "press")]
    pub fn says(&self) -> bool {
        self.holds_picture()
            || self.children.iter().any(|node| match node {
                HtmlNode::Text(words) => !words.trim().is_empty(),
                HtmlNode::Element(element) => element.says(),
            })
    }

    /// Whether a picture stands in it.
    pub fn holds_picture(&self) -> bool {
        self.holds(&|element| element.kind == ElementKind::Image)
    }
}

impl HtmlNode {
    /// The element, of a kind.
    pub fn is(&self, kind: ElementKind) -> bool {
        matches!(self, HtmlNode::Element(element) if element.kind == kind)
    }

    /// Whether it is white space alone.
    pub fn is_blank(&self) -> bool {
        matches!(self, HtmlNode::Text(words) if words.trim_ascii().is_empty())
    }

    /// Whether it begins and ends a line.
    pub fn is_block(&self) -> bool {
        matches!(self, HtmlNode::Element(element) if element.kind.is_block())
    }
}

/// What stands in a node.
pub fn nodes_of<N: Node>(root: &N) -> Vec<HtmlNode> {
    children_of(root, 0)
}

fn children_of<N: Node>(node: &N, depth: usize) -> Vec<HtmlNode> {
    let mut all = Vec::new();
    for child in node.children() {
        match child.kind() {
            // Browsers part long text into several nodes.
            Kind::Words(words) => match all.last_mut() {
                Some(HtmlNode::Text(before)) => before.push_str(&words),
                _ => all.push(HtmlNode::Text(words)),
            },
            Kind::Element(name) => match ElementKind::of(&name.to_ascii_lowercase()) {
                ElementKind::Silent => {}
                ElementKind::Drawing => all.push(HtmlNode::Text(flat(titles(&child)))),
                // A table is kept with its cells, which stand three deeper, or not at all.
                kind if depth >= DEEPEST || (kind == ElementKind::Table && depth + 3 >= DEEPEST) => {
                    all.push(HtmlNode::Text(flat(vec![child])));
                }
                kind => {
                    let keys = kind.keys().iter();
                    let attributes = keys.filter_map(|key| Some((*key, child.attribute(key.name())?))).collect();
                    all.push(HtmlNode::Element(HtmlElement { kind, attributes, children: children_of(&child, depth + 1) }));
                }
            },
            Kind::Other => {}
        }
    }
    all
}

/// What says how a drawing is called.
fn titles<N: Node>(svg: &N) -> Vec<N> {
    let is_title = |child: &N| matches!(child.kind(), Kind::Element(name) if name.eq_ignore_ascii_case("title"));
    let mut all = Vec::new();
    for title in svg.children().iter().filter(|child| is_title(child)) {
        all.extend(title.children());
    }
    all
}

/// The words of nodes that are too deep, and what stands for their pictures, without going deeper by recursion.
fn flat<N: Node>(mut waiting: Vec<N>) -> String {
    let mut all = String::new();
    waiting.reverse();
    while let Some(node) = waiting.pop() {
        match node.kind() {
            Kind::Words(words) => all.push_str(&words),
            Kind::Element(name) => match ElementKind::of(&name.to_ascii_lowercase()) {
                ElementKind::Silent => {}
                kind => {
                    all.push(' ');
                    all.extend(node.attribute(Attribute::Alt.name()).filter(|_| kind == ElementKind::Image));
                    let children = if kind == ElementKind::Drawing { titles(&node) } else { node.children() };
                    waiting.extend(children.into_iter().rev());
                }
            },
            Kind::Other => {}
        }
    }
    if all.is_empty() { all } else { [" ", &all, " "].concat() }
}
