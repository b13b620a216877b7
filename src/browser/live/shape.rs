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

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn shape(html: &str) -> String {
        let element = leptos::prelude::document().create_element("div").unwrap();
        element.set_inner_html(html);
        shape_of(&element)
    }

    #[wasm_bindgen_test]
    fn a_changed_part_has_another_shape() {
        let printed = "<p id=\"a\">Words <!----><b>here</b></p><input>";
        assert_eq!(shape(printed), shape("<p id=\"a\" class=\"x\">Other words <!----><b>there</b></p><input type=\"text\">"));
        for changed in [
            "",
            "<p id=\"a\"><font>Words </font><!----><b>here</b></p><input>",
            "<p id=\"a\">Words <b>here</b></p><input>",
            "<p id=\"b\">Words <!----><b>here</b></p><input>",
            "<p id=\"a\">Words <!----><b>here</b></p><input><span></span>",
            "<p id=\"a\">Words <!----><b>here</b><input></p>",
        ] {
            assert_ne!(shape(printed), shape(changed), "{changed}");
        }
    }

    #[wasm_bindgen_test]
    fn it_is_the_shape_that_the_press_prints() {
        // The press's own tests hold the same two.
        assert_eq!(shape(""), "811c9dc5");
        let mut told = Shape::default();
        told.start("p", None);
        told.text();
        told.end();
        assert_eq!(shape("<p>a</p>"), told.finish());
    }
}
