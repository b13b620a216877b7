//! How another site's HTML becomes a [`Body`].
//!
//! Who parses the HTML is passed in as a [`Node`]: html5ever in the press, the browser itself in the app. What is made of it is said here once:
//! a closed tree, so that nothing of a stranger's HTML survives but words, their emphasis, and addresses that passed a rule. No words are
//! lost: what has no block of its own keeps its text in the nearest one.
//!
//! It follows no link and loads nothing. Scripts, styles, templates and the fallback inside players and frames are no words.

#[cfg(feature = "press")]
mod accounts;
mod attribute;
mod blocks;
mod converter;
mod element_kind;
mod figure;
mod link_resolver;
mod link_targets;
mod list;
#[cfg(feature = "press")]
mod lost_directions;
mod media;
mod node;
mod notes;
#[cfg(feature = "services")]
mod omission;
mod phrases;
#[cfg(feature = "services")]
mod plugins;
mod prose;
mod provider;
mod sanitized;
mod table;
mod tree;
mod word_list;
mod words;

pub use link_resolver::LinkResolver;
pub use node::{Kind, Node};
#[cfg(feature = "services")]
pub use omission::{ARE_TOLD, Omission, OmissionKind};
pub use provider::{embed, player, player_of_frame};
pub use sanitized::sanitized;

use crate::model::body::Body;
use attribute::Attribute;
use converter::Converter;
use tree::HtmlNode;

/// The body that the children of an element say.
pub fn body<N: Node>(root: &N, links: &LinkResolver<'_>) -> Body {
    Converter::new(links).body(&nodes_of(root))
}

/// What stands in a node. Where posts are converted too, both ways lead through the same document, so that an app carries one.
fn nodes_of<N: Node>(root: &N) -> Vec<HtmlNode> {
    #[cfg(feature = "services")]
    return tree::nodes_of(&plugins::Document::of(root).root());
    #[cfg(not(feature = "services"))]
    tree::nodes_of(root)
}

/// What a post of another house becomes: its body, and what of it the body does not hold.
#[cfg(feature = "services")]
pub struct Conversion {
    pub body: Body,
    pub omissions: Vec<Omission>,
}

/// The same of a whole post, which plugins may have added to: what they write in forms of their own is made plain first. Only the press tells
/// omissions.
#[cfg(feature = "services")]
pub fn conversion<N: Node>(root: &N, links: &LinkResolver<'_>) -> Conversion {
    let mut omissions = omission::Omissions::default();
    let document = plugins::plain(root, &mut omissions);
    let nodes = tree::nodes_of(&document.root());
    let body = Converter::new(links).body(&nodes);
    #[cfg(feature = "press")]
    {
        accounts::accounts(&nodes, &body, links, &mut omissions);
        lost_directions::lost_directions(&nodes, &mut omissions);
    }
    Conversion { body, omissions: omissions.0 }
}

/// The words of an element in one line, its white space collapsed: for titles and names that are written in HTML.
pub fn words<N: Node>(root: &N) -> String {
    words::one_line(&nodes_of(root))
}

/// Every address that a link in the element leads to, as it is written, in order.
pub fn links<N: Node>(root: &N) -> Vec<String> {
    fn gather(nodes: &[HtmlNode], all: &mut Vec<String>) {
        for node in nodes {
            if let HtmlNode::Element(element) = node {
                all.extend(element.get(Attribute::Href).map(str::to_owned));
                gather(&element.children, all);
            }
        }
    }
    let mut all = Vec::new();
    gather(&nodes_of(root), &mut all);
    all
}
