//! Figures and galleries, with what is said under them.

use super::tree::{Branch, Twig};
use super::walk::{Walk, line};
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::body::{Block, Span, Text};

impl Walk<'_> {
    /// The words under a figure; outside of one, a paragraph.
    pub fn caption(&mut self, branch: Branch) {
        let text = self.text(branch.twigs);
        match &mut self.captions {
            _ if text.is_blank() => {}
            Some(captions) => captions.push(text),
            None => self.out.push(Block::Paragraph { text }),
        }
        self.out.append(&mut self.aside);
    }

    pub fn figure(&mut self, branch: Branch) {
        let is_embed = branch.is_of(&["wp-block-embed"]);
        let is_pull = branch.is_of(&["wp-block-pullquote"]);
        let (mut blocks, caption) = self.captioned(branch.twigs);
        if let ([Block::Quote { pull, .. }], true) = (blocks.as_mut_slice(), is_pull) {
            *pull = true;
        }
        if let ([Block::Paragraph { text }], true) = (blocks.as_slice(), is_embed)
            && let Some(url) = (self.leads.src)(&text.words()).and_then(|src| WebAddress::parse(src.as_str()).ok())
            && let Some(title) = super::media::title_of(&url)
        {
            blocks = vec![Block::Embed { url, title }];
        }
        if blocks.len() > 1 && blocks.iter().all(|block| matches!(block, Block::Figure { href: None, .. })) {
            blocks = together(blocks);
        }
        self.attach(blocks, caption);
    }

    pub fn gallery(&mut self, branch: Branch) {
        // The pages that WordPress' own galleries link to hold nothing but the picture.
        let was_attached = self.is_attached;
        self.is_attached |= branch.is_of(&["gallery"]);
        let (blocks, caption) = self.captioned(branch.twigs);
        self.is_attached = was_attached;
        self.attach(together(blocks), caption);
    }

    /// The blocks of a figure, and the words under it.
    fn captioned(&mut self, twigs: Vec<Twig>) -> (Vec<Block>, Option<Text>) {
        let outer = self.captions.replace(Vec::new());
        let blocks = self.gathered(twigs);
        let captions = std::mem::replace(&mut self.captions, outer).unwrap_or_default();
        let caption = captions.into_iter().reduce(|mut all, next| {
            all.0.push(Span::Break);
            all.0.extend(next.0);
            all
        });
        (blocks, caption)
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
