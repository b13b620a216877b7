//! "Leave a reply": the form.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::field::TextField;
use super::ids;
use super::outcome::Outcome;
use super::phrases::{privacy, room_left};
use super::state::CommentsState;
use super::subject::Subject;
use super::summary::Summary;
use crate::comments::section::{Action, Submission};
use crate::model::comment::Field;
use crate::model::invisible::is_blank;
use crate::model::site::CommentService;
use crate::view::context::{SiteContext, site_context};
use crate::view::text::around_gap;

/// The form for a story. One for a collector is a form like any other, which needs no script; any other does nothing without one, so that an early
/// Enter loses nothing.
#[component]
pub fn CommentForm(subject: Subject, state: CommentsState) -> impl IntoView {
    let class = style_sheet!("style/comment_form.css");
    let SiteContext { base, messages } = site_context();
    let (own_class, action) = match &subject.service {
        CommentService::Form { action } => ("reply plain ", Some(action.as_str().to_owned())),
        service if service.is_remote() => ("reply far ", None),
        _ => ("reply ", None),
    };
    let has_collector = action.is_some();
    let submit = move |event: SubmitEvent| {
        if !state.submit() {
            event.prevent_default();
        }
    };
    let is_sending = state.memo(|model| matches!(model.submission, Submission::Sending(_)));
    let room = move || state.with(|model| room_left(model.draft.room(), messages));
    let not_kept = move || if state.with(|model| model.keeps_drafts) { "" } else { messages.draft_not_kept };
    let inside = view! { class = class,
        <h3 id=ids::FORM_TITLE>{messages.leave_a_reply}</h3>
        <p class="stays" id=ids::PRIVACY>{privacy(&subject.service, messages)}</p>
        {(subject.service == CommentService::Device).then(|| view! { class = class, <p class="alone">{messages.form_alone}</p> })}
        {has_collector.then(|| view! {
            <input type="hidden" name="story" value=subject.headline.clone()/>
            <input type="hidden" name="page" value=subject.url.clone()/>
        })}
        <Summary state/>
        <Answers class state/>
        <div class="who">
            <TextField field=Field::Name state/>
            " "
            <TextField field=Field::Email state/>
        </div>
        <TextField field=Field::Text state/>
        <RoomLeft room/>
        <Trap state/>
        <Remember class state/>
        <p class="unkept" id=ids::DRAFT_NOT_KEPT prop:textContent=not_kept></p>
        <p class="act">
            // While a comment is on its way the button keeps the focus, and does nothing.
            <SendButton is_sending/>
        </p>
        <Outcome state/>
    };
    view! {
        <form
            class=[own_class, class].concat()
            id=ids::FORM
            // A form with a name is a landmark.
            aria-labelledby=(!base.is_abroad()).then_some(ids::FORM_TITLE)
            method=if has_collector { "post" } else { "dialog" }
            action=action
            novalidate=!has_collector
            // The app says what is wrong with a field in its own words.
            prop:noValidate=true
            on:submit=submit
        >
            {inside}
        </form>
    }
}

/// How many characters are left, near the limit and beyond it.
#[component]
fn RoomLeft(room: impl Fn() -> String + Send + 'static) -> impl IntoView {
    view! { <p class="room" id=ids::ROOM_LEFT prop:textContent=room></p> }
}

#[component]
fn SendButton(is_sending: Memo<bool>) -> impl IntoView {
    let label = site_context().messages.send;
    view! { <button type="submit" class="loud" id=ids::SEND aria-disabled=move || is_sending.get().then_some("true")>{label}</button> }
}

/// Whom the comment answers, and the way out.
#[component]
fn Answers(class: &'static str, state: CommentsState) -> impl IntoView {
    let SiteContext { messages, .. } = site_context();
    // Empty where it answers nobody.
    let answered = state.memo(move |model| {
        let name = model.answered().map(|name| if is_blank(&name) { messages.anonymous.to_owned() } else { name });
        name.unwrap_or_default()
    });
    let (before, after) = around_gap(messages.in_reply_to, "{name}");
    let cancel = move |_| state.dispatch(Action::ReplyTo(String::new()));
    let inside = move || {
        let name = answered.get();
        (!name.is_empty()).then(|| {
            view! {
                <span>{before}<bdi prop:textContent=name></bdi>{after}</span>" "
                <button type="button" class="quiet" on:click=cancel>{messages.reply_to_nobody}</button>
            }
        })
    };
    view! { class = class, <p class="answers" id=ids::ANSWERS>{inside}</p> }
}

/// A field that people do not see, and that browsers have no reason to fill in.
#[component]
fn Trap(state: CommentsState) -> impl IntoView {
    let label = site_context().messages.trap;
    let typed = move |event| state.dispatch(Action::TypedTrap(event_target_value(&event)));
    view! {
        <div class="unseen" aria-hidden="true">
            <label>{label}" "<input type="text" id=ids::TRAP tabindex="-1" autocomplete="off" on:input=typed/></label>
        </div>
    }
}

/// The box for those who want their name and address remembered.
#[component]
fn Remember(class: &'static str, state: CommentsState) -> impl IntoView {
    let label = site_context().messages.remember;
    let changed = move |event| state.dispatch(Action::RememberChanged(event_target_checked(&event)));
    view! { class = class,
        <label class="remember"><input type="checkbox" id=ids::REMEMBER on:change=changed/>" "{label}</label>
    }
}
