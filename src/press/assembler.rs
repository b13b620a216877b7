//! Assembles one [`Page`] a route from the whole paper.

use std::collections::HashMap;

use super::content::Paper;
use super::feeds::feed::{FEED_STORIES, Feed};
use super::feeds::sitemap::SitemapEntry;
use crate::model::article::{Article, Teaser};
use crate::model::author::Author;
use crate::model::edition::Translation;
use crate::model::line::Line;
use crate::model::page::{
    ArticlePage, AuthorPage, Content, FALLBACK_STORIES, FRONT_SECTIONS, Front, LATEST_TEASERS, Missing, Page, PageNumber, Paging,
    STORIES_PER_FRONT_SECTION, SectionPage, Strip, TEASERS_PER_PAGE,
};
use crate::model::site::Section;
use crate::model::slug::Slug;
use crate::route::Route;

/// A paper with its lists made. Articles are named by their place in [`Paper::articles`], newest first.
pub struct Assembler<'a> {
    paper: &'a Paper,
    /// Every place.
    all: Vec<usize>,
    /// How many stories of its own section stand before each.
    within_section: Vec<usize>,
    by_slug: HashMap<&'a Slug, usize>,
    by_section: HashMap<&'a Slug, Vec<usize>>,
    by_author: HashMap<&'a Slug, Vec<usize>>,
}

impl<'a> Assembler<'a> {
    /// Makes the lists of a paper.
    pub fn new(paper: &'a Paper) -> Self {
        let mut assembler = Self {
            paper,
            all: (0..paper.articles.len()).collect(),
            within_section: Vec::with_capacity(paper.articles.len()),
            by_slug: HashMap::new(),
            by_section: HashMap::new(),
            by_author: HashMap::new(),
        };
        for (place, article) in paper.articles.iter().enumerate() {
            assembler.by_slug.insert(&article.slug, place);
            let section = assembler.by_section.entry(&article.section.slug).or_default();
            assembler.within_section.push(section.len());
            section.push(place);
            for section in paper.also_in.get(&article.slug).into_iter().flatten() {
                assembler.by_section.entry(section).or_default().push(place);
            }
            for author in &article.authors {
                assembler.by_author.entry(&author.slug).or_default().push(place);
            }
        }
        assembler
    }

