//! The first thing that the Tab key meets.

use leptos::prelude::*;

use crate::view::context::site_context;

/// A way past the masthead.
#[component]
pub fn SkipLink() -> impl IntoView {
    let messages = site_context().messages;
    view! { <a class="skip" href="#main" lang=messages.language.lang()>{messages.skip}</a> }
}
