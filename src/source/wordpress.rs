//! A WordPress, asked by its REST API (version 2), with no plugin on its side.
//!
//! What WordPress says stays in this folder: posts become stories, categories sections, users authors, sticky posts picks. `docs/services.md`
//! tells what it answers. The rules that the press keeps to as well, when it imports a paper, stand where they are kept: in [`post`],
//! [`person`] and [`category`].
//!
//! What a page is about must come, or the page does not; what stands around it may fail without it. What is asked once and changes rarely,
//! categories and sticky posts, is kept for the visit.

mod ask;
pub mod category;
mod front;
pub mod links;
pub mod person;
pub mod picture;
pub mod post;
mod story;

use std::cell::RefCell;

use super::SourceError;
use crate::fetch::Fetch;
use crate::model::article::Teaser;
use crate::model::json::Json;
use crate::model::live::LivePaper;
use crate::model::page::{A_PAGE, AuthorPage, CONSOLATION, Content, Missing, Page, PageNumber, Paging, SectionPage};
use crate::model::site::{Section, Site};
use crate::model::slug::Slug;
use crate::route::Route;
use ask::{List, Told, Wire, escaped};
use category::Category;
use post::Reader;

/// A paper that is read live from a WordPress.
#[derive(Debug)]
pub struct Wordpress {
    live: LivePaper,
    /// The largest first.
    categories: RefCell<Option<Vec<Category>>>,
    picks: RefCell<Option<Vec<Teaser>>>,
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
    pub async fn page(&self, route: &Route, fetch: &impl Fetch) -> Result<Page, SourceError> {
        let wire = Wire { root: &self.live.root, fetch };
        let content = match route {
            Route::Front(number) => self.front(&wire, *number).await?,
            Route::Article(slug) => self.article(&wire, slug).await?,
            Route::Section(slug, number) => self.section(&wire, slug, *number).await?,
            Route::Author(slug, number) => self.author(&wire, slug, *number).await?,
            Route::NotFound => self.missing(&wire, false).await?,
        };
        // Its edition is only for pages that were printed.
        Ok(Page { edition: String::new(), site: self.site(), content })
    }

    async fn section<F: Fetch>(&self, wire: &Wire<'_, F>, slug: &Slug, number: PageNumber) -> Result<Content, SourceError> {
        let mut category = self.category(slug);
        if category.is_none() {
            // The one alone as well: it may be empty, or beyond the hundred largest.
            let own = ["categories?", category::FIELDS, "&slug=", &escaped(slug.as_str())].concat();
            let told = self.ask(wire, vec![own]).await;
            let found = first(told)?;
            category =
                found.items.iter().filter_map(|item| Category::read(item, wire.fetch)).find(|found| found.section.slug == *slug);
        }
        let category = category.ok_or(SourceError::NotFound)?;
        let query = ["&categories=", &category.id.to_string()].concat();
        let (stories, paging) = self.stories(wire, &query, number).await?;
        Ok(Content::Section(SectionPage { section: self.named(category.section), stories, paging }))
    }

    async fn author<F: Fetch>(&self, wire: &Wire<'_, F>, slug: &Slug, number: PageNumber) -> Result<Content, SourceError> {
        let query = ["users?", person::FIELDS, "&slug=", &escaped(slug.as_str())].concat();
        let found = match first(self.ask(wire, vec![query]).await) {
            // Whoever keeps guests from all of it keeps them from the latest stories too, which are asked for next.
            Err(SourceError::Refused(_) | SourceError::NoData) => return self.missing(wire, true).await,
            found => found?,
        };
        let is_it = |user: &&Json| person::slug(user).is_some_and(|found| found == *slug);
        let user = found.items.iter().find(is_it).ok_or(SourceError::NotFound)?;
        let (Some(id), Some(author)) = (post::id(user), person::author(user, &self.reader(wire))) else {
            return Err(SourceError::NotFound);
        };
        let (stories, paging) = self.stories(wire, &["&author=", &id.to_string()].concat(), number).await?;
        Ok(Content::Author(Box::new(AuthorPage { author, stories, paging })))
    }

