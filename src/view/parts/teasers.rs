//! Lists of teasers.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::teaser::{Teaser, TeaserVariant};
use crate::model::article;

/// Teasers in a list of a class, each in the variant of its place (from zero).
#[component]
pub fn Teasers<'a>(stories: &'a [article::Teaser], variant: fn(usize) -> TeaserVariant, list: &'static str) -> impl IntoView {
    let class = style_sheet!("style/teasers.css");
    let items = stories.iter().enumerate().map(|(place, teaser)| {
        view! { class = class, <li><Teaser teaser variant=variant(place)/></li> }
    });
    view! { <ol role="list" class=[list, " ", class].concat()>{items.collect_view()}</ol> }
}
