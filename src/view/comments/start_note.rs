//! What is said under the comments where the app does not come. It is printed, hidden; `src/browser/start.js` fills and shows it.

use leptos::prelude::*;

use crate::comments::drafts::draft_key;
use crate::comments::store::storage_key;
use crate::messages::printed::StartWords;
use crate::model::article::Article;
use crate::view::context::{SiteContext, site_context};

/// The note, with its words, which whoever prints provides as a context, and with the key under which the browser keeps the story's draft.
#[component]
pub fn StartNote<'a>(article: &'a Article) -> impl IntoView {
    let SiteContext { base, messages } = site_context();
    let words: &'static StartWords = expect_context();
    // They follow another sentence.
    let after = |sentence| [messages.language.between_sentences(), sentence].concat();
    view! {
        <div
            id="start-note"
            hidden
            lang=messages.language.lang()
            dir=messages.language.dir()
            data-draft=storage_key(&base, &draft_key(&article.slug))
            data-loading=words.loading
            data-offline=words.offline
            data-unreachable=words.unreachable
            data-newer=words.newer
            data-refused=words.refused
            data-broken=words.broken
            data-framed=words.framed
            data-kept=after(words.kept)
            data-unkept=after(words.unkept)
            data-again=messages.try_again
        >
            <p role="status"></p>
            // Its words come with those of the note: until then nothing of it is to be read.
            <button type="button" class="quiet"></button>
        </div>
    }
}
