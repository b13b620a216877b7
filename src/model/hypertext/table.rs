//! Tables: cells that span others are followed by empty ones, so that all rows are even.

use super::list::strong;
use super::tree::{Branch, Twig};
use super::walk::Walk;
use crate::model::body::{Block, Text};

/// A row's cells, and whether it stands in the head.
struct Row {
    cells: Vec<Branch>,
    is_head: bool,
}

/// The most columns that a cell is taken to span.
const WIDEST: usize = 50;

impl Walk<'_> {
    pub fn table(&mut self, branch: Branch) {
        let is_layout = branch.attribute("role").is_some_and(|role| matches!(role, "presentation" | "none"));
        let (mut rows, mut captions, mut others) = ([Vec::new(), Vec::new(), Vec::new()], Vec::new(), Vec::new());
        for twig in branch.twigs {
            match twig {
                Twig::Branch(part) => match part.name.as_str() {
                    "thead" => rows_of(part.twigs, true, &mut rows[0], &mut others),
                    "tfoot" => rows_of(part.twigs, false, &mut rows[2], &mut others),
                    "tbody" => rows_of(part.twigs, false, &mut rows[1], &mut others),
                    "caption" => captions.extend(part.twigs),
                    _ => rows_of(vec![Twig::Branch(part)], false, &mut rows[1], &mut others),
                },
                words => others.push(words),
            }
        }
        let rows: Vec<Row> = rows.into_iter().flatten().filter(|row| !row.cells.is_empty()).collect();
        let count: usize = rows.iter().map(|row| row.cells.len()).sum();
        let most = rows.iter().map(width).max().unwrap_or_default();
        // One of a single cell lays something out; one that is mostly holes would be many times its words.
        if is_layout || count < 2 || most * rows.len() > count * 8 + 64 {
            self.walk(captions);
            self.flush();
            for cell in rows.into_iter().flat_map(|row| row.cells) {
                self.walk(cell.twigs);
                self.flush();
            }
        } else {
            let caption = self.text(captions);
            let caption = (!caption.is_blank()).then_some(caption);
            let block = self.even(rows, caption);
            self.put(block);
        }
        self.walk(others);
        self.flush();
    }

    fn even(&mut self, rows: Vec<Row>, caption: Option<Text>) -> Block {
        let is_all_head = |row: &Row| row.is_head || row.cells.iter().all(|cell| cell.name == "th");
        let has_head = rows.len() > 1 && rows.first().is_some_and(is_all_head);
        let (count, mut all) = (rows.len(), Vec::new());
        // How many more rows each column is taken by a cell above.
        let mut taken: Vec<usize> = Vec::new();
        for (nth, row) in rows.into_iter().enumerate() {
            let mut line: Vec<Text> = Vec::new();
            for cell in row.cells {
                skip(&mut taken, &mut line);
                let (columns, below) = (span(&cell, "colspan").min(WIDEST), span(&cell, "rowspan").min(count - nth) - 1);
                let is_name = cell.name == "th" && !(has_head && nth == 0);
                let text = self.text(cell.twigs);
                line.push(if is_name { strong(text) } else { text });
                line.extend((1..columns).map(|_| Text::default()));
                taken.resize(taken.len().max(line.len()), 0);
                taken[line.len() - columns..line.len()].fill(below);
            }
            skip(&mut taken, &mut line);
            for left in taken.iter_mut().skip(line.len()) {
                *left = left.saturating_sub(1);
            }
            all.push(line);
        }
        let width = all.iter().map(Vec::len).max().unwrap_or_default();
        all.iter_mut().for_each(|row| row.resize(width, Text::default()));
        let rows = if has_head { all.split_off(1) } else { std::mem::take(&mut all) };
        Block::Table { caption, head: all.pop().unwrap_or_default(), rows }
    }
}

/// Leaves the columns empty that a cell above takes.
fn skip(taken: &mut [usize], line: &mut Vec<Text>) {
    while let Some(left) = taken.get_mut(line.len()).filter(|left| **left > 0) {
        *left -= 1;
        line.push(Text::default());
    }
}

fn rows_of(twigs: Vec<Twig>, is_head: bool, rows: &mut Vec<Row>, others: &mut Vec<Twig>) {
    for twig in twigs {
        match twig {
            Twig::Branch(row) if row.name == "tr" => {
                let mut cells = Vec::new();
                for twig in row.twigs {
                    match twig {
                        Twig::Branch(cell) if cell.name == "td" || cell.name == "th" => cells.push(cell),
                        other => others.push(other),
                    }
                }
                rows.push(Row { cells, is_head });
            }
            other => others.push(other),
        }
    }
}

fn width(row: &Row) -> usize {
    row.cells.iter().map(|cell| span(cell, "colspan").min(WIDEST)).sum()
}

fn span(cell: &Branch, name: &str) -> usize {
    cell.attribute(name).and_then(|text| text.trim_ascii().parse().ok()).unwrap_or(1).clamp(1, 65_534)
}
