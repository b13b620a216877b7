//! A section: its name, what it is about, its stories.

use super::pager::pager;
use super::teaser::{Look, teasers};
use super::{House, heading, part};
use crate::model::article::Teaser;
use crate::model::markup::{Element, element};
use crate::model::page::{PageNumber, SectionPage};
use crate::route::Route;

/// A section's page.
pub fn section(house: &House, page: &SectionPage) -> Element {
    let about = page.section.description.as_ref().map(|says| says.as_str());
    let route = Route::Section(page.section.slug.clone(), PageNumber::FIRST);
    element("div")
        .with(opening(page.section.name.as_str(), about))
        .with(stories(house, house.words.latest, &page.stories).with(pager(house, &route, page.paging)))
}

/// The heading of a page that is no article, and a line about it.
pub fn opening(says: &str, about: Option<&str>) -> Element {
    element("header")
        .attribute("class", "opening")
        .with(element("h1").attribute("tabindex", "-1").text(says))
        .with(about.map(|about| element("p").attribute("class", "about").text(about)))
}

/// A list of stories under its heading.
pub fn stories(house: &House, says: &str, stories: &[Teaser]) -> Element {
    let part = part(house, "stories-title").with(heading("band", "stories-title", says));
    if stories.is_empty() {
        part.with(element("p").attribute("class", "empty").text(house.words.no_stories))
    } else {
        part.with(teasers(house, stories, |_| Look::Wide, "rows"))
    }
}
