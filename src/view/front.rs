//! The front: the story that leads, the latest, what not to miss, and the sections.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::house;
use super::pager::Pager;
use super::teaser::{Look, Teasers};
use crate::model::article::Teaser;
use crate::model::page::{Front, PageNumber, Strip};
use crate::model::site::Site;
use crate::route::Route;

/// Stories in the grid at the top of the front: the lead, two beside it, four under them.
const GRID: usize = 7;

/// The front page, or a later page of it.
#[component]
pub fn FrontView(front: Front, site: Site) -> impl IntoView {
    let class = style_sheet!("style/front.css");
    let words = house().words;
    let is_first = front.paging.number == PageNumber::FIRST;
    let is_empty = front.stories.is_empty();
    let (top, rest) = if is_first { split(front.stories) } else { (Vec::new(), front.stories) };
    view! { class = class,
        <div class="front">
            <h1 class="unseen" tabindex="-1">{site.name.to_string()}</h1>
            {is_empty.then(|| view! { class = class, <p class="empty">{words.no_stories}</p> })}
            {(!top.is_empty()).then(|| view! { class = class,
                <section aria-labelledby="latest-title">
                    <h2 class="unseen" id="latest-title">{words.latest}</h2>
                    <Teasers stories=top look=place_on_front named="front-grid"/>
                </section>
            })}
            <Picks stories=front.picks/>
            {(!rest.is_empty()).then(|| view! { class = class,
                <section class="more" aria-labelledby="more-title">
                    <h2 class="band" id="more-title">{words.latest}</h2>
                    <Teasers stories=rest look=|_| Look::Brief named="briefs"/>
                </section>
            })}
            <div class="strips">{front.strips.into_iter().map(|strip| view! { <StripView strip/> }).collect::<Vec<_>>()}</div>
            <Pager route=Route::Front(PageNumber::FIRST) paging=front.paging/>
        </div>
    }
}

fn split(mut stories: Vec<Teaser>) -> (Vec<Teaser>, Vec<Teaser>) {
    let rest = stories.split_off(GRID.min(stories.len()));
    (stories, rest)
}

fn place_on_front(place: usize) -> Look {
    match place {
        0 => Look::Lead,
        2 => Look::Brief,
        _ => Look::Tall,
    }
}

/// "Don't miss": headlines in the order that the paper chose. Nothing where there are none.
#[component]
pub fn Picks(stories: Vec<Teaser>) -> impl IntoView {
    let class = style_sheet!("style/picks.css");
    (!stories.is_empty()).then(|| {
        view! { class = class,
            <section class="picks" aria-labelledby="picks-title">
                <h2 class="band" id="picks-title">{house().words.picks}</h2>
                <Teasers stories look=|_| Look::Line named="numbered"/>
            </section>
        }
    })
}

/// A section with its newest stories; nothing where it has none.
#[component]
fn StripView(strip: Strip) -> impl IntoView {
    let class = style_sheet!("style/strip.css");
    let href = Route::Section(strip.section.slug, PageNumber::FIRST).href(&house().base);
    (!strip.stories.is_empty()).then(|| {
        view! { class = class,
            <section class="strip">
                <h2 class="band"><a href=href>{strip.section.name.to_string()}</a></h2>
                {strip.section.description.map(|says| view! { class = class, <p class="about">{says.to_string()}</p> })}
                <Teasers stories=strip.stories look=|_| Look::Line named="lines"/>
            </section>
        }
    })
}
