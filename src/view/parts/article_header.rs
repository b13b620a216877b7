//! What stands over a story: section, kicker, headline, standfirst, byline and dateline, and its other languages.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::byline::Byline;
use super::date::DayAndTime;
use super::translation_links::TranslationLinks;
use crate::model::article::Article;
use crate::model::edition::Translation;
use crate::model::page::PageNumber;
use crate::model::site::Site;
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};

/// The header of a story. `minutes` is how long it takes to read; none are told where there is nothing to read.
#[component]
pub fn ArticleHeader<'a>(article: &'a Article, minutes: u32, site: &'a Site, translations: &'a [Translation]) -> impl IntoView {
    let class = style_sheet!("style/opening.css");
    let SiteContext { base, messages } = site_context();
    let section = Route::Section(article.section.slug.clone(), PageNumber::FIRST).href(&base);
    let reading_time = (minutes > 0).then(|| messages.counted(messages.reading_time, minutes));
    view! { class = class,
        <header class="story-opening">
            <p class="labels">
                <a class="desk" href=section>{&article.section.name}</a>
                " "
                {article.kicker.as_ref().map(|kicker| view! { class = class, <span class="label">{kicker}</span> })}
            </p>
            <h1 class="headline" tabindex="-1">{&article.headline}</h1>
            {article.standfirst.as_ref().map(|standfirst| view! { class = class, <p class="standfirst">{standfirst}</p> })}
            <div class="lines" lang=messages.language.tag dir=messages.language.direction.as_str()>
                {(!article.authors.is_empty()).then(|| view! { <Byline authors=&article.authors/> })}
                <p class="dateline">
                    <span class="published">{messages.published}" "<DayAndTime at=&article.published/></span>
                    " "
                    {article.modified.as_ref().map(|at| view! { class = class,
                        <span class="updated">{messages.updated}" "<DayAndTime at/></span>
                    })}
                    " "
                    {reading_time.map(|words| view! { class = class, <span class="minutes">{words}</span> })}
                </p>
                <TranslationLinks site translations/>
            </div>
        </header>
    }
}
