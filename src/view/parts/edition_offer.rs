//! "This story is also in …": for a reader who chose that language in the masthead.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::translation_links::{LanguageLink, LanguageLinkProps, OtherLanguage};
use crate::model::edition::Translation;
use crate::model::language::Language;
use crate::model::site::Site;
use crate::view::actions::BrowserActions;
use crate::view::context::site_context;
use crate::view::live::{LivePart, printed};
use crate::view::text::around_gap;

/// The place of the offer, in a story that is in other languages too.
#[component]
pub fn EditionOfferPlace<'a>(site: &'a Site, translations: &'a [Translation]) -> impl IntoView {
    (!translations.is_empty()).then(|| {
        let (own, others) = (site.language.clone(), OtherLanguage::all(site, translations));
        view! { <div data-live=LivePart::Offer.name()>{printed(move || EditionOffer(EditionOfferProps { own, others }))}</div> }
    })
}

/// The offer of each language, of which the reader's is shown. Who dismisses it has chosen the language of the page.
#[component]
pub fn EditionOffer(own: Language, others: Vec<OtherLanguage>) -> impl IntoView {
    let class = style_sheet!("style/offer.css");
    let messages = site_context().messages;
    let actions = use_context::<BrowserActions>();
    let chosen = RwSignal::new(None::<String>);
    Effect::new(move |_| chosen.set(actions.and_then(|actions| actions.chosen_language.run(()))));
    let (before, after) = around_gap(messages.also_in, "{language}");
    let offer = move |other: OtherLanguage| {
        let (language, own) = (other.edition.language.to_string(), own.to_string());
        let is_hidden = move || chosen.with(|chosen| chosen.as_ref() != Some(&language));
        let dismiss = move |_| {
            actions.iter().for_each(|actions| actions.choose_language.run(own.clone()));
            chosen.set(None);
        };
        view! { class = class,
            <div class="offer" lang=messages.language.lang() hidden=is_hidden>
                <p>{before}{LanguageLink(LanguageLinkProps { other })}{after}</p>
                <button type="button" class="quiet" on:click=dismiss>{messages.dismiss}</button>
            </div>
        }
    };
    others.into_iter().map(offer).collect_view()
}
