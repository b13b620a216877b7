//! The way to the newer and the older stories of a list.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::house;
use crate::model::page::Paging;
use crate::route::Route;

/// Links to the pages before and after; nothing where there is one page.
#[component]
pub fn Pager(route: Route, paging: Paging) -> impl IntoView {
    let class = style_sheet!("style/pager.css");
    let house = house();
    let words = house.words;
    let link = |page: Option<_>, rel: &'static str, says: &'static str| {
        let href = page.map(|page| route.at_page(page).href(&house.base));
        href.map(|href| view! { class = class, <a class=rel rel=rel href=href>{says}</a> })
    };
    (paging.before().is_some() || paging.after().is_some()).then(|| {
        view! { class = class,
            <nav class="pager" aria-label=words.pages>
                {link(paging.before(), "prev", words.newer)}
                <p class="place">{words.page_of(paging)}</p>
                {link(paging.after(), "next", words.older)}
            </nav>
        }
    })
}
