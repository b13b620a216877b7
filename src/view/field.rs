//! One field of a form, with its label and what is wrong with it.

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::house;
use crate::model::comment::{Field, Problem};

/// The ids of a field's element and of its words.
pub fn ids(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Name => ("reply-name", "reply-name-problem"),
        Field::Email => ("reply-email", "reply-email-problem"),
        Field::Text => ("reply-text", "reply-text-problem"),
    }
}

/// A field. `described` is the id of words that always belong to it.
#[component]
pub fn FieldView(
    field: Field,
    value: Signal<String>,
    problem: Signal<Option<Problem>>,
    described: Option<&'static str>,
    on_input: Callback<String>,
) -> impl IntoView {
    let class = style_sheet!("style/field.css");
    let words = house().words;
    let (id, problem_id) = ids(field);
    let is_wrong = move || problem.with(Option::is_some).then_some("true");
    let describedby = move || {
        let wrong = problem.with(Option::is_some).then_some(problem_id);
        let ids: Vec<&str> = wrong.into_iter().chain(described).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let input = match field {
        Field::Text => Either::Left(view! { class = class,
            <textarea id=id name="text" rows="6" required autocomplete="off" dir="auto" aria-invalid=is_wrong aria-describedby=describedby
                prop:value=move || value.get() on:input=move |event| on_input.run(event_target_value(&event))></textarea>
        }),
        field => {
            let (name, kind) = if field == Field::Email { ("email", "email") } else { ("name", "text") };
            Either::Right(view! { class = class,
                <input id=id name=name type=kind autocomplete=name required dir="auto" aria-invalid=is_wrong aria-describedby=describedby
                    prop:value=move || value.get() on:input=move |event| on_input.run(event_target_value(&event))/>
            })
        }
    };
    view! { class = class,
        <div class="field">
            <label for=id>{words.label(field)} " " <span class="required">{words.required}</span></label>
            {input}
            <p class="wrong" id=problem_id>{move || problem.get().map(|problem| words.problem(problem))}</p>
        </div>
    }
}
