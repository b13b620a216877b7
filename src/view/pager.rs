//! The way to the newer and the older stories of a list.

use stylers_macro::style_sheet;

use super::{SiteContext, nav};
use crate::model::markup::{Element, element};
use crate::model::page::{PageNumber, Paging};
use crate::route::Route;

/// Links to the pages before and after; nothing where there is one page.
pub fn pager(context: &SiteContext, route: &Route, paging: Paging) -> Option<Element> {
    let class = style_sheet!("style/pager.css");
    let words = context.messages;
    let link = |page: Option<PageNumber>, rel: &str, says: &str| {
        let href = route.at_page(page?).href(&context.base);
        Some(element("a").class(class, rel).attribute("rel", rel).attribute("href", &href).text(says))
    };
    let nav = nav(context, words.pages).class(class, "pager");
    let nav = nav
        .with(link(paging.before(), "prev", words.newer))
        .with(element("p").class(class, "place").text(&words.page_of(paging)))
        .with(link(paging.after(), "next", words.older));
    (paging.of > PageNumber::FIRST).then_some(nav)
}
