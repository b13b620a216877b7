//! "Leave a reply": what the reader types, checked as it is typed once it was found wrong, and never cleared by a fault.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::field::{FieldView, id_of};
use super::reading::{Confirmed, Sending, Talk};
use super::reply::{OUTCOME, ROOM, Reply, STAYS, SUMMARY};
use super::{inert, words};
use crate::model::comment::{Draft, Field, Problem};
use crate::model::markup::element;

/// Characters left, from which on the counter shows.
const NEAR_THE_LIMIT: i64 = 1_000;

/// The form.
#[component]
pub fn CommentForm(talk: Talk) -> impl IntoView {
    let class = style_sheet!("style/comment_form.css");
    let words = words();
    let reply = Reply::new(talk);
    view! { class = class,
        <form class="reply" method="dialog" novalidate aria-labelledby="reply-title" on:submit=move |event| {
            event.prevent_default();
            reply.send(Confirmed::No);
        }>
            {inert(element("h3").attribute("class", class).attribute("id", "reply-title").text(words.leave_a_reply))}
            {inert(element("p").class(class, "stays").attribute("id", STAYS).text(words.email_stays))}
            {inert(element("p").class(class, "alone").text(words.form_alone))}
            <Summary reply/>
            <div class="who"><FieldView field=Field::Name reply/> <FieldView field=Field::Email reply/></div>
            <FieldView field=Field::Text reply/>
            <Room reply/>
            <Trap reply/>
            <label class="remember">
                <input type="checkbox" name="remember" prop:checked=move || talk.remember.get()
                    on:change=move |event| talk.on_remember.run(event_target_checked(&event))/>
                " " {words.remember}
            </label>
            <p class="unkept">{move || if talk.keeps_drafts.get() { "" } else { words.draft_not_kept }}</p>
            <p class="act">
                <button type="submit" class="loud">{words.send}</button>
            </p>
            <Outcome reply/>
        </form>
    }
}

/// All that is to be mended, each with a link to its field.
#[component]
fn Summary(reply: Reply) -> impl IntoView {
    let class = style_sheet!("style/summary.css");
    let words = words();
    let item = move |problem: Problem| {
        let id = id_of(problem.field);
        view! { class = class,
            <li><a href=["#", id].concat() on:click=move |event| {
                event.prevent_default();
                reply.talk.on_focus.run(id);
            }>{words.problem(problem)}</a></li>
        }
    };
    view! { class = class,
        <div class="problems" id=SUMMARY tabindex="-1" hidden=move || reply.problems().is_empty()>
            <p class="count">{move || words.counted(words.problems, u32::try_from(reply.problems().len()).unwrap_or(u32::MAX))}</p>
            <ul role="list">{move || reply.problems().into_iter().map(item).collect::<Vec<_>>()}</ul>
        </div>
    }
}

/// How many characters are left, near the limit and beyond it.
#[component]
fn Room(reply: Reply) -> impl IntoView {
    let words = words();
    let says = move || {
        let room = reply.talk.draft.with(Draft::room);
        let count = u32::try_from(room.abs()).unwrap_or(u32::MAX);
        match room {
            room if room > NEAR_THE_LIMIT => String::new(),
            0.. => words.counted(words.room_left, count),
            _ => words.counted(words.room_over, count),
        }
    };
    view! { <p class="room" id=ROOM>{says}</p> }
}

/// A field that people do not see and that browsers have no reason to fill in.
#[component]
fn Trap(reply: Reply) -> impl IntoView {
    let words = words();
    view! {
        <div class="unseen" aria-hidden="true">
            <label>{words.trap} " "
                <input type="text" name="reply-second-line" tabindex="-1" autocomplete="off"
                    prop:value=move || reply.put(|draft| draft.trap.clone())
                    on:input=move |event| reply.edit(|draft| draft.trap = event_target_value(&event))/>
            </label>
        </div>
    }
}

/// What came of sending.
#[component]
fn Outcome(reply: Reply) -> impl IntoView {
    let words = words();
    let says = move || match reply.talk.sending.get() {
        Sending::Idle => String::new(),
        Sending::Held => words.held.to_owned(),
        Sending::Failed(why) => why,
        Sending::Sent => words.sent.to_owned(),
    };
    let is_held = move || reply.talk.sending.get() == Sending::Held;
    view! {
        <div class="outcome" id=OUTCOME tabindex="-1" role="status">
            <p>{says}</p>
            <button type="button" class="loud" hidden=move || !is_held() on:click=move |_| reply.send(Confirmed::Yes)>
                {words.send_anyway}
            </button>
        </div>
    }
}
