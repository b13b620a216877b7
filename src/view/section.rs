//! A section: its name, what it is about, its stories.

use leptos::prelude::*;

use super::house;
use super::pager::Pager;
use super::teaser::{Look, Teasers};
use crate::model::article::Teaser;
use crate::model::page::{PageNumber, Paging, SectionPage};
use crate::route::Route;

/// A section's page.
#[component]
pub fn SectionView(page: SectionPage) -> impl IntoView {
    let route = Route::Section(page.section.slug, PageNumber::FIRST);
    view! {
        <header class="opening">
            <h1 tabindex="-1">{page.section.name.to_string()}</h1>
            {page.section.description.map(|says| view! { <p class="about">{says.to_string()}</p> })}
        </header>
        <Stories says=house().words.latest.to_owned() stories=page.stories paging=page.paging route/>
    }
}

/// A list of stories over its pager.
#[component]
pub fn Stories(says: String, stories: Vec<Teaser>, paging: Paging, route: Route) -> impl IntoView {
    let is_empty = stories.is_empty();
    view! {
        <section class="stories" aria-labelledby="stories-title">
            <h2 class="band" id="stories-title">{says}</h2>
            {is_empty.then(|| view! { <p class="empty">{house().words.no_stories}</p> })}
            <Teasers stories look=|_| Look::Wide named="rows"/>
            <Pager route paging/>
        </section>
    }
}
