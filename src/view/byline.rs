//! Who wrote it: names that lead to their pages, joined as the language joins them.

use stylers_macro::style_sheet;

use super::SiteContext;
use crate::model::author::{Author, AuthorRef};
use crate::model::markup::{Element, element};
use crate::model::page::PageNumber;
use crate::route::Route;

/// The byline with its links; none where nobody is named.
pub fn byline(context: &SiteContext, authors: &[Author]) -> Option<Element> {
    let class = style_sheet!("style/byline.css");
    let mut line = element("p").class(class, "byline").text(context.messages.by).text(" ");
    for (place, author) in authors.iter().enumerate() {
        let href = Route::Author(author.slug.clone(), PageNumber::FIRST).href(&context.base);
        let name = element("a").class(class, "byline-name").attribute("rel", "author").attribute("href", &href);
        line = line.with(name.text(author.name.as_str())).text(context.messages.between(place, authors.len()));
    }
    (!authors.is_empty()).then_some(line)
}

/// The names alone, for a teaser.
pub fn names(context: &SiteContext, authors: &[AuthorRef]) -> String {
    let between = |place| context.messages.between(place, authors.len());
    authors.iter().enumerate().flat_map(|(place, author)| [author.name.as_str(), between(place)]).collect()
}
