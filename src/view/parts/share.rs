//! Handing a story on: the system's share sheet, else the link to copy.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::share_outcome::ShareOutcome;
use crate::view::actions::BrowserActions;
use crate::view::context::site_context;
use crate::view::live::{LivePart, printed};

/// The place of the button, under a story.
#[component]
pub fn ShareSection() -> impl IntoView {
    let lang = site_context().messages.language.lang();
    view! { <div class=["share ", style()].concat() lang=lang data-live=LivePart::Share.name()>{printed(Share)}</div> }
}

/// The button, and what came of it.
#[component]
pub fn Share() -> impl IntoView {
    let messages = site_context().messages;
    let actions = use_context::<BrowserActions>();
    let outcome = RwSignal::new(ShareOutcome::Nothing);
    let share = move |_| actions.iter().for_each(|actions| actions.share.run(outcome));
    let text = move || match outcome.get() {
        ShareOutcome::Nothing => EitherOf3::A(()),
        ShareOutcome::Copied => EitherOf3::B(view! { <span>{messages.link_copied}</span> }),
        ShareOutcome::ByHand(address) => EitherOf3::C(view! {
            <label>{messages.copy_by_hand}" "<input class="by-hand" type="text" readonly value=address/></label>
        }),
    };
    view! {
        <button type="button" class="quiet" on:click=share>{messages.share}</button>
        <span class=["outcome ", style()].concat() role="status" id="shared">{text}</span>
    }
}

/// The class that scopes the part's styles.
fn style() -> &'static str {
    let class = style_sheet!("style/share.css");
    class
}
