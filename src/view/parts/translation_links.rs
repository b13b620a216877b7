//! Where a story is read in another language.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::edition::{Edition, Translation};
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};
use crate::view::layout::edition_links::edition_link;
use crate::view::text::around_gap;

/// "Read it in …", with a link to each language; nothing where there is none. To a reader who chose one of them the line is an offer, in other words and to
/// be noticed: `browser::window::edition_links` says so.
#[component]
pub fn TranslationLinks<'a>(site: &'a Site, translations: &'a [Translation]) -> impl IntoView {
    let class = style_sheet!("style/translations.css");
    let SiteContext { base, messages } = site_context();
    let line = |name: &'static str, phrase: &'static str| {
        let others: Vec<(&Edition, String)> = translations
            .iter()
            .filter_map(|other| {
                let edition = site.editions.iter().find(|edition| edition.language == other.language)?;
                Some((edition, other.href.under(&base)))
            })
            .collect();
        let links = others.iter().enumerate().map(|(place, (edition, href))| {
            let next = others.get(place + 1).map_or("", |(edition, _)| edition.name.as_str());
            let between = messages.between(place, others.len(), next);
            (edition_link(edition, Some(href.clone())), (!between.is_empty()).then_some(between))
        });
        let (before, after) = around_gap(phrase, "{language}");
        view! { class = class, <span class=name>{before}{links.collect_view()}{after}</span> }
    };
    (!translations.is_empty()).then(|| {
        let (plain, offer) = (line("plain", messages.read_in), line("offer", messages.also_in));
        view! { class = class, <p class="translations" lang=messages.language.lang()>{plain}{offer}</p> }
    })
}
