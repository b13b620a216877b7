//! Lists, definitions, quotes, and the notes of a story.

use super::sort::{Key, Sort};
use super::tree::{Branch, Twig};
use super::walk::Walk;
use crate::model::body::{Block, Item, Numbers, Span, Text, Tone};

/// The ids of the notes: those of the items of the first ordered list that is called footnotes, or stands in something that is.
pub fn notes(twigs: &[Twig], is_called_so: bool) -> Option<Vec<String>> {
    twigs.iter().find_map(|twig| {
        let Twig::Branch(branch) = twig else { return None };
        let names = [Key::Class, Key::Id].into_iter().filter_map(|key| branch.get(key));
        let is_called_so = is_called_so || names.into_iter().any(|name| name.contains("footnotes"));
        if branch.sort == Sort::NumberedList && is_called_so {
            Some(ids(branch)).filter(|ids| ids.iter().any(|id| !id.is_empty()))
        } else {
            notes(&branch.twigs, is_called_so)
        }
    })
}

/// The ids of a list's items.
fn ids(list: &Branch) -> Vec<String> {
    let ids = list.twigs.iter().filter_map(|twig| match twig {
        Twig::Branch(item) if item.sort == Sort::Item => Some(item.get(Key::Id).unwrap_or_default().to_owned()),
        _ => None,
    });
    ids.collect()
}

impl Walk<'_> {
    pub fn list(&mut self, branch: &Branch) {
        if !self.may_go_deeper() {
            return self.flat(&branch.twigs);
        }
        let ordered = branch.sort == Sort::NumberedList;
        let notes = ordered && !self.notes.is_empty() && ids(branch) == self.notes;
        let was_in_notes = self.is_in_notes;
        self.is_in_notes |= notes;
        let reversed = ordered && !notes && branch.get(Key::Reversed).is_some();
        let count = branch.twigs.iter().filter(|twig| twig.is(Sort::Item)).count();
        let begins = number(branch, Key::Start).unwrap_or(if reversed { i32::try_from(count).unwrap_or(1) } else { 1 });
        let step = if reversed { -1 } else { 1 };
        let numbers = branch.get(Key::Type).and_then(Numbers::named);
        let put = |walk: &mut Self, first: i32, items: Vec<Item>| {
            let usual = if reversed { items.len() } else { 1 };
            let start = u32::try_from(first).ok().filter(|&first| ordered && !notes && first as usize != usual);
            if !items.is_empty() {
                walk.put(Block::List { ordered, notes, start, reversed, numbers, items });
            }
        };
        // The number of the first item that is gathered, and of the next that comes.
        let (mut first, mut next) = (begins, begins);
        let mut items: Vec<Item> = Vec::new();
        for twig in &branch.twigs {
            if let Twig::Branch(item) = twig
                && item.sort == Sort::Item
                && ordered
                && !notes
            {
                next = number(item, Key::Value).unwrap_or(next);
                // What does not follow begins a list: items have no numbers of their own.
                if next != first + step * i32::try_from(items.len()).unwrap_or_default() {
                    put(self, std::mem::replace(&mut first, next), std::mem::take(&mut items));
                }
                next += step;
            }
            self.item(twig, Sort::Item, notes, &mut items);
        }
        self.is_in_notes = was_in_notes;
        put(self, first, items);
    }

    /// Terms in bold, each with what is said of it below.
    pub fn definitions(&mut self, branch: &Branch) {
        if !self.may_go_deeper() {
            return self.flat(&branch.twigs);
        }
        let mut items = Vec::new();
        self.define(&branch.twigs, &mut items);
        if !items.is_empty() {
            self.put(Block::bullets(items));
        }
    }

    fn define(&mut self, twigs: &[Twig], items: &mut Vec<Item>) {
        for twig in twigs {
            match twig {
                Twig::Branch(group) if group.sort == Sort::Div => self.define(&group.twigs, items),
                twig => self.item(twig, Sort::Term, false, items),
            }
        }
    }

    /// Adds what begins an item as one; anything else belongs to the item before it.
    fn item(&mut self, twig: &Twig, sort: Sort, may_be_empty: bool, items: &mut Vec<Item>) {
        let begins = twig.is(sort);
        let mut blocks = self.inside(std::slice::from_ref(twig));
        if let (false, Some(last)) = (begins, items.last_mut()) {
            last.blocks.append(&mut blocks);
            return;
        }
        // An item's words are its first paragraph's.
        let mut text = Text::default();
        if let Some(Block::Paragraph { text: first }) = blocks.first_mut() {
            text = std::mem::take(first);
            blocks.remove(0);
        }
        if !text.is_blank() || !blocks.is_empty() || (begins && may_be_empty) {
            items.push(Item { text: if sort == Sort::Term && begins { strong(text) } else { text }, blocks });
        }
    }

    /// What stands too deep for a block of its own.
    fn flat(&mut self, twigs: &[Twig]) {
        self.walk(twigs);
        self.flush();
    }

    pub fn quote(&mut self, branch: &Branch) {
        if !self.may_go_deeper() {
            return self.flat(&branch.twigs);
        }
        let pull = branch.is_of(&["wp-block-pullquote", "pullquote"]);
        let is_cite = |twig: &&Twig| twig.is(Sort::Cite) || twig.is(Sort::Footer);
        let mut blocks = Vec::new();
        // Runs of what is quoted, between who is quoted.
        for run in branch.twigs.split(|twig| is_cite(&twig)) {
            blocks.append(&mut self.inside(run));
        }
        let mut cite = Text::default();
        for twig in branch.twigs.iter().filter(is_cite) {
            if let Twig::Branch(cited) = twig {
                cite.0.append(&mut self.text(&cited.twigs).0);
            }
        }
        let cite = (!cite.is_blank()).then_some(cite);
        // A quote begins with words: what stands before them stands before it.
        let place = blocks.iter().position(|block| matches!(block, Block::Paragraph { .. })).unwrap_or(blocks.len());
        let mut rest = blocks.split_off(place);
        self.out.append(&mut blocks);
        match (rest.first_mut(), cite) {
            (Some(Block::Paragraph { text }), cite) => {
                let text = std::mem::take(text);
                rest.remove(0);
                self.put(Block::Quote { text, blocks: rest, cite, pull });
            }
            (_, Some(text)) => self.put(Block::Paragraph { text }),
            (_, None) => self.out.append(&mut self.aside),
        }
    }
}

/// A number that a list can have.
fn number(branch: &Branch, key: Key) -> Option<i32> {
    branch.get(key)?.trim_ascii().parse().ok().filter(|number| (0..=65_535).contains(number))
}

/// The words in bold, where there are any.
pub fn strong(text: Text) -> Text {
    match text.0.as_slice() {
        [Span::Toned(Tone::Strong, _)] => text,
        _ if text.is_blank() => text,
        _ => Text(vec![Span::Toned(Tone::Strong, text)]),
    }
}
