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
        let width = node.first_child().map_or(0, |head| head.children().count());
        let mut rows = node.children().map(|row| {
            if self.has_more_cells(row, width) {
                let start = self.range(row).start;
                self.reader.warning(
                    start,
                    "has more cells than the head, and what is in them is left out; a stroke that parts no cells is \\|",
                );
            }
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

    /// Whether a row has words behind its last cell, which are not in the tree.
    fn has_more_cells(&self, row: Node<'_>, width: usize) -> bool {
        let line = self.text.get(self.range(row).start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let line = line.trim_start().strip_prefix('|').unwrap_or(line);
        let mut ends = line.match_indices('|').filter(|(at, _)| !line[..*at].ends_with('\\'));
        let end = width.checked_sub(1).and_then(|last| ends.nth(last));
        end.is_some_and(|(end, _)| line[end..].contains(|c: char| c != '|' && !c.is_whitespace()))
    }
}
