//! The paper's name or its logo, which leads to its front.

use leptos::prelude::*;

use crate::model::image::Image;
use crate::model::page::PageNumber;
use crate::model::site::Site;
use crate::route::Route;
use crate::view::context::site_context;
use crate::view::parts::picture::{ImageLoading, Picture};

/// The name as a link.
#[component]
pub fn FrontLink<'a>(site: &'a Site) -> impl IntoView {
    let href = Route::Front(PageNumber::FIRST).href(&site_context().base);
    view! { <a href=href>{&site.name}</a> }
}

/// The logo as a link.
#[component]
pub fn LogoLink<'a>(logo: &'a Image) -> impl IntoView {
    let href = Route::Front(PageNumber::FIRST).href(&site_context().base);
    view! { <a href=href><Picture image=logo place="20rem" loading=ImageLoading::Later/></a> }
}
