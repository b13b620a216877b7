//! The masthead: what every page has at its head.

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::current_section::CurrentSection;
use super::edition_links::EditionLinks;
use super::front_link::{FrontLink, LogoLink};
use super::landmark::labelled_nav;
use super::link_list::{LinkList, menu_or_sections};
use crate::model::edition::Translation;
use crate::model::site::Site;
use crate::view::context::site_context;

/// So many links stand side by side on a telephone, in as many rows as they need; more of them stand in one row there, which is moved along.
pub const MAX_WRAPPED_LINKS: usize = 8;

/// The paper's editions, its name and its menu, which is that of its sections where it has chosen none. `translations` are those of the page.
#[component]
pub fn Masthead<'a>(site: &'a Site, current: Option<CurrentSection>, translations: &'a [Translation]) -> impl IntoView {
    let class = style_sheet!("style/masthead.css");
    let messages = site_context().messages;
    let (nameplate_class, nameplate) = match &site.logo {
        None => ("nameplate", Either::Left(view! { <FrontLink site/> })),
        Some(logo) => ("nameplate has-logo", Either::Right(view! { <LogoLink logo/> })),
    };
    let (label, kind) = match site.menu.len() {
        0 => (messages.sections, "sections "),
        1..=MAX_WRAPPED_LINKS => (messages.menu, "sections "),
        _ => (messages.menu, "sections is-long "),
    };
    let links = view! { <LinkList links=menu_or_sections(&site.menu, &site.sections) current/> };
    view! { class = class,
        <header class="masthead">
            <EditionLinks site translations/>
            <p class=nameplate_class>{nameplate}</p>
            {site.tagline.as_ref().map(|tagline| view! { class = class, <p class="tagline">{tagline}</p> })}
            {labelled_nav(label.to_owned(), None, [kind, class].concat(), links)}
        </header>
    }
}
