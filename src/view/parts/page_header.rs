//! The heading of a page that is no article.

use leptos::prelude::*;

use crate::model::markup::printable_text;

/// What the page is called, and a line about it; with the language that both are in, where it is the interface’s.
#[component]
pub fn PageHeader<'a>(
    title: &'a str,
    about: Option<&'a str>,
    #[prop(default = None)] lang: Option<&'static str>,
) -> impl IntoView {
    view! {
        <header class="opening" lang=lang>
            <h1 tabindex="-1">{printable_text(title)}</h1>
            {about.map(|about| view! { <p class="about">{printable_text(about)}</p> })}
        </header>
    }
}
