//! Tables: cells that span others are followed by empty ones, so that all rows are even.

use super::attribute::Attribute;
use super::converter::Converter;
use super::element_kind::ElementKind;
use super::list::strong;
use super::tree::{HtmlElement, HtmlNode};
use crate::model::body::{Block, Text};

/// The most columns that a cell is taken to span.
const WIDEST: usize = 50;

impl Converter<'_> {
    pub fn table(&mut self, element: &HtmlElement) {
        // Parsers let only these stand in a table, and put all else before it (HTML Living Standard, 13.2.6.4.9).
        let mut caption = Text::default();
        let mut parts = [Vec::new(), Vec::new(), Vec::new()];
        for part in elements(&element.children) {
            match part.kind {
                ElementKind::Rows(nth) => parts[nth].extend(elements(&part.children)),
                ElementKind::Row => parts[1].push(part),
                ElementKind::Caption => caption.0.append(&mut self.text(&part.children).0),
                _ => {}
            }
        }
        let heads = parts[0].len();
        let rows: Vec<Vec<&HtmlElement>> = parts.iter().flatten().map(|row| elements(&row.children).collect()).collect();
        let (mut count, mut most) = (0, 0);
        for row in &rows {
            count += row.len();
            most = most.max(row.iter().map(|cell| span(cell, Attribute::Colspan).min(WIDEST)).sum());
        }
        let is_layout = matches!(element.get(Attribute::Role), Some("presentation" | "none"));
        // One of a single cell lays something out; one that is mostly holes would be many times its words.
        if is_layout || count < 2 || most * rows.len() > count * 8 + 64 {
            if !caption.is_blank() {
                self.put(Block::paragraph(caption));
            }
            rows.into_iter().flatten().for_each(|cell| self.turned(cell));
        } else {
            let caption = (!caption.is_blank()).then_some(caption);
            let block = self.even(&rows, heads, caption, most);
            self.put(block);
        }
    }

    /// `most` cells of a row may stand beside those that reach down from above.
    fn even(&mut self, rows: &[Vec<&HtmlElement>], heads: usize, caption: Option<Text>, most: usize) -> Block {
        let has_head = rows.len() > 1 && (heads > 0 || rows[0].iter().all(|cell| cell.kind == ElementKind::HeadCell));
        let mut all: Vec<Vec<Text>> = Vec::new();
        // How many more rows each column is taken by a cell above.
        let mut taken: Vec<usize> = Vec::new();
        for (nth, row) in rows.iter().enumerate() {
            let mut line: Vec<Text> = Vec::new();
            for cell in row {
                skip(&mut taken, &mut line, most);
                let (start, below) = (line.len(), span(cell, Attribute::Rowspan).min(rows.len() - nth) - 1);
                let text = self.text(&cell.children);
                let is_name = cell.kind == ElementKind::HeadCell && !(has_head && nth == 0);
                line.push(if is_name { strong(text) } else { text });
                widen(&mut line, start + span(cell, Attribute::Colspan).min(WIDEST));
                taken.resize(taken.len().max(line.len()), 0);
                taken[start..line.len()].fill(below);
            }
            skip(&mut taken, &mut line, most);
            for left in taken.iter_mut().skip(line.len()) {
                *left = left.saturating_sub(1);
            }
            all.push(line);
        }
        let width = all.iter().map(Vec::len).max().unwrap_or_default();
        for row in &mut all {
            widen(row, width);
        }
        let head = if has_head { all.remove(0) } else { Vec::new() };
        Block::Table { dir: self.own_dir(), caption, head, rows: all }
    }
}

fn widen(line: &mut Vec<Text>, width: usize) {
    while line.len() < width {
        line.push(Text::default());
    }
}

/// Leaves the columns empty that a cell above takes.
fn skip(taken: &mut [usize], line: &mut Vec<Text>, most: usize) {
    while let Some(left) = taken.get_mut(line.len()).filter(|left| **left > 0 && line.len() < most) {
        *left -= 1;
        line.push(Text::default());
    }
}

fn elements(nodes: &[HtmlNode]) -> impl Iterator<Item = &HtmlElement> {
    nodes.iter().filter_map(|node| if let HtmlNode::Element(element) = node { Some(element) } else { None })
}

fn span(cell: &HtmlElement, key: Attribute) -> usize {
    cell.get(key).and_then(|text| text.trim_ascii().parse().ok()).unwrap_or(1).clamp(1, 65_534)
}
