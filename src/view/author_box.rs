//! Who an author is: face or initials, names, role, bio, links.

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::house;
use super::picture::{Haste, Picture};
use crate::model::author::{Author, Link, OtherName};
use crate::model::page::PageNumber;
use crate::route::Route;
use crate::words::filled;

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
pub fn AuthorBox(author: Author, name: NameAs) -> impl IntoView {
    let class = style_sheet!("style/author_box.css");
    let house = house();
    let bio = author.bio.to_html(&house.base, house.words.show_here).into_string();
    let initials = author.name.initials();
    let face = match author.avatar {
        Some(image) => Either::Left(view! { <Picture image haste=Haste::Later/> }),
        None => Either::Right(view! { class = class, <span class="initials" aria-hidden="true">{initials}</span> }),
    };
    let full = author.name.to_string();
    let heading = match name {
        NameAs::PageHeading => Either::Left(view! { class = class, <h1 class="name" tabindex="-1">{full.clone()}</h1> }),
        NameAs::Heading => {
            let href = Route::Author(author.slug.clone(), PageNumber::FIRST).href(&house.base);
            Either::Right(view! { class = class, <h3 class="name"><a rel="author" href=href>{full.clone()}</a></h3> })
        }
    };
    let all = (name == NameAs::Heading).then(|| {
        let href = Route::Author(author.slug, PageNumber::FIRST).href(&house.base);
        view! { class = class, <p class="all"><a href=href>{filled(house.words.all_by, &full)}</a></p> }
    });
    let has_bio = !bio.is_empty();
    view! { class = class,
        <div class="author-box">
            <div class="face">{face}</div>
            <div class="about">
                {heading}
                {author.also.map(|also| view! { <Also also/> })}
                {author.role.map(|role| view! { class = class, <p class="role">{role.to_string()}</p> })}
                {has_bio.then(|| view! { class = class, <div class="bio" inner_html=bio></div> })}
                <Links links=author.links/>
                {all}
            </div>
        </div>
    }
}

#[component]
fn Also(also: OtherName) -> impl IntoView {
    let dir = also.language.direction().as_str();
    view! { <p class="also"><bdi lang=also.language.to_string() dir=dir>{also.name.to_string()}</bdi></p> }
}

#[component]
fn Links(links: Vec<Link>) -> impl IntoView {
    let base = house().base;
    (!links.is_empty()).then(|| {
        let items =
            links.into_iter().map(|link| view! { <li><a rel="me" href=link.href.under(&base)>{link.label.to_string()}</a></li> });
        view! { <ul role="list" class="links">{items.collect::<Vec<_>>()}</ul> }
    })
}
