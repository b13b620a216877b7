//! Where an author or the paper is found elsewhere.

use leptos::prelude::*;

use crate::model::link::Link;
use crate::view::context::site_context;

/// A list of links to places that are the author's own, or the paper's.
#[component]
pub fn ProfileLinks<'a>(links: &'a [Link]) -> impl IntoView {
    let base = site_context().base;
    let items = links.iter().map(|link| view! { <li><a rel="me" href=link.href.under(&base)>{&link.label}</a></li> });
    view! { <ul role="list" class="links">{items.collect_view()}</ul> }
}
