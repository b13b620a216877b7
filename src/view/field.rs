//! One field of the form, with its label and what is wrong with it.

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::reply::{ROOM, Reply, STAYS, part, part_mut};
use super::{inert, words};
use crate::model::comment::Field;
use crate::model::markup::element;

/// The id of a field's element.
pub fn id_of(field: Field) -> &'static str {
    match field {
        Field::Name => "reply-name",
        Field::Email => "reply-email",
        Field::Text => "reply-text",
    }
}

/// The ids of the words that describe a field: those that say what is wrong with it, and those that always belong to it.
fn describing(field: Field) -> (&'static str, Option<&'static str>) {
    match field {
        Field::Name => ("reply-name-problem", None),
        Field::Email => ("reply-email-problem", Some(STAYS)),
        Field::Text => ("reply-text-problem", Some(ROOM)),
    }
}

/// A field.
#[component]
pub fn FieldView(field: Field, reply: Reply) -> impl IntoView {
    let class = style_sheet!("style/field.css");
    let words = words();
    let id = id_of(field);
    let (problem_id, always) = describing(field);
    let is_wrong = move || reply.problem(field).map(|_| "true");
    let describedby = move || {
        let wrong = reply.problem(field).map(|_| problem_id);
        let ids: Vec<&str> = wrong.into_iter().chain(always).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let typed = move || reply.put(|draft| part(draft, field).clone());
    let on_input = move |event| reply.edit(|draft| *part_mut(draft, field) = event_target_value(&event));
    let required = element("span").class(class, "required").text(words.required);
    let label = element("label").attribute("class", class).attribute("for", id).text(words.label(field)).text(" ").with(required);
    // What was typed before the app came is the browser's to keep when the reader leaves; it would keep nothing of a field whose
    // autocomplete is off.
    let input = match field {
        Field::Text => Either::Left(view! { class = class,
            <textarea id=id name="text" rows="6" required dir="auto" aria-invalid=is_wrong aria-describedby=describedby
                prop:value=typed on:input=on_input></textarea>
        }),
        field => {
            let kind = if field == Field::Email { "email" } else { "text" };
            let name = if field == Field::Email { "email" } else { "name" };
            Either::Right(view! { class = class,
                <input id=id name=name type=kind autocomplete=name required dir="auto" aria-invalid=is_wrong aria-describedby=describedby
                    prop:value=typed on:input=on_input/>
            })
        }
    };
    view! { class = class,
        <div class="field">
            {inert(label)}
            {input}
            <p class="wrong" id=problem_id>{move || reply.problem(field).map(|problem| words.problem(problem)).unwrap_or_default()}</p>
        </div>
    }
}
