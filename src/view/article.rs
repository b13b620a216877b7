//! A story, whole, and what stands around it.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::author_box::{AuthorBox, NameAs};
use super::byline::Byline;
use super::comments::CommentsView;
use super::front::Picks;
use super::picture::LeadPicture;
use super::reading::Reading;
use super::share::Share;
use super::teaser::{Look, Teasers};
use super::when::Moment;
use super::{house, tongue};
use crate::model::article::{Article, Teaser};
use crate::model::author::Author;
use crate::model::body::Body;
use crate::model::line::Line;
use crate::model::page::{ArticlePage, PageNumber};
use crate::model::site::{CommentService, SectionRef};
use crate::route::Route;
use crate::words::filled;

/// An article's page.
#[component]
pub fn ArticleView(page: ArticlePage, service: CommentService, reading: Reading) -> impl IntoView {
    let class = style_sheet!("style/article.css");
    let article = page.article;
    let (lang, dir) = tongue(article.language.as_ref());
    let is_house = article.language.is_none();
    let section = article.section.clone();
    let (authors, tags, comments) = (article.authors.clone(), article.tags.clone(), article.comments);
    let (image, body) = (article.lead_image.clone(), article.body.clone());
    view! { class = class,
        <article class="article" lang=lang dir=dir>
            <Opening article minutes=page.minutes/>
            {image.map(|image| view! { <LeadPicture image/> })}
            <BodyView body is_house/>
            <div class="after" lang=house().words.language dir="ltr">
                <Tags tags/>
                <Share reading/>
            </div>
        </article>
        <Authors authors/>
        <Beside previous=page.previous next=page.next section=section.clone()/>
        <div class="further">
            <LatestFrom stories=page.latest section/>
            <Picks stories=page.picks/>
        </div>
        {(service == CommentService::Device).then(|| view! { <CommentsView comments talk=reading.talk/> })}
    }
}

/// Section, kicker, headline, standfirst, byline and dateline.
#[component]
fn Opening(article: Article, minutes: u32) -> impl IntoView {
    let class = style_sheet!("style/opening.css");
    let house = house();
    let words = house.words;
    let section = Route::Section(article.section.slug.clone(), PageNumber::FIRST).href(&house.base);
    let authors = article.authors.iter().map(Author::byline).collect();
    view! { class = class,
        <header class="story-opening">
            <p class="labels">
                <a class="desk" href=section>{article.section.name.to_string()}</a>
                {article.kicker.map(|kicker| view! { class = class, <span class="label">{kicker.to_string()}</span> })}
            </p>
            <h1 class="headline" tabindex="-1">{article.headline.to_string()}</h1>
            {article.standfirst.map(|says| view! { class = class, <p class="standfirst">{says.to_string()}</p> })}
            <div class="lines" lang=words.language dir="ltr">
                <Byline authors/>
                <p class="dateline">
                    <span class="published">{words.published} " " <Moment at=article.published/></span>
                    {article.modified.map(|at| view! { class = class, <span class="updated">{words.updated} " " <Moment at/></span> })}
                    <span class="minutes">{words.counted(words.reading_time, minutes)}</span>
                </p>
            </div>
        </header>
    }
}

/// The words of the story. Those in the paper's own language begin with a large letter.
#[component]
fn BodyView(body: Body, is_house: bool) -> impl IntoView {
    let class = style_sheet!("style/body.css");
    let house = house();
    let name = if is_house { "body is-house" } else { "body" };
    view! { class = class, <div class=name inner_html=body.to_html(&house.base, house.words.show_here).into_string()></div> }
}

#[component]
fn Tags(tags: Vec<Line>) -> impl IntoView {
    let class = style_sheet!("style/tags.css");
    (!tags.is_empty()).then(|| {
        let items = tags.into_iter().map(|tag| view! { class = class, <li>{tag.to_string()}</li> });
        view! { class = class, <ul role="list" class="tags" aria-label=house().words.tags>{items.collect::<Vec<_>>()}</ul> }
    })
}

#[component]
fn Authors(authors: Vec<Author>) -> impl IntoView {
    let words = house().words;
    let says = if authors.len() == 1 { words.about_author } else { words.about_authors };
    let boxes = authors.into_iter().map(|author| view! { <AuthorBox author name=NameAs::Heading/> });
    view! {
        <section class="authors" aria-labelledby="authors-title">
            <h2 class="unseen" id="authors-title">{says}</h2>
            {boxes.collect::<Vec<_>>()}
        </section>
    }
}

/// The section's stories before and after this one; nothing where it stands alone.
#[component]
fn Beside(previous: Option<Teaser>, next: Option<Teaser>, section: SectionRef) -> impl IntoView {
    let class = style_sheet!("style/beside.css");
    let house = house();
    let words = house.words;
    let link = |teaser: Option<Teaser>, rel: &'static str, says: &'static str| {
        teaser.map(|teaser| {
            let href = Route::Article(teaser.slug).href(&house.base);
            let (lang, dir) = tongue(teaser.language.as_ref());
            view! { class = class,
                <a class=rel rel=rel href=href>
                    <span class="way">{says}</span> " " <span class="where" lang=lang dir=dir>{teaser.headline.to_string()}</span>
                </a>
            }
        })
    };
    (previous.is_some() || next.is_some()).then(|| {
        view! { class = class,
            <nav class="beside" aria-label=filled(words.more_in_section, section.name.as_str())>
                {link(previous, "prev", words.previous)} {link(next, "next", words.next)}
            </nav>
        }
    })
}

#[component]
fn LatestFrom(stories: Vec<Teaser>, section: SectionRef) -> impl IntoView {
    (!stories.is_empty()).then(|| {
        view! {
            <section class="latest" aria-labelledby="latest-title">
                <h2 class="band" id="latest-title">{filled(house().words.latest_from, section.name.as_str())}</h2>
                <Teasers stories look=|_| Look::Tall named="four"/>
            </section>
        }
    })
}
