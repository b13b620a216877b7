//! The words of a story: a closed tree that can only hold what is allowed.
//!
//! Nothing here is markup. [`Body::to_html`] (in `body/html.rs`) alone makes markup of it, and escapes every text and address.

mod anchors;
mod block;
mod dir;
mod html;
#[cfg(feature = "press")]
mod item_schema;
mod measure;
mod text;
#[cfg(feature = "press")]
mod text_schema;
mod track;
mod wire;

pub use anchors::Anchors;
pub use block::{Block, Body, DEEPEST_BLOCK, Item, Media, Numbers, Player};
pub use dir::Dir;
pub use text::{DEEPEST, Span, Text, Tone};
pub use track::{Track, TrackKind};

#[cfg(test)]
mod tests;
