//! What other sites show of the paper: frames, what oEmbed says of them, and the page that tells publishers how.

pub mod frames;
pub mod guide;
pub mod oembed;
mod styles;
