//! An author: their box with the whole bio, and their stories.

use leptos::prelude::*;

use super::author_box::{AuthorBox, NameAs};
use super::house;
use super::section::Stories;
use crate::model::page::{AuthorPage, PageNumber};
use crate::route::Route;
use crate::words::filled;

/// An author's page.
#[component]
pub fn AuthorView(page: AuthorPage) -> impl IntoView {
    let says = filled(house().words.stories_by, page.author.name.as_str());
    let route = Route::Author(page.author.slug.clone(), PageNumber::FIRST);
    view! {
        <AuthorBox author=page.author name=NameAs::PageHeading/>
        <Stories says stories=page.stories paging=page.paging route/>
    }
}
