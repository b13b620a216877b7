//! A list of stories under its heading.

use leptos::either::Either;
use leptos::prelude::*;

use super::teaser::TeaserVariant;
use super::teasers::Teasers;
use crate::model::article::Teaser;
use crate::view::context::site_context;
use crate::view::layout::landmark::{interface_heading, titled_section};

/// The stories, or a line that there are none; after them what leads on.
pub fn stories<'a>(title: String, stories: &'a [Teaser], after: impl IntoView + 'a) -> impl IntoView + 'a {
    let messages = site_context().messages;
    let list = match stories {
        [] => Either::Left(view! { <p class="empty" lang=messages.language.lang()>{messages.no_stories}</p> }),
        _ => Either::Right(view! { <Teasers stories variant=|_| TeaserVariant::Wide list="rows"/> }),
    };
    let inside = view! {
        {interface_heading("band", "stories-title", title)}
        {list}
        {after}
    };
    titled_section("stories-title", None, inside)
}
