//! What stands where nothing was found.

use leptos::prelude::*;

use super::house;
use super::teaser::{Look, Teasers};
use crate::model::page::{Missing, PageNumber};
use crate::model::site::Site;
use crate::route::Route;

/// Says that nothing is here, and offers the sections and the latest stories.
#[component]
pub fn MissingView(missing: Missing, site: Site) -> impl IntoView {
    let house = house();
    let sections = site.sections.into_iter().map(|section| {
        let href = Route::Section(section.slug, PageNumber::FIRST).href(&house.base);
        view! { <li><a href=href>{section.name.to_string()}</a></li> }
    });
    let has_stories = !missing.stories.is_empty();
    view! {
        <header class="opening">
            <h1 tabindex="-1">{house.words.not_found}</h1>
            <p class="about">{house.words.not_found_help}</p>
        </header>
        <nav class="offered" aria-labelledby="offered-title">
            <h2 class="band" id="offered-title">{house.words.sections}</h2>
            <ul role="list">{sections.collect::<Vec<_>>()}</ul>
        </nav>
        {has_stories.then(|| view! {
            <section class="stories" aria-labelledby="stories-title">
                <h2 class="band" id="stories-title">{house.words.latest}</h2>
                <Teasers stories=missing.stories look=|_| Look::Wide named="rows"/>
            </section>
        })}
    }
}
