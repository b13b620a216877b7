//! What a story is about, in a word each.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::line::Line;
use crate::view::context::site_context;

/// A list of tags.
#[component]
pub fn Tags<'a>(tags: &'a [Line]) -> impl IntoView {
    let class = style_sheet!("style/tags.css");
    let items = tags.iter().map(|tag| view! { class = class, <li>{tag}</li> });
    view! { class = class, <ul role="list" class="tags" aria-label=site_context().messages.tags>{items.collect_view()}</ul> }
}
