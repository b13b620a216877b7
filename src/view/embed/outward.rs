//! A story's words for readers who are not in the paper: its links lead to whole addresses, and what it embeds of other sites is a link.

use crate::model::Checked;
use crate::model::address::{Base, Href};
use crate::model::body::{Block, Item, Player, Span, Text, Tone};

/// Makes words for readers elsewhere.
pub struct Outward<'a> {
    /// Where the paper is read.
    pub abroad: &'a Base,
    /// The page that the marks of notes lead to; none where they lead nowhere.
    pub notes_at: Option<&'a str>,
}

impl Outward<'_> {
    /// The block with whole addresses; what is embedded of other sites is a link.
    pub fn block(&self, block: &Block) -> Block {
        match block {
            Block::Paragraph { dir, text } => Block::Paragraph { dir: *dir, text: self.text(text) },
            Block::Heading { dir, level, text } => Block::Heading { dir: *dir, level: *level, text: self.text(text) },
            Block::Quote { dir, text, blocks, cite, pull } => Block::Quote {
                dir: *dir,
                text: self.text(text),
                blocks: self.blocks(blocks),
                cite: self.maybe(cite),
                pull: *pull,
            },
            Block::List { dir, ordered, notes, start, reversed, numbers, items } => {
                let items = items.iter().map(|item| Item { text: self.text(&item.text), blocks: self.blocks(&item.blocks) });
                Block::List {
                    dir: *dir,
                    ordered: *ordered,
                    notes: *notes,
                    start: *start,
                    reversed: *reversed,
                    numbers: *numbers,
                    items: items.collect(),
                }
            }
            Block::Details { dir, summary, blocks } => {
                Block::Details { dir: *dir, summary: self.text(summary), blocks: self.blocks(blocks) }
            }
            Block::Figure { image, href } => {
                Block::Figure { image: image.clone(), href: href.as_ref().and_then(|href| self.href(href)) }
            }
            Block::Gallery { images, caption } => Block::Gallery { images: images.clone(), caption: self.maybe(caption) },
            Block::Player(player) => {
                let caption = self.maybe(&player.caption);
                Block::Player(Box::new(Player { caption, ..Player::clone(player) }))
            }
            Block::Table { dir, caption, head, rows } => Block::Table {
                dir: *dir,
                caption: self.maybe(caption),
                head: self.texts(head),
                rows: rows.iter().map(|row| self.texts(row)).collect(),
            },
            Block::Embed { url, title, .. } => {
                let text = Text(vec![self.link(Href::parse(url.as_str()).ok(), title.as_str().into())]);
                Block::paragraph(text)
            }
            Block::Code { .. } | Block::Rule {} => block.clone(),
        }
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn texts(&self, texts: &[Text]) -> Vec<Text> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn maybe(&self, text: &Option<Text>) -> Option<Text> {
        text.as_ref().map(|text| self.text(text))
    }

    fn text(&self, text: &Text) -> Text {
        let spans = text.0.iter().map(|span| match span {
            Span::Link { href, text } => self.link(self.href(href), self.text(text)),
            Span::Toned(tone, text) => Span::Toned(*tone, self.text(text)),
            Span::Abbr { title, text } => Span::Abbr { title: title.clone(), text: self.text(text) },
            Span::Note { number, text } => self.mark(*number, self.text(text)),
            Span::Plain(_) | Span::Code(_) | Span::Break => span.clone(),
        });
        Text(spans.collect())
    }

    /// The mark of a note: where its page is named, a link to the note there.
    fn mark(&self, number: u32, text: Text) -> Span {
        match self.notes_at.and_then(|page| Href::parse(&[page, "#note-", &number.to_string()].concat()).ok()) {
            Some(note) => Span::Toned(Tone::Sup, Text(vec![Span::Link { href: note, text }])),
            None => Span::Note { number, text },
        }
    }

    /// A path in the paper as a whole address; what is whole already stays.
    fn href(&self, href: &Href) -> Option<Href> {
        Href::parse(&href.under(self.abroad)).ok()
    }

    /// A link; without an address, its words.
    fn link(&self, href: Option<Href>, text: Text) -> Span {
        match href {
            Some(href) => Span::Link { href, text },
            None => Span::Plain(text.words()),
        }
    }
}
