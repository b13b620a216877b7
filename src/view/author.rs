//! An author: their box with the whole bio, and their stories.

use super::SiteContext;
use super::author_box::{NameAs, author_box};
use super::pager::pager;
use super::section::stories;
use crate::messages::filled;
use crate::model::markup::{Element, element};
use crate::model::page::{AuthorPage, PageNumber};
use crate::route::Route;

/// An author's page.
pub fn author(context: &SiteContext, page: &AuthorPage) -> Element {
    let says = filled(context.messages.stories_by, page.author.name.as_str());
    let route = Route::Author(page.author.slug.clone(), PageNumber::FIRST);
    element("div")
        .with(author_box(context, &page.author, NameAs::PageHeading))
        .with(stories(context, &says, &page.stories).with(pager(context, &route, page.paging)))
}
