//! The heading of a page that is no article.

use leptos::prelude::*;

use crate::model::markup::printable_text;

/// What the page is called, and a line about it.
#[component]
pub fn PageHeader<'a>(title: &'a str, about: Option<&'a str>) -> impl IntoView {
    view! {
        <header class="opening">
            <h1 tabindex="-1">{printable_text(title)}</h1>
            {about.map(|about| view! { <p class="about">{printable_text(about)}</p> })}
        </header>
    }
}
