//! As much of a story as goes into a frame.

use crate::model::address::{Base, Href};
use crate::model::body::{Block, Body, Item, Span, Text};
use crate::model::{Checked, markup::Markup};

/// The most markup of a body, in bytes: with styles and script a frame then weighs less than 8 KB by Brotli, in any script.
const MOST: usize = 6_000;

/// How much of a body there is.
#[derive(Debug, PartialEq)]
pub enum Part {
    Whole(Body),
    /// Whole blocks from its beginning.
    Beginning(Body),
    /// Its first block is too large already.
    Nothing,
}

impl Part {
    /// The beginning of a body, for readers who are not in the paper: its links lead to whole addresses, and what it embeds of other
    /// sites is a link.
    pub fn of(body: &Body, abroad: &Base) -> Self {
        let (mut kept, mut room) = (Vec::new(), MOST);
        for block in &body.0 {
            let block = Outward(abroad).block(block);
            let Some(left) = room.checked_sub(weight(&block)) else { break };
            room = left;
            kept.push(block);
        }
        if kept.len() == body.0.len() {
            return Self::Whole(Body(kept));
        }
        // A heading says what comes under it, a rule parts what follows, and here nothing does.
        while matches!(kept.last(), Some(Block::Heading { .. } | Block::Rule {})) {
            kept.pop();
        }
        if kept.is_empty() { Self::Nothing } else { Self::Beginning(Body(kept)) }
    }

    /// Whether nothing is left out.
    pub fn is_whole(&self) -> bool {
        matches!(self, Self::Whole(_))
    }
}

/// How much markup a block makes, in bytes.
fn weight(block: &Block) -> usize {
    let markup: Markup = Body(vec![block.clone()]).to_html_under(1, &Base::new("/"), "");
    markup.as_str().len()
}

/// Makes words for readers elsewhere; where the paper is read.
struct Outward<'a>(&'a Base);

impl Outward<'_> {
    fn block(&self, block: &Block) -> Block {
        match block {
            Block::Paragraph { text } => Block::Paragraph { text: self.text(text) },
            Block::Heading { level, text } => Block::Heading { level: *level, text: self.text(text) },
            Block::Quote { text, blocks, cite, pull } => {
                Block::Quote { text: self.text(text), blocks: self.blocks(blocks), cite: self.maybe(cite), pull: *pull }
            }
            Block::List { ordered, notes, start, reversed, numbers, items } => {
                let items = items.iter().map(|item| Item { text: self.text(&item.text), blocks: self.blocks(&item.blocks) });
                Block::List {
                    ordered: *ordered,
                    notes: *notes,
                    start: *start,
                    reversed: *reversed,
                    numbers: *numbers,
                    items: items.collect(),
                }
            }
            Block::Details { summary, blocks } => Block::Details { summary: self.text(summary), blocks: self.blocks(blocks) },
            Block::Figure { image, href } => {
                Block::Figure { image: image.clone(), href: href.as_ref().and_then(|href| self.href(href)) }
            }
            Block::Gallery { images, caption } => Block::Gallery { images: images.clone(), caption: self.maybe(caption) },
            Block::Player { media, src, title, poster, caption } => Block::Player {
                media: *media,
                src: src.clone(),
                title: title.clone(),
                poster: poster.clone(),
                caption: self.maybe(caption),
            },
            Block::Table { caption, head, rows } => Block::Table {
                caption: self.maybe(caption),
                head: self.texts(head),
                rows: rows.iter().map(|row| self.texts(row)).collect(),
            },
            Block::Embed { url, title, .. } => {
                let text = Text(vec![self.link(Href::parse(url.as_str()).ok(), title.as_str().into())]);
                Block::Paragraph { text }
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
            Span::Note { number, text } => Span::Note { number: *number, text: self.text(text) },
            Span::Plain(_) | Span::Code(_) | Span::Break => span.clone(),
        });
        Text(spans.collect())
    }

    /// A path in the paper as a whole address; what is whole already stays.
    fn href(&self, href: &Href) -> Option<Href> {
        Href::parse(&href.under(self.0)).ok()
    }

    /// A link; without an address, its words.
    fn link(&self, href: Option<Href>, text: Text) -> Span {
        match href {
            Some(href) => Span::Link { href, text },
            None => Span::Plain(text.words()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::address::WebAddress;

    fn part(json: &str) -> Part {
        let body: Body = serde_json::from_str(json).unwrap();
        Part::of(&body, &Base::abroad(&WebAddress::parse("https://paper.example/").unwrap()))
    }

    fn paragraph(letters: usize) -> String {
        format!(r#"{{"kind":"paragraph","text":"{}"}}"#, "a".repeat(letters))
    }

    /// How many blocks are kept of blocks like these, and whether that is all.
    #[track_caller]
    fn check(blocks: &[String], wanted: Option<(usize, bool)>) {
        let part = part(&format!("[{}]", blocks.join(",")));
        let found = match &part {
            Part::Whole(body) => Some((body.0.len(), true)),
            Part::Beginning(body) => Some((body.0.len(), false)),
            Part::Nothing => None,
        };
        assert_eq!(found, wanted);
    }

    #[test]
    fn whole_blocks_are_kept_as_long_as_there_is_room() {
        let heading = || r#"{"kind":"heading","level":2,"text":"On"}"#.to_owned();
        let frame = "<p></p>".len();
        check(&[], Some((0, true)));
        check(&[paragraph(MOST - frame)], Some((1, true)));
        check(&[paragraph(MOST - frame + 1)], None);
        check(&[paragraph(10), paragraph(MOST)], Some((1, false)));
        check(&[paragraph(10), heading(), heading(), paragraph(MOST)], Some((1, false)));
        check(&[paragraph(10), r#"{"kind":"rule"}"#.to_owned(), heading(), paragraph(MOST)], Some((1, false)));
        check(&[paragraph(10), heading()], Some((2, true)));
        check(&[heading(), paragraph(MOST)], None);
        // What comes after what is too large does not take its place.
        check(&[paragraph(10), paragraph(MOST), paragraph(10)], Some((1, false)));
    }

    #[test]
    fn links_lead_out_of_the_frame_and_embeds_are_links() {
        let Part::Whole(body) = part(
            r#"[{"kind":"paragraph","text":[{"em":[{"link":{"href":"/article/a/#on-b","text":["a"]}}]},{"link":{"href":"mailto:a@b.example","text":"m"}}]},
                {"kind":"figure","image":{"src":"images/x.svg","alt":"x","width":1,"height":1},"href":"/"},
                {"kind":"list","items":[{"text":"i","blocks":[{"kind":"embed","url":"https://v.example/1","title":"Film"}]}]}]"#,
        ) else {
            panic!("it is short");
        };
        assert_eq!(
            body.to_html_under(1, &Base::new("/news/"), "").as_str(),
            concat!(
                "<p><em><a href=\"https://paper.example/article/a/#on-b\">a</a></em><a href=\"mailto:a@b.example\">m</a></p>",
                "<figure><a href=\"https://paper.example/\"><img src=\"/news/images/x.svg\" alt=\"x\" width=\"1\" height=\"1\" ",
                "decoding=\"async\" loading=\"lazy\"></a></figure>",
                "<ul><li>i<p><a href=\"https://v.example/1\">Film</a></p></li></ul>"
            )
        );
    }
}
