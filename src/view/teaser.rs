//! An article's summary that links to it, and lists of them.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::byline::names;
use super::picture::{Haste, Picture};
use super::when::Day;
use super::{house, tongue};
use crate::model::article::Teaser;
use crate::route::Route;

/// How much a teaser shows, and how large.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The story that leads the front.
    Lead,
    /// Picture over words.
    Tall,
    /// Picture beside words.
    Wide,
    /// Words alone, with the excerpt.
    Brief,
    /// The headline and little else.
    Line,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Lead => "teaser is-lead",
            Self::Tall => "teaser is-tall",
            Self::Wide => "teaser is-wide",
            Self::Brief => "teaser is-brief",
            Self::Line => "teaser is-line",
        }
    }
}

/// One teaser. Its headline is an `h3` whose link covers all of it.
#[component]
pub fn TeaserView(teaser: Teaser, look: Look) -> impl IntoView {
    let class = style_sheet!("style/teaser.css");
    let href = Route::Article(teaser.slug).href(&house().base);
    let (lang, dir) = tongue(teaser.language.as_ref());
    let haste = if look == Look::Lead { Haste::Now } else { Haste::Later };
    let picture = teaser.image.filter(|_| !matches!(look, Look::Brief | Look::Line));
    let excerpt = Some(teaser.excerpt).filter(|excerpt| look != Look::Line && !excerpt.is_empty());
    let label = teaser.kicker.map_or(teaser.section.name.to_string(), |kicker| kicker.to_string());
    view! { class = class,
        <article class=look.class() lang=lang dir=dir>
            {picture.map(|image| view! { class = class, <div class="picture"><Picture image haste/></div> })}
            <div class="words">
                <p class="kicker">{label}</p>
                <h3 class="headline"><a href=href>{teaser.headline.to_string()}</a></h3>
                {excerpt.map(|excerpt| view! { class = class, <p class="excerpt">{excerpt}</p> })}
                <p class="meta" lang=house().words.language dir="ltr">
                    <span class="names">{names(&teaser.authors)}</span> " " <Day at=teaser.published/>
                </p>
            </div>
        </article>
    }
}

/// Teasers in a list, each with the look of its place (from zero).
#[component]
pub fn Teasers(stories: Vec<Teaser>, look: fn(usize) -> Look, named: &'static str) -> impl IntoView {
    let class = style_sheet!("style/teasers.css");
    let items = stories.into_iter().enumerate().map(|(place, teaser)| {
        view! { class = class, <li><TeaserView teaser look=look(place)/></li> }
    });
    view! { class = class, <ol role="list" class=named>{items.collect::<Vec<_>>()}</ol> }
}
