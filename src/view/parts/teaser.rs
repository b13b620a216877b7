//! An article's summary that links to it.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::byline::names;
use super::date::Day;
use super::picture::{ImageLoading, Picture};
use crate::model::article;
use crate::model::markup::printable_text;
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};
use crate::view::text::{dir, lang};

/// How much a teaser shows, and how large.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TeaserVariant {
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

impl TeaserVariant {
    fn class(self) -> &'static str {
        match self {
            Self::Lead => "teaser is-lead",
            Self::Tall => "teaser is-tall",
            Self::Wide => "teaser is-wide",
            Self::Brief => "teaser is-brief",
            Self::Line => "teaser is-line",
        }
    }

    /// How wide its picture is shown.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 62rem) 42rem, 100vw",
            Self::Wide => "(min-width: 80rem) 24rem, (min-width: 40rem) 30vw, 100vw",
            Self::Tall | Self::Brief | Self::Line => "(min-width: 62rem) 21rem, (min-width: 40rem) 50vw, 100vw",
        }
    }

    fn has_picture(self) -> bool {
        !matches!(self, Self::Brief | Self::Line)
    }
}

/// One teaser. Its headline is an `h3` whose link covers all of it.
#[component]
pub fn Teaser<'a>(teaser: &'a article::Teaser, variant: TeaserVariant) -> impl IntoView {
    let class = style_sheet!("style/teaser.css");
    let SiteContext { base, messages } = site_context();
    let loading = if variant == TeaserVariant::Lead { ImageLoading::Now } else { ImageLoading::Later };
    let picture = teaser.image.as_ref().filter(|_| variant.has_picture()).map(|image| {
        view! { class = class, <div class="picture"><Picture image place=variant.place() loading/></div> }
    });
    let link = view! { <a href=Route::Article(teaser.slug.clone()).href(&base)>{&teaser.headline}</a> };
    let has_excerpt = variant != TeaserVariant::Line && !teaser.excerpt.is_empty();
    let excerpt = has_excerpt.then(|| view! { class = class, <p class="excerpt">{printable_text(&teaser.excerpt)}</p> });
    let by = (!teaser.authors.is_empty()).then(|| names(messages, &teaser.authors));
    let inside = view! { class = class,
        {picture}
        <div class="words">
            <p class="kicker">{teaser.kicker.as_ref().unwrap_or(&teaser.section.name)}</p>
            <h3 class="headline">{link}</h3>
            {excerpt}
            <p class="meta" lang=messages.language.tag dir=messages.language.direction.as_str()>
                {by.map(|names| view! { class = class, <span class="names">{names}</span> })}
                " "
                <Day at=&teaser.published/>
            </p>
        </div>
    };
    let class = [variant.class(), " ", class].concat();
    view! { <article class=class lang=lang(&teaser.language) dir=dir(&teaser.language, teaser.direction)>{inside}</article> }
}
