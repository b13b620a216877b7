//! A section on the front.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::teaser::TeaserVariant;
use super::teasers::Teasers;
use crate::model::page;
use crate::model::page::PageNumber;
use crate::route::Route;
use crate::view::context::site_context;

/// A section with its newest stories.
#[component]
pub fn Strip<'a>(strip: &'a page::Strip) -> impl IntoView {
    let class = style_sheet!("style/strip.css");
    let href = Route::Section(strip.section.slug.clone(), PageNumber::FIRST).href(&site_context().base);
    let link = view! { <a href=href>{&strip.section.name}</a> };
    view! { class = class,
        <section class="strip">
            <h2 class="band">{link}</h2>
            {strip.section.description.as_ref().map(|about| view! { class = class, <p class="about">{about}</p> })}
            <Teasers stories=&strip.stories variant=|_| TeaserVariant::Line list="lines"/>
        </section>
    }
}
