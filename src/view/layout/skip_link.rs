//! The first thing that the Tab key meets.

use leptos::prelude::*;

use crate::view::context::site_context;

/// A way past the masthead.
#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a class="skip" href="#main">{site_context().messages.skip}</a> }
}
