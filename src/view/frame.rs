//! The masthead and the colophon: what every page has at its head and foot.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::house;
use crate::model::page::PageNumber;
use crate::model::site::Site;
use crate::route::Route;

/// The first thing that the Tab key meets: a way past the masthead.
#[component]
pub fn Skip() -> impl IntoView {
    view! { <a class="skip" href="#main">{house().words.skip}</a> }
}

/// The paper's name and its sections.
#[component]
pub fn Masthead(site: Site) -> impl IntoView {
    let class = style_sheet!("style/masthead.css");
    let house = house();
    let front = Route::Front(PageNumber::FIRST).href(&house.base);
    view! { class = class,
        <header class="masthead">
            <p class="nameplate"><a href=front>{site.name.to_string()}</a></p>
            {site.tagline.map(|tagline| view! { class = class, <p class="tagline">{tagline.to_string()}</p> })}
            <nav class="sections" aria-label=house.words.sections><SectionLinks site=site.sections/></nav>
        </header>
    }
}

#[component]
fn SectionLinks(site: Vec<crate::model::site::SectionRef>) -> impl IntoView {
    let base = house().base;
    let links = site.into_iter().map(|section| {
        let href = Route::Section(section.slug, PageNumber::FIRST).href(&base);
        view! { <li><a href=href>{section.name.to_string()}</a></li> }
    });
    view! { <ul role="list">{links.collect::<Vec<_>>()}</ul> }
}

/// The sections again, the way back up, and what the paper is made with.
#[component]
pub fn Colophon(site: Site) -> impl IntoView {
    let class = style_sheet!("style/colophon.css");
    let house = house();
    let front = Route::Front(PageNumber::FIRST).href(&house.base);
    view! { class = class,
        <footer class="colophon">
            <p class="name"><a href=front>{site.name.to_string()}</a></p>
            <SectionLinks site=site.sections/>
            <p class="made">{house.words.made_with} " " <a href="#top">{house.words.back_to_top}</a></p>
        </footer>
    }
}
