//! Lists, definitions, quotes, and the notes of a story.

use super::attribute::Attribute;
use super::converter::Converter;
use super::element_kind::ElementKind;
use super::notes::ids;
use super::tree::{HtmlElement, HtmlNode};
use crate::model::body::{Block, Dir, Item, Numbers, Span, Text, Tone};

impl Converter<'_> {
    pub fn list(&mut self, element: &HtmlElement) {
        if !self.may_go_deeper() {
            return self.flat(&element.children);
        }
        let ordered = element.kind == ElementKind::NumberedList;
        let notes = ordered && !self.notes.is_empty() && ids(element) == self.notes;
        let was_in_notes = self.is_in_notes;
        self.is_in_notes |= notes;
        let reversed = ordered && !notes && element.get(Attribute::Reversed).is_some();
        let count = element.children.iter().filter(|node| node.is(ElementKind::Item)).count();
        let begins = number(element, Attribute::Start).unwrap_or(if reversed { i32::try_from(count).unwrap_or(1) } else { 1 });
        let step = if reversed { -1 } else { 1 };
        let numbers = element.get(Attribute::Type).and_then(Numbers::named);
        let put = |converter: &mut Self, first: i32, items: Vec<Item>| {
            let usual = if reversed { items.len() } else { 1 };
            let start = u32::try_from(first).ok().filter(|&first| ordered && !notes && first as usize != usual);
            if !items.is_empty() {
                let dir = converter.own_dir();
                converter.put(Block::List { dir, ordered, notes, start, reversed, numbers, items });
            }
        };
        // The number of the first item that is gathered, and of the next that comes.
        let (mut first, mut next) = (begins, begins);
        let mut items: Vec<Item> = Vec::new();
        for node in &element.children {
            if let HtmlNode::Element(item) = node
                && item.kind == ElementKind::Item
                && ordered
                && !notes
            {
                next = number(item, Attribute::Value).unwrap_or(next);
                // What does not follow begins a list: items have no numbers of their own.
                if next != first + step * i32::try_from(items.len()).unwrap_or_default() {
                    put(self, std::mem::replace(&mut first, next), std::mem::take(&mut items));
                }
                next += step;
            }
            self.item(node, ElementKind::Item, notes, &mut items);
        }
        self.is_in_notes = was_in_notes;
        put(self, first, items);
    }

    /// Terms in bold, each with what is said of it below.
    pub fn definitions(&mut self, element: &HtmlElement) {
        if !self.may_go_deeper() {
            return self.flat(&element.children);
        }
        let mut items = Vec::new();
        self.define(&element.children, &mut items);
        if !items.is_empty() {
            self.put(Block::bullets(items));
        }
    }

    fn define(&mut self, nodes: &[HtmlNode], items: &mut Vec<Item>) {
        for node in nodes {
            match node {
                HtmlNode::Element(group) if group.kind == ElementKind::Div => self.define(&group.children, items),
                node => self.item(node, ElementKind::Term, false, items),
            }
        }
    }

    /// Adds what begins an item as one; anything else belongs to the item before it.
    fn item(&mut self, node: &HtmlNode, kind: ElementKind, may_be_empty: bool, items: &mut Vec<Item>) {
        let begins = node.is(kind);
        let mut blocks = self.inside(std::slice::from_ref(node));
        if let (false, Some(last)) = (begins, items.last_mut()) {
            last.blocks.append(&mut blocks);
            return;
        }
        // An item's words are its first paragraph's, unless that runs a way of its own.
        let mut text = Text::default();
        if let Some(Block::Paragraph { dir: None, text: first }) = blocks.first_mut() {
            text = std::mem::take(first);
            blocks.remove(0);
        }
        if !text.is_blank() || !blocks.is_empty() || (begins && may_be_empty) {
            items.push(Item { text: if kind == ElementKind::Term && begins { strong(text) } else { text }, blocks });
        }
    }

    /// What stands too deep for a block of its own.
    fn flat(&mut self, nodes: &[HtmlNode]) {
        self.convert(nodes);
        self.flush();
    }

    pub fn quote(&mut self, element: &HtmlElement) {
        if !self.may_go_deeper() {
            return self.flat(&element.children);
        }
        let pull = element.is_of(&["wp-block-pullquote", "pullquote"]);
        let is_cite = |node: &&HtmlNode| node.is(ElementKind::Cite) || node.is(ElementKind::Footer);
        let mut blocks = Vec::new();
        // Runs of what is quoted, between who is quoted.
        for run in element.children.split(|node| is_cite(&node)) {
            blocks.append(&mut self.inside(run));
        }
        let mut cite = Text::default();
        for node in element.children.iter().filter(is_cite) {
            if let HtmlNode::Element(cited) = node {
                cite.0.append(&mut self.text(&cited.children).0);
            }
        }
        let cite = (!cite.is_blank()).then_some(cite);
        // A quote begins with words: what stands before them stands before it.
        let place = blocks.iter().position(|block| matches!(block, Block::Paragraph { .. })).unwrap_or(blocks.len());
        let mut rest = blocks.split_off(place);
        self.out.append(&mut blocks);
        match (rest.first_mut(), cite) {
            (Some(Block::Paragraph { dir, text }), cite) => {
                let (of_first, text) = (*dir, std::mem::take(text));
                rest.remove(0);
                if of_first.is_some() {
                    rest.iter_mut().for_each(|block| turn(block, of_first));
                }
                let dir = of_first.or(self.own_dir());
                self.put(Block::Quote { dir, text, blocks: rest, cite, pull });
            }
            (_, Some(text)) => self.put(Block::paragraph(text)),
            (_, None) => self.out.append(&mut self.aside),
        }
    }
}

/// Puts a block into a quote that runs another way than it did before.
fn turn(block: &mut Block, around: Option<Dir>) {
    if let Block::Paragraph { dir, .. } | Block::Heading { dir, .. } | Block::List { dir, .. } | Block::Quote { dir, .. } = block
    {
        *dir = if *dir == around { None } else { dir.or(Some(Dir::Auto)) };
    }
}

/// A number that a list can have.
fn number(element: &HtmlElement, key: Attribute) -> Option<i32> {
    element.get(key)?.trim_ascii().parse().ok().filter(|number| (0..=65_535).contains(number))
}

/// The words in bold, where there are any.
pub fn strong(text: Text) -> Text {
    match text.0.as_slice() {
        [Span::Toned(Tone::Strong, _)] => text,
        _ if text.is_blank() => text,
        _ => Text(vec![Span::Toned(Tone::Strong, text)]),
    }
}
