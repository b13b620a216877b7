//! HTML as html5ever reads it, without scripts: the same tree as an inert document of a browser (HTML Living Standard, 13.2).

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_document};

use crate::convert::{Kind, Node};

/// The element that holds what a text of HTML stands for.
pub fn parse(html: &str) -> ParsedNode {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let parser = parse_document(Sink::default(), ParseOpts { tree_builder, ..ParseOpts::default() });
    // All of it belongs into the body, where a whole document would sort some of it into the head.
    let document = parser.one(["<body>", html].concat().as_str());
    let find = |parent: &ParsedNode, name: &str| parent.children().into_iter().find(|child| child.is_called(name));
    find(&document, "html").and_then(|html| find(&html, "body")).unwrap_or(document)
}

/// A node, which lives as long as anything above it does.
#[derive(Clone)]
pub struct ParsedNode(Rc<NodeData>);

struct NodeData {
    /// Empty where it is no element.
    name: QualName,
    attributes: RefCell<Vec<Attribute>>,
    /// Of what is text.
    text: Option<RefCell<StrTendril>>,
    /// Of a template.
    content: Option<ParsedNode>,
    is_integration_point: bool,
    parent: RefCell<Weak<NodeData>>,
    children: RefCell<Vec<ParsedNode>>,
}

impl Node for ParsedNode {
    fn kind(&self) -> Kind {
        match &self.0.text {
            Some(text) => Kind::Words(text.borrow().to_string()),
            None if self.0.name.local.is_empty() => Kind::Other,
            None => Kind::Element(self.0.name.local.to_string()),
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let all = self.0.attributes.borrow();
        let own = |attribute: &&Attribute| attribute.name.ns.is_empty() && &*attribute.name.local == name;
        all.iter().find(own).map(|attribute| attribute.value.to_string())
    }

    fn attributes(&self) -> Vec<(String, String)> {
        let all = self.0.attributes.borrow();
        let own = all.iter().filter(|attribute| attribute.name.ns.is_empty());
        own.map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string())).collect()
    }

    fn children(&self) -> Vec<Self> {
        self.0.children.borrow().clone()
    }
}

impl ParsedNode {
    fn new(name: QualName, attributes: Vec<Attribute>, text: Option<StrTendril>, flags: &ElementFlags) -> Self {
        Self(Rc::new(NodeData {
            name,
            attributes: RefCell::new(attributes),
            text: text.map(RefCell::new),
            content: flags.template.then(Self::other),
            is_integration_point: flags.mathml_annotation_xml_integration_point,
            parent: RefCell::default(),
            children: RefCell::default(),
        }))
    }

    fn other() -> Self {
        Self::new(nameless(), Vec::new(), None, &ElementFlags::default())
    }

    fn is_called(&self, name: &str) -> bool {
        &*self.0.name.local == name
    }

    fn parent(&self) -> Option<Self> {
        self.0.parent.borrow().upgrade().map(Self)
    }

    fn place(&self, child: &Self) -> Option<usize> {
        self.0.children.borrow().iter().position(|other| Rc::ptr_eq(&other.0, &child.0))
    }

    /// Puts a child, or text, which joins the text before it.
    fn insert(&self, place: usize, child: NodeOrText<Self>) {
        let mut children = self.0.children.borrow_mut();
        let before = place.checked_sub(1).and_then(|place| children.get(place));
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => match before.and_then(|before| before.0.text.as_ref()) {
                Some(before) => return before.borrow_mut().push_tendril(&text),
                None => Self::new(nameless(), Vec::new(), Some(text), &ElementFlags::default()),
            },
        };
        *child.0.parent.borrow_mut() = Rc::downgrade(&self.0);
        children.insert(place, child);
    }

    fn leave(&self) {
        let Some(parent) = self.0.parent.take().upgrade().map(Self) else { return };
        if let Some(place) = parent.place(self) {
            parent.0.children.borrow_mut().remove(place);
        }
    }
}

/// A deep tree is taken down without recursion.
impl Drop for NodeData {
    fn drop(&mut self) {
        let mut waiting = self.children.take();
        while let Some(node) = waiting.pop() {
            if let Some(inner) = Rc::into_inner(node.0) {
                waiting.append(&mut inner.children.borrow_mut());
            }
        }
    }
}

struct Sink {
    document: ParsedNode,
    quirks: Cell<QuirksMode>,
}

impl Default for Sink {
    fn default() -> Self {
        Self { document: ParsedNode::other(), quirks: Cell::new(QuirksMode::NoQuirks) }
    }
}

impl TreeSink for Sink {
    type Handle = ParsedNode;
    type Output = ParsedNode;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> ParsedNode {
        self.document
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> ParsedNode {
        self.document.clone()
    }

    fn elem_name<'a>(&'a self, node: &'a ParsedNode) -> &'a QualName {
        &node.0.name
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> ParsedNode {
        ParsedNode::new(name, attributes, None, &flags)
    }

    fn create_comment(&self, _: StrTendril) -> ParsedNode {
        ParsedNode::other()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> ParsedNode {
        ParsedNode::other()
    }

    fn append(&self, parent: &ParsedNode, child: NodeOrText<ParsedNode>) {
        let end = parent.0.children.borrow().len();
        parent.insert(end, child);
    }

    fn append_based_on_parent_node(&self, element: &ParsedNode, before: &ParsedNode, child: NodeOrText<ParsedNode>) {
        if element.parent().is_some() { self.append_before_sibling(element, child) } else { self.append(before, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, template: &ParsedNode) -> ParsedNode {
        template.0.content.clone().unwrap_or_else(|| template.clone())
    }

    fn same_node(&self, one: &ParsedNode, other: &ParsedNode) -> bool {
        Rc::ptr_eq(&one.0, &other.0)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.quirks.set(mode);
    }

    fn append_before_sibling(&self, sibling: &ParsedNode, child: NodeOrText<ParsedNode>) {
        if let NodeOrText::AppendNode(node) = &child {
            node.leave();
        }
        let Some(parent) = sibling.parent() else { return };
        if let Some(place) = parent.place(sibling) {
            parent.insert(place, child);
        }
    }

    fn add_attrs_if_missing(&self, node: &ParsedNode, attributes: Vec<Attribute>) {
        let mut own = node.0.attributes.borrow_mut();
        for attribute in attributes {
            if own.iter().all(|other| other.name != attribute.name) {
                own.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, node: &ParsedNode) {
        node.leave();
    }

    fn reparent_children(&self, node: &ParsedNode, parent: &ParsedNode) {
        for child in node.0.children.take() {
            *child.0.parent.borrow_mut() = Weak::new();
            self.append(parent, NodeOrText::AppendNode(child));
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, node: &ParsedNode) -> bool {
        node.0.is_integration_point
    }

    fn allow_declarative_shadow_roots(&self, _: &ParsedNode) -> bool {
        false
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), local_name!(""))
}
