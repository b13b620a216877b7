//! Blocks as Markdown.

use super::escapes::line;
use super::figures::{Size, figure, gallery, player};
use super::spans::{NEW_LINE, Place, html_words, markdown};
use crate::convert;
use crate::model::address::WebAddress;
use crate::model::body::{Block, Body, Item, Text};
use crate::model::line::Line;

/// What parts two lists that would be one.
const BETWEEN_LISTS: &str = "<!-- -->";

/// Writes bodies.
pub struct MarkdownWriter<'a> {
    /// The size of a picture, where a reader of the Markdown will find it.
    pub size: Size<'a>,
}

impl MarkdownWriter<'_> {
    /// A body, with a line break at its end; none where Markdown cannot say all of it.
    pub fn body(&self, body: &Body) -> Option<String> {
        let (notes, blocks) = match body.0.split_last() {
            Some((Block::List { dir: None, notes: true, items, .. }, blocks)) => (items.as_slice(), blocks),
            _ => (&[][..], body.0.as_slice()),
        };
        let mut parts = vec![self.blocks(blocks)?];
        for (number, note) in (1..).zip(notes) {
            parts.push(format!("[^{number}]: {}", self.item(note, 4)?));
        }
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(if parts.is_empty() { String::new() } else { parts.join("\n\n") + "\n" })
    }

    fn blocks(&self, blocks: &[Block]) -> Option<String> {
        let mut parts = Vec::new();
        for (nth, block) in blocks.iter().enumerate() {
            let is_list = |block: &Block| matches!(block, Block::List { .. });
            if is_list(block) && nth.checked_sub(1).and_then(|before| blocks.get(before)).is_some_and(is_list) {
                parts.push(BETWEEN_LISTS.to_owned());
            }
            parts.push(self.block(block)?);
        }
        Some(parts.join("\n\n"))
    }

    fn block(&self, block: &Block) -> Option<String> {
        match block {
            Block::Paragraph { dir: None, text } => lines(text),
            Block::Heading { dir: None, level, text } => Some(format!("{} {}", "#".repeat((*level).into()), one_line(text)?)),
            Block::Quote { dir: None, text, blocks, cite, pull: false } => {
                let cite = cite.as_ref().map_or(Some(None), |cite| one_line(cite).map(Some))?;
                let mut parts = vec![lines(text)?, self.blocks(blocks)?];
                if let (None, Some(last)) = (&cite, parts.iter_mut().rfind(|part| !part.is_empty())) {
                    *last = not_a_source(last);
                }
                parts.extend(cite.map(|cite| format!("— {cite}")));
                parts.retain(|part| !part.is_empty());
                Some(indented(&parts.join("\n\n"), "> ", "> "))
            }
            Block::List { dir: None, ordered, notes: false, start, reversed: false, numbers: None, items } => {
                self.list(items, ordered.then_some(start.unwrap_or(1)))
            }
            Block::Details { dir: None, summary, blocks } => {
                let (summary, blocks) = (html_words(summary).filter(|words| is_kept(words))?, self.blocks(blocks)?);
                Some(format!("<details>\n<summary>{summary}</summary>\n\n{blocks}\n\n</details>"))
            }
            Block::Figure { image, href } => figure(image, href.as_ref(), self.size),
            Block::Gallery { images, caption: None } => gallery(images, self.size),
            Block::Player(recording) => player(recording),
            Block::Code { language, text } => code(language.as_ref(), text),
            Block::Table { dir: None, caption: None, head, rows } => table(head, rows),
            Block::Embed { url, title, player } => embed(url, title, player.as_ref()),
            Block::Rule {} => Some("---".to_owned()),
            _ => None,
        }
    }

    fn list(&self, items: &[Item], start: Option<u32>) -> Option<String> {
        let is_loose = items.iter().any(|item| !item.blocks.is_empty());
        let mut all = Vec::new();
        for (number, item) in (start.unwrap_or_default()..).zip(items) {
            let mark = if start.is_some() { format!("{number}. ") } else { "- ".to_owned() };
            all.push([mark.clone(), self.item(item, mark.len())?].concat().trim_end().to_owned());
        }
        (!all.is_empty()).then(|| all.join(if is_loose { "\n\n" } else { "\n" }))
    }

    /// An item behind its mark, so many columns wide.
    fn item(&self, item: &Item, width: usize) -> Option<String> {
        let words = if item.text.0.is_empty() || item.text == Text::from("") { String::new() } else { lines(&item.text)? };
        let parts: Vec<String> = [words, self.blocks(&item.blocks)?].into_iter().filter(|part| !part.is_empty()).collect();
        Some(indented(&parts.join("\n\n"), "", &" ".repeat(width)))
    }
}

