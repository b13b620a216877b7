//! A page that is no story: what it is called, and its words.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::page::StaticPage;
use crate::view::parts::body_text::BodyText;
use crate::view::parts::page_header::PageHeader;
use crate::view::text::{dir, lang};

/// An imprint's page, say.
#[component]
pub fn StaticPageView<'a>(page: &'a StaticPage) -> impl IntoView {
    let class = style_sheet!("style/static_page.css");
    let about = page.standfirst.as_ref().map(|about| about.as_str());
    view! { class = class,
        <article class="static-page" lang=lang(&page.language) dir=dir(&page.language, page.direction)>
            <PageHeader title=page.headline.as_str() about/>
            <BodyText body=&page.body has_large_letter=false/>
        </article>
    }
}
