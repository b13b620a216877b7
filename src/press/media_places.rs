//! The places in a story where files lie: pictures, their other widths, recordings and what stands for them.

use crate::model::address::Src;
use crate::model::body::{Block, Body};
use crate::model::image::Image;

/// What is done with each place.
pub trait MediaVisitor {
    /// A picture with all its widths.
    fn image(&self, image: &mut Image);
    /// A recording, or the picture that stands for it.
    fn file(&self, src: &mut Src);
}

/// Shows a visitor all that lies in a body, in reading order.
pub fn visit(body: &mut Body, visitor: &impl MediaVisitor) {
    visit_blocks(&mut body.0, visitor);
}

fn visit_blocks(blocks: &mut [Block], visitor: &impl MediaVisitor) {
    for block in blocks {
        match block {
            Block::Figure { image, .. } => visitor.image(image),
            Block::Gallery { images, .. } => images.iter_mut().for_each(|image| visitor.image(image)),
            Block::Player(player) => {
                visitor.file(&mut player.src);
                player.tracks.iter_mut().for_each(|track| visitor.file(&mut track.src));
                player.poster.iter_mut().for_each(|poster| visitor.file(poster));
            }
            Block::Quote { blocks, .. } | Block::Details { blocks, .. } => visit_blocks(blocks, visitor),
            Block::List { items, .. } => items.iter_mut().for_each(|item| visit_blocks(&mut item.blocks, visitor)),
            Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Embed { .. }
            | Block::Rule {} => {}
        }
    }
}
