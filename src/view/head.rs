//! What a page is called and what it says of itself: printed into its head, and followed there when the reader goes on inside the app.

use super::pages::not_found::title_and_help;
use crate::messages::Messages;
use crate::model::address::Base;
use crate::model::page::{Content, Page};
use crate::model::plain::plain_text;
use crate::route::Route;

/// What a page is called: in the window's title, and to those who hear it arrive.
pub fn title(page: &Page, words: &Messages) -> String {
    let (named, paging) = match &page.content {
        Content::Front(front) => (None, Some(front.paging)),
        Content::Section(section) => (Some(name(page)), Some(section.paging)),
        Content::Author(author) => (Some(name(page)), Some(author.paging)),
        Content::Article(_) | Content::Page(_) => (Some(name(page)), None),
        Content::Missing(page) => (Some(title_and_help(page, words).0), None),
    };
    let later = paging.filter(|paging| paging.before().is_some()).map(|paging| words.page_of(paging));
    let parts = [named, later.as_deref(), Some(page.site.name.as_str())];
    // Each by itself: what turns the direction in one has no partner in another.
    parts.into_iter().flatten().map(plain_text).collect::<Vec<_>>().join(" · ")
}

/// The name of what the page shows.
pub fn name(page: &Page) -> &str {
    match &page.content {
        Content::Article(page) => page.article.headline.as_str(),
        Content::Section(page) => page.section.name.as_str(),
        Content::Author(page) => page.author.name.as_str(),
        Content::Page(page) => page.headline.as_str(),
        Content::Front(_) | Content::Missing(_) => page.site.name.as_str(),
    }
}

/// The whole address of the page (RFC 6596); none for what was not found.
pub fn canonical(page: &Page, route: &Route) -> Option<String> {
    (*route != Route::NotFound && !matches!(page.content, Content::Missing(_))).then(|| route.href(&Base::abroad(&page.site.url)))
}
