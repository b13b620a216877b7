//! What stands in a frame of somebody else's page: a story, or a list of stories. It is read without the paper's app, and without any
//! script.
//!
//! Links lead to whole addresses, because they are opened outside the frame; pictures lie under the paper's base, beside the frame's own
//! document. The document around it, and all that it may do, is the press's.

pub mod guide;
pub mod outward;
mod part;

use self::part::Part;
use super::SiteContext;
use crate::messages::printed::PrintedWords;
use crate::messages::{Messages, filled};
use crate::model::address::{Base, WebAddress};
use crate::model::article::{Article, Teaser};
use crate::model::date::Published;
use crate::model::excerpt::cut;
use crate::model::image::{Alt, Image};
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{ArticlePage, PageNumber};
use crate::model::site::{SectionRef, Site};
use crate::route::Route;
use crate::view::parts::byline::name_at;
use crate::view::text::{dir, lang};

/// Stories in a list.
pub const STORIES: usize = 8;
/// The longest headline, in characters: longer ones are not headlines.
const HEADLINE: usize = 240;
/// The longest standfirst, and the longest beginning of a story that has none and whose first paragraph is too long.
const STANDFIRST: usize = 600;
/// The longest of what stands in one line.
const LINE: usize = 120;
/// The id of the heading.
const TITLE: &str = "title";
/// How wide the picture of a story is shown, and that of a teaser.
const LEADING: &str = "(min-width: 44rem) 42rem, 100vw";
const BESIDE: &str = "7rem";

/// What every frame of a paper is made with.
pub struct EmbedContext<'a> {
    pub context: &'a SiteContext,
    /// Where the paper is read.
    pub abroad: &'a Base,
    pub site: &'a Site,
    pub words: &'static PrintedWords,
}

/// A story: whole where it is short, otherwise its beginning and the way to the rest.
pub fn story(embed: &EmbedContext<'_>, page: &ArticlePage) -> Markup {
    let article = &page.article;
    let address = Route::Article(article.slug.clone()).href(embed.abroad);
    let part = Part::of(&article.body, embed.abroad);
    let is_whole = article.elsewhere.is_none() && part.is_whole();
    let words = match &article.elsewhere {
        Some(at) => Some(elsewhere(embed, at)),
        None => beginning(embed, article, &part),
    };
    let story = element("article")
        .with(opening(embed, article, &address))
        .with(article.lead_image.as_ref().map(|image| lead_picture(embed, image)))
        .with(words);
    let onward = if is_whole { embed.words.embed.read_at } else { embed.words.embed.read_on };
    let sheet = element("div").attribute("class", "sheet").with(story);
    whole([plate(embed, Some(&article.section)), sheet, way_on(embed, &address, onward)])
}

/// A list of the newest stories of the paper, or of a section.
pub fn list(embed: &EmbedContext<'_>, section: Option<&SectionRef>, stories: &[Teaser]) -> Markup {
    let place = match section {
        Some(section) => Route::Section(section.slug.clone(), PageNumber::FIRST),
        None => Route::Front(PageNumber::FIRST),
    };
    let address = place.href(embed.abroad);
    let name = match section {
        Some(section) => element("a").attribute("href", &address).text(&cut(section.name.as_str(), LINE)).into(),
        None => Markup::from(in_house(element("span"), embed.context).text(embed.context.messages.latest)),
    };
    let items = stories.iter().take(STORIES).map(|story| element("li").with(teaser(embed, story)));
    let stories = match stories {
        [] => in_house(element("div").attribute("class", "empty"), embed.context)
            .with(element("p").text(embed.context.messages.no_stories))
            .with(element("p").text(embed.words.embed.soon)),
        _ => element("ol").attribute("role", "list").with(items.collect::<Markup>()),
    };
    let title = element("h1").attribute("id", TITLE).with(name);
    let sheet = element("div").attribute("class", "sheet list").with(title).with(stories);
    whole([plate(embed, None), sheet, way_on(embed, &address, embed.words.embed.more_at)])
}

/// All of it in one landmark, named by its heading: beside those of the page around it, which has a head and a foot of its own.
fn whole(parts: [Element; 3]) -> Markup {
    element("main").attribute("aria-labelledby", TITLE).with(parts.into_iter().collect::<Markup>()).into()
}

/// Whose it is: the paper's name, and the section.
fn plate(embed: &EmbedContext<'_>, section: Option<&SectionRef>) -> Element {
    let link = |route: Route, name: &str| element("a").attribute("href", &route.href(embed.abroad)).text(&cut(name, LINE));
    let section = section.map(|section| {
        let route = Route::Section(section.slug.clone(), PageNumber::FIRST);
        element("p").attribute("class", "desk").with(link(route, section.name.as_str()))
    });
    let language = &embed.site.language;
    element("header")
        .attribute("lang", language.as_str())
        .attribute("dir", embed.site.direction.as_str())
        .with(element("p").attribute("class", "paper").with(link(Route::Front(PageNumber::FIRST), embed.site.name.as_str())))
        .with(section)
}

/// Kicker, headline, standfirst, byline and dateline.
fn opening(embed: &EmbedContext<'_>, article: &Article, address: &str) -> Markup {
    let said = |class: &'static str, says: &str, longest| element("p").attribute("class", class).text(&cut(says, longest));
    let headline = element("a").attribute("href", address).text(&cut(article.headline.as_str(), HEADLINE));
    let lines = in_house(element("p").attribute("class", "lines"), embed.context)
        .with(byline(embed, article))
        .with(dated(embed, article));
    let mut all = Markup::default();
    all.push(article.kicker.as_ref().map(|kicker| said("kicker", kicker.as_str(), LINE)));
    all.push(element("h1").attribute("id", TITLE).with(headline));
    all.push(article.standfirst.as_ref().map(|says| said("standfirst", says.as_str(), STANDFIRST)));
    all.push(lines);
    all
}

