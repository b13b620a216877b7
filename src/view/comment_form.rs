//! "Leave a reply": what the reader types, checked as it is typed once it was found wrong, and never cleared by a fault.

use stylers_macro::style_sheet;

use super::act::{Act, button};
use super::field::field;
use super::live::Live;
use super::reading::{Sending, Talk};
use super::reply::{FORM, OUTCOME, REMEMBER, ROOM, STAYS, SUMMARY, TRAP, id_of};
use crate::model::comment::{Field, Problem};
use crate::model::markup::{Element, Markup, element};
use crate::words::Words;

/// Characters left, from which on the counter shows.
const NEAR_THE_LIMIT: i64 = 1_000;

/// The form.
pub fn comment_form(words: &Words, talk: &Talk) -> Element {
    let class = style_sheet!("style/comment_form.css");
    let line = |own: &str| element("p").class(class, own);
    let who = element("div").class(class, "who");
    let problems = talk.problems();
    element("form")
        .class(class, "reply")
        .attribute("id", FORM)
        .attribute("method", "dialog")
        .flag("novalidate")
        .attribute("aria-labelledby", "reply-title")
        .with(element("h3").attribute("class", class).attribute("id", "reply-title").text(words.leave_a_reply))
        .with(line("stays").attribute("id", STAYS).text(words.email_stays))
        .with(line("alone").text(words.form_alone))
        .with(summary(words, &problems).on(summary_room()))
        .with(who.with(field(Field::Name, words, &problems)).text(" ").with(field(Field::Email, words, &problems)))
        .with(field(Field::Text, words, &problems))
        .with(room(words, talk).on(element("p").attribute("class", "room")))
        .with(trap(words))
        .with(remember(class, words))
        .with(unkept(words, talk).on(line("unkept")))
        .with(line("act").with(element("button").attribute("type", "submit").attribute("class", "loud").text(words.send)))
        .with(outcome(words, talk).on(outcome_room()))
}

fn summary_room() -> Element {
    let class = style_sheet!("style/summary.css");
    element("div").class(class, "problems").attribute("tabindex", "-1")
}

/// All that is to be mended, each with a link to its field.
pub fn summary(words: &Words, problems: &[Problem]) -> Live {
    let count = u32::try_from(problems.len()).unwrap_or(u32::MAX);
    let items = problems.iter().map(|&problem| {
        let link = element("a").attribute("href", &["#", id_of(problem.field)].concat());
        element("li").with(link.text(&words.problem(problem)))
    });
    let mut says = Markup::from(element("p").attribute("class", "count").text(&words.counted(words.problems, count)));
    says.push(element("ul").attribute("role", "list").with(items.collect::<Markup>()));
    Live::inside(SUMMARY, (count > 0).then_some(says)).flag("hidden", count == 0)
}

/// How many characters are left, near the limit and beyond it.
pub fn room(words: &Words, talk: &Talk) -> Live {
    let room = talk.draft.room();
    let count = u32::try_from(room.abs()).unwrap_or(u32::MAX);
    let says = match room {
        room if room > NEAR_THE_LIMIT => String::new(),
        0.. => words.counted(words.room_left, count),
        _ => words.counted(words.room_over, count),
    };
    Live::inside(ROOM, Markup::text(&says))
}

/// A field that people do not see and that browsers have no reason to fill in.
fn trap(words: &Words) -> Element {
    let field = element("input").attribute("type", "text").attribute("id", TRAP).attribute("name", "reply-second-line");
    let field = field.attribute("tabindex", "-1").attribute("autocomplete", "off");
    element("div")
        .attribute("class", "unseen")
        .attribute("aria-hidden", "true")
        .with(element("label").text(words.trap).text(" ").with(field))
}

fn remember(class: &str, words: &Words) -> Element {
    let tick = element("input").attribute("class", class).attribute("type", "checkbox");
    let tick = tick.attribute("id", REMEMBER).attribute("name", "remember");
    element("label").class(class, "remember").with(tick).text(" ").text(words.remember)
}

/// Whether drafts are kept.
pub fn unkept(words: &Words, talk: &Talk) -> Live {
    Live::inside("reply-unkept", Markup::text(if talk.is_unkept { words.draft_not_kept } else { "" }))
}

fn outcome_room() -> Element {
    element("div").attribute("class", "outcome").attribute("tabindex", "-1").attribute("role", "status")
}

/// What came of sending.
pub fn outcome(words: &Words, talk: &Talk) -> Live {
    let says = match &talk.sending {
        Sending::Idle => "",
        Sending::Held => words.held,
        Sending::Failed(why) => why,
        Sending::Sent => words.sent,
    };
    let mut inside = Markup::from((!says.is_empty()).then(|| element("p").text(says)));
    inside.push((talk.sending == Sending::Held).then(|| button(Act::SendAnyway, "loud", words.send_anyway)));
    Live::inside(OUTCOME, inside)
}
