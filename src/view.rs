//! Components: plain values in, markup out. They never fetch, and what happens in them goes up by callbacks.
//!
//! [`App`](app::App) is the whole; [`Reading`](reading::Reading) is what the browser keeps current for it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::address::Base;
use crate::model::language::Language;
use crate::model::page::{Content, Page};
use crate::words::Words;

pub mod app;
mod article;
mod author;
mod author_box;
mod byline;
mod comment_form;
mod comments;
mod field;
mod frame;
mod front;
mod missing;
mod notice;
mod pager;
mod picture;
pub mod reading;
mod section;
mod share;
mod teaser;
mod when;

/// What never changes while the paper is open: where it is deployed, and the words of its interface.
#[derive(Clone)]
pub struct House {
    pub base: Arc<Base>,
    pub words: &'static Words,
}

/// The house that the app stands in.
fn house() -> House {
    use_context().unwrap_or_else(|| House { base: Arc::new(Base::new("/")), words: &crate::words::ENGLISH })
}

/// The `lang` and `dir` of what is in another language than the site.
fn tongue(language: Option<&Language>) -> (Option<String>, Option<&'static str>) {
    (language.map(Language::to_string), language.map(|language| language.direction().as_str()))
}

/// What a page is called: in the window's title, and to those who hear it arrive.
pub fn title(page: &Page, words: &Words) -> String {
    let name = match &page.content {
        Content::Front(_) => return page.site.name.to_string(),
        Content::Article(page) => page.article.headline.as_str(),
        Content::Section(page) => page.section.name.as_str(),
        Content::Author(page) => page.author.name.as_str(),
        Content::Missing(_) => words.not_found,
    };
    [name, " · ", page.site.name.as_str()].concat()
}
