//! Figures and galleries, with what is said under them.

use super::tree::Branch;
use super::walk::{Walk, line};
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::body::{Block, Span, Text};

impl Walk<'_> {
    /// The words under a figure; outside of one, a paragraph.
    pub fn caption(&mut self, branch: &Branch) {
        let text = self.text(&branch.twigs);
        match &mut self.caption {
            _ if text.is_blank() => {}
            Some(caption) => {
                if !caption.0.is_empty() {
                    caption.0.push(Span::Break);
                }
                caption.0.extend(text.0);
            }
            None => self.out.push(Block::Paragraph { text }),
        }
        self.out.append(&mut self.aside);
    }

    pub fn figure(&mut self, branch: &Branch, is_gallery: bool) {
        let was_attached = self.is_attached;
        // The pages that WordPress' own galleries link to hold nothing but the picture.
        self.is_attached |= branch.is_of(&["gallery"]);
        let outer = self.caption.replace(Text::default());
        let mut blocks = self.gathered(&branch.twigs);
        let caption = std::mem::replace(&mut self.caption, outer).filter(|caption| !caption.is_blank());
        self.is_attached = was_attached;
        match blocks.as_mut_slice() {
            [Block::Quote { pull, .. }] => *pull |= branch.is_of(&["wp-block-pullquote"]),
            [only @ Block::Paragraph { .. }] if branch.is_of(&["wp-block-embed"]) => self.embed(only),
            _ => {}
        }
        if is_gallery || blocks.iter().all(|block| matches!(block, Block::Figure { href: None, .. })) {
            blocks = together(blocks);
        }
        self.attach(blocks, caption);
    }

    /// What WordPress could not embed: an address alone.
    fn embed(&self, block: &mut Block) {
        if let Block::Paragraph { text } = block
            && let Some(src) = (self.leads.src)(&text.words())
            && let Ok(url) = WebAddress::parse(src.as_str())
            && let Some(title) = super::media::title_of(&url)
        {
            *block = Block::Embed { url, title };
        }
    }

    /// Puts the words under what they belong to, or else after it.
    fn attach(&mut self, mut blocks: Vec<Block>, caption: Option<Text>) {
        let mut left = caption;
        if let [only] = blocks.as_mut_slice() {
            match only {
                Block::Figure { image, href: None } if image.caption.is_none() && left.as_ref().is_some_and(leads) => {
                    // A picture's own caption is plain words.
                    *only = Block::Gallery { images: vec![image.clone()], caption: left.take() };
                }
                Block::Figure { image, .. } if image.caption.is_none() => {
                    image.caption = left.take().and_then(|text| line(&text.words()));
                }
                Block::Table { caption: none @ None, .. }
                | Block::Player { caption: none @ None, .. }
                | Block::Gallery { caption: none @ None, .. }
                | Block::Quote { cite: none @ None, .. } => *none = left.take(),
                _ => {}
            }
        }
        self.out.append(&mut blocks);
        self.out.extend(left.map(|text| Block::Paragraph { text }));
    }
}

/// Whether any of the words lead somewhere.
fn leads(text: &Text) -> bool {
    text.0.iter().any(|span| match span {
        Span::Link { .. } | Span::Note { .. } => true,
        Span::Toned(_, text) | Span::Abbr { text, .. } => leads(text),
        _ => false,
    })
}

/// Makes galleries of the pictures that stand side by side.
fn together(blocks: Vec<Block>) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    for block in blocks {
        let next = match block {
            Block::Figure { image, href: None } => image,
            block => {
                all.push(block);
                continue;
            }
        };
        match all.last_mut() {
            Some(Block::Gallery { images, caption: None }) => images.push(next),
            Some(last @ Block::Figure { href: None, .. }) => {
                let Block::Figure { image: first, .. } = last else { continue };
                *last = Block::Gallery { images: vec![first.clone(), next], caption: None };
            }
            _ => all.push(Block::Figure { image: next, href: None }),
        }
    }
    all
}
