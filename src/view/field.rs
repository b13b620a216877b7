//! One field of the form, with its label and what is wrong with it.

use stylers_macro::style_sheet;

use super::live::Live;
use super::reply::{ROOM, STAYS, id_of};
use crate::messages::Messages;
use crate::model::comment::{Field, Problem};
use crate::model::markup::{Element, Markup, element};

/// The ids of the words that describe a field: those that say what is wrong with it, and those that always belong to it.
fn describing(field: Field) -> (&'static str, Option<&'static str>) {
    match field {
        Field::Name => ("reply-name-problem", None),
        Field::Email => ("reply-email-problem", Some(STAYS)),
        Field::Text => ("reply-text-problem", Some(ROOM)),
    }
}

/// A field.
pub fn field(field: Field, words: &Messages, problems: &[Problem]) -> Element {
    let class = style_sheet!("style/field.css");
    let required = element("span").class(class, "required").text(words.required);
    let label = element("label").attribute("class", class).attribute("for", id_of(field)).text(words.label(field)).text(" ");
    let (name, kind) = match field {
        Field::Name => ("name", "text"),
        Field::Email => ("email", "email"),
        Field::Text => ("text", ""),
    };
    let input = match field {
        // What was typed before the app came is the browser's to keep when the reader leaves; it would keep nothing of a field whose
        // autocomplete is off.
        Field::Text => element("textarea").attribute("class", class).attribute("rows", "6"),
        _ => element("input").attribute("class", class).attribute("type", kind).attribute("autocomplete", name),
    };
    let input = input.attribute("name", name).flag("required").attribute("dir", "auto");
    let [state, wrong] = field_state(field, words, problems);
    element("div")
        .class(class, "field")
        .with(label.with(required))
        .with(state.on(input))
        .with(wrong.on(element("p").class(class, "wrong")))
}

/// A field's own element, and the words on what is wrong with it.
pub fn field_state(field: Field, words: &Messages, problems: &[Problem]) -> [Live; 2] {
    let (problem_id, always) = describing(field);
    let problem = problems.iter().find(|problem| problem.field == field);
    let wrong = problem.map(|&problem| words.problem(problem));
    let described: Vec<&str> = wrong.as_ref().map(|_| problem_id).into_iter().chain(always).collect();
    let state = Live::of(id_of(field))
        .attribute("aria-invalid", wrong.as_ref().map(|_| "true".to_owned()))
        .attribute("aria-describedby", (!described.is_empty()).then(|| described.join(" ")));
    [state, Live::inside(problem_id, Markup::text(&wrong.unwrap_or_default()))]
}
