//! Who an author is: face or initials, names, role, bio, links.

use stylers_macro::style_sheet;

use super::SiteContext;
use super::picture::{ImageLoading, picture};
use crate::messages::filled;
use crate::model::author::{Author, Link, OtherName};
use crate::model::markup::{Element, Markup, element};
use crate::model::page::PageNumber;
use crate::route::Route;

/// What the author's name is in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum NameAs {
    /// The heading of the author's own page.
    PageHeading,
    /// A heading under an article, with a link to the author's page.
    Heading,
}

/// An author's box.
pub fn author_box(context: &SiteContext, author: &Author, name: NameAs) -> Element {
    let class = style_sheet!("style/author_box.css");
    let face = match &author.avatar {
        Some(image) => picture(context, image, "6rem", ImageLoading::Later),
        None => element("span").class(class, "initials").attribute("aria-hidden", "true").text(&author.name.initials()),
    };
    let (full, href) = (author.name.as_str(), Route::Author(author.slug.clone(), PageNumber::FIRST).href(&context.base));
    let link = || element("a").attribute("rel", "author").attribute("href", &href);
    let (heading, all) = match name {
        NameAs::PageHeading => (element("h1").class(class, "name").attribute("tabindex", "-1").text(full), None),
        NameAs::Heading => {
            let all = element("p").class(class, "all").with(link().text(&filled(context.messages.all_by, full)));
            (element("h3").class(class, "name").with(link().text(full)), Some(all))
        }
    };
    let bio = match name {
        NameAs::PageHeading => author.bio.to_html(&context.base, context.messages.show_here),
        NameAs::Heading => author.bio.to_html_under(3, &context.base, context.messages.show_here),
    };
    let about = element("div")
        .class(class, "about")
        .with(heading)
        .with(author.also.as_ref().map(also))
        .with(author.role.as_ref().map(|role| element("p").class(class, "role").text(role.as_str())))
        .with((!bio.is_empty()).then(|| element("div").class(class, "bio").with(bio)))
        .with(links(context, &author.links))
        .with(all);
    let own = if name == NameAs::PageHeading { "author-box is-page" } else { "author-box" };
    element("div").class(class, own).with(element("div").class(class, "face").with(face)).with(about)
}

fn also(also: &OtherName) -> Element {
    let name = element("bdi").attribute("lang", also.language.as_str()).attribute("dir", also.language.direction().as_str());
    element("p").attribute("class", "also").with(name.text(also.name.as_str()))
}

fn links(context: &SiteContext, links: &[Link]) -> Option<Element> {
    let items = links.iter().map(|link| {
        let anchor = element("a").attribute("rel", "me").attribute("href", &link.href.under(&context.base));
        element("li").with(anchor.text(link.label.as_str()))
    });
    let list = element("ul").attribute("role", "list").attribute("class", "links");
    (!links.is_empty()).then(|| list.with(items.collect::<Markup>()))
}
