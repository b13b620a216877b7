//! What readers wrote, and how far the reading of it is.

use leptos::either::EitherOf4;
use leptos::prelude::*;

use super::comment::{CommentItem, Row};
use super::ids;
use super::phrases::thread_error;
use super::state::CommentsState;
use crate::comments::section::{Action, LoadState};
use crate::view::context::{SiteContext, site_context};

/// The thread. What was read once stays while it is read again.
#[component]
pub fn Thread(class: &'static str, state: CommentsState, is_open: bool) -> impl IntoView {
    let SiteContext { messages, .. } = site_context();
    // The model changes at every key stroke, the thread does not.
    let version = state.memo(|model| model.thread_version);
    let rows = move || {
        // Read, and not only followed: a memo that nobody has read hears of no change.
        version.get();
        Row::all(&state.peek(|model| model.thread()).unwrap_or_default())
    };
    let has_rows = state.memo(|model| model.has_thread());
    let load = state.memo(|model| model.load);
    let list = move || {
        has_rows.get().then(|| {
            view! {
                <ol role="list" class="thread">
                    <For each=rows key=Row::key let:row><CommentItem row state is_open/></For>
                </ol>
            }
        })
    };
    let reload = move |_| state.dispatch(Action::ReloadRequested);
    let status = move || match load.get() {
        LoadState::Loaded if is_open && !has_rows.get() => EitherOf4::A(view! { <p class="none">{messages.no_comments}</p> }),
        LoadState::Loading if !has_rows.get() => EitherOf4::B(view! { <p class="none loading">{messages.comments_loading}</p> }),
        LoadState::Failed(error) => EitherOf4::C(view! {
            <p class="lost">
                <span>{thread_error(error, messages)}</span>" "
                <button type="button" class="quiet" on:click=reload>{messages.try_again}</button>
            </p>
        }),
        _ => EitherOf4::D(()),
    };
    let is_busy = move || (load.get() == LoadState::Loading).to_string();
    view! { class = class, <div id=ids::THREAD aria-busy=is_busy>{list}{status}</div> }
}
