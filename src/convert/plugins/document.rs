//! A document of another house with all of its elements and attributes, to be changed before it is converted.

mod edits;

use super::super::element_kind::ElementKind;
use super::super::node::{Kind, Node};
use super::super::word_list::among;

/// Of a node that stands in no other.
const NOWHERE: usize = usize::MAX;

/// The nodes of a document, each by its number; the first holds all others.
pub struct Document(Vec<Entry>);

struct Entry {
    /// Empty of words.
    name: String,
    /// Of words.
    words: String,
    attributes: Vec<(String, String)>,
    parent: usize,
    children: Vec<usize>,
    is_removed: bool,
}

/// A node of a document, as the converter reads it.
#[derive(Clone, Copy)]
pub struct DocumentNode<'a>(&'a Document, usize);

impl Document {
    /// The document below a node. However deep it is, nothing here goes deeper by recursion.
    pub fn of<N: Node>(root: &N) -> Self {
        let mut document = Self(Vec::new());
        let top = document.add(String::new(), String::new(), Vec::new());
        let mut waiting: Vec<(N, usize)> = root.children().into_iter().rev().map(|child| (child, top)).collect();
        while let Some((node, parent)) = waiting.pop() {
            match node.kind() {
                Kind::Words(words) => match document.0[parent].children.last().copied() {
                    // Browsers part long text into several nodes.
                    Some(last) if document.is_text(last) => document.0[last].words.push_str(&words),
                    _ => {
                        let text = document.text(&words);
                        document.append(parent, text);
                    }
                },
                Kind::Element(name) => {
                    let id = document.add(name.to_ascii_lowercase(), String::new(), attributes(&node));
                    document.append(parent, id);
                    waiting.extend(node.children().into_iter().rev().map(|child| (child, id)));
                }
                Kind::Other => {}
            }
        }
        document
    }

