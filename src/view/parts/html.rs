//! A body in a view: one string of markup, which no component looks into.

use leptos::prelude::*;

use crate::model::markup::Markup;

/// An element with markup in it. The only way for markup into a view.
#[component]
pub fn Html(class: String, markup: Markup) -> impl IntoView {
    view! { <div class=class inner_html=markup.into_string()></div> }
}
