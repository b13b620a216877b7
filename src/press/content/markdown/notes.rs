//! Footnotes: the list that their marks lead to.

use comrak::Node;
use jsonc_parser::ast::Value;

use super::builder::Builder;
use super::tree;

impl Builder<'_, '_, '_> {
    /// The list of the notes, in the order of their marks; none where there are none.
    pub fn notes(&mut self, definitions: &[Node<'_>]) -> Option<Value<'static>> {
        let range = self.range(definitions.first()?);
        let items: Vec<Value<'static>> = definitions.iter().map(|note| self.item(note, 0)).collect();
        let is = |truth| tree::boolean(range, truth);
        let (kind, items) = (tree::string(range, "list"), tree::array(range, items));
        Some(tree::object(range, vec![("kind", kind), ("ordered", is(true)), ("notes", is(true)), ("items", items)]))
    }
}
