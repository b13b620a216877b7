//! Where the links of a document into itself lead: to its headings, by the ids that their author gave them.

use super::attribute::Attribute;
use super::element_kind::ElementKind;
use super::tree::{HtmlElement, HtmlNode};
use crate::model::body::{Anchors, Text};

/// Converts the words of a heading.
type HeadingText<'a> = &'a mut dyn FnMut(&HtmlElement) -> Text;

/// The ids that lead to headings, each with the id that the heading is printed with.
pub fn link_targets(nodes: &[HtmlNode], heading_text: HeadingText<'_>) -> Vec<(String, String)> {
    let mut survey = Survey { heading_text, anchors: Anchors::default(), waiting: Vec::new(), found: Vec::new() };
    if leads_into_itself(nodes) {
        survey.look(nodes);
    }
    survey.found
}

fn leads_into_itself(nodes: &[HtmlNode]) -> bool {
    nodes.iter().any(|node| match node {
        HtmlNode::Element(element) => {
            element.get(Attribute::Href).is_some_and(|href| href.starts_with('#')) || leads_into_itself(&element.children)
        }
        HtmlNode::Text(_) => false,
    })
}

struct Survey<'a> {
    heading_text: HeadingText<'a>,
    anchors: Anchors,
    /// The ids since the last words: they lead to a heading that follows.
    waiting: Vec<&'a str>,
    found: Vec<(String, String)>,
}

impl<'a> Survey<'a> {
    fn look(&mut self, nodes: &'a [HtmlNode]) {
        for node in nodes {
            match node {
                HtmlNode::Text(_) if node.is_blank() => {}
                HtmlNode::Text(_) => self.waiting.clear(),
                HtmlNode::Element(element) => {
                    self.wait(element);
                    match element.kind {
                        ElementKind::Heading(_) => self.heading(element),
                        // Headings in these are words.
                        ElementKind::Table | ElementKind::Figcaption | ElementKind::Summary => self.waiting.clear(),
                        _ => self.look(&element.children),
                    }
                }
            }
        }
    }

    fn wait(&mut self, element: &'a HtmlElement) {
        self.waiting.extend([Attribute::Id, Attribute::Name].into_iter().filter_map(|key| element.get(key)));
    }

    fn heading(&mut self, element: &'a HtmlElement) {
        self.wait_within(&element.children);
        let text = (self.heading_text)(element);
        if !text.is_blank() {
            let id = self.anchors.of_heading(&text.words());
            self.found.extend(self.waiting.drain(..).map(|own| (own.to_owned(), id.clone())));
        }
    }

    fn wait_within(&mut self, nodes: &'a [HtmlNode]) {
        for node in nodes {
            if let HtmlNode::Element(element) = node {
                self.wait(element);
                self.wait_within(&element.children);
            }
        }
    }
}
