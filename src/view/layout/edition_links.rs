//! The choice among the editions of the paper, by their languages.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::landmark::labelled_nav;
use crate::model::address::Base;
use crate::model::edition::{Edition, Translation};
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};

/// Links to the same page in the other editions, or to their fronts, each in its own language and script; nothing where there is one edition.
#[component]
pub fn EditionLinks<'a>(site: &'a Site, translations: &'a [Translation]) -> impl IntoView {
    let class = style_sheet!("style/editions.css");
    let SiteContext { base, messages } = site_context();
    (!site.editions.is_empty()).then(|| {
        let items = site.editions.iter().map(|edition| {
            let href = (edition.language != site.language).then(|| edition_href(&base, edition, translations));
            view! { <li>{edition_link(edition, href)}</li> }
        });
        let list = view! { <ul role="list">{items.collect_view()}</ul> };
        labelled_nav(messages.editions.to_owned(), messages.language.lang(), ["editions ", class].concat(), list)
    })
}

/// A link that bears the name of the language that it leads to; without an address it is the edition that is read.
pub fn edition_link(edition: &Edition, href: Option<String>) -> impl IntoView + use<> {
    let (lang, dir) = (edition.language.to_string(), edition.direction.as_str());
    let (current, hreflang) = (href.is_none().then_some("true"), href.is_some().then(|| lang.clone()));
    view! { <a href=href hreflang=hreflang lang=lang dir=dir aria-current=current>{edition.name.to_string()}</a> }
}

/// Where the link to an edition leads from a page: to the same page there, else to its front.
pub fn edition_href(base: &Base, edition: &Edition, translations: &[Translation]) -> String {
    let same = translations.iter().find(|translation| translation.language == edition.language);
    same.map_or(&edition.href, |translation| &translation.href).under(base)
}
