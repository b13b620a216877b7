//! A body in a view: one string of markup, which no component looks into.

use leptos::prelude::*;

use crate::model::markup::Markup;

/// An element with markup in it. The only way for markup into a view. `lang` is for words of another language than what is around them, `dir` is `auto`
/// for those whose direction nobody has said.
#[component]
pub fn Html(
    class: String,
    markup: Markup,
    #[prop(default = None)] lang: Option<&'static str>,
    #[prop(optional)] dir: Option<&'static str>,
) -> impl IntoView {
    view! { <div class=class lang=lang dir=dir inner_html=markup.into_string()></div> }
}
