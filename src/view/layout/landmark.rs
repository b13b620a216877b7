//! Parts of a page that have a name, by which readers find their way through it.
//!
//! They are functions, because the children of a component may borrow nothing.

use leptos::html::custom;
use leptos::prelude::*;

use crate::view::context::site_context;

/// Ways on, with what they are called; and their language, where it is the interface's and not the page's.
pub fn labelled_nav(label: String, lang: Option<&'static str>, class: String, inside: impl IntoView) -> impl IntoView {
    let context = site_context();
    let nav = custom(context.landmark("nav")).attr("role", context.group_role());
    nav.attr("aria-label", label).attr("lang", lang).class(class).child(inside)
}

/// A heading in the interface's own words.
pub fn interface_heading(class: &'static str, id: &'static str, text: String) -> impl IntoView {
    view! { <h2 class=class id=id lang=site_context().messages.language.lang()>{text}</h2> }
}

/// A part of a page, with the id of its heading.
pub fn titled_section(title_id: &'static str, class: Option<String>, inside: impl IntoView) -> impl IntoView {
    let context = site_context();
    let section = custom(context.landmark("section")).attr("role", context.group_role());
    section.attr("aria-labelledby", title_id).class(class).child(inside)
}
