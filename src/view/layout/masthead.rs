//! The masthead: what every page has at its head.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::front_link::FrontLink;
use super::landmark::labelled_nav;
use super::section_links::SectionLinks;
use crate::model::page::{Content, Page, PageNumber};
use crate::model::site::Site;
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};

/// The section that a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentSection {
    /// The link to it, as the masthead has it.
    pub href: String,
    /// What `aria-current` says of that link: `page` on the section's own first page, otherwise `true` (WAI-ARIA 1.2).
    pub aria_current: &'static str,
}

/// Where a page belongs; none for one that is of no section.
pub fn current_section(context: &SiteContext, page: &Page) -> Option<CurrentSection> {
    let (slug, is_its_page) = match &page.content {
        Content::Section(page) => (&page.section.slug, page.paging.before().is_none()),
        Content::Article(page) => (&page.article.section.slug, false),
        _ => return None,
    };
    let href = Route::Section(slug.clone(), PageNumber::FIRST).href(&context.base);
    Some(CurrentSection { href, aria_current: if is_its_page { "page" } else { "true" } })
}

/// The paper's name and its sections.
#[component]
pub fn Masthead<'a>(site: &'a Site, current: Option<CurrentSection>) -> impl IntoView {
    let class = style_sheet!("style/masthead.css");
    let links = view! { <SectionLinks sections=&site.sections current/> };
    let label = site_context().messages.sections.to_owned();
    view! { class = class,
        <header class="masthead">
            <p class="nameplate"><FrontLink site/></p>
            {site.tagline.as_ref().map(|tagline| view! { class = class, <p class="tagline">{tagline}</p> })}
            {labelled_nav(label, ["sections ", class].concat(), links)}
        </header>
    }
}
