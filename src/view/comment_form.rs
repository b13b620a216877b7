//! "Leave a reply": what the reader types, checked as it is typed once it was found wrong, and never cleared by a fault.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::field::{FieldView, ids};
use super::house;
use super::reading::{Confirmed, Sending, Talk};
use crate::model::comment::{Draft, Field, Problem};

/// Characters left, from which on the counter shows.
const NEAR_THE_LIMIT: i64 = 1_000;
const ROOM: &str = "reply-room";
const STAYS: &str = "reply-email-stays";
const SUMMARY: &str = "reply-problems";
const OUTCOME: &str = "reply-outcome";

/// The form. A field that was found wrong once is watched from then on.
#[component]
pub fn CommentForm(talk: Talk) -> impl IntoView {
    let class = style_sheet!("style/comment_form.css");
    let words = house().words;
    let watched = RwSignal::new(Vec::<Field>::new());
    let problems = Memo::new(move |_| {
        let found = talk.draft.with(Draft::check).err().unwrap_or_default();
        watched.with(|watched| found.into_iter().filter(|problem| watched.contains(&problem.field)).collect::<Vec<Problem>>())
    });
    let send = move |confirmed| {
        let wrong = talk.draft.with_untracked(Draft::check).err().unwrap_or_default();
        watched.update(|watched| watched.extend(wrong.iter().map(|problem| problem.field)));
        if wrong.is_empty() {
            talk.on_send.run(confirmed);
            talk.on_focus.run(OUTCOME);
        } else {
            talk.on_focus.run(SUMMARY);
        }
    };
    let field = move |field: Field| {
        let value = Signal::derive(move || talk.draft.with(|draft| part(draft, field).clone()));
        let problem = Signal::derive(move || problems.with(|all| all.iter().find(|problem| problem.field == field).copied()));
        let on_input = Callback::new(move |typed| edit(talk, |draft| *part_mut(draft, field) = typed));
        let described = match field {
            Field::Name => None,
            Field::Email => Some(STAYS),
            Field::Text => Some(ROOM),
        };
        view! { <FieldView field value problem described on_input/> }
    };
    view! { class = class,
        <form class="reply" novalidate aria-labelledby="reply-title" on:submit=move |event| {
            event.prevent_default();
            send(Confirmed::No);
        }>
            <h3 id="reply-title">{words.leave_a_reply}</h3>
            <p class="stays" id=STAYS>{words.email_stays}</p>
            <Summary problems=problems.into() talk/>
            <div class="who">{field(Field::Name)} {field(Field::Email)}</div>
            {field(Field::Text)}
            <Room draft=talk.draft/>
            <Trap talk/>
            <label class="remember">
                <input type="checkbox" name="remember" prop:checked=move || talk.remember.get()
                    on:change=move |event| talk.on_remember.run(event_target_checked(&event))/>
                " " {words.remember}
            </label>
            {move || (!talk.keeps_drafts.get()).then(|| view! { class = class, <p class="unkept">{words.draft_not_kept}</p> })}
            <p class="act">
                <button type="submit" class="loud" aria-disabled=move || is_sending(talk).then_some("true")>
                    {move || if is_sending(talk) { words.sending } else { words.send }}
                </button>
            </p>
            <Outcome talk on_confirm=Callback::new(move |()| send(Confirmed::Yes))/>
        </form>
    }
}

fn is_sending(talk: Talk) -> bool {
    talk.sending.get() == Sending::Sending
}

fn part(draft: &Draft, field: Field) -> &String {
    match field {
        Field::Name => &draft.name,
        Field::Email => &draft.email,
        Field::Text => &draft.text,
    }
}

fn part_mut(draft: &mut Draft, field: Field) -> &mut String {
    match field {
        Field::Name => &mut draft.name,
        Field::Email => &mut draft.email,
        Field::Text => &mut draft.text,
    }
}

fn edit(talk: Talk, change: impl FnOnce(&mut Draft)) {
    let mut draft = talk.draft.get_untracked();
    change(&mut draft);
    talk.on_edit.run(draft);
}

/// All that is to be mended, each with a link to its field.
#[component]
fn Summary(problems: Signal<Vec<Problem>>, talk: Talk) -> impl IntoView {
    let class = style_sheet!("style/summary.css");
    let words = house().words;
    let item = move |problem: Problem| {
        let (id, _) = ids(problem.field);
        view! { class = class,
            <li><a href=["#", id].concat() on:click=move |event| {
                event.prevent_default();
                talk.on_focus.run(id);
            }>{words.problem(problem)}</a></li>
        }
    };
    view! { class = class,
        <div class="problems" id=SUMMARY tabindex="-1" hidden=move || problems.with(Vec::is_empty)>
            <p class="count">{move || words.counted(words.problems, u32::try_from(problems.with(Vec::len)).unwrap_or(u32::MAX))}</p>
            <ul role="list">{move || problems.get().into_iter().map(item).collect::<Vec<_>>()}</ul>
        </div>
    }
}

/// How many characters are left, near the limit and beyond it.
#[component]
fn Room(draft: Signal<Draft>) -> impl IntoView {
    let words = house().words;
    let says = move || {
        let room = draft.with(Draft::room);
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
fn Trap(talk: Talk) -> impl IntoView {
    let words = house().words;
    view! {
        <div class="unseen" aria-hidden="true">
            <label>{words.trap} " "
                <input type="text" name="reply-second-line" tabindex="-1" autocomplete="off"
                    prop:value=move || talk.draft.with(|draft| draft.trap.clone())
                    on:input=move |event| edit(talk, |draft| draft.trap = event_target_value(&event))/>
            </label>
        </div>
    }
}

/// What came of sending.
#[component]
fn Outcome(talk: Talk, on_confirm: Callback<()>) -> impl IntoView {
    let words = house().words;
    let says = move || match talk.sending.get() {
        Sending::Idle | Sending::Sending => String::new(),
        Sending::Held => words.held.to_owned(),
        Sending::Failed(why) => why,
        Sending::Sent => words.sent.to_owned(),
    };
    let is_held = move || talk.sending.get() == Sending::Held;
    view! {
        <div class="outcome" id=OUTCOME tabindex="-1" role="status">
            <p>{says}</p>
            {move || is_held().then(|| view! {
                <button type="button" class="loud" on:click=move |_| on_confirm.run(())>{words.send_anyway}</button>
            })}
        </div>
    }
}
