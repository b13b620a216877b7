//! The paper's name, which leads to its front.

use leptos::prelude::*;

use crate::model::page::PageNumber;
use crate::model::site::Site;
use crate::route::Route;
use crate::view::context::site_context;

/// The name as a link.
#[component]
pub fn FrontLink<'a>(site: &'a Site) -> impl IntoView {
    let href = Route::Front(PageNumber::FIRST).href(&site_context().base);
    view! { <a href=href>{&site.name}</a> }
}