    /// Every route that the paper has, the page for what was not found among them.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = pages_of(self.all.len(), Route::Front);
        routes.extend(self.paper.articles.iter().map(|article| Route::Article(article.slug.clone())));
        for section in &self.paper.sections {
            routes.extend(pages_of(self.in_section(&section.slug).len(), |page| Route::Section(section.slug.clone(), page)));
        }
        for slug in self.paper.authors.keys() {
            routes.extend(pages_of(self.of_author(slug).len(), |page| Route::Author(slug.clone(), page)));
        }
        routes.extend(self.paper.pages.keys().cloned().map(Route::Page));
        routes.push(Route::NotFound);
        routes
    }

    /// The page of a route, without its revision. A route that the paper does not have gets the page for what was not found.
    pub fn page(&self, route: &Route) -> Page {
        let content = match route {
            Route::Front(page) => self.front(*page),
            Route::Article(slug) => self.article(slug),
            Route::Section(slug, page) => self.section(slug, *page),
            Route::Author(slug, page) => self.author(slug, *page),
            Route::Page(slug) => self.paper.pages.get(slug).map(|page| Content::Page(Box::new(page.clone()))),
            Route::NotFound => None,
        };
        let missing = || Content::Missing(Missing { stories: self.newest(FALLBACK_STORIES), is_hidden: false });
        let page = Page::new(self.paper.site.clone(), content.unwrap_or_else(missing));
        Page { translations: self.translations(route).to_vec(), ..page }
    }

    fn translations(&self, route: &Route) -> &'a [Translation] {
        self.paper.translations.get(route).map(Vec::as_slice).unwrap_or_default()
    }

    /// The newest stories, at most so many.
    pub fn newest(&self, count: usize) -> Vec<Teaser> {
        self.teasers_at(self.all.iter().take(count))
    }

    /// The feeds of the paper, of each section and of each author.
    pub fn feeds(&self) -> Vec<Feed<'a>> {
        let first = PageNumber::FIRST;
        let site = &self.paper.site;
        let about = site.tagline.as_ref().unwrap_or(&site.name);
        let mut feeds = vec![self.feed(Route::Front(first), site.name.to_string(), about, &self.all)];
        for section in &self.paper.sections {
            let about = section.description.as_ref().unwrap_or(&section.name);
            let route = Route::Section(section.slug.clone(), first);
            feeds.push(self.feed(route, self.with_site_name(&section.name), about, self.in_section(&section.slug)));
        }
        for author in self.paper.authors.values() {
            let route = Route::Author(author.slug.clone(), first);
            let about = author.role.as_ref().unwrap_or(&author.name);
            feeds.push(self.feed(route, self.with_site_name(&author.name), about, self.of_author(&author.slug)));
        }
        feeds
    }

    fn feed(&self, route: Route, name: String, about: &Line, places: &[usize]) -> Feed<'a> {
        let stories = places.iter().take(FEED_STORIES).filter_map(|&place| self.paper.articles.get(place)).collect();
        Feed { paper: self.paper, route, name, about: about.to_string(), stories }
    }

    fn with_site_name(&self, name: &Line) -> String {
        format!("{name} · {}", self.paper.site.name)
    }

    /// The routes that a sitemap names, with the articles of those that are one's.
    pub fn entries<'r>(&'r self, routes: &'r [Route]) -> Vec<SitemapEntry<'r>> {
        let article = |route: &Route| match route {
            Route::Article(slug) => self.by_slug.get(slug).and_then(|&place| self.paper.articles.get(place)),
            _ => None,
        };
        let found = routes.iter().filter(|route| **route != Route::NotFound);
        let entry = |route: &'r Route| SitemapEntry { route, article: article(route), translations: self.translations(route) };
        found.map(entry).collect()
    }

    fn front(&self, page: PageNumber) -> Option<Content> {
        let (stories, paging) = self.one_page(&self.all, page)?;
        let is_first = page == PageNumber::FIRST;
        let strips =
            self.paper.sections.iter().take(FRONT_SECTIONS).filter(|_| is_first).map(|section| self.strip(section)).collect();
        let picks = if is_first { self.picks(&[]) } else { Vec::new() };
        Some(Content::Front(Front { stories, strips, picks, paging }))
    }

    fn strip(&self, section: &Section) -> Strip {
        let newest = self.in_section(&section.slug).iter().take(STORIES_PER_FRONT_SECTION);
        Strip { section: section.clone(), stories: self.teasers_at(newest) }
    }

    fn article(&self, slug: &Slug) -> Option<Content> {
        let place = *self.by_slug.get(slug)?;
        let article = self.paper.articles.get(place)?;
        let section = self.in_section(&article.section.slug);
        let within = *self.within_section.get(place)?;
        let beside = |index: Option<usize>| index.and_then(|index| section.get(index)).and_then(|&at| self.teaser(at));
        let latest: Vec<usize> = section.iter().copied().filter(|&other| other != place).take(LATEST_TEASERS).collect();
        let shown: Vec<usize> = latest.iter().copied().chain([place]).collect();
        Some(Content::Article(Box::new(ArticlePage {
            article: article.clone(),
            minutes: article.minutes(),
            previous: beside(within.checked_add(1)),
            next: beside(within.checked_sub(1)),
            latest: self.teasers_at(&latest),
            picks: self.picks(&shown),
        })))
    }

    fn section(&self, slug: &Slug, page: PageNumber) -> Option<Content> {
        let section: &Section = self.paper.sections.iter().find(|section| section.slug == *slug)?;
        let (stories, paging) = self.one_page(self.in_section(slug), page)?;
        Some(Content::Section(SectionPage { section: section.clone(), stories, paging }))
    }

    fn author(&self, slug: &Slug, page: PageNumber) -> Option<Content> {
        let author: &Author = self.paper.authors.get(slug)?;
        let (stories, paging) = self.one_page(self.of_author(slug), page)?;
        Some(Content::Author(Box::new(AuthorPage { author: author.clone(), stories, paging })))
    }

    /// "Don't miss", without what the page shows already.
    fn picks(&self, shown: &[usize]) -> Vec<Teaser> {
        let places = self.paper.picks.iter().filter_map(|slug| self.by_slug.get(slug));
        self.teasers_at(places.filter(|place| !shown.contains(place)))
    }

    fn in_section(&self, slug: &Slug) -> &[usize] {
        self.by_section.get(slug).map(Vec::as_slice).unwrap_or_default()
    }

    fn of_author(&self, slug: &Slug) -> &[usize] {
        self.by_author.get(slug).map(Vec::as_slice).unwrap_or_default()
    }

    fn teasers_at<'p>(&self, places: impl IntoIterator<Item = &'p usize>) -> Vec<Teaser> {
        places.into_iter().filter_map(|&place| self.teaser(place)).collect()
    }

    /// Made where it is shown: all of them at once are a tenth of the memory that a large paper takes.
    fn teaser(&self, place: usize) -> Option<Teaser> {
        self.paper.articles.get(place).map(Article::teaser)
    }

    /// One page of a list; none past its end. An empty list has one empty page.
    fn one_page(&self, places: &[usize], page: PageNumber) -> Option<(Vec<Teaser>, Paging)> {
        let of = page_count(places.len());
        if page > of {
            return None;
        }
        let from = (page.get() as usize - 1) * TEASERS_PER_PAGE;
        let some = places.iter().skip(from).take(TEASERS_PER_PAGE);
        Some((self.teasers_at(some), Paging { number: page, of, is_open: false }))
    }
}

fn page_count(stories: usize) -> PageNumber {
    let pages = u32::try_from(stories.div_ceil(TEASERS_PER_PAGE)).ok().and_then(PageNumber::new);
    pages.unwrap_or(PageNumber::FIRST)
}

fn pages_of(stories: usize, route: impl Fn(PageNumber) -> Route) -> Vec<Route> {
    (1..=page_count(stories).get()).filter_map(PageNumber::new).map(route).collect()
}