    /// The node that holds all others.
    pub fn root(&self) -> DocumentNode<'_> {
        DocumentNode(self, 0)
    }

    /// Visits every element in order, but for those that are removed before their turn.
    pub fn each(&mut self, visit: &mut dyn FnMut(&mut Self, usize)) {
        for id in self.within(0) {
            if !self.0[id].is_removed && !self.is_text(id) {
                visit(self, id);
            }
        }
    }

    /// The nodes in another, at any depth, in order.
    pub fn within(&self, id: usize) -> Vec<usize> {
        let (mut all, mut waiting): (Vec<usize>, Vec<usize>) = (Vec::new(), self.0[id].children.iter().rev().copied().collect());
        while let Some(next) = waiting.pop() {
            all.push(next);
            waiting.extend(self.0[next].children.iter().rev());
        }
        all
    }

    /// The first element in another that is wanted, at any depth.
    pub fn find(&self, id: usize, is_wanted: &dyn Fn(&Self, usize) -> bool) -> Option<usize> {
        self.within(id).into_iter().find(|&inner| !self.is_text(inner) && is_wanted(self, inner))
    }

    /// The first element of one of these names in another, at any depth.
    pub fn find_named(&self, id: usize, names: &str) -> Option<usize> {
        self.find(id, &|document, inner| document.is(inner, names))
    }

    /// The nearest element of one of these names around one.
    pub fn around_named(&self, id: usize, names: &str) -> Option<usize> {
        self.around(id, &|document, outer| document.is(outer, names))
    }

    /// The nearest element around one that is wanted.
    pub fn around(&self, id: usize, is_wanted: &dyn Fn(&Self, usize) -> bool) -> Option<usize> {
        let mut outer = self.parent(id)?;
        while !is_wanted(self, outer) {
            outer = self.parent(outer)?;
        }
        Some(outer)
    }

    /// The element that one stands in.
    pub fn parent(&self, id: usize) -> Option<usize> {
        Some(self.0[id].parent).filter(|&parent| parent != NOWHERE && parent != 0)
    }

    /// The nodes that stand in another.
    pub fn children(&self, id: usize) -> &[usize] {
        &self.0[id].children
    }

    /// The node before or behind one, white space passed over.
    pub fn beside(&self, id: usize, is_before: bool) -> Option<usize> {
        let all = &self.0.get(self.0[id].parent)?.children;
        let place = all.iter().position(|&other| other == id)?;
        let is_seen = |other: &&usize| !self.is_text(**other) || !self.is_blank(**other);
        let found = if is_before { all[..place].iter().rev().find(is_seen) } else { all[place + 1..].iter().find(is_seen) };
        found.copied()
    }

    /// The name of an element; empty of words.
    pub fn name(&self, id: usize) -> &str {
        &self.0[id].name
    }

    /// Whether a node is words.
    pub fn is_text(&self, id: usize) -> bool {
        self.name(id).is_empty()
    }

    /// Whether an element begins and ends a line.
    pub fn is_block(&self, id: usize) -> bool {
        ElementKind::of(self.name(id)).is_block()
    }

    pub fn attributes(&self, id: usize) -> &[(String, String)] {
        &self.0[id].attributes
    }

    /// The value of an attribute.
    pub fn get(&self, id: usize, key: &str) -> Option<&str> {
        self.0[id].attributes.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute; empty where there is none.
    pub fn value(&self, id: usize, key: &str) -> &str {
        self.get(id, key).unwrap_or_default()
    }

    /// Whether an element has such an attribute, by its name and its value.
    pub fn has(&self, id: usize, is_wanted: &dyn Fn(&str, &str) -> bool) -> bool {
        self.0[id].attributes.iter().any(|(key, value)| is_wanted(key, value))
    }

    /// The value of the first of some attributes that an element has.
    pub fn first(&self, id: usize, keys: &str) -> Option<&str> {
        keys.split(' ').find_map(|key| self.get(id, key))
    }

    /// Whether an element has one of these names.
    pub fn is(&self, id: usize, names: &str) -> bool {
        among(names, self.name(id))
    }

    /// Whether an element is of one of these classes.
    pub fn is_of(&self, id: usize, classes: &str) -> bool {
        self.has_class(id, &|class| among(classes, class))
    }

    /// Whether an element is of a class that is wanted.
    pub fn has_class(&self, id: usize, is_wanted: &dyn Fn(&str) -> bool) -> bool {
        self.value(id, "class").split_ascii_whitespace().any(is_wanted)
    }

    /// Whether a node says nothing.
    pub fn is_blank(&self, id: usize) -> bool {
        self.words(id).trim().is_empty()
    }

    /// The words in a node.
    pub fn words(&self, id: usize) -> String {
        [&self.0[id].words, self.within(id).into_iter().map(|inner| self.0[inner].words.as_str()).collect::<String>().as_str()]
            .concat()
    }
}

impl Node for DocumentNode<'_> {
    fn kind(&self) -> Kind {
        let Entry { name, words, .. } = &self.0.0[self.1];
        if name.is_empty() { Kind::Words(words.clone()) } else { Kind::Element(name.clone()) }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.0.get(self.1, name).map(str::to_owned)
    }

    fn attributes(&self) -> Vec<(String, String)> {
        self.0.attributes(self.1).to_vec()
    }

    fn children(&self) -> Vec<Self> {
        self.0.children(self.1).iter().map(|&child| Self(self.0, child)).collect()
    }
}

/// The attributes of an element, but for those of events. Of HTML that is [`sanitized`](super::super::sanitized) they are here under their
/// first names.
fn attributes<N: Node>(node: &N) -> Vec<(String, String)> {
    let mut all = node.attributes();
    all.retain(|(name, _)| !name.starts_with("on") && !name.starts_with("data-on"));
    for (name, _) in &mut all {
        if name == "data-style" {
            name.drain(.."data-".len());
        }
    }
    all
}
