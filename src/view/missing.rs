//! What stands where nothing was found.

use super::frame::section_links;
use super::section::{opening, stories};
use super::{SiteContext, heading, part};
use crate::messages::Messages;
use crate::model::markup::{Element, element};
use crate::model::page::Missing;
use crate::model::site::Site;

/// What the page is called, and what to do.
pub fn said(page: &Missing, words: &Messages) -> (&'static str, &'static str) {
    if page.is_hidden { (words.authors_hidden, words.authors_hidden_help) } else { (words.not_found, words.not_found_help) }
}

/// Says that nothing is here, and offers the sections and the latest stories.
pub fn missing(context: &SiteContext, page: &Missing, site: &Site) -> Element {
    let words = context.messages;
    let (says, help) = said(page, words);
    let offered =
        part(context, "offered-title").attribute("class", "offered").with(heading("band", "offered-title", words.sections));
    element("div")
        .with(opening(says, Some(help)))
        .with((!site.sections.is_empty()).then(|| offered.with(section_links(context, &site.sections, None))))
        .with((!page.stories.is_empty()).then(|| stories(context, words.latest, &page.stories)))
}