fn byline(embed: &EmbedContext<'_>, article: &Article) -> Option<Element> {
    let words = embed.context.messages;
    let mut line = element("span").attribute("class", "byline").text(words.by).text(" ");
    for (place, author) in article.authors.iter().enumerate() {
        let href = Route::Author(author.slug.clone(), PageNumber::FIRST).href(embed.abroad);
        let name = element("a").attribute("rel", "author").attribute("href", &href);
        line = line.with(name.text(author.name.as_str())).text(words.between(
            place,
            article.authors.len(),
            name_at(&article.authors, place + 1),
        ));
    }
    (!article.authors.is_empty()).then(|| line.text(" "))
}

fn dated(embed: &EmbedContext<'_>, article: &Article) -> Element {
    let words = embed.context.messages;
    let changed = article.modified.as_ref();
    element("span")
        .attribute("class", "dateline")
        .text(words.published)
        .text(" ")
        .with(day(embed.context, &article.published))
        .with(changed.map(|at| {
            Markup::from_iter([element("span").text(" · ").text(words.updated).text(" ").with(day(embed.context, at))])
        }))
}

fn lead_picture(embed: &EmbedContext<'_>, image: &Image) -> Element {
    let credit = image.credit.as_ref().map(|credit| element("small").text(&cut(credit.as_str(), LINE)));
    let caption = image.caption.as_ref().map(|caption| cut(caption.as_str(), STANDFIRST)).unwrap_or_default();
    let words = element("figcaption").text(&caption).text(if caption.is_empty() { "" } else { " " }).with(credit);
    element("figure")
        .attribute("class", "lead")
        .with(image.element(&embed.context.base, LEADING))
        .with(image.has_words().then_some(words))
}

/// As much of the story as goes into a frame; where its first paragraph is too much, and no standfirst says it, the beginning of that.
fn beginning(embed: &EmbedContext<'_>, article: &Article, part: &Part) -> Option<Element> {
    let body = element("div").attribute("class", "body");
    match part {
        Part::Nothing if article.standfirst.is_none() => {
            let says = cut(&article.body.opening(), STANDFIRST);
            (!says.is_empty()).then(|| body.with(element("p").text(&says)))
        }
        Part::Nothing => None,
        Part::Whole(words) | Part::Beginning(words) => {
            (!words.0.is_empty()).then(|| body.with(words.to_html_under(1, &embed.context.base, "")))
        }
    }
}

/// Where a story can be read that is kept for those who have its password.
fn elsewhere(embed: &EmbedContext<'_>, at: &WebAddress) -> Element {
    in_house(element("p").attribute("class", "kept"), embed.context).with(kept_elsewhere(embed.context.messages, at))
}

/// A story's kicker, headline and day beside its picture.
fn teaser(embed: &EmbedContext<'_>, teaser: &Teaser) -> Element {
    let href = Route::Article(teaser.slug.clone()).href(embed.abroad);
    let label = teaser.kicker.as_ref().unwrap_or(&teaser.section.name);
    let link = element("a").attribute("href", &href).text(&cut(teaser.headline.as_str(), HEADLINE));
    let words = element("div")
        .with(element("p").attribute("class", "kicker").text(&cut(label.as_str(), LINE)))
        .with(element("h2").with(link))
        .with(in_house(element("p").attribute("class", "lines"), embed.context).with(day(embed.context, &teaser.published)));
    in_tongue(element("article"), teaser).with(words).with(teaser.image.as_ref().map(|image| thumbnail(embed, image)))
}

/// Beside the headline a picture says nothing more.
fn thumbnail(embed: &EmbedContext<'_>, image: &Image) -> Element {
    let image = Image { alt: Alt::default(), ..image.clone() };
    image.element(&embed.context.base, BESIDE).attribute("loading", "lazy")
}

/// The way into the paper.
fn way_on(embed: &EmbedContext<'_>, address: &str, says: &str) -> Element {
    let link = element("a").attribute("class", "on").attribute("href", address);
    let says = filled(says, "name", &cut(embed.site.name.as_str(), LINE));
    in_house(element("footer"), embed.context).with(link.text(&says))
}

/// An element with the `lang` and `dir` of what is in another language than the site.
fn in_tongue(element: Element, story: &Teaser) -> Element {
    element.maybe("lang", lang(&story.language)).maybe("dir", dir(&story.language, story.direction))
}

/// An element in the language of the interface, within one that may be in another.
fn in_house(element: Element, context: &SiteContext) -> Element {
    let language = &context.messages.language;
    element.attribute("lang", language.tag).attribute("dir", language.direction.as_str())
}

/// The day.
fn day(context: &SiteContext, at: &Published) -> Element {
    element("time").attribute("datetime", at.as_str()).text(&context.messages.date(at))
}

/// Where a story can be read that is kept for those who have its password.
pub fn kept_elsewhere(messages: &Messages, at: &WebAddress) -> Markup {
    let mut says = Markup::text(messages.protected);
    says.push(Markup::text(" "));
    says.push(element("a").attribute("href", at.as_str()).text(messages.read_there));
    says
}
