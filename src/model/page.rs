//! All that one route shows, in one value: the hinge of the house.
//!
//! The press writes each [`Page`] as `index.json`; the browser fetches just that, and the views are plain functions of it.

use std::borrow::Cow;
use std::num::NonZeroU32;

use serde::Serialize;

use super::article::{Article, Teaser, about};
use super::author::Author;
use super::body::Body;
use super::edition::Translation;
use super::excerpt::plain_excerpt;
use super::json::{FromJson, JsonError, JsonValue, from_json};
use super::language::{Direction, Language};
use super::line::Line;
use super::site::{Section, Site};
use super::slug::Slug;

/// Teasers on one page of a list.
pub const TEASERS_PER_PAGE: usize = 20;
/// Stories of each section on the front.
pub const STORIES_PER_FRONT_SECTION: usize = 3;
/// The most sections with their stories on the front.
pub const FRONT_SECTIONS: usize = 8;
/// The most teasers of "Latest from …".
pub const LATEST_TEASERS: usize = 4;
/// Latest stories where nothing was found.
pub const FALLBACK_STORIES: usize = 6;

/// What one route shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// A hash of the rest of the page in hexadecimal digits: two pages of one revision are the same page. Empty for a page that was not printed.
    #[serde(rename = "edition")]
    pub revision: String,
    pub site: Site,
    pub content: Content,
    /// What the page shows, in a sentence or two of plain text; none where the paper says nothing of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The same page in the other editions, where they have it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
}

from_json!(Page { revision as "edition", site, content, summary, translations = Vec::new() });

impl Page {
    /// A page that was not printed, with its summary.
    pub fn new(site: Site, content: Content) -> Self {
        let about = match &content {
            Content::Front(_) => about(site.tagline.as_ref(), None),
            Content::Article(page) => page.article.about(),
            Content::Section(page) => about(page.section.description.as_ref(), None),
            Content::Author(page) => about(None, Some(&page.author.bio)),
            Content::Page(page) => about(page.description.as_ref().or(page.standfirst.as_ref()), Some(&page.body)),
            Content::Missing(_) => Cow::default(),
        };
        let summary = Some(plain_excerpt(&about)).filter(|text| !text.is_empty());
        Self { revision: String::new(), site, content, summary, translations: Vec::new() }
    }
}

/// The part of a page that differs by its kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Content {
    Front(Front),
    Article(Box<ArticlePage>),
    Section(SectionPage),
    Author(Box<AuthorPage>),
    Page(Box<StaticPage>),
    /// What stands where nothing was found.
    Missing(Missing),
}

/// The front, or a later page of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Front {
    /// The stories of this page, newest first. On the first page the first of them leads.
    pub stories: Vec<Teaser>,
    /// Each section with its newest stories; only on the first page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub strips: Vec<Strip>,
    /// "Don't miss"; only on the first page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub picks: Vec<Teaser>,
    pub paging: Paging,
}

from_json!(Front { stories, strips = Vec::new(), picks = Vec::new(), paging });

/// A section with its newest stories.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Strip {
    pub section: Section,
    pub stories: Vec<Teaser>,
}

from_json!(Strip { section, stories });

/// An article and what stands around it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArticlePage {
    pub article: Article,
    /// Minutes it takes to read; none where its words are elsewhere.
    pub minutes: u32,
    /// The story of the section that came before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Teaser>,
    /// The story of the section that came after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Teaser>,
    /// Up to four of the section's newest, without the article itself.
    pub latest: Vec<Teaser>,
    /// "Don't miss", without the article itself and what `latest` shows.
    pub picks: Vec<Teaser>,
}

from_json!(ArticlePage { article, minutes, previous, next, latest, picks });

/// A section's stories.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SectionPage {
    pub section: Section,
    pub stories: Vec<Teaser>,
    pub paging: Paging,
}

from_json!(SectionPage { section, stories, paging });

/// An author and their stories.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuthorPage {
    pub author: Author,
    pub stories: Vec<Teaser>,
    pub paging: Paging,
}

from_json!(AuthorPage { author, stories, paging });

/// A page that is no story and stands in no list, such as an imprint.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StaticPage {
    pub slug: Slug,
    pub headline: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<Line>,
    /// What search engines say of it; the page itself does not need it.
    #[serde(skip_serializing)]
    pub description: Option<Line>,
    /// Only where it differs from the site's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Which way its language runs; that of the site where it has none of its own.
    #[serde(skip_serializing_if = "Direction::is_usual")]
    pub direction: Direction,
    pub body: Body,
}

from_json!(StaticPage { slug, headline, standfirst, description, language, direction = Direction::LeftToRight, body });

/// The latest stories, for a reader whose address led nowhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missing {
    pub stories: Vec<Teaser>,
    /// It is an author's page, and the paper's source does not tell who its authors are.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_hidden: bool,
}

from_json!(Missing { stories, is_hidden = false });

/// Which page of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Paging {
    pub number: PageNumber,
    pub of: PageNumber,
    /// There are so many at least: the source does not tell how many.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_open: bool,
}

from_json!(Paging { number, of, is_open = false });

/// The number of a page, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct PageNumber(NonZeroU32);

impl PageNumber {
    /// The first page.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The page of that number; none where it is zero.
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// The number, from one.
    pub fn get(self) -> u32 {
        self.0.get()
    }
}

impl FromJson for Content {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        const EXPECTED: &str = "the page of a known kind";
        let (kind, _) = json.first_entry(EXPECTED)?;
        Ok(match kind {
            "front" => Self::Front(json.read("front")?),
            "article" => Self::Article(json.read("article")?),
            "section" => Self::Section(json.read("section")?),
            "author" => Self::Author(json.read("author")?),
            "page" => Self::Page(json.read("page")?),
            "missing" => Self::Missing(json.read("missing")?),
            kind => return Err(JsonError::expected(EXPECTED, &JsonValue::Text(kind.to_owned()))),
        })
    }
}

impl FromJson for PageNumber {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        Self::new(u32::from_json(json)?).ok_or_else(|| JsonError::expected("a number from one on", json))
    }
}

impl Paging {
    /// The page before this one, where there is one.
    pub fn before(self) -> Option<PageNumber> {
        PageNumber::new(self.number.get() - 1)
    }

    /// The page after this one, where there is one.
    pub fn after(self) -> Option<PageNumber> {
        if self.number < self.of { self.number.get().checked_add(1).and_then(PageNumber::new) } else { None }
    }
}
