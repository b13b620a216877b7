//! The live parts as markup, until they are components.

use leptos::tachys::html::InertElement;

use super::SiteContext;
use crate::model::date::Published;
use crate::model::markup::{Element, Markup, element};

/// One element as it is.
pub fn inert(element: Element) -> InertElement {
    InertElement::new(Markup::from(element).into_string())
}

/// A part of a page, with the id of its heading.
pub fn part(context: &SiteContext, title: &str) -> Element {
    element(context.landmark("section")).maybe("role", context.group_role()).attribute("aria-labelledby", title)
}

/// The day and the time.
pub fn moment(context: &SiteContext, at: &Published) -> Element {
    element("time").attribute("datetime", at.as_str()).text(&context.messages.date_and_time(at))
}
