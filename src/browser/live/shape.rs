//! The shape of what stands in a place, as the document has it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::view::live::shape::Shape;

/// The shape of what stands in an element, to be compared with that of what was printed there.
pub fn shape_of(element: &Element) -> String {
    let mut shape = Shape::default();
    let mut next = element.first_child();
    while let Some(node) = next {
        let child = begin(&node, &mut shape);
        next = child.or_else(|| following(node, element, &mut shape));
    }
    shape.finish()
}

/// Takes a node in, and gives its first child.
fn begin(node: &Node, shape: &mut Shape) -> Option<Node> {
    match node.node_type() {
        Node::TEXT_NODE => shape.text(),
        Node::ELEMENT_NODE => {
            let element: &Element = node.unchecked_ref();
            shape.start(&element.local_name(), element.get_attribute("id").as_deref());
            let child = node.first_child();
            if child.is_none() {
                shape.end();
            }
            return child;
        }
        _ => shape.comment(),
    }
    None
}

/// The node after one that has no children, or whose children are told; none at the end of the place.
fn following(mut node: Node, place: &Element, shape: &mut Shape) -> Option<Node> {
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_node().filter(|parent| !parent.is_same_node(Some(place)))?;
        shape.end();
    }
}
