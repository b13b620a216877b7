//! All problems of the form, each with a link to its field.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::ids;
use super::state::CommentsState;
use crate::comments::section::Action;
use crate::model::comment::Problem;
use crate::view::context::{SiteContext, site_context};

/// The list of problems; hidden where there are none.
#[component]
pub fn Summary(state: CommentsState) -> impl IntoView {
    let class = style_sheet!("style/summary.css");
    let SiteContext { messages, .. } = site_context();
    let problems = state.memo(|model| model.problems());
    let item = move |problem: Problem| {
        // The link leads to the field, and leaves the address alone.
        let follow = move |event: MouseEvent| {
            event.prevent_default();
            state.dispatch(Action::ProblemFollowed(problem.field));
        };
        view! { <li><a href=["#", ids::of_field(problem.field)].concat() on:click=follow>{messages.problem(problem)}</a></li> }
    };
    let inside = move || {
        let problems = problems.get();
        let count = u32::try_from(problems.len()).unwrap_or(u32::MAX);
        (count > 0).then(|| {
            view! {
                <p class="count">{messages.counted(messages.problems, count)}</p>
                <ul role="list">{problems.into_iter().map(item).collect_view()}</ul>
            }
        })
    };
    view! { class = class,
        <div class="problems" tabindex="-1" id=ids::PROBLEMS hidden=move || problems.with(Vec::is_empty)>{inside}</div>
    }
}
