//! "Don't miss": headlines in the order that the paper chose.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::teaser::TeaserVariant;
use super::teasers::Teasers;
use crate::model::article::Teaser;
use crate::view::context::site_context;
use crate::view::layout::landmark::{interface_heading, titled_section};

/// The picks under their heading.
#[component]
pub fn Picks<'a>(stories: &'a [Teaser]) -> impl IntoView {
    let class = style_sheet!("style/picks.css");
    let inside = view! { class = class,
        {interface_heading("band", "picks-title", site_context().messages.picks.to_owned())}
        <Teasers stories variant=|_| TeaserVariant::Line list="numbered"/>
    };
    titled_section("picks-title", Some(["picks ", class].concat()), inside)
}
