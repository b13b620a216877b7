//! The section's stories before and after one.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::messages::filled;
use crate::model::article::Teaser;
use crate::model::markup::printable_text;
use crate::model::page::ArticlePage;
use crate::route::Route;
use crate::view::context::{SiteContext, site_context};
use crate::view::layout::landmark::labelled_nav;
use crate::view::text::{dir, lang};

/// Links to the story before and the one after; nothing where it stands alone.
#[component]
pub fn Neighbours<'a>(page: &'a ArticlePage) -> impl IntoView {
    let class = style_sheet!("style/beside.css");
    let SiteContext { base, messages } = site_context();
    let link = move |teaser: &'a Teaser, rel: &'static str, label: &'static str| {
        let inside = view! { class = class,
            <span class="way" lang=messages.language.lang()>{label}</span>
            " "
            <span class="where" lang=lang(&teaser.language) dir=dir(&teaser.language, teaser.direction)>{&teaser.headline}</span>
        };
        let href = Route::Article(teaser.slug.clone()).href(&base);
        view! { <a class=[rel, " ", class].concat() rel=rel href=href>{inside}</a> }
    };
    (page.previous.is_some() || page.next.is_some()).then(|| {
        let label = filled(messages.more_in_section, "section", &printable_text(page.article.section.name.as_str()));
        let inside = view! {
            {page.previous.as_ref().map(|teaser| link(teaser, "prev", messages.previous))}
            {page.next.as_ref().map(|teaser| link(teaser, "next", messages.next))}
        };
        labelled_nav(label, None, ["beside ", class].concat(), inside)
    })
}
