//! Which nodes the HTML among them holds together.

use std::collections::BTreeMap;

use comrak::Node;
use comrak::nodes::NodeValue;

use super::tags::{Tag, follow, read_tags};

/// The nodes from a place on that belong together: up to where the HTML that begins there ends, or all where it never ends, as browsers have it.
/// And those after them.
pub fn split_run<'s, 'n>(nodes: &'s [Node<'n>], from: usize) -> (&'s [Node<'n>], &'s [Node<'n>]) {
    let rest = nodes.get(from..).unwrap_or_default();
    let mut open = Vec::new();
    for (nth, node) in rest.iter().enumerate() {
        if let NodeValue::HtmlBlock(html) = &node.data().value {
            follow(&html.literal, &mut open);
        }
        if open.is_empty() {
            return rest.split_at(nth + 1);
        }
    }
    (rest, &[])
}

/// Which tags among words belong together.
pub struct Pairs(BTreeMap<usize, usize>);

impl Pairs {
    /// Those of nodes beside one another.
    pub fn of(nodes: &[Node<'_>]) -> Self {
        let (mut open, mut pairs) = (BTreeMap::<String, Vec<usize>>::new(), BTreeMap::new());
        for (place, node) in nodes.iter().enumerate() {
            let data = node.data();
            let NodeValue::HtmlInline(html) = &data.value else { continue };
            for tag in read_tags(html) {
                match tag {
                    Tag::Opening(name) => open.entry(name).or_default().push(place),
                    Tag::Closing(name) => {
                        let begin = open.get_mut(&name).and_then(Vec::pop);
                        begin.map(|begin| pairs.insert(begin, place));
                    }
                }
            }
        }
        Self(pairs)
    }

    /// Where what begins at a place ends: there, where it has no end.
    pub fn end_of(&self, place: usize) -> usize {
        self.0.get(&place).copied().unwrap_or(place)
    }
}
