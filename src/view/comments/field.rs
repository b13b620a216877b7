//! One field of the form, with its label and what is wrong with it.
//!
//! A field belongs to the reader: it is written to only when a draft is opened, restored or sent.

use leptos::either::Either;
use leptos::html::{Input, Textarea};
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
    let (input, textarea) = (NodeRef::<Input>::new(), NodeRef::<Textarea>::new());
    Effect::new(move |_| {
        let Some(value) = state.field_value(field) else { return };
        // Written only where it differs: writing moves the caret.
        if let Some(input) = input.get().filter(|input| input.value() != value) {
            input.set_value(&value);
        }
        if let Some(textarea) = textarea.get().filter(|textarea| textarea.value() != value) {
            textarea.set_value(&value);
        }
    });
    let control = match field {
        Field::Text => Either::Left(view! { class = class,
            <textarea rows="6" name="text" required dir="auto" id=id aria-invalid=invalid aria-describedby=described node_ref=textarea on:input=typed></textarea>
        }),
        _ => {
            let (name, kind) = if field == Field::Name { ("name", "text") } else { ("email", "email") };
            Either::Right(view! { class = class,
                <input type=kind autocomplete=name name=name required dir="auto" id=id aria-invalid=invalid aria-describedby=described node_ref=input on:input=typed/>
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
