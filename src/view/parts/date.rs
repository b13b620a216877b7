//! A date that reads the same printed and in the browser.

use leptos::prelude::*;

use crate::model::date::Published;
use crate::view::context::site_context;

/// The day.
#[component]
pub fn Day<'a>(at: &'a Published) -> impl IntoView {
    view! { <time datetime=at.as_str()>{site_context().messages.date(at)}</time> }
}

/// The day and the time.
#[component]
pub fn DayAndTime<'a>(at: &'a Published) -> impl IntoView {
    view! { <time datetime=at.as_str()>{site_context().messages.date_and_time(at)}</time> }
}
