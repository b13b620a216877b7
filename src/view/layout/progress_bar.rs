//! A thin bar while a page is on its way.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::view::context::site_context;

/// The bar, and the word for it; nothing while no page is on its way.
#[component]
pub fn ProgressBar(is_loading: RwSignal<bool>) -> impl IntoView {
    let class = style_sheet!("style/progress.css");
    let messages = site_context().messages;
    move || {
        is_loading.get().then(|| {
            view! { class = class,
                <div class="progress"><span class="bar"></span><span class="words" lang=messages.language.lang()>{messages.loading}</span></div>
            }
        })
    }
}
