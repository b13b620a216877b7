//! What other sites show of the paper: frames, oEmbed for them, and the page that shows publishers how.

pub mod frames;
pub mod guide;
pub mod oembed;
mod styles;
