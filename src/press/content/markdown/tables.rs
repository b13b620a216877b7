//! Tables.

use comrak::Node;
use jsonc_parser::ast::Value;

use super::builder::Builder;
use super::tree;
use super::words::text;

impl Builder<'_, '_, '_> {
    /// A table; one whose head is empty has none.
    pub fn table(&mut self, node: Node<'_>) -> Value<'static> {
        let range = self.range(node);
        let mut rows = node.children().map(|row| {
            let cells = row.children().map(|cell| {
                let spans = self.spans(&cell.children().collect::<Vec<_>>(), 0);
                text(self.range(cell), spans).unwrap_or_else(|| tree::string(self.range(cell), ""))
            });
            cells.collect::<Vec<_>>()
        });
        let head = rows.next().unwrap_or_default();
        let rows: Vec<Value<'static>> = rows.map(|cells| tree::array(range, cells)).collect();
        let is_blank = |cell: &Value<'_>| cell.as_string_lit().is_some_and(|text| text.value.trim().is_empty());
        let head = if head.iter().all(is_blank) { Vec::new() } else { head };
        let (kind, head, rows) = (tree::string(range, "table"), tree::array(range, head), tree::array(range, rows));
        tree::object(range, vec![("kind", kind), ("head", head), ("rows", rows)])
    }
}
