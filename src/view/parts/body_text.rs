//! The words of a story or of a page.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::html::Html;
use crate::model::body::Body;
use crate::view::context::{SiteContext, site_context};

/// A body. It may begin with a large letter, where its words are in the paper's own language.
#[component]
pub fn BodyText<'a>(body: &'a Body, has_large_letter: bool) -> impl IntoView {
    let class = style_sheet!("style/body.css");
    let SiteContext { base, messages } = site_context();
    let own = if has_large_letter { "body is-house " } else { "body " };
    view! { <Html class=[own, class].concat() markup=body.to_html(&base, messages.show_here)/> }
}
