//! Which list of a document holds its notes.

use super::attribute::Attribute;
use super::element_kind::ElementKind;
use super::tree::{HtmlElement, HtmlNode};

/// The ids of the notes: those of the items of the first ordered list that is called footnotes, or stands in something that is.
pub fn notes(nodes: &[HtmlNode], is_called_so: bool) -> Option<Vec<String>> {
    nodes.iter().find_map(|node| {
        let HtmlNode::Element(element) = node else { return None };
        let names = [Attribute::Class, Attribute::Id].into_iter().filter_map(|key| element.get(key));
        let is_called_so = is_called_so || names.into_iter().any(|name| name.contains("footnotes"));
        if element.kind == ElementKind::NumberedList && is_called_so {
            Some(ids(element)).filter(|ids| ids.iter().any(|id| !id.is_empty()))
        } else {
            notes(&element.children, is_called_so)
        }
    })
}

/// The ids of a list's items.
pub fn ids(list: &HtmlElement) -> Vec<String> {
    let ids = list.children.iter().filter_map(|node| match node {
        HtmlNode::Element(item) if item.kind == ElementKind::Item => Some(item.get(Attribute::Id).unwrap_or_default().to_owned()),
        _ => None,
    });
    ids.collect()
}
