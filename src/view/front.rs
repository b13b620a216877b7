//! The front: the story that leads, the latest, what not to miss, and the sections.

use stylers_macro::style_sheet;

use super::pager::pager;
use super::teaser::{TeaserVariant, teasers};
use super::{SiteContext, band, heading, part};
use crate::model::article::Teaser;
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{Front, PageNumber, Strip};
use crate::model::site::Site;
use crate::route::Route;

/// Stories in the grid at the top of the front: the lead, two beside it, four under them.
const GRID: usize = 7;

/// The front page, or a later page of it.
pub fn front(context: &SiteContext, page: &Front, site: &Site) -> Element {
    let class = style_sheet!("style/front.css");
    let words = context.messages;
    let top = if page.paging.number == PageNumber::FIRST { GRID.min(page.stories.len()) } else { 0 };
    let (top, rest) = page.stories.split_at(top);
    let strips: Markup = page.strips.iter().map(|section| strip(context, section)).collect();
    element("div")
        .class(class, "front")
        .with(element("h1").class(class, "unseen").attribute("tabindex", "-1").text(site.name.as_str()))
        .with(page.stories.is_empty().then(|| element("p").class(class, "empty").text(words.no_stories)))
        .with((!top.is_empty()).then(|| {
            let part = part(context, "latest-title").with(heading("unseen", "latest-title", words.latest));
            part.with(teasers(context, top, place_on_front, "front-grid"))
        }))
        .with(picks(context, &page.picks))
        .with((!rest.is_empty()).then(|| {
            let part = part(context, "more-title");
            part.with(band(class, "more-title", words.more)).with(teasers(context, rest, |_| TeaserVariant::Brief, "briefs"))
        }))
        .with((!strips.is_empty()).then(|| element("div").class(class, "strips").with(strips)))
        .with(pager(context, &Route::Front(PageNumber::FIRST), page.paging))
}

fn place_on_front(place: usize) -> TeaserVariant {
    match place {
        0 => TeaserVariant::Lead,
        2 => TeaserVariant::Brief,
        _ => TeaserVariant::Tall,
    }
}

/// "Don't miss": headlines in the order that the paper chose. Nothing where there are none.
pub fn picks(context: &SiteContext, stories: &[Teaser]) -> Option<Element> {
    let class = style_sheet!("style/picks.css");
    let part = part(context, "picks-title").class(class, "picks");
    let part = part.with(band(class, "picks-title", context.messages.picks));
    (!stories.is_empty()).then(|| part.with(teasers(context, stories, |_| TeaserVariant::Line, "numbered")))
}

/// A section with its newest stories; nothing where it has none.
fn strip(context: &SiteContext, strip: &Strip) -> Option<Element> {
    let class = style_sheet!("style/strip.css");
    let href = Route::Section(strip.section.slug.clone(), PageNumber::FIRST).href(&context.base);
    let name = element("a").attribute("href", &href).text(strip.section.name.as_str());
    let about = strip.section.description.as_ref();
    let part = element("section")
        .class(class, "strip")
        .with(element("h2").class(class, "band").with(name))
        .with(about.map(|says| element("p").class(class, "about").text(says.as_str())))
        .with(teasers(context, &strip.stories, |_| TeaserVariant::Line, "lines"));
    (!strip.stories.is_empty()).then_some(part)
}
