//! Who wrote it: names that lead to their pages, joined as the language joins them.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::house;
use crate::model::author::AuthorRef;
use crate::model::page::PageNumber;
use crate::route::Route;

/// The byline with its links. It never sees an empty list.
#[component]
pub fn Byline(authors: Vec<AuthorRef>) -> impl IntoView {
    let class = style_sheet!("style/byline.css");
    let house = house();
    let count = authors.len();
    let names = authors.into_iter().enumerate().map(|(place, author)| {
        let href = Route::Author(author.slug, PageNumber::FIRST).href(&house.base);
        view! { class = class,
            <a class="byline-name" rel="author" href=href>{author.name.to_string()}</a>
            {house.words.between(place, count)}
        }
    });
    view! { class = class, <p class="byline">{house.words.by} " " {names.collect::<Vec<_>>()}</p> }
}

/// The names alone, for a teaser.
pub fn names(authors: &[AuthorRef]) -> String {
    let words = house().words;
    let joined =
        authors.iter().enumerate().flat_map(|(place, author)| [author.name.as_str(), words.between(place, authors.len())]);
    joined.collect()
}
