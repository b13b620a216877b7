//! A date that reads the same printed and in the browser.

use leptos::prelude::*;

use super::house;
use crate::model::date::Published;

/// The day.
#[component]
pub fn Day(at: Published) -> impl IntoView {
    let says = house().words.date(&at);
    view! { <time datetime=at.to_string()>{says}</time> }
}

/// The day and the time.
#[component]
pub fn Moment(at: Published) -> impl IntoView {
    let says = house().words.date_and_time(&at);
    view! { <time datetime=at.to_string()>{says}</time> }
}
