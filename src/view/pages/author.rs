//! An author: their box with the whole bio, and their stories.

use leptos::prelude::*;

use crate::messages::filled;
use crate::model::markup::printable_text;
use crate::model::page::{AuthorPage, PageNumber};
use crate::route::Route;
use crate::view::context::site_context;
use crate::view::parts::author_box::{AuthorBox, NameAs};
use crate::view::parts::pager::Pager;
use crate::view::parts::stories::stories;

/// An author's page.
#[component]
pub fn AuthorView<'a>(page: &'a AuthorPage) -> impl IntoView {
    let title = filled(site_context().messages.stories_by, "name", &printable_text(page.author.name.as_str()));
    let route = Route::Author(page.author.slug.clone(), PageNumber::FIRST);
    let pager = view! { <Pager route paging=page.paging/> };
    view! {
        <div>
            <AuthorBox author=&page.author name=NameAs::PageHeading/>
            {stories(title, &page.stories, pager)}
        </div>
    }
}
