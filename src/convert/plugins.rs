//! What the plugins of other houses write, made plain HTML before it is converted: what their own scripts and styles would have made of it,
//! as far as that can be known. What is left out, or stays as it was, is told.
//!
//! It is compiled for the press and for live papers: strangers' comments are converted without it.

mod addresses;
mod boxes;
mod covers;
mod directions;
mod document;
mod embeds;
mod footnotes;
mod forms;
mod formulas;
mod links;
mod marks;
mod note_list;
mod pictures;
mod providers;
mod scripts;
mod shortcodes;
mod tasks;
mod thumbnails;

use super::node::Node;
use super::omission::Omissions;

#[cfg(feature = "press")]
pub use addresses::is_one_file;
pub use document::Document;

/// One kind of what plugins write.
type Rule = fn(&mut Document, &mut Omissions);

/// In this order: what is left out, then what would be taken for something else by a later one.
const RULES: [Rule; 13] = [
    boxes::boxes,
    formulas::formulas,
    tasks::tasks,
    scripts::scripts,
    embeds::embeds,
    covers::covers,
    pictures::pictures,
    thumbnails::thumbnails,
    footnotes::footnotes,
    links::links,
    directions::directions,
    forms::forms,
    shortcodes::shortcodes,
];

/// A document in plain HTML.
pub fn plain<N: Node>(root: &N, omissions: &mut Omissions) -> Document {
    let mut document = Document::of(root);
    for rule in RULES {
        rule(&mut document, omissions);
    }
    document
}
