//! A WordPress, asked by its REST API (version 2), with no plugin on its side.
//!
//! What WordPress says stays in this folder: posts become stories, categories sections, users authors, sticky posts picks. `docs/services.md`
//! tells what it answers. The rules that the press keeps to as well, when it imports a paper, stand where they are kept: in [`post`],
//! [`person`] and [`category`].
//!
//! What a page is about must come, or the page does not; what stands around it may fail without it. What is asked once and changes rarely,
//! categories and sticky posts, is kept for the visit.

mod author;
pub mod category;
pub mod excerpt;
pub mod fields;
mod front;
mod lead;
pub mod links;
pub mod person;
pub mod picture;
pub mod post;
mod query;
pub mod reader;
mod signs;
pub mod slugs;
mod story;
pub mod writers;

use std::cell::RefCell;

use super::SourceError;
use crate::http::HttpClient;
use crate::model::article::Teaser;
use crate::model::json::JsonValue;
use crate::model::live::LivePaper;
use crate::model::page::{Content, FALLBACK_STORIES, Missing, Page, PageNumber, Paging, SectionPage, TEASERS_PER_PAGE};
use crate::model::site::{Section, Site};
use crate::model::slug::Slug;
use crate::route::Route;
use category::Category;
use query::{List, ListResult, Query, escaped, send};
use reader::Reader;

/// A paper that is read live from a WordPress.
#[derive(Debug)]
pub struct Wordpress {
    live: LivePaper,
    /// The largest first.
    categories: RefCell<Option<Vec<Category>>>,
    /// Sticky posts.
    picks: RefCell<Option<Vec<JsonValue>>>,
}

/// What is made of answers, with all that it takes.
struct PageBuilder<'a, F> {
    paper: &'a Wordpress,
    reader: Reader<'a, F>,
}

impl Wordpress {
    /// The paper. Nothing is asked for yet.
    pub fn new(live: LivePaper) -> Self {
        Self { live, categories: RefCell::default(), picks: RefCell::default() }
    }

    /// The page of a route.
    ///
    /// # Errors
    /// Every [`SourceError`].
    pub async fn page(&self, route: &Route, fetch: &impl HttpClient) -> Result<Page, SourceError> {
        let LivePaper { root, sections, uncategorized, .. } = &self.live;
        let reader = Reader { fetch, root, named: sections, uncategorized: uncategorized.as_ref() };
        let builder = PageBuilder { paper: self, reader };
        let mut query = builder.begin(route);
        let mut lacks = self.lacks();
        loop {
            match query {
                // Only printed pages have a revision.
                Query::Done(content) => return Ok(Page::new(self.site(), content?)),
                Query::Ask(mut questions, then) => {
                    questions.append(&mut lacks);
                    let mut results = send(root, fetch, &questions).await;
                    self.keep(&questions, &mut results, fetch);
                    query = then(results);
                }
            }
        }
    }

    /// The questions for what is kept for the visit and is not here yet; they go with the first that are asked.
    fn lacks(&self) -> Vec<String> {
        let mut questions = Vec::new();
        if self.picks.borrow().is_none() {
            questions.push([post::TEASERS, STICKY].concat());
        }
        if self.categories.borrow().is_none() {
            questions.push(["categories?", category::FIELDS, LARGEST].concat());
        }
        questions
    }

    /// Keeps what came of it; what did not come is asked for again with the next page.
    fn keep(&self, questions: &[String], results: &mut Vec<ListResult>, fetch: &impl HttpClient) {
        if questions.last().is_some_and(|last| last.ends_with(LARGEST))
            && let Some(Ok(list)) = results.pop()
        {
            self.categories.replace(Some(list.items.iter().filter_map(|item| Category::read(item, fetch)).collect()));
        }
        if questions.get(results.len().wrapping_sub(1)).is_some_and(|last| last.ends_with(STICKY))
            && let Some(Ok(list)) = results.pop()
        {
            self.picks.replace(Some(list.items));
        }
    }

    /// The paper, with the sections that it names, else with all that have stories, the largest first.
    fn site(&self) -> Site {
        let sections = match &self.categories.borrow().as_deref() {
            Some(categories) if self.live.sections.is_empty() => categories.iter().map(|found| found.section.named()).collect(),
            _ => self.live.sections.iter().map(Section::named).collect(),
        };
        Site { sections, ..self.live.site.clone() }
    }

    fn category(&self, slug: &Slug) -> Option<Category> {
        self.categories.borrow().iter().flatten().find(|category| category.section.slug == *slug).cloned()
    }

    /// A section as the paper names it, where it does.
    fn named(&self, section: Section) -> Section {
        match self.live.sections.iter().find(|named| named.slug == section.slug) {
            Some(named) => Section { description: named.description.clone().or(section.description), ..named.clone() },
            None => section,
        }
    }
}

/// Ends the question for sticky posts.
const STICKY: &str = "&per_page=10&sticky=true";
/// Ends the question for categories: as many as WordPress gives at once.
const LARGEST: &str = "&per_page=100&hide_empty=true&orderby=count&order=desc";

