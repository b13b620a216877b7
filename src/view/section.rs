//! A section: its name, what it is about, its stories.

use super::pager::pager;
use super::teaser::{TeaserVariant, teasers};
use super::{SiteContext, heading, part};
use crate::model::article::Teaser;
use crate::model::markup::{Element, element};
use crate::model::page::{PageNumber, SectionPage};
use crate::route::Route;

/// A section's page.
pub fn section(context: &SiteContext, page: &SectionPage) -> Element {
    let about = page.section.description.as_ref().map(|says| says.as_str());
    let route = Route::Section(page.section.slug.clone(), PageNumber::FIRST);
    element("div")
        .with(opening(page.section.name.as_str(), about))
        .with(stories(context, context.messages.latest, &page.stories).with(pager(context, &route, page.paging)))
}

/// The heading of a page that is no article, and a line about it.
pub fn opening(says: &str, about: Option<&str>) -> Element {
    element("header")
        .attribute("class", "opening")
        .with(element("h1").attribute("tabindex", "-1").text(says))
        .with(about.map(|about| element("p").attribute("class", "about").text(about)))
}

/// A list of stories under its heading.
pub fn stories(context: &SiteContext, says: &str, stories: &[Teaser]) -> Element {
    let part = part(context, "stories-title").with(heading("band", "stories-title", says));
    if stories.is_empty() {
        part.with(element("p").attribute("class", "empty").text(context.messages.no_stories))
    } else {
        part.with(teasers(context, stories, |_| TeaserVariant::Wide, "rows"))
    }
}
