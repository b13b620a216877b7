//! "Try again".

use leptos::prelude::*;

use crate::view::actions::{BrowserActions, NavigationRequest};
use crate::view::context::site_context;

/// A button that asks for the page again.
#[component]
pub fn RetryButton() -> impl IntoView {
    let actions = use_context::<BrowserActions>();
    let retry = move |_| actions.iter().for_each(|actions| actions.navigation.run(NavigationRequest::Retry));
    view! { <button type="button" class="loud" on:click=retry>{site_context().messages.try_again}</button> }
}
