//! All that one route shows, in one value: the hinge of the house.
//!
//! The press writes each [`Page`] as `index.json`; the browser fetches just that, and the views are plain functions of it.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::article::{Article, Teaser};
use super::author::Author;
use super::site::{Section, Site};

/// What one route shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// A hash of the rest of the page: two pages of one edition are the same page.
    pub edition: String,
    pub site: Site,
    pub content: Content,
}

/// The part of a page that differs by its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Content {
    Front(Front),
    Article(Box<ArticlePage>),
    Section(SectionPage),
    Author(AuthorPage),
    /// What stands where nothing was found.
    Missing(Missing),
}

/// The front, or a later page of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Front {
    /// The stories of this page, newest first. On the first page the first of them leads.
    pub stories: Vec<Teaser>,
    /// Each section with its newest stories; only on the first page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strips: Vec<Strip>,
    /// "Don't miss"; only on the first page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub picks: Vec<Teaser>,
    pub paging: Paging,
}

/// A section with its newest stories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    pub section: Section,
    pub stories: Vec<Teaser>,
}

/// An article and what stands around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticlePage {
    pub article: Article,
    /// Minutes it takes to read.
    pub minutes: u32,
    /// The story of the section that came before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Teaser>,
    /// The story of the section that came after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Teaser>,
    /// Up to four of the section's newest, without the article itself.
    pub latest: Vec<Teaser>,
    /// "Don't miss", without the article itself and what `latest` shows.
    pub picks: Vec<Teaser>,
}

/// A section's stories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SectionPage {
    pub section: Section,
    pub stories: Vec<Teaser>,
    pub paging: Paging,
}

/// An author and their stories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuthorPage {
    pub author: Author,
    pub stories: Vec<Teaser>,
    pub paging: Paging,
}

/// The latest stories, for a reader whose address led nowhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Missing {
    pub stories: Vec<Teaser>,
}

/// Which page of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paging {
    pub number: PageNumber,
    pub of: PageNumber,
}

/// The number of a page, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
