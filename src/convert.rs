//! How another site's HTML becomes a [`Body`].
//!
//! Who parses the HTML is passed in as a [`Node`]: html5ever in the press, the browser itself in the app. What is made of it is said here once:
//! a closed tree, so that nothing of a stranger's HTML survives but words, their emphasis, and addresses that passed a rule. No words are
//! lost: what has no block of its own keeps its text in the nearest one.
//!
//! It follows no link and loads nothing. Scripts, styles, templates and the fallback inside players and frames are no words.

mod figure;
mod list;
mod media;
mod muffled;
mod places;
mod prose;
mod sort;
mod table;
mod tree;
mod walk;

pub use muffled::muffled;

use crate::model::address::{Href, Src};
use crate::model::body::Body;
use sort::Key;
use tree::Twig;
use walk::Walk;

/// A node of a parsed document.
pub trait Node: Sized {
    /// What it is.
    fn kind(&self) -> Kind;

    /// The value of an attribute; none where it has no such attribute.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The nodes in it, in order; none in a template, whose content is apart.
    fn children(&self) -> Vec<Self>;
}

/// What a node is.
pub enum Kind {
    /// An element, by its local name.
    Element(String),
    Words(String),
    /// A comment, a doctype, a document.
    Other,
}

/// Where the addresses of the HTML lead. What it refuses keeps its words, and loses its link or its picture.
pub struct Guide<'a> {
    /// What a link may point to.
    pub href: &'a dyn Fn(&str) -> Option<Href>,
    /// Where a picture, a recording or a frame lies.
    pub src: &'a dyn Fn(&str) -> Option<Src>,
}

/// The body that the children of an element say.
pub fn body<N: Node>(root: &N, leads: &Guide<'_>) -> Body {
    Walk::new(leads).body(&tree::grown(root))
}

/// The words of an element in one line, its white space collapsed: for titles and names that are written in HTML.
pub fn words<N: Node>(root: &N) -> String {
    tree::one_line(&tree::grown(root))
}

/// Every address that a link in the element leads to, as it is written, in order.
pub fn links<N: Node>(root: &N) -> Vec<String> {
    fn gather(twigs: &[Twig], all: &mut Vec<String>) {
        for twig in twigs {
            if let Twig::Branch(branch) = twig {
                all.extend(branch.get(Key::Href).map(str::to_owned));
                gather(&branch.twigs, all);
            }
        }
    }
    let mut all = Vec::new();
    gather(&tree::grown(root), &mut all);
    all
}
