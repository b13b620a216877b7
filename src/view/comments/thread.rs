//! What readers wrote, and how far the reading of it is.

use leptos::either::EitherOf3;
use leptos::html::Div;
use leptos::prelude::*;

use super::comment::Row;
use super::ids;
use super::phrases::thread_error;
use super::state::CommentsState;
use super::thread_list::ThreadList;
use crate::comments::section::{Action, LoadState};
use crate::view::context::{SiteContext, site_context};

/// The thread. What was read once stays while it is read again.
#[component]
pub fn Thread(class: &'static str, state: CommentsState, is_open: bool) -> impl IntoView {
    let SiteContext { messages, .. } = site_context();
    // The model changes at every key stroke, the thread does not.
    let version = state.memo(|model| model.thread_version);
    let place = NodeRef::<Div>::new();
    Effect::new(move |list: Option<ThreadList>| {
        // Read, and not only followed: a memo that nobody has read hears of no change.
        version.get();
        let rows = Row::all(&state.peek(|model| model.thread()).unwrap_or_default());
        let mut list = list.unwrap_or_default();
        if let Some(place) = place.get() {
            list.show(rows, &place, state, is_open);
        }
        list
    });
    let has_rows = state.memo(|model| model.has_thread());
    let load = state.memo(|model| model.load);
    let note = |class, text| view! { <p class=class>{text}</p> };
    let reload = move |_| state.dispatch(Action::ReloadRequested);
    let status = move || match load.get() {
        LoadState::Loaded if is_open && !has_rows.get() => EitherOf3::A(note("none", messages.no_comments)),
        LoadState::Loading if !has_rows.get() => EitherOf3::A(note("none loading", messages.comments_loading)),
        LoadState::Failed(error) => EitherOf3::B(view! {
            <p class="lost">
                <span>{thread_error(error, messages)}</span>" "
                <button type="button" class="quiet" on:click=reload>{messages.try_again}</button>
            </p>
        }),
        _ => EitherOf3::C(()),
    };
    let is_busy = move || (load.get() == LoadState::Loading).to_string();
    view! { class = class, <div id=ids::THREAD node_ref=place aria-busy=is_busy>{status}</div> }
}
