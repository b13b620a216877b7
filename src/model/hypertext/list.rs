//! Lists, definitions, quotes, and the notes of a story.

use super::tree::{Branch, Twig};
use super::walk::Walk;
use crate::model::body::{Block, Item, Span, Text, Tone};

/// The ids of the notes: those of the items of the first ordered list that is called footnotes, or stands in something that is.
pub fn notes(twigs: &[Twig], is_called_so: bool) -> Option<Vec<String>> {
    twigs.iter().find_map(|twig| {
        let Twig::Branch(branch) = twig else { return None };
        let is_called_so = is_called_so || is_called_notes(branch);
        if branch.name != "ol" || !is_called_so {
            return notes(&branch.twigs, is_called_so);
        }
        let ids = branch.twigs.iter().filter_map(|twig| match twig {
            Twig::Branch(item) if item.name == "li" => Some(item.attribute("id").unwrap_or_default().to_owned()),
            _ => None,
        });
        Some(ids.collect())
    })
}

fn is_called_notes(branch: &Branch) -> bool {
    let names = [branch.attribute("class"), branch.attribute("id")];
    names.into_iter().flatten().any(|name| name.contains("footnotes"))
}

impl Walk<'_> {
    pub fn list(&mut self, branch: Branch) {
        let is_notes = !self.notes.is_empty() && self.is_of_notes(&branch);
        if !self.may_go_deeper() {
            return self.flat(branch.twigs);
        }
        let mut items: Vec<Item> = Vec::new();
        let was_in_notes = self.is_in_notes;
        self.is_in_notes |= is_notes;
        for twig in branch.twigs {
            match twig {
                Twig::Branch(inner) if inner.name == "li" => {
                    let item = item(self.inside(inner.twigs));
                    if is_notes || !item.text.is_blank() || !item.blocks.is_empty() {
                        items.push(item);
                    }
                }
                // A list right in a list belongs to the item before it.
                other => {
                    let blocks = self.inside(vec![other]);
                    match items.last_mut() {
                        Some(last) => last.blocks.extend(blocks),
                        None if blocks.is_empty() => {}
                        None => items.push(item(blocks)),
                    }
                }
            }
        }
        self.is_in_notes = was_in_notes;
        if !items.is_empty() {
            self.put(Block::List { ordered: branch.name == "ol", notes: is_notes, items });
        }
    }

    /// Whether a list is that of the notes.
    fn is_of_notes(&self, branch: &Branch) -> bool {
        let mut ids = branch.twigs.iter().filter_map(|twig| match twig {
            Twig::Branch(item) if item.name == "li" => Some(item.attribute("id").unwrap_or_default()),
            _ => None,
        });
        branch.name == "ol" && self.notes.iter().all(|note| ids.next() == Some(note)) && ids.next().is_none()
    }

    /// Terms in bold, each with what is said of it below.
    pub fn definitions(&mut self, branch: Branch) {
        if !self.may_go_deeper() {
            return self.flat(branch.twigs);
        }
        let mut items = Vec::new();
        self.define(branch.twigs, &mut items);
        if !items.is_empty() {
            self.put(Block::List { ordered: false, notes: false, items });
        }
    }

    fn define(&mut self, twigs: Vec<Twig>, items: &mut Vec<Item>) {
        for twig in twigs {
            match twig {
                Twig::Branch(group) if group.name == "div" => self.define(group.twigs, items),
                Twig::Branch(term) if term.name == "dt" => {
                    let text = self.text(term.twigs);
                    let blocks = std::mem::take(&mut self.aside);
                    if !text.is_blank() || !blocks.is_empty() {
                        items.push(Item { text: strong(text), blocks });
                    }
                }
                other => {
                    let blocks = self.inside(vec![other]);
                    match items.last_mut() {
                        Some(last) => last.blocks.extend(blocks),
                        None if blocks.is_empty() => {}
                        None => items.push(item(blocks)),
                    }
                }
            }
        }
    }

    /// What stands too deep for a block of its own.
    fn flat(&mut self, twigs: Vec<Twig>) {
        self.walk(twigs);
        self.flush();
    }

    pub fn quote(&mut self, branch: Branch, is_pull: bool) {
        if !self.may_go_deeper() {
            return self.flat(branch.twigs);
        }
        let pull = is_pull || branch.is_of(&["wp-block-pullquote", "pullquote"]);
        let is_cite = |twig: &Twig| matches!(twig, Twig::Branch(inner) if inner.name == "cite" || inner.name == "footer");
        let (cites, twigs): (Vec<_>, Vec<_>) = branch.twigs.into_iter().partition(is_cite);
        let mut blocks = self.inside(twigs);
        let cites = cites.into_iter().filter_map(|twig| match twig {
            Twig::Branch(mut cite) => Some({
                cite.name = "div".to_owned();
                Twig::Branch(cite)
            }),
            Twig::Words(_) => None,
        });
        let cite = self.text(cites.collect());
        let cite = (!cite.is_blank()).then_some(cite);
        // A quote begins with words: what stands before them stands before it.
        let place = blocks.iter().position(|block| matches!(block, Block::Paragraph { .. }));
        let rest = place.map(|place| blocks.split_off(place));
        self.out.append(&mut blocks);
        let mut rest = rest.into_iter().flatten();
        match (rest.next(), cite) {
            (Some(Block::Paragraph { text }), cite) => self.put(Block::Quote { text, blocks: rest.collect(), cite, pull }),
            (_, Some(cite)) => self.put(Block::Paragraph { text: cite }),
            (_, None) => self.out.append(&mut self.aside),
        }
    }
}

/// An item, whose words are its first paragraph's.
fn item(mut blocks: Vec<Block>) -> Item {
    match blocks.first_mut() {
        Some(Block::Paragraph { text }) => {
            let text = std::mem::take(text);
            blocks.remove(0);
            Item { text, blocks }
        }
        _ => Item { text: Text::default(), blocks },
    }
}

/// The words in bold, where there are any.
pub fn strong(text: Text) -> Text {
    match text.0.as_slice() {
        [] | [Span::Toned(Tone::Strong, _)] => text,
        _ => Text(vec![Span::Toned(Tone::Strong, text)]),
    }
}
