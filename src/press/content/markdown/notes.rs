//! Footnotes: the list that their marks lead to.

use std::collections::BTreeMap;

use comrak::Node;
use comrak::nodes::NodeValue;
use jsonc_parser::ast::Value;

use super::builder::Builder;
use super::tree;

/// What the footnotes of a text say.
#[derive(Default)]
pub struct Notes<'n> {
    /// In the order of their marks.
    marked: Vec<Node<'n>>,
    /// The others with their names: there is no mark that leads to them, or another one of that name.
    unmarked: Vec<(Node<'n>, String)>,
}

impl<'n> Notes<'n> {
    /// Takes what footnotes say out of a text, wherever it is written.
    pub fn taken_from(root: Node<'n>) -> Self {
        let (mut numbers, mut notes) = (BTreeMap::new(), Vec::new());
        for node in root.descendants() {
            match &node.data().value {
                NodeValue::FootnoteReference(mark) => drop(numbers.insert(mark.name.clone(), mark.ix)),
                NodeValue::FootnoteDefinition(note) => notes.push((node, note.name.clone(), note.total_references > 0)),
                _ => {}
            }
        }
        notes.iter().for_each(|(node, ..)| node.detach());
        let (mut marked, unmarked): (Vec<_>, Vec<_>) = notes.into_iter().partition(|(_, _, is_marked)| *is_marked);
        marked.sort_by_key(|(_, name, _)| numbers.get(name));
        Self {
            marked: marked.into_iter().map(|(node, ..)| node).collect(),
            unmarked: unmarked.into_iter().map(|(node, name, _)| (node, name)).collect(),
        }
    }
}

impl Builder<'_, '_, '_> {
    /// The list of the notes, in the order of their marks; none where there are none. What no mark leads to is told.
    pub fn notes(&mut self, notes: &Notes<'_>) -> Option<Value<'static>> {
        for (node, name) in &notes.unmarked {
            let start = self.range(node).start;
            let what = format!(
                "is left out, because no mark leads to this footnote; write [^{name}] where it belongs, and give each footnote a name of its own"
            );
            self.reader.warning(start, what);
        }
        let range = self.range(notes.marked.first()?);
        let items: Vec<Value<'static>> = notes.marked.iter().map(|note| self.item(note, 0)).collect();
        let is = |truth| tree::boolean(range, truth);
        let (kind, items) = (tree::string(range, "list"), tree::array(range, items));
        Some(tree::object(range, vec![("kind", kind), ("ordered", is(true)), ("notes", is(true)), ("items", items)]))
    }
}
