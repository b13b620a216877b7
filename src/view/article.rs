//! A story, whole, and what stands around it.

use stylers_macro::style_sheet;

use super::author_box::{NameAs, author_box};
use super::byline::byline;
use super::comments::comments;
use super::front::picks;
use super::picture::lead_picture;
use super::share::share;
use super::teaser::{Look, teasers};
use super::when::moment;
use super::{House, heading, in_house, in_tongue, nav, part};
use crate::model::address::WebAddress;
use crate::model::article::{Article, Teaser};
use crate::model::author::Author;
use crate::model::line::Line;
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{ArticlePage, PageNumber};
use crate::model::site::Site;
use crate::route::Route;
use crate::words::{Words, filled};

/// An article's page.
pub fn article(house: &House, page: &ArticlePage, site: &Site) -> Markup {
    let class = style_sheet!("style/article.css");
    let after = element("div").class(class, "after").with(tags(house, &page.article.tags)).text(" ");
    // Where the words are, there are the comments.
    let talk = page.article.elsewhere.is_none().then(|| comments(house, &page.article, site)).flatten();
    [story(house, page), after.with(share(house.words)), surroundings(house, page)].into_iter().chain(talk).collect()
}

fn story(house: &House, page: &ArticlePage) -> Element {
    let class = style_sheet!("style/body.css");
    let article = &page.article;
    // Words in the paper's own language begin with a large letter.
    let name = if article.language.is_none() { "body is-house" } else { "body" };
    let body = article.body.to_html(&house.base, house.words.show_here);
    in_tongue(element("article"), article.language.as_ref())
        .with(opening(house, article, page.minutes))
        .with(article.lead_image.as_ref().map(|image| lead_picture(house, image)))
        .with(match &article.elsewhere {
            Some(at) => in_house(element("p").attribute("class", "empty"), house).with(kept_elsewhere(house.words, at)),
            None => element("div").class(class, name).with(body),
        })
}

/// Where a story can be read that is kept for those who have its password.
pub fn kept_elsewhere(words: &Words, at: &WebAddress) -> Markup {
    let mut says = Markup::text(words.protected);
    says.push(Markup::text(" "));
    says.push(element("a").attribute("href", at.as_str()).text(words.read_there));
    says
}

/// Section, kicker, headline, standfirst, byline and dateline.
fn opening(house: &House, article: &Article, minutes: u32) -> Element {
    let class = style_sheet!("style/opening.css");
    let section = Route::Section(article.section.slug.clone(), PageNumber::FIRST).href(&house.base);
    let desk = element("a").class(class, "desk").attribute("href", &section).text(article.section.name.as_str());
    let kicker = article.kicker.as_ref().map(|kicker| element("span").class(class, "label").text(kicker.as_str()));
    let standfirst = article.standfirst.as_ref();
    element("header")
        .class(class, "story-opening")
        .with(element("p").class(class, "labels").with(desk).text(" ").with(kicker))
        .with(element("h1").class(class, "headline").attribute("tabindex", "-1").text(article.headline.as_str()))
        .with(standfirst.map(|says| element("p").class(class, "standfirst").text(says.as_str())))
        .with(
            in_house(element("div").class(class, "lines"), house)
                .with((!article.authors.is_empty()).then(|| byline(house, &article.authors)))
                .with(dateline(house, class, article, minutes)),
        )
}

/// When it was published and changed, and how long it takes to read, where there is anything to read.
fn dateline(house: &House, class: &str, article: &Article, minutes: u32) -> Element {
    let words = house.words;
    let dated = |name: &str, says: &str, at| element("span").class(class, name).text(says).text(" ").with(moment(house, at));
    element("p")
        .class(class, "dateline")
        .with(dated("published", words.published, &article.published))
        .text(" ")
        .with(article.modified.as_ref().map(|at| dated("updated", words.updated, at)))
        .text(" ")
        .with((minutes > 0).then(|| element("span").class(class, "minutes").text(&words.counted(words.reading_time, minutes))))
}

fn tags(house: &House, tags: &[Line]) -> Option<Element> {
    let class = style_sheet!("style/tags.css");
    let items: Markup = tags.iter().map(|tag| element("li").attribute("class", class).text(tag.as_str())).collect();
    let list = element("ul").attribute("role", "list").class(class, "tags").attribute("aria-label", house.words.tags);
    (!tags.is_empty()).then(|| list.with(items))
}

/// The authors, the stories before and after, the section's latest and what not to miss.
fn surroundings(house: &House, page: &ArticlePage) -> Element {
    let class = style_sheet!("style/surroundings.css");
    element("div")
        .attribute("class", class)
        .with((!page.article.authors.is_empty()).then(|| authors(house, &page.article.authors)))
        .with(beside(house, page))
        .with(element("div").class(class, "further").with(latest_from(house, page)).with(picks(house, &page.picks)))
}

fn authors(house: &House, authors: &[Author]) -> Option<Element> {
    let says = if authors.len() == 1 { house.words.about_author } else { house.words.about_authors };
    let part = part(house, "authors-title").with(heading("unseen", "authors-title", says));
    let boxes = || authors.iter().map(|author| author_box(house, author, NameAs::Heading)).collect::<Markup>();
    (!authors.is_empty()).then(|| part.with(boxes()))
}

/// The section's stories before and after this one; nothing where it stands alone.
fn beside(house: &House, page: &ArticlePage) -> Option<Element> {
    let class = style_sheet!("style/beside.css");
    let words = house.words;
    let link = |teaser: &Teaser, rel: &str, says: &str| {
        let href = Route::Article(teaser.slug.clone()).href(&house.base);
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
    let nav = nav(house, &says).class(class, "beside");
    (page.previous.is_some() || page.next.is_some()).then(|| {
        nav.with(page.previous.as_ref().map(|teaser| link(teaser, "prev", words.previous)))
            .with(page.next.as_ref().map(|teaser| link(teaser, "next", words.next)))
    })
}

fn latest_from(house: &House, page: &ArticlePage) -> Option<Element> {
    let says = filled(house.words.latest_from, page.article.section.name.as_str());
    let part = part(house, "latest-title").with(heading("band", "latest-title", &says));
    (!page.latest.is_empty()).then(|| part.with(teasers(house, &page.latest, |_| Look::Tall, "four")))
}
