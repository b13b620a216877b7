//! The sections of the paper.

use leptos::prelude::*;

use super::current_section::CurrentSection;
use crate::model::page::PageNumber;
use crate::model::site::SectionRef;
use crate::route::Route;
use crate::view::context::site_context;

/// Links to the sections, in a list. The link to the current one says so.
#[component]
pub fn SectionLinks<'a>(sections: &'a [SectionRef], current: Option<CurrentSection>) -> impl IntoView {
    let base = site_context().base;
    let items = sections.iter().map(|section| {
        let href = Route::Section(section.slug.clone(), PageNumber::FIRST).href(&base);
        let is_current = current.as_ref().filter(|current| current.href == href).map(|current| current.aria_current);
        view! { <li><a href=href aria-current=is_current>{&section.name}</a></li> }
    });
    view! { <ul role="list">{items.collect_view()}</ul> }
}
