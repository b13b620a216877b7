//! What stands where no page has come yet. The browser builds it; it is never printed.

use leptos::either::Either;
use leptos::prelude::*;

use crate::view::context::site_context;
use crate::view::layout::navigation_state::Notice;
use crate::view::layout::retry_button::RetryButton;

/// That the first page is on its way, or why it did not come.
#[component]
pub fn NoPage(notice: Option<Notice>) -> impl IntoView {
    let messages = site_context().messages;
    match notice {
        None => Either::Left(
            view! { <p class="waiting" lang=messages.language.lang() dir=messages.language.dir()>{messages.loading}</p> },
        ),
        Some(notice) => Either::Right(view! {
            <div class="waiting" role="alert" lang=messages.language.lang() dir=messages.language.dir()>
                <h1 tabindex="-1">{messages.page_failed}</h1>
                <p>{notice.text}</p>
                {notice.can_retry.then(|| view! { <RetryButton/> })}
            </div>
        }),
    }
}
