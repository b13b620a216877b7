//! A section: its name, what it is about, its stories.

use leptos::prelude::*;

use crate::model::page::{PageNumber, SectionPage};
use crate::route::Route;
use crate::view::context::site_context;
use crate::view::parts::page_header::PageHeader;
use crate::view::parts::pager::Pager;
use crate::view::parts::stories::stories;

/// A section's page.
#[component]
pub fn SectionView<'a>(page: &'a SectionPage) -> impl IntoView {
    let about = page.section.description.as_ref().map(|about| about.as_str());
    let route = Route::Section(page.section.slug.clone(), PageNumber::FIRST);
    let pager = view! { <Pager route paging=page.paging/> };
    view! {
        <div>
            <PageHeader title=page.section.name.as_str() about/>
            {stories(site_context().messages.latest.to_owned(), &page.stories, pager)}
        </div>
    }
}