    async fn missing<F: Fetch>(&self, wire: &Wire<'_, F>, is_hidden: bool) -> Result<Content, SourceError> {
        let query = [post::TEASERS, "&per_page=", &CONSOLATION.to_string()].concat();
        let latest = first(self.ask(wire, vec![query]).await)?;
        Ok(Content::Missing(Missing { stories: self.teasers(wire, &latest.items), is_hidden }))
    }

    /// One page of a list of stories; [`SourceError::NotFound`] past its end.
    async fn stories<F: Fetch>(
        &self,
        wire: &Wire<'_, F>,
        query: &str,
        number: PageNumber,
    ) -> Result<(Vec<Teaser>, Paging), SourceError> {
        let list = first(self.ask(wire, vec![page_of(query, number)]).await)?;
        let stories = self.teasers(wire, &list.items);
        let more = match needs_probe(&list) {
            true => first(self.ask(wire, vec![probe(query, number)]).await).is_ok_and(|more| !more.items.is_empty()),
            false => false,
        };
        Ok((stories, paging(&list, number, more)?))
    }

    /// Asks all of these together, and with them for what is kept and is not here yet.
    async fn ask<F: Fetch>(&self, wire: &Wire<'_, F>, mut questions: Vec<String>) -> Vec<Told> {
        let asks_categories = self.categories.borrow().is_none();
        let asks_picks = self.picks.borrow().is_none();
        if asks_picks {
            questions.push([post::TEASERS, "&sticky=true&per_page=10"].concat());
        }
        if asks_categories {
            // As many as WordPress gives at once.
            questions.push(["categories?", category::FIELDS, "&per_page=100&hide_empty=true&orderby=count&order=desc"].concat());
        }
        let mut told = wire.ask(&questions).await;
        // What did not come is asked for again with the next page.
        if let Some(Ok(list)) = asks_categories.then(|| told.pop()).flatten() {
            let read = list.items.iter().filter_map(|item| Category::read(item, wire.fetch));
            let mut categories: Vec<Category> = read.collect();
            categories.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.section.name.cmp(&b.section.name)));
            self.categories.replace(Some(categories));
        }
        if let Some(Ok(list)) = asks_picks.then(|| told.pop()).flatten() {
            let picks = self.teasers(wire, &list.items);
            self.picks.replace(Some(picks));
        }
        told
    }

    fn reader<'a, F: Fetch>(&'a self, wire: &Wire<'a, F>) -> Reader<'a, F> {
        Reader { fetch: wire.fetch, root: &self.live.root, named: &self.live.sections }
    }

    /// The teasers of posts, newest first; of one moment, by slug.
    fn teasers<F: Fetch>(&self, wire: &Wire<'_, F>, posts: &[Json]) -> Vec<Teaser> {
        let reader = self.reader(wire);
        let mut teasers: Vec<Teaser> = posts.iter().filter_map(|post| reader.teaser(post)).collect();
        teasers.sort_by(|a, b| b.published.cmp(&a.published).then_with(|| a.slug.cmp(&b.slug)));
        teasers
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

/// The first of several answers: what a page is about.
fn first(told: Vec<Told>) -> Told {
    told.into_iter().next().unwrap_or(Err(SourceError::NoData))
}

/// The question for a page of a list of stories.
fn page_of(query: &str, number: PageNumber) -> String {
    [post::TEASERS, query, "&per_page=", &A_PAGE.to_string(), "&page=", &number.get().to_string()].concat()
}

/// Whether only asking for the next page says if there is one: a proxy kept the totals back, and the page is full.
fn needs_probe(list: &List) -> bool {
    list.pages.is_none() && list.items.len() >= A_PAGE
}

/// The question whether there is a page after this one.
fn probe(query: &str, number: PageNumber) -> String {
    let next = number.get().saturating_add(1).to_string();
    ["posts?_fields=id", query, "&per_page=", &A_PAGE.to_string(), "&page=", &next].concat()
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
