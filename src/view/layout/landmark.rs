//! Parts of a page that have a name, by which readers find their way through it.
//!
//! They are functions, because the children of a component may borrow nothing.

use leptos::html::custom;
use leptos::prelude::*;

use crate::view::context::site_context;

/// Ways on, with what they are called.
pub fn labelled_nav(label: String, class: String, inside: impl IntoView) -> impl IntoView {
    let context = site_context();
    let nav = custom(context.landmark("nav")).attr("role", context.group_role());
    nav.attr("aria-label", label).class(class).child(inside)
}

/// A part of a page, with the id of its heading.
pub fn titled_section(title_id: &'static str, class: Option<String>, inside: impl IntoView) -> impl IntoView {
    let context = site_context();
    let section = custom(context.landmark("section")).attr("role", context.group_role());
    section.attr("aria-labelledby", title_id).class(class).child(inside)
}
