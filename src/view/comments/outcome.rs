//! What came of sending.

use leptos::prelude::*;

use super::ids;
use super::phrases::submission_text;
use super::state::CommentsState;
use crate::comments::section::{Action, Submission};
use crate::view::context::{SiteContext, site_context};

/// What came of sending, and what the reader can do about it.
#[component]
pub fn Outcome(state: CommentsState) -> impl IntoView {
    let SiteContext { messages, .. } = site_context();
    let submission = state.memo(|model| model.submission.clone());
    let text = move || {
        let text = submission.with(|submission| submission_text(submission, messages));
        (!text.is_empty()).then(|| view! { <p>{text}</p> })
    };
    let button = move || {
        let (tone, label) = submission.with(|submission| match submission {
            Submission::Held => Some(("loud", messages.send_anyway)),
            Submission::HandedOver { .. } => Some(("quiet", messages.has_arrived)),
            _ => None,
        })?;
        let is_held = submission.with(|submission| *submission == Submission::Held);
        let act = move |_| state.dispatch(if is_held { Action::Confirmed } else { Action::ArrivalConfirmed });
        Some(view! { <button type="button" class=tone on:click=act>{label}</button> })
    };
    view! { <div class="outcome" tabindex="-1" role="status" id=ids::OUTCOME>{text}{button}</div> }
}
