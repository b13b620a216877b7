//! Handing a story on: the system's share sheet, else the link to copy.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::reading::{Reading, Shared};
use super::words;

/// The button, and what came of it.
#[component]
pub fn Share(reading: Reading) -> impl IntoView {
    let class = style_sheet!("style/share.css");
    let words = words();
    let outcome = move || match reading.shared.get() {
        Shared::Nothing => EitherOf3::A(()),
        Shared::Copied => EitherOf3::B(words.link_copied),
        Shared::ByHand(address) => EitherOf3::C(view! { class = class,
            <label>{words.copy_by_hand} " " <input class="by-hand" type="text" readonly prop:value=address.clone() value=address/></label>
        }),
    };
    view! { class = class,
        <div class="share">
            <button type="button" class="quiet" on:click=move |_| reading.on_share.run(())>{words.share}</button>
            <span class="outcome" role="status">{outcome}</span>
        </div>
    }
}
