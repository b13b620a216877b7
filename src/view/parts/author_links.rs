//! Where an author is found elsewhere.

use leptos::prelude::*;

use crate::model::author::Link;
use crate::view::context::site_context;

/// A list of links that are the author's own.
#[component]
pub fn AuthorLinks<'a>(links: &'a [Link]) -> impl IntoView {
    let base = site_context().base;
    let items = links.iter().map(|link| view! { <li><a rel="me" href=link.href.under(&base)>{&link.label}</a></li> });
    view! { <ul role="list" class="links">{items.collect_view()}</ul> }
}
