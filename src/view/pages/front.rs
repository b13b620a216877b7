//! The front: the story that leads, the latest, what not to miss, and the sections.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::page::{Front, PageNumber};
use crate::model::site::Site;
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};
use crate::view::layout::landmark::{interface_heading, titled_section};
use crate::view::parts::pager::Pager;
use crate::view::parts::picks::Picks;
use crate::view::parts::strip::Strip;
use crate::view::parts::teaser::TeaserVariant;
use crate::view::parts::teasers::Teasers;

/// Stories in the grid at the top of the front: the lead, two beside it, four under them.
const GRID_STORIES: usize = 7;

/// The front page, or a later page of it.
#[component]
pub fn FrontView<'a>(page: &'a Front, site: &'a Site) -> impl IntoView {
    let class = style_sheet!("style/front.css");
    let SiteContext { messages, .. } = site_context();
    let is_first = page.paging.number == PageNumber::FIRST;
    let (top, rest) = page.stories.split_at(if is_first { GRID_STORIES.min(page.stories.len()) } else { 0 });
    let latest = (!top.is_empty()).then(|| {
        let inside = view! {
            {interface_heading("unseen", "latest-title", messages.latest.to_owned())}
            <Teasers stories=top variant=place_on_front list="front-grid"/>
        };
        titled_section("latest-title", None, inside)
    });
    let more = (!rest.is_empty()).then(|| {
        let inside = view! { class = class,
            {interface_heading("band", "more-title", messages.more.to_owned())}
            <Teasers stories=rest variant=|_| TeaserVariant::Brief list="briefs"/>
        };
        titled_section("more-title", None, inside)
    });
    let mut strips = page.strips.iter().filter(|strip| !strip.stories.is_empty()).peekable();
    let strips = strips.peek().is_some().then(|| strips.map(|strip| view! { <Strip strip/> }).collect_view());
    view! { class = class,
        <div class="front">
            <h1 class="unseen" tabindex="-1">{&site.name}</h1>
            {page.stories.is_empty().then(|| view! { class = class, <p class="empty" lang=messages.language.lang()>{messages.no_stories}</p> })}
            {latest}
            {(!page.picks.is_empty()).then(|| view! { <Picks stories=&page.picks/> })}
            {more}
            {strips.map(|strips| view! { class = class, <div class="strips">{strips}</div> })}
            <Pager route=Route::Front(PageNumber::FIRST) paging=page.paging/>
        </div>
    }
}

fn place_on_front(place: usize) -> TeaserVariant {
    match place {
        0 => TeaserVariant::Lead,
        2 => TeaserVariant::Brief,
        _ => TeaserVariant::Tall,
    }
}
