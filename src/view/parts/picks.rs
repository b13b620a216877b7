//! "Don't miss": headlines in the order that the paper chose.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::teaser::TeaserVariant;
use super::teasers::Teasers;
use crate::model::article::Teaser;
use crate::view::context::site_context;
use crate::view::layout::landmark::titled_section;

/// The picks under their heading.
#[component]
pub fn Picks<'a>(stories: &'a [Teaser]) -> impl IntoView {
    let class = style_sheet!("style/picks.css");
    let messages = site_context().messages;
    let inside = view! { class = class,
        <h2 class="band" id="picks-title" lang=messages.language.lang() dir=messages.language.dir()>{messages.picks}</h2>
        <Teasers stories variant=|_| TeaserVariant::Line list="numbered"/>
    };
    titled_section("picks-title", Some(["picks ", class].concat()), inside)
}
