//! What stands where nothing was found.

use leptos::prelude::*;

use crate::messages::Messages;
use crate::model::page::Missing;
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};
use crate::view::layout::landmark::{interface_heading, titled_section};
use crate::view::layout::link_list::{LinkList, section_links};
use crate::view::parts::page_header::PageHeader;
use crate::view::parts::stories::stories;

/// What the page is called, and what to do.
pub fn title_and_help(page: &Missing, messages: &Messages) -> (&'static str, &'static str) {
    match page.is_hidden {
        true => (messages.authors_hidden, messages.authors_hidden_help),
        false => (messages.not_found, messages.not_found_help),
    }
}

/// Says that nothing is here, and offers the sections and the latest stories.
#[component]
pub fn NotFoundView<'a>(page: &'a Missing, site: &'a Site) -> impl IntoView {
    let SiteContext { messages, .. } = site_context();
    let (title, help) = title_and_help(page, messages);
    let sections = (!site.sections.is_empty()).then(|| {
        let inside = view! {
            {interface_heading("band", "offered-title", messages.sections.to_owned())}
            <LinkList links=section_links(&site.sections) current=None/>
        };
        titled_section("offered-title", Some("offered".to_owned()), inside)
    });
    view! {
        <div>
            <PageHeader title about=Some(help) lang=messages.language.lang()/>
            {sections}
            {(!page.stories.is_empty()).then(|| stories(messages.latest.to_owned(), &page.stories, ()))}
        </div>
    }
}