/// Words in lines, none of which begins another block; none of lines that begin or end with white space, which Markdown drops.
fn lines(text: &Text) -> Option<String> {
    let written = markdown(text, Place::Block)?;
    let is_kept = written.split(NEW_LINE).all(|line| line.trim() == line);
    is_kept.then(|| written.split(NEW_LINE).map(line).collect::<Vec<_>>().join(NEW_LINE))
}

/// Words in one line, in the same way.
fn one_line(text: &Text) -> Option<String> {
    markdown(text, Place::Line).filter(|written| is_kept(written))
}

/// Blocks whose last line is not taken for whose words they are.
fn not_a_source(blocks: &str) -> String {
    let last = blocks.rfind('\n').map_or(0, |end| end + 1);
    let (before, last) = blocks.split_at(last);
    if last.starts_with('—') { [before, "<span></span>", last].concat() } else { blocks.to_owned() }
}

/// Whether no white space stands where HTML and Markdown drop it.
fn is_kept(written: &str) -> bool {
    written.split("<br>").all(|line| line.trim() == line) && !written.contains("  ")
}

/// Lines with something before each; empty ones without white space at their end.
fn indented(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate().map(|(nth, line)| {
        let before = if nth == 0 { first } else { others };
        if line.is_empty() { before.trim_end().to_owned() } else { [before, line].concat() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn code(language: Option<&Line>, text: &str) -> Option<String> {
    let language = language.map(Line::as_str).unwrap_or_default();
    if language.contains(|c: char| c.is_whitespace() || matches!(c, '`' | '&' | '\\')) || text.contains('\r') {
        return None;
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    Some(if text.is_empty() { format!("{fence}{language}\n{fence}") } else { format!("{fence}{language}\n{text}\n{fence}") })
}

fn table(head: &[Text], rows: &[Vec<Text>]) -> Option<String> {
    let width = if head.is_empty() { rows.first()?.len() } else { head.len() };
    let cell = |text: &Text| match text {
        text if *text == Text::from("") => Some(String::new()),
        text => markdown(text, Place::Cell).filter(|written| is_kept(written)),
    };
    let row = |cells: &[Text]| {
        let cells: Option<Vec<String>> = cells.iter().map(cell).collect();
        Some(format!("| {} |", cells?.join(" | ")))
    };
    let blank = vec![Text::from(""); width];
    let mut all = vec![row(if head.is_empty() { &blank } else { head })?, format!("|{}", " --- |".repeat(width))];
    for cells in rows {
        all.push(row(cells)?);
    }
    (width > 0).then(|| all.join("\n"))
}

/// An address, whose player is the one that is known of it.
fn embed(url: &WebAddress, title: &Line, player: Option<&WebAddress>) -> Option<String> {
    let usual = convert::player(url);
    let is_address = !url.as_str().contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '\\' | '&' | '*' | '_'));
    match () {
        () if usual.as_ref() != player => None,
        () if title.as_str() == url.host_name() && is_address => Some(format!("<{url}>")),
        () => Some(format!("[{}]({} \"embed\")", super::escapes::words(title.as_str()), super::escapes::address(url.as_str()))),
    }
}