impl<'a, F: HttpClient> PageBuilder<'a, F> {
    fn begin(&'a self, route: &Route) -> Query<'a, Content> {
        match route {
            Route::Front(number) => self.front(*number),
            Route::Article(slug) => self.article(slug.clone()),
            Route::Section(slug, number) => self.section(slug.clone(), *number),
            Route::Author(slug, number) => self.author(slug.clone(), *number),
            // WordPress has pages of its own, and this paper has none of them yet.
            Route::Page(_) | Route::NotFound => self.missing(false),
        }
    }

    fn section(&'a self, slug: Slug, number: PageNumber) -> Query<'a, Content> {
        if let Some(category) = self.paper.category(&slug) {
            return self.section_of(category, number);
        }
        // The one alone as well: it may be empty, or beyond the hundred largest.
        let own = ["categories?", category::FIELDS, "&slug=", &escaped(slug.as_str())].concat();
        one(own, move |list| {
            let found = list.items.iter().filter_map(|item| Category::read(item, self.reader.fetch));
            match found.into_iter().find(|found| found.section.slug == slug) {
                Some(category) => self.section_of(category, number),
                None => Query::Done(Err(SourceError::NotFound)),
            }
        })
    }

    fn section_of(&'a self, category: Category, number: PageNumber) -> Query<'a, Content> {
        let query = ["&categories=", &category.id.to_string()].concat();
        self.stories(query, number, move |stories, paging| {
            Content::Section(SectionPage { section: self.paper.named(category.section), stories, paging })
        })
    }

    fn missing(&'a self, is_hidden: bool) -> Query<'a, Content> {
        one([post::TEASERS, "&per_page=", &FALLBACK_STORIES.to_string()].concat(), move |latest| {
            Query::Done(Ok(Content::Missing(Missing { stories: self.teasers(&mut latest.items.iter()), is_hidden })))
        })
    }

    /// One page of a list of stories; [`SourceError::NotFound`] past its end.
    fn stories(
        &'a self,
        query: String,
        number: PageNumber,
        content: impl FnOnce(Vec<Teaser>, Paging) -> Content + 'a,
    ) -> Query<'a, Content> {
        // One type of function: what follows is compiled once.
        let content: Box<dyn FnOnce(Vec<Teaser>, Paging) -> Content + 'a> = Box::new(content);
        one(page_of(&query, number), move |list| {
            let needs_probe = needs_probe(&list);
            let done = move |is_more| {
                let content = |paging| content(self.teasers(&mut list.items.iter()), paging);
                Query::Done(paging(&list, number, is_more).map(content))
            };
            if needs_probe {
                Query::Ask(vec![probe(&query, number)], Box::new(|results| done(is_any(results))))
            } else {
                done(false)
            }
        })
    }

    /// The teasers of posts, newest first; of one moment, by slug.
    fn teasers(&self, posts: &mut dyn Iterator<Item = &JsonValue>) -> Vec<Teaser> {
        let mut teasers: Vec<Teaser> = Vec::new();
        for teaser in slugs::of_posts(posts).into_iter().filter_map(|(post, slug)| self.reader.teaser(post, slug)) {
            // They come all but sorted, and are few.
            let comes_later = |other: &Teaser| (&teaser.published, &other.slug) > (&other.published, &teaser.slug);
            let place = teasers.iter().position(comes_later).unwrap_or(teasers.len());
            teasers.insert(place, teaser);
        }
        teasers
    }
}

/// One question whose answer must come.
fn one<'a>(question: String, then: impl FnOnce(List) -> Query<'a, Content> + 'a) -> Query<'a, Content> {
    let then = move |results| match first(results) {
        Ok(list) => then(list),
        Err(error) => Query::Done(Err(error)),
    };
    Query::Ask(vec![question], Box::new(then))
}

/// The first of several answers: what a page is about.
fn first(results: Vec<ListResult>) -> ListResult {
    results.into_iter().next().unwrap_or(Err(SourceError::NoData))
}

/// Whether there is anything in the first answer.
fn is_any(results: Vec<ListResult>) -> bool {
    first(results).is_ok_and(|list| !list.items.is_empty())
}

/// The question for a page of a list of stories.
fn page_of(query: &str, number: PageNumber) -> String {
    [post::TEASERS, query, "&per_page=", &TEASERS_PER_PAGE.to_string(), "&page=", &number.get().to_string()].concat()
}

/// Whether only asking for the next page says if there is one: a proxy kept the totals back, and the page is full.
fn needs_probe(list: &List) -> bool {
    list.pages.is_none() && list.items.len() >= TEASERS_PER_PAGE
}

/// The question whether there is a page after this one.
fn probe(query: &str, number: PageNumber) -> String {
    let next = number.get().saturating_add(1).to_string();
    ["posts?_fields=id", query, "&per_page=", &TEASERS_PER_PAGE.to_string(), "&page=", &next].concat()
}

fn paging(list: &List, number: PageNumber, is_more: bool) -> Result<Paging, SourceError> {
    if list.items.is_empty() && number > PageNumber::FIRST {
        return Err(SourceError::NotFound);
    }
    let of = match list.pages {
        Some(pages) => pages.max(number.get()),
        None => number.get() + u32::from(is_more),
    };
    Ok(Paging { number, of: PageNumber::new(of).unwrap_or(number), is_open: is_more })
}
