//! What a page is called and what it says of itself: printed into its head, and followed there when the reader goes on inside the app.

use super::pages::not_found::title_and_help;
use crate::messages::Messages;
use crate::model::address::Base;
use crate::model::article::cut;
use crate::model::markup::printable_text;
use crate::model::page::{Content, Page};
use crate::route::Route;

/// The longest description, in characters: what search engines show of one.
const DESCRIPTION: usize = 160;

/// What a page is called: in the window's title, and to those who hear it arrive.
pub fn title(page: &Page, words: &Messages) -> String {
    let (named, paging) = match &page.content {
        Content::Front(front) => (None, Some(front.paging)),
        Content::Section(section) => (Some(name(page)), Some(section.paging)),
        Content::Author(author) => (Some(name(page)), Some(author.paging)),
        Content::Article(_) => (Some(name(page)), None),
        Content::Missing(page) => (Some(title_and_help(page, words).0), None),
    };
    let later = paging.filter(|paging| paging.before().is_some()).map(|paging| words.page_of(paging));
    let parts = [named, later.as_deref(), Some(page.site.name.as_str())];
    printable_text(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")).into_owned()
}

/// The name of what the page shows.
pub fn name(page: &Page) -> &str {
    match &page.content {
        Content::Article(page) => page.article.headline.as_str(),
        Content::Section(page) => page.section.name.as_str(),
        Content::Author(page) => page.author.name.as_str(),
        Content::Front(_) | Content::Missing(_) => page.site.name.as_str(),
    }
}

/// What the page shows, in a sentence or two; none where the paper says nothing of it.
pub fn description(page: &Page) -> Option<String> {
    let text = match &page.content {
        Content::Front(_) => page.site.tagline.as_ref().map(|tagline| tagline.to_string()),
        Content::Article(page) => match &page.article.standfirst {
            Some(standfirst) => Some(standfirst.to_string()),
            None => Some(page.article.body.opening()),
        },
        Content::Section(page) => page.section.description.as_ref().map(|says| says.to_string()),
        Content::Author(page) => Some(page.author.bio.opening()),
        Content::Missing(_) => None,
    };
    text.filter(|text| !text.trim().is_empty()).map(|text| printable_text(&cut(&text, DESCRIPTION)).into_owned())
}

/// The whole address of the page (RFC 6596); none for what was not found.
pub fn canonical(page: &Page, route: &Route) -> Option<String> {
    (*route != Route::NotFound && !matches!(page.content, Content::Missing(_))).then(|| route.href(&Base::abroad(&page.site.url)))
}
