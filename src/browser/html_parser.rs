//! HTML as the browser itself reads it: in an inert document, where no script runs and nothing is loaded (HTML Living Standard, 8.5.1).

use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, SupportedType};

use crate::convert::{Kind, Node, sanitized};

/// A node of an inert document; nothing where the browser gave none.
pub struct HtmlNode(Option<web_sys::Node>);

/// The element that holds what a text of HTML says.
pub fn parse(html: &str) -> HtmlNode {
    // All of it belongs into the body, where a whole document would sort some of it into the head.
    let html = ["<body>", &sanitized(html)].concat();
    let document = DomParser::new().and_then(|parser| parser.parse_from_string(&html, SupportedType::TextHtml));
    HtmlNode(document.ok().and_then(|document| document.body()).map(Into::into))
}

impl Node for HtmlNode {
    fn kind(&self) -> Kind {
        let Some(node) = &self.0 else { return Kind::Other };
        match node.node_type() {
            web_sys::Node::ELEMENT_NODE => self.element().map_or(Kind::Other, |element| Kind::Element(element.local_name())),
            web_sys::Node::TEXT_NODE => Kind::Words(node.node_value().unwrap_or_default()),
            _ => Kind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.element()?.get_attribute(name)
    }

    #[cfg(feature = "services")]
    fn attributes(&self) -> Vec<(String, String)> {
        let Some(element) = self.element() else { return Vec::new() };
        let names = element.get_attribute_names();
        let names = names.iter().filter_map(|name| name.as_string());
        names.filter_map(|name| Some((name.clone(), element.get_attribute(&name)?))).collect()
    }

    fn children(&self) -> Vec<Self> {
        let mut all = Vec::new();
        let mut next = self.0.as_ref().and_then(web_sys::Node::first_child);
        while let Some(child) = next {
            next = child.next_sibling();
            all.push(Self(Some(child)));
        }
        all
    }
}

impl HtmlNode {
    fn element(&self) -> Option<&Element> {
        self.0.as_ref()?.dyn_ref()
    }
}
