//! A list of links that stands around every page.

use leptos::prelude::*;

use super::current_section::CurrentSection;
use crate::model::line::Line;
use crate::model::link::Link;
use crate::model::page::PageNumber;
use crate::model::site::SectionRef;
use crate::route::Route;
use crate::view::context::site_context;

/// Links to the sections.
pub fn section_links(sections: &[SectionRef]) -> Vec<(String, &Line)> {
    let base = site_context().base;
    let href = |section: &SectionRef| Route::Section(section.slug.clone(), PageNumber::FIRST).href(&base);
    sections.iter().map(|section| (href(section), &section.name)).collect()
}

/// The links of a menu; those to the sections where there is none.
pub fn menu_or_sections<'a>(menu: &'a [Link], sections: &'a [SectionRef]) -> Vec<(String, &'a Line)> {
    if menu.is_empty() {
        return section_links(sections);
    }
    let base = site_context().base;
    menu.iter().map(|link| (link.href.under(&base), &link.label)).collect()
}

/// Addresses and what they are called, in a list. The link to the current one says so.
#[component]
pub fn LinkList<'a>(links: Vec<(String, &'a Line)>, current: Option<CurrentSection>) -> impl IntoView {
    let items = links.into_iter().map(|(href, name)| {
        let is_current = current.as_ref().filter(|current| current.href == href).map(|current| current.aria_current);
        view! { <li><a href=href aria-current=is_current>{name}</a></li> }
    });
    view! { <ul role="list">{items.collect_view()}</ul> }
}
