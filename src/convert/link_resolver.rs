//! Where the addresses of the HTML lead.

use crate::model::address::{Href, Src};

/// Says where each address of the HTML leads. What it refuses keeps its words, and loses its link or its picture.
pub struct LinkResolver<'a> {
    /// What a link may point to.
    pub href: &'a dyn Fn(&str) -> Option<Href>,
    /// Where a picture, a recording or a frame lies.
    pub src: &'a dyn Fn(&str) -> Option<Src>,
}
