//! Where the addresses of the HTML lead.

use crate::model::address::{Href, Src};

/// Says where each address of the HTML leads. What it refuses keeps its words, and loses its link or its picture.
pub struct LinkResolver<'a> {
    /// What a link may point to.
    pub href: &'a dyn Fn(&str) -> Option<Href>,
    /// Where a picture, a recording or a frame lies.
    pub src: &'a dyn Fn(&str) -> Option<Src>,
}

impl LinkResolver<'_> {
    /// Where a file lies; none where nothing is written, or only a place in the page itself.
    pub fn file(&self, written: &str) -> Option<Src> {
        let written = written.trim_ascii();
        if written.is_empty() || written.starts_with('#') { None } else { (self.src)(written) }
    }
}
