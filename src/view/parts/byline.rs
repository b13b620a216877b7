//! Who wrote it: names that lead to their pages, joined as the language joins them.

use std::sync::Arc;

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::messages::Messages;
use crate::model::author::{Author, AuthorRef};
use crate::model::markup::printable_text;
use crate::model::page::PageNumber;
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};

/// The byline with its links, for those who are named.
#[component]
pub fn Byline<'a>(authors: &'a [Arc<Author>]) -> impl IntoView {
    let class = style_sheet!("style/byline.css");
    let SiteContext { base, messages } = site_context();
    let names = authors.iter().enumerate().map(|(place, author)| {
        let href = Route::Author(author.slug.clone(), PageNumber::FIRST).href(&base);
        let between = messages.between(place, authors.len(), name_at(authors, place + 1));
        view! { class = class,
            <a class="byline-name" rel="author" href=href>{&author.name}</a>
            {(!between.is_empty()).then_some(between)}
        }
    });
    view! { class = class, <p class="byline">{messages.by}" "{names.collect_view()}</p> }
}

/// The name of the author at a place (from zero); empty where there is none.
pub fn name_at(authors: &[Arc<Author>], place: usize) -> &str {
    authors.get(place).map_or("", |author| author.name.as_str())
}

/// The names alone, for a teaser: each runs as its own letters do.
pub fn names(messages: &Messages, authors: &[AuthorRef]) -> impl IntoView + use<> {
    let named = |(place, author): (usize, &AuthorRef)| {
        let name = printable_text(author.name.as_str()).into_owned();
        let next = authors.get(place + 1).map_or("", |author| author.name.as_str());
        let between = messages.between(place, authors.len(), next);
        view! { <bdi>{name}</bdi>{(!between.is_empty()).then_some(between)} }
    };
    authors.iter().enumerate().map(named).collect_view()
}
