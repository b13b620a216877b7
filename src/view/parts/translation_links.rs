//! Where a story is read in another language.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::edition::{Edition, Translation};
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};
use crate::view::text::around_gap;

/// A story in another language, as links name it.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherLanguage {
    pub edition: Edition,
    pub address: String,
}

impl OtherLanguage {
    /// The languages that a page is in besides its own.
    pub fn all(site: &Site, translations: &[Translation]) -> Vec<Self> {
        let base = site_context().base;
        let other = |translation: &Translation| {
            let edition = site.editions.iter().find(|edition| edition.language == translation.language)?.clone();
            Some(Self { edition, address: translation.href.under(&base) })
        };
        translations.iter().filter_map(other).collect()
    }
}

/// "Read it in …", with a link to each language; nothing where there is none.
#[component]
pub fn TranslationLinks<'a>(site: &'a Site, translations: &'a [Translation]) -> impl IntoView {
    let class = style_sheet!("style/translations.css");
    let SiteContext { messages, .. } = site_context();
    (!translations.is_empty()).then(|| {
        let others = OtherLanguage::all(site, translations);
        let count = others.len();
        let links = others.into_iter().enumerate().map(|(place, other)| {
            let between = messages.between(place, count);
            view! { <LanguageLink other/>{(!between.is_empty()).then_some(between)} }
        });
        let (before, after) = around_gap(messages.read_in, "{language}");
        view! { class = class, <p class="translations" lang=messages.language.lang()>{before}{links.collect_view()}{after}</p> }
    })
}

/// A link that bears the name of the language that it leads to.
#[component]
pub fn LanguageLink(other: OtherLanguage) -> impl IntoView {
    let OtherLanguage { edition: Edition { language, name, direction, .. }, address } = other;
    let lang = language.to_string();
    view! { <a href=address hreflang=lang.clone() lang=lang dir=direction.as_str()>{name.to_string()}</a> }
}
