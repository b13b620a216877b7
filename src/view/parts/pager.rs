//! The way to the newer and the older stories of a list.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::page::{PageNumber, Paging};
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};
use crate::view::layout::landmark::labelled_nav;

/// Links to the pages before and after; nothing where there is one page.
#[component]
pub fn Pager(route: Route, paging: Paging) -> impl IntoView {
    let class = style_sheet!("style/pager.css");
    let SiteContext { base, messages } = site_context();
    let link = move |page: Option<PageNumber>, rel: &'static str, label: &'static str| {
        let href = route.at_page(page?).href(&base);
        Some(view! { <a class=[rel, " ", class].concat() rel=rel href=href>{label}</a> })
    };
    (paging.of > PageNumber::FIRST).then(|| {
        let inside = view! { class = class,
            {link(paging.before(), "prev", messages.newer)}
            <p class="place">{messages.page_of(paging)}</p>
            {link(paging.after(), "next", messages.older)}
        };
        labelled_nav(messages.pages.to_owned(), messages.language.lang(), ["pager ", class].concat(), inside)
    })
}
