//! One field of the form, with its label and what is wrong with it.
//!
//! A field belongs to the reader: it is written to only when a draft is opened, restored or sent, and not here (`browser::comments`).

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::ids;
use super::state::CommentsState;
use crate::comments::section::Action;
use crate::model::comment::Field;
use crate::view::context::{SiteContext, site_context};

/// A field. What was typed before the app came is the browser's to keep when the reader leaves; it keeps nothing of a field whose autocomplete is off.
#[component]
pub fn TextField(field: Field, state: CommentsState) -> impl IntoView {
    let class = style_sheet!("style/field.css");
    let SiteContext { messages, .. } = site_context();
    let id = ids::of_field(field);
    // Empty where nothing is wrong.
    let problem = state.memo(move |model| {
        let found = model.problems().into_iter().find(|problem| problem.field == field);
        found.map(|problem| messages.problem(problem)).unwrap_or_default()
    });
    let is_wrong = move || problem.with(|problem| !problem.is_empty());
    let invalid = move || is_wrong().then_some("true");
    let described = move || {
        let always = match field {
            Field::Name => None,
            Field::Email => Some(ids::PRIVACY),
            Field::Text => Some(ids::ROOM_LEFT),
        };
        let ids: Vec<&str> = is_wrong().then(|| ids::of_problem(field)).into_iter().chain(always).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let typed = move |event| state.dispatch(Action::Typed(field, event_target_value(&event)));
    let control = match field {
        Field::Text => Either::Left(view! { class = class,
            <textarea rows="6" name="text" required dir="auto" id=id aria-invalid=invalid aria-describedby=described on:input=typed></textarea>
        }),
        _ => {
            let (name, kind) = if field == Field::Name { ("name", "text") } else { ("email", "email") };
            Either::Right(view! { class = class,
                <input type=kind autocomplete=name name=name required dir="auto" id=id aria-invalid=invalid aria-describedby=described on:input=typed/>
            })
        }
    };
    view! { class = class,
        <div class="field">
            <label for=id>{messages.label(field)}" "<span class="required">{messages.required}</span></label>
            {control}
            <p class="wrong" id=ids::of_problem(field) prop:textContent=move || problem.get()></p>
        </div>
    }
}
