//! Figures and galleries, with what is said under them.

use super::converter::{Converter, line};
use super::provider::{embed, player};
use super::tree::HtmlElement;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::body::{Block, Span, Text};
use crate::model::image::Image;

impl Converter<'_> {
    /// The words under a figure; outside of one, a paragraph.
    pub fn caption(&mut self, element: &HtmlElement) {
        let text = self.text(&element.children);
        match &mut self.caption {
            _ if text.is_blank() => {}
            Some(caption) => {
                if !caption.0.is_empty() {
                    caption.0.push(Span::Break);
                }
                caption.0.extend(text.0);
            }
            None => self.out.push(Block::Paragraph { dir: self.own_dir(), text }),
        }
        self.out.append(&mut self.aside);
    }

    pub fn figure(&mut self, element: &HtmlElement, is_gallery: bool) {
        let was_attached = self.is_attached;
        // The pages that WordPress' own galleries link to hold nothing but the picture.
        self.is_attached |= element.is_of(&["gallery"]);
        let outer = self.caption.replace(Text::default());
        let mut blocks = self.gathered(&element.children);
        let caption = std::mem::replace(&mut self.caption, outer).filter(|caption| !caption.is_blank());
        self.is_attached = was_attached;
        match blocks.as_mut_slice() {
            [Block::Quote { pull, .. }] => *pull |= element.is_of(&["wp-block-pullquote"]),
            [only @ Block::Paragraph { .. }] if element.is_of(&["wp-block-embed"]) => self.embed(only),
            _ => {}
        }
        if is_gallery || blocks.iter().all(|block| matches!(block, Block::Figure { href: None, .. })) {
            blocks = together(blocks);
        }
        self.attach(blocks, caption);
    }

    /// What WordPress could not embed: an address alone.
    fn embed(&self, block: &mut Block) {
        if let Block::Paragraph { text, .. } = block
            && let Some(src) = (self.links.src)(&text.words())
            && let Ok(url) = WebAddress::parse(src.as_str())
            && let Some(title) = super::media::title_of(&url)
        {
            let player = player(&url);
            *block = embed(url, title, player);
        }
    }

    /// Says words among which WordPress' own tags still stand: `[caption …]<img> words[/caption]`; in the oldest form the words are in the
    /// first tag.
    pub fn say_captioned(&mut self, mut words: &str) {
        while let Some(start) = words.find("[caption").into_iter().chain(words.find("[/caption]")).min() {
            let Some(end) = words[start..].find(']').map(|end| start + end + 1) else { break };
            self.say(&words[..start]);
            let tag = &words[start..end];
            words = &words[end..];
            if tag.starts_with("[c") {
                self.is_captioned = true;
                self.edge();
                let said = tag.split_once(" caption=\"").and_then(|(_, rest)| rest.split('"').next());
                self.say(said.unwrap_or_default());
                continue;
            }
            if !std::mem::take(&mut self.is_captioned) {
                self.say(tag);
                continue;
            }
            let text = self.prose.take();
            let figure = match self.aside.pop() {
                None if matches!(self.out.last(), Some(Block::Figure { .. })) => self.out.pop(),
                aside => aside,
            };
            self.attach(figure.into_iter().collect(), (!text.is_blank()).then_some(text));
            self.flush();
        }
        self.say(words);
    }

    /// Puts the words under what they belong to, or else after it.
    fn attach(&mut self, mut blocks: Vec<Block>, mut caption: Option<Text>) {
        if let [only] = blocks.as_mut_slice() {
            match only {
                Block::Figure { image, .. } if image.caption.is_none() && !caption.as_ref().is_some_and(leads) => {
                    image.caption = caption.take().and_then(|text| line(&text.words()));
                }
                // A picture's own caption is plain words.
                Block::Figure { image, href: None } if image.caption.is_none() => {
                    if let Block::Figure { image, .. } = std::mem::replace(only, Block::Rule {}) {
                        *only = Block::Gallery { images: vec![*image], caption: caption.take() };
                    }
                }
                Block::Table { caption: none @ None, .. }
                | Block::Gallery { caption: none @ None, .. }
                | Block::Quote { cite: none @ None, .. } => *none = caption.take(),
                Block::Player(player) if player.caption.is_none() => player.caption = caption.take(),
                _ => {}
            }
        }
        self.out.append(&mut blocks);
        self.out.extend(caption.map(Block::paragraph));
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
    // The pictures since the last block of another kind.
    let mut run = Vec::new();
    for block in blocks {
        match block {
            Block::Figure { image, href: None } => run.push(*image),
            block => {
                all.extend(gathered(&mut run));
                all.push(block);
            }
        }
    }
    all.extend(gathered(&mut run));
    all
}

fn gathered(run: &mut Vec<Image>) -> Option<Block> {
    match run.len() {
        0 | 1 => run.pop().map(|image| Block::Figure { image: Box::new(image), href: None }),
        _ => Some(Block::Gallery { images: std::mem::take(run), caption: None }),
    }
}
