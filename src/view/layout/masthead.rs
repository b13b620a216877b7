//! The masthead: what every page has at its head.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::current_section::CurrentSection;
use super::edition_links::EditionLinks;
use super::front_link::FrontLink;
use super::landmark::labelled_nav;
use super::section_links::SectionLinks;
use crate::model::edition::Translation;
use crate::model::site::Site;
use crate::view::context::site_context;

/// The paper's editions, its name and its sections. `translations` are those of the page.
#[component]
pub fn Masthead<'a>(site: &'a Site, current: Option<CurrentSection>, translations: &'a [Translation]) -> impl IntoView {
    let class = style_sheet!("style/masthead.css");
    let links = view! { <SectionLinks sections=&site.sections current/> };
    let label = site_context().messages.sections.to_owned();
    view! { class = class,
        <header class="masthead">
            <EditionLinks site translations/>
            <p class="nameplate"><FrontLink site/></p>
            {site.tagline.as_ref().map(|tagline| view! { class = class, <p class="tagline">{tagline}</p> })}
            {labelled_nav(label, None, ["sections ", class].concat(), links)}
        </header>
    }
}
