//! An author: their box with the whole bio, and their stories.

use super::House;
use super::author_box::{NameAs, author_box};
use super::pager::pager;
use super::section::stories;
use crate::model::markup::{Element, element};
use crate::model::page::{AuthorPage, PageNumber};
use crate::route::Route;
use crate::words::filled;

/// An author's page.
pub fn author(house: &House, page: &AuthorPage) -> Element {
    let says = filled(house.words.stories_by, page.author.name.as_str());
    let route = Route::Author(page.author.slug.clone(), PageNumber::FIRST);
    element("div")
        .with(author_box(house, &page.author, NameAs::PageHeading))
        .with(stories(house, &says, &page.stories).with(pager(house, &route, page.paging)))
}
