//! Views: plain values in, markup out. They never fetch and never listen.
//!
//! All of it is [`Markup`](crate::model::markup::Markup), made by functions of plain values. [`App`](app::App), the one Leptos component,
//! puts it into the document in a few parts, each anew when a signal of [`Reading`](reading::Reading) changes. What changes inside a page
//! while it is read is a [`Live`](live::Live), printed and brought up to date from one value. Buttons bear the name of an
//! [`Act`](act::Act), by which the browser knows what they are for.

use std::sync::Arc;

pub use article::kept_elsewhere;
pub use picture::LEADING;
pub use teaser::TeaserVariant;

use crate::messages::Messages;
use crate::model::address::Base;
use crate::model::language::Language;
use crate::model::markup::{Element, element};

pub mod act;
pub mod app;
mod article;
mod author;
mod author_box;
mod byline;
mod comment;
mod comment_form;
pub mod comments;
pub mod embed;
mod field;
pub mod frame;
mod front;
pub mod head;
pub mod live;
mod missing;
pub mod notice;
mod pager;
mod picture;
pub mod reading;
pub mod reply;
mod section;
pub mod share;
mod teaser;
mod when;

/// What never changes while the paper is open: where it is deployed, and the words of its interface.
#[derive(Clone)]
pub struct SiteContext {
    pub base: Arc<Base>,
    pub messages: &'static Messages,
}

impl SiteContext {
    /// The name of an element by which readers find their way through a page, such as `main`. One that is not the paper's own has such places itself:
    /// there it is an element like any other.
    fn landmark(&self, name: &'static str) -> &'static str {
        if self.base.is_abroad() { "div" } else { name }
    }
}

/// A part of a page with a name of its own: what it is called, or the id of its heading.
fn named(context: &SiteContext, name: &'static str, by: &'static str, says: &str) -> Element {
    let role = context.base.is_abroad().then_some("group");
    element(context.landmark(name)).maybe("role", role).attribute(by, says)
}

/// Ways on, with what they are called.
fn nav(context: &SiteContext, says: &str) -> Element {
    named(context, "nav", "aria-label", says)
}

/// A part of a page, with the id of its heading.
fn part(context: &SiteContext, title: &str) -> Element {
    named(context, "section", "aria-labelledby", title)
}

/// An element with the `lang` and `dir` of what is in another language than the site.
fn in_tongue(element: Element, language: Option<&Language>) -> Element {
    match language {
        Some(language) => element.attribute("lang", language.as_str()).attribute("dir", language.direction().as_str()),
        None => element,
    }
}

/// An element in the language of the interface, within one that may be in another.
fn in_house(element: Element, context: &SiteContext) -> Element {
    element.attribute("lang", context.messages.language).attribute("dir", "ltr")
}

/// The heading of a part of a page, with the id that the part is named by.
fn heading(class: &str, id: &str, says: &str) -> Element {
    element("h2").attribute("class", class).attribute("id", id).text(says)
}

/// The same under a rule across the page, with the class that a sheet scopes its rules with.
fn band(scope: &str, id: &str, says: &str) -> Element {
    heading(&["band ", scope].concat(), id, says)
}
