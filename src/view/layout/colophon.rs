//! The colophon: what every page has at its foot.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::front_link::FrontLink;
use super::section_links::SectionLinks;
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};

/// The sections again, the way back up, and what the paper is made with.
#[component]
pub fn Colophon<'a>(site: &'a Site) -> impl IntoView {
    let class = style_sheet!("style/colophon.css");
    let SiteContext { messages, .. } = site_context();
    let up = view! { <a href="#top">{messages.back_to_top}</a> };
    view! { class = class,
        <footer class="colophon">
            <p class="name"><FrontLink site/></p>
            <SectionLinks sections=&site.sections current=None/>
            <p class="made" lang=messages.language.lang()>{messages.made_with}" "{up}</p>
        </footer>
    }
}
