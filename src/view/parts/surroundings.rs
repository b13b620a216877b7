//! What stands under a story: its authors, its neighbours, the section's latest and what not to miss.

use std::sync::Arc;

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::author_box::{AuthorBox, NameAs};
use super::neighbours::Neighbours;
use super::picks::Picks;
use super::teaser::TeaserVariant;
use super::teasers::Teasers;
use crate::messages::filled;
use crate::model::author::Author;
use crate::model::markup::printable_text;
use crate::model::page::ArticlePage;
use crate::view::context::{SiteContext, site_context};
use crate::view::layout::landmark::{interface_heading, titled_section};

/// All of it.
#[component]
pub fn Surroundings<'a>(page: &'a ArticlePage) -> impl IntoView {
    let class = style_sheet!("style/surroundings.css");
    let authors = &page.article.authors;
    view! { class = class,
        <div>
            {(!authors.is_empty()).then(|| view! { <Authors authors/> })}
            <Neighbours page/>
            <div class="further">
                {(!page.latest.is_empty()).then(|| view! { <LatestFrom page/> })}
                {(!page.picks.is_empty()).then(|| view! { <Picks stories=&page.picks/> })}
            </div>
        </div>
    }
}

#[component]
fn Authors<'a>(authors: &'a [Arc<Author>]) -> impl IntoView {
    let SiteContext { messages, .. } = site_context();
    let title = if authors.len() == 1 { messages.about_author } else { messages.about_authors };
    let inside = view! {
        {interface_heading("unseen", "authors-title", title.to_owned())}
        {authors.iter().map(|author| view! { <AuthorBox author name=NameAs::Heading/> }).collect_view()}
    };
    titled_section("authors-title", None, inside)
}

/// The newest of the story's section.
#[component]
fn LatestFrom<'a>(page: &'a ArticlePage) -> impl IntoView {
    let section = printable_text(page.article.section.name.as_str());
    let inside = view! {
        {interface_heading("band", "latest-title", filled(site_context().messages.latest_from, "name", &section))}
        <Teasers stories=&page.latest variant=|_| TeaserVariant::Tall list="four"/>
    };
    titled_section("latest-title", None, inside)
}
