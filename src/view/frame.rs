//! The masthead and the colophon: what every page has at its head and foot.

use stylers_macro::style_sheet;

use super::{House, nav};
use crate::model::markup::{Element, Markup, element};
use crate::model::page::PageNumber;
use crate::model::site::{SectionRef, Site};
use crate::route::Route;
use crate::words::Words;

/// The first thing that the Tab key meets: a way past the masthead.
pub fn skip(words: &Words) -> Element {
    element("a").attribute("class", "skip").attribute("href", "#main").text(words.skip)
}

/// The paper's name and its sections.
pub fn masthead(house: &House, site: &Site) -> Element {
    let class = style_sheet!("style/masthead.css");
    let sections = nav(house, house.words.sections).class(class, "sections");
    element("header")
        .class(class, "masthead")
        .with(element("p").class(class, "nameplate").with(front_link(house, site)))
        .with(site.tagline.as_ref().map(|tagline| element("p").class(class, "tagline").text(tagline.as_str())))
        .with(sections.with(section_links(house, &site.sections)))
}

/// The sections again, the way back up, and what the paper is made with.
pub fn colophon(house: &House, site: &Site) -> Element {
    let class = style_sheet!("style/colophon.css");
    let up = element("a").attribute("href", "#top").text(house.words.back_to_top);
    element("footer")
        .class(class, "colophon")
        .with(element("p").class(class, "name").with(front_link(house, site)))
        .with(section_links(house, &site.sections))
        .with(element("p").class(class, "made").text(house.words.made_with).text(" ").with(up))
}

/// Links to the sections, in a list.
pub fn section_links(house: &House, sections: &[SectionRef]) -> Element {
    let links = sections.iter().map(|section| {
        let href = Route::Section(section.slug.clone(), PageNumber::FIRST).href(&house.base);
        element("li").with(element("a").attribute("href", &href).text(section.name.as_str()))
    });
    element("ul").attribute("role", "list").with(links.collect::<Markup>())
}

fn front_link(house: &House, site: &Site) -> Element {
    let href = Route::Front(PageNumber::FIRST).href(&house.base);
    element("a").attribute("href", &href).text(site.name.as_str())
}
