//! What is said under the comments where the app does not come. It is printed, hidden; `src/browser/start.js` fills and shows it.

use leptos::prelude::*;

use crate::comments::drafts::draft_key;
use crate::comments::store::storage_key;
use crate::messages::start::start_phrases_for;
use crate::model::article::Article;
use crate::model::site::Site;
use crate::view::context::site_context;

/// The note, with its phrases, and with the key under which the browser keeps the story's draft.
#[component]
pub fn StartNote<'a>(article: &'a Article, site: &'a Site) -> impl IntoView {
    let key = storage_key(&site_context().base, &draft_key(&article.slug));
    let phrases = start_phrases_for(&site.language)
        .iter()
        .map(|(name, words)| view! { <p data-phrase=*name hidden>{*words}</p> })
        .collect_view();
    view! {
        <div id="start-note" data-draft=key hidden>
            <p role="status"></p>
            <button type="button" class="quiet"></button>
            {phrases}
        </div>
    }
}
