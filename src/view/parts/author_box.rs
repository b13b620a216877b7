//! Who an author is: face or initials, names, role, bio, links.

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::html::Html;
use super::picture::{ImageLoading, Picture};
use super::profile_links::ProfileLinks;
use crate::messages::filled;
use crate::model::author::{Author, OtherName};
use crate::model::markup::printable_text;
use crate::model::page::PageNumber;
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};

/// How wide a face is shown.
const FACE: &str = "6rem";

/// The level of the heading that a bio stands under in an article.
const HEADING_LEVEL: u8 = 3;

/// What the author's name is in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum NameAs {
    /// The heading of the author's own page.
    PageHeading,
    /// A heading under an article, with a link to the author's page.
    Heading,
}

/// An author's box.
#[component]
pub fn AuthorBox<'a>(author: &'a Author, name: NameAs) -> impl IntoView {
    let class = style_sheet!("style/author_box.css");
    let SiteContext { base, messages } = site_context();
    let is_page = name == NameAs::PageHeading;
    let face = match &author.avatar {
        Some(image) => Either::Left(view! { <Picture image place=FACE loading=ImageLoading::Later/> }),
        None => {
            let initials = author.name.initials();
            Either::Right(view! { class = class, <span class="initials" aria-hidden="true">{initials}</span> })
        }
    };
    let heading = match name {
        NameAs::PageHeading => Either::Left(view! { class = class, <h1 class="name" tabindex="-1">{&author.name}</h1> }),
        NameAs::Heading => {
            let link = view! { <AuthorLink author label=printable_text(author.name.as_str()).into_owned()/> };
            Either::Right(view! { class = class, <h3 class="name">{link}</h3> })
        }
    };
    let bio = match name {
        NameAs::PageHeading => author.bio.to_html(&base, messages.show_here),
        NameAs::Heading => author.bio.to_html_under(HEADING_LEVEL, &base, messages.show_here),
    };
    let all = (!is_page).then(|| {
        let link = view! { <AuthorLink author label=filled(messages.all_by, "name", &printable_text(author.name.as_str()))/> };
        view! { class = class, <p class="all" lang=messages.language.lang()>{link}</p> }
    });
    let about = view! { class = class,
        <div class="about">
            {heading}
            {author.also.as_ref().map(|also| view! { <AlsoNamed also/> })}
            {author.role.as_ref().map(|role| view! { class = class, <p class="role">{role}</p> })}
            {(!bio.is_empty()).then(|| view! { <Html class=["bio ", class].concat() markup=bio/> })}
            {(!author.links.is_empty()).then(|| view! { <ProfileLinks links=&author.links/> })}
            {all}
        </div>
    };
    let own = if is_page { "author-box is-page " } else { "author-box " };
    view! { <div class=[own, class].concat()>{view! { class = class, <div class="face">{face}</div> }}{about}</div> }
}

/// A link to the author's page.
#[component]
fn AuthorLink<'a>(author: &'a Author, label: String) -> impl IntoView {
    let href = Route::Author(author.slug.clone(), PageNumber::FIRST).href(&site_context().base);
    view! { <a rel="author" href=href>{label}</a> }
}

/// The author's name in another script.
#[component]
fn AlsoNamed<'a>(also: &'a OtherName) -> impl IntoView {
    let (lang, dir) = (also.language.as_str(), also.direction.as_str());
    view! { <p class="also"><bdi lang=lang dir=dir>{&also.name}</bdi></p> }
}
