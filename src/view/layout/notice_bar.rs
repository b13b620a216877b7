//! Why the next page did not come, over the page that stays.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::navigation_state::Notice;
use super::retry_button::RetryButton;
use crate::view::actions::{BrowserActions, NavigationRequest};
use crate::view::context::site_context;

/// The notice, with a way to try again and one to stay; nothing where nothing went wrong, or where no page is that stays.
#[component]
pub fn NoticeBar(notice: RwSignal<Option<Notice>>, has_page: RwSignal<bool>) -> impl IntoView {
    let class = style_sheet!("style/notice.css");
    let messages = site_context().messages;
    let actions = use_context::<BrowserActions>();
    let dismiss = move |_| actions.iter().for_each(|actions| actions.navigation.run(NavigationRequest::Dismiss));
    move || {
        notice.get().filter(|_| has_page.get()).map(|notice| {
            view! { class = class,
                <div class="notice" role="alert" lang=messages.language.lang() dir=messages.language.dir()>
                    <p class="says"><strong>{messages.page_failed}</strong>{[messages.language.between_sentences(), &notice.text].concat()}</p>
                    <div class="acts">
                        {notice.can_retry.then(|| view! { <RetryButton/> })}
                        <button type="button" class="quiet" on:click=dismiss>{messages.dismiss}</button>
                    </div>
                </div>
            }
        })
    }
}
