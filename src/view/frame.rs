//! The masthead and the colophon: what every page has at its head and foot.

use stylers_macro::style_sheet;

use super::{SiteContext, nav};
use crate::messages::Messages;
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{Content, Page, PageNumber};
use crate::model::site::{SectionRef, Site};
use crate::route::Route;

/// The first thing that the Tab key meets: a way past the masthead.
pub fn skip(words: &Messages) -> Element {
    element("a").attribute("class", "skip").attribute("href", "#main").text(words.skip)
}

/// Where in the masthead a page belongs: the link to its section, and what `aria-current` says of that.
pub type Here = (String, &'static str);

/// Where a page belongs; nowhere for one that is of no section.
pub fn here(context: &SiteContext, page: &Page) -> Option<Here> {
    let (slug, is_it) = match &page.content {
        Content::Section(page) => (&page.section.slug, page.paging.before().is_none()),
        Content::Article(page) => (&page.article.section.slug, false),
        _ => return None,
    };
    Some((Route::Section(slug.clone(), PageNumber::FIRST).href(&context.base), if is_it { "page" } else { "true" }))
}

/// The paper's name and its sections.
pub fn masthead(context: &SiteContext, site: &Site, here: Option<&Here>) -> Element {
    let class = style_sheet!("style/masthead.css");
    let sections = nav(context, context.messages.sections).class(class, "sections");
    element("header")
        .class(class, "masthead")
        .with(element("p").class(class, "nameplate").with(front_link(context, site)))
        .with(site.tagline.as_ref().map(|tagline| element("p").class(class, "tagline").text(tagline.as_str())))
        .with(sections.with(section_links(context, &site.sections, here)))
}

/// The sections again, the way back up, and what the paper is made with.
pub fn colophon(context: &SiteContext, site: &Site) -> Element {
    let class = style_sheet!("style/colophon.css");
    let up = element("a").attribute("href", "#top").text(context.messages.back_to_top);
    element("footer")
        .class(class, "colophon")
        .with(element("p").class(class, "name").with(front_link(context, site)))
        .with(section_links(context, &site.sections, None))
        .with(element("p").class(class, "made").text(context.messages.made_with).text(" ").with(up))
}

/// Links to the sections, in a list.
pub fn section_links(context: &SiteContext, sections: &[SectionRef], here: Option<&Here>) -> Element {
    let links = sections.iter().map(|section| {
        let href = Route::Section(section.slug.clone(), PageNumber::FIRST).href(&context.base);
        let is_here = here.filter(|(link, _)| *link == href).map(|(_, how)| *how);
        element("li").with(element("a").attribute("href", &href).maybe("aria-current", is_here).text(section.name.as_str()))
    });
    element("ul").attribute("role", "list").with(links.collect::<Markup>())
}

fn front_link(context: &SiteContext, site: &Site) -> Element {
    let href = Route::Front(PageNumber::FIRST).href(&context.base);
    element("a").attribute("href", &href).text(site.name.as_str())
}
