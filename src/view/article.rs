//! A story, whole, and what stands around it.

use stylers_macro::style_sheet;

use super::author_box::{NameAs, author_box};
use super::byline::byline;
use super::comments::comments;
use super::front::picks;
use super::picture::lead_picture;
use super::share::share;
use super::teaser::{TeaserVariant, teasers};
use super::when::moment;
use super::{SiteContext, heading, in_house, in_tongue, nav, part};
use crate::messages::{Messages, filled};
use crate::model::address::WebAddress;
use crate::model::article::{Article, Teaser};
use crate::model::author::Author;
use crate::model::line::Line;
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{ArticlePage, PageNumber};
use crate::model::site::Site;
use crate::route::Route;

/// An article's page.
pub fn article(context: &SiteContext, page: &ArticlePage, site: &Site) -> Markup {
    let class = style_sheet!("style/article.css");
    let after = element("div").class(class, "after").with(tags(context, &page.article.tags)).text(" ");
    // Where the words are, there are the comments.
    let talk = page.article.elsewhere.is_none().then(|| comments(context, &page.article, site)).flatten();
    [story(context, page), after.with(share(context.messages)), surroundings(context, page)].into_iter().chain(talk).collect()
}

fn story(context: &SiteContext, page: &ArticlePage) -> Element {
    let class = style_sheet!("style/body.css");
    let article = &page.article;
    // Messages in the paper's own language begin with a large letter.
    let name = if article.language.is_none() { "body is-context" } else { "body" };
    let body = article.body.to_html(&context.base, context.messages.show_here);
    in_tongue(element("article"), article.language.as_ref())
        .with(opening(context, article, page.minutes))
        .with(article.lead_image.as_ref().map(|image| lead_picture(context, image)))
        .with(match &article.elsewhere {
            Some(at) => in_house(element("p").attribute("class", "empty"), context).with(kept_elsewhere(context.messages, at)),
            None => element("div").class(class, name).with(body),
        })
}

/// Where a story can be read that is kept for those who have its password.
pub fn kept_elsewhere(words: &Messages, at: &WebAddress) -> Markup {
    let mut says = Markup::text(words.protected);
    says.push(Markup::text(" "));
    says.push(element("a").attribute("href", at.as_str()).text(words.read_there));
    says
}

/// Section, kicker, headline, standfirst, byline and dateline.
fn opening(context: &SiteContext, article: &Article, minutes: u32) -> Element {
    let class = style_sheet!("style/opening.css");
    let section = Route::Section(article.section.slug.clone(), PageNumber::FIRST).href(&context.base);
    let desk = element("a").class(class, "desk").attribute("href", &section).text(article.section.name.as_str());
    let kicker = article.kicker.as_ref().map(|kicker| element("span").class(class, "label").text(kicker.as_str()));
    let standfirst = article.standfirst.as_ref();
    element("header")
        .class(class, "story-opening")
        .with(element("p").class(class, "labels").with(desk).text(" ").with(kicker))
        .with(element("h1").class(class, "headline").attribute("tabindex", "-1").text(article.headline.as_str()))
        .with(standfirst.map(|says| element("p").class(class, "standfirst").text(says.as_str())))
        .with(
            in_house(element("div").class(class, "lines"), context)
                .with((!article.authors.is_empty()).then(|| byline(context, &article.authors)))
                .with(dateline(context, class, article, minutes)),
        )
}

/// When it was published and changed, and how long it takes to read, where there is anything to read.
fn dateline(context: &SiteContext, class: &str, article: &Article, minutes: u32) -> Element {
    let words = context.messages;
    let dated = |name: &str, says: &str, at| element("span").class(class, name).text(says).text(" ").with(moment(context, at));
    element("p")
        .class(class, "dateline")
        .with(dated("published", words.published, &article.published))
        .text(" ")
        .with(article.modified.as_ref().map(|at| dated("updated", words.updated, at)))
        .text(" ")
        .with((minutes > 0).then(|| element("span").class(class, "minutes").text(&words.counted(words.reading_time, minutes))))
}

fn tags(context: &SiteContext, tags: &[Line]) -> Option<Element> {
    let class = style_sheet!("style/tags.css");
    let items: Markup = tags.iter().map(|tag| element("li").attribute("class", class).text(tag.as_str())).collect();
    let list = element("ul").attribute("role", "list").class(class, "tags").attribute("aria-label", context.messages.tags);
    (!tags.is_empty()).then(|| list.with(items))
}

/// The authors, the stories before and after, the section's latest and what not to miss.
fn surroundings(context: &SiteContext, page: &ArticlePage) -> Element {
    let class = style_sheet!("style/surroundings.css");
    element("div")
        .attribute("class", class)
        .with((!page.article.authors.is_empty()).then(|| authors(context, &page.article.authors)))
        .with(beside(context, page))
        .with(element("div").class(class, "further").with(latest_from(context, page)).with(picks(context, &page.picks)))
}

fn authors(context: &SiteContext, authors: &[Author]) -> Option<Element> {
    let says = if authors.len() == 1 { context.messages.about_author } else { context.messages.about_authors };
    let part = part(context, "authors-title").with(heading("unseen", "authors-title", says));
    let boxes = || authors.iter().map(|author| author_box(context, author, NameAs::Heading)).collect::<Markup>();
    (!authors.is_empty()).then(|| part.with(boxes()))
}

/// The section's stories before and after this one; nothing where it stands alone.
fn beside(context: &SiteContext, page: &ArticlePage) -> Option<Element> {
    let class = style_sheet!("style/beside.css");
    let words = context.messages;
    let link = |teaser: &Teaser, rel: &str, says: &str| {
        let href = Route::Article(teaser.slug.clone()).href(&context.base);
        let headline = in_tongue(element("span").class(class, "where"), teaser.language.as_ref());
        element("a")
            .class(class, rel)
            .attribute("rel", rel)
            .attribute("href", &href)
            .with(element("span").class(class, "way").text(says))
            .text(" ")
            .with(headline.text(teaser.headline.as_str()))
    };
    let says = filled(words.more_in_section, page.article.section.name.as_str());
    let nav = nav(context, &says).class(class, "beside");
    (page.previous.is_some() || page.next.is_some()).then(|| {
        nav.with(page.previous.as_ref().map(|teaser| link(teaser, "prev", words.previous)))
            .with(page.next.as_ref().map(|teaser| link(teaser, "next", words.next)))
    })
}

fn latest_from(context: &SiteContext, page: &ArticlePage) -> Option<Element> {
    let says = filled(context.messages.latest_from, page.article.section.name.as_str());
    let part = part(context, "latest-title").with(heading("band", "latest-title", &says));
    (!page.latest.is_empty()).then(|| part.with(teasers(context, &page.latest, |_| TeaserVariant::Tall, "four")))
}
