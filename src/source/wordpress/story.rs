//! The page of a story: the post by one request, and what stands around it by a few more that go together.

use super::super::SourceError;
use super::links::Links;
use super::query::{ListResult, Query, escaped};
use super::slugs::{self, number, of_post};
use super::writers::writers;
use super::{PageBuilder, one, post};
use crate::convert::{self, LinkResolver};
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::{Href, Src, joined};
use crate::model::article::Teaser;
use crate::model::date::Published;
use crate::model::json::JsonValue;
use crate::model::page::{ArticlePage, Content, LATEST_TEASERS, PageNumber};
use crate::model::rest::Rest;
use crate::model::slug::Slug;
use crate::route::Route;

/// How many stories are asked for on each side of one: those of its own second are among them.
const BESIDE: &str = "&per_page=5&exclude=";

impl<'a, F: HttpClient> PageBuilder<'a, F> {
    pub(super) fn article(&'a self, slug: Slug) -> Query<'a, Content> {
        one([post::STORIES, "&slug=", &escaped(slug.as_str())].concat(), move |list| {
            let is_it = |post: &JsonValue| slugs::written(post).is_some_and(|found| found == slug);
            // Of several of one slug the first by number, whatever their order.
            match list.items.into_iter().filter(is_it).min_by_key(post::id) {
                Some(post) => self.around_story(post, slug),
                None => self.numbered_article(slug),
            }
        })
    }

    /// A post whose own slug is another's, or none that an address can hold: its number is behind the slug.
    fn numbered_article(&'a self, slug: Slug) -> Query<'a, Content> {
        let Some(number) = number(&slug) else { return Query::Done(Err(SourceError::NotFound)) };
        one([post::STORIES, "&include=", &number.to_string()].concat(), move |list| {
            let is_it = |post: &JsonValue| {
                let own = of_post(post);
                own.as_ref() == Some(&slug) || own.and_then(|own| slugs::numbered(&own, number)).as_ref() == Some(&slug)
            };
            match list.items.into_iter().find(|post| post::id(post) == Some(number) && is_it(post)) {
                Some(post) => self.around_story(post, slug),
                None => Query::Done(Err(SourceError::NotFound)),
            }
        })
    }

    /// Asks for what stands around a post.
    fn around_story(&'a self, post: JsonValue, slug: Slug) -> Query<'a, Content> {
        let content = self.reader.fetch.hypertext(post::content(&post));
        let mut links = self.links(&post, &slug);
        let mut questions = around(&post);
        let around = questions.len();
        if let Some(links) = &mut links {
            questions.extend(links.questions(&convert::links(&content)));
        }
        Query::Ask(
            questions,
            Box::new(move |mut results| {
                let of_links = results.split_off(around.min(results.len()));
                if let Some(links) = &mut links {
                    links.learn(of_links);
                }
                Query::Done(self.story(&post, slug, &content, links.as_ref(), results))
            }),
        )
    }

    /// The page of a post, with what its links name and what stands around it.
    fn story(
        &self,
        post: &JsonValue,
        slug: Slug,
        content: &F::Hypertext,
        links: Option<&Links>,
        around: Vec<ListResult>,
    ) -> Result<Content, SourceError> {
        let src = |written: &str| Src::parse(&joined(written, links.map_or(self.reader.root, Links::page))).ok();
        let href = |written: &str| links.map_or_else(|| Href::parse(written).ok(), |links| links.href(written));
        let article = self.reader.article(post, slug, content, &LinkResolver { href: &href, src: &src })?.article;
        let slug = &article.slug;
        let mut around = around.into_iter();
        let mut next = || self.teasers_of(around.next());
        let (mut latest, older, newer) = (next(), next(), next());
        latest.retain(|teaser| teaser.slug != *slug);
        latest.truncate(LATEST_TEASERS);
        let (previous, next) = beside(&article.published, slug, older, newer);
        let is_new = |teaser: &Teaser| teaser.slug != *slug && latest.iter().all(|shown| shown.slug != teaser.slug);
        let picks = self.picks(&is_new);
        Ok(Content::Article(Box::new(ArticlePage { minutes: article.minutes(), previous, next, picks, article, latest })))
    }

    /// The links of a post, with the places that are known without asking: itself, its author and the sections.
    fn links(&self, post: &JsonValue, slug: &Slug) -> Option<Links> {
        let page = post::address(post)?;
        let mut known = vec![(page.to_string(), Route::Article(slug.clone()))];
        let writers = writers(post, &self.reader).writers.into_iter();
        known.extend(writers.map(|writer| (writer.link.to_owned(), Route::Author(writer.slug, PageNumber::FIRST))));
        let home = Rest(self.reader.root).home();
        for category in self.paper.categories.borrow().iter().flatten() {
            for address in [category.link.clone(), [&home, "?cat=", &category.id.to_string()].concat()] {
                known.push((address, Route::Section(category.section.slug.clone(), PageNumber::FIRST)));
            }
        }
        Some(Links::new(page, self.reader.root, known))
    }
}

/// The questions for what stands around a post: its section's latest, those before it and those after it. None where it is in no section.
fn around(post: &JsonValue) -> Vec<String> {
    let (Some(category), Some(own), Some(at)) = (post::category(post).and_then(post::id), post::id(post), post::published(post))
    else {
        return Vec::new();
    };
    let (category, own) = (category.to_string(), own.to_string());
    // Both sides exclude the moment itself: a second more has those of the same second on both.
    let moment = |by: i64| Published::of_unix(at.unix_seconds() + by).map(|at| at.to_string()).unwrap_or_default();
    let latest = (LATEST_TEASERS + 1).to_string();
    vec![
        [post::TEASERS, "&categories=", &category, "&per_page=", &latest].concat(),
        [post::NAMES, "&categories=", &category, BESIDE, &own, "&before=", &moment(1)].concat(),
        [post::NAMES, "&categories=", &category, BESIDE, &own, "&order=asc&after=", &moment(-1)].concat(),
    ]
}

/// The story before one and the one after it, as the section lists them: newest first; of one moment, by slug.
fn beside(at: &Published, slug: &Slug, older: Vec<Teaser>, newer: Vec<Teaser>) -> (Option<Teaser>, Option<Teaser>) {
    let is_older = |other: &Teaser| other.published < *at || (other.published == *at && other.slug > *slug);
    let is_newer = |other: &Teaser| other.published > *at || (other.published == *at && other.slug < *slug);
    (older.into_iter().find(is_older), newer.into_iter().rev().find(is_newer))
}
