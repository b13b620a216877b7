//! The colophon: what every page has at its foot.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::front_link::FrontLink;
use super::link_list::{LinkList, menu_or_sections};
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};
use crate::view::parts::profile_links::ProfileLinks;

/// The colophon's own menu, which is that of the sections where it has none, the paper's profiles elsewhere, its licence, the way back up, and what the
/// paper is made with.
#[component]
pub fn Colophon<'a>(site: &'a Site) -> impl IntoView {
    let class = style_sheet!("style/colophon.css");
    let SiteContext { base, messages } = site_context();
    let up = view! { <a href="#top">{messages.back_to_top}</a> };
    view! { class = class,
        <footer class="colophon">
            <p class="name"><FrontLink site/></p>
            <LinkList links=menu_or_sections(&site.footer, &site.sections) current=None/>
            {(!site.social.is_empty()).then(|| view! { <ProfileLinks links=&site.social/> })}
            {site.license.as_ref().map(|license| view! { class = class,
                <p class="license"><a rel="license" href=license.href.under(&base)>{&license.label}</a></p>
            })}
            <p class="made" lang=messages.language.lang()>{messages.made_with}" "{up}</p>
        </footer>
    }
}
