//! A story, whole or as the teaser that leads to it.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;

use super::address::WebAddress;
use super::author::{Author, AuthorRef};
use super::body::Body;
use super::date::Published;
use super::excerpt::{EXCERPT, cut, plain_excerpt};
use super::image::Image;
use super::json::{FromJson, JsonError, JsonValue, from_json};
use super::language::{Direction, Language};
use super::line::Line;
use super::site::SectionRef;
use super::slug::Slug;

/// A story with all that its page shows of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Article {
    pub slug: Slug,
    pub headline: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kicker: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<Line>,
    /// What leads to it says this where it has no standfirst and its first paragraph would not do. Its own page does not need it.
    #[serde(skip_serializing)]
    pub excerpt: Option<Line>,
    pub section: SectionRef,
    /// Shared with the author's other stories: a paper of a hundred thousand stories holds each author once.
    pub authors: Vec<Arc<Author>>,
    pub tags: Vec<Line>,
    pub published: Published,
    /// Only where it differs from `published`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<Published>,
    /// Only where it differs from the site's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Which way its language runs; that of the site where it has none of its own.
    #[serde(skip_serializing_if = "Direction::is_usual")]
    pub direction: Direction,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_image: Option<Image>,
    pub comments: Comments,
    /// The post in WordPress whose comments stand under this story.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<u32>,
    /// Where it is read by those who have its password; it then has no words here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<WebAddress>,
    pub body: Body,
}

from_json!(Article {
    slug,
    headline,
    kicker,
    standfirst,
    excerpt,
    section,
    authors,
    tags,
    published,
    modified,
    language,
    direction = Direction::LeftToRight,
    lead_image,
    comments = Comments::Open,
    post,
    elsewhere,
    body
});

/// Whether a story takes new comments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Comments {
    #[default]
    Open,
    Closed,
}

/// Open, where a later paper knows more than open and closed.
impl FromJson for Comments {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        match json.text() {
            Some("closed") => Ok(Self::Closed),
            Some(_) => Ok(Self::Open),
            None => Err(JsonError::expected("open or closed", json)),
        }
    }
}

/// An article's summary that links to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Teaser {
    pub slug: Slug,
    pub headline: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kicker: Option<Line>,
    /// The standfirst, what stands for it, or the beginning of the body, cut at a word; empty where the article has none of them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub excerpt: String,
    pub section: SectionRef,
    pub authors: Vec<AuthorRef>,
    pub published: Published,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Which way its language runs; that of the site where it has none of its own.
    #[serde(skip_serializing_if = "Direction::is_usual")]
    pub direction: Direction,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
}

from_json!(Teaser { slug, headline, kicker, excerpt = String::new(), section, authors, published, language, direction = Direction::LeftToRight, image });

/// What something is about: a line that says it, else the first words of a body; empty where there is neither.
pub fn about<'a>(line: Option<&'a Line>, body: Option<&Body>) -> Cow<'a, str> {
    match line {
        Some(line) => Cow::Borrowed(line.as_str()),
        None => Cow::Owned(body.map(Body::opening).unwrap_or_default()),
    }
}

impl Article {
    /// How long it takes to read, as [`Body::minutes`] has it; none of a story whose words are elsewhere.
    pub fn minutes(&self) -> u32 {
        if self.elsewhere.is_some() { 0 } else { self.body.minutes() }
    }

    /// What the story is about, as it was written: its standfirst, else the excerpt that somebody wrote, else its first words; empty where it has
    /// none of them.
    pub fn about(&self) -> Cow<'_, str> {
        about(self.standfirst.as_ref().or(self.excerpt.as_ref()), Some(&self.body))
    }

    /// What the story is about, as plain text for machines of at most [`EXCERPT`] characters and an ellipsis; empty where nothing says it.
    pub fn summary(&self) -> String {
        plain_excerpt(&self.about())
    }

    /// The summary that leads here.
    pub fn teaser(&self) -> Teaser {
        let excerpt = cut(&self.about(), EXCERPT);
        let image = self.lead_image.clone().map(|image| Image { caption: None, credit: None, ..image });
        Teaser {
            slug: self.slug.clone(),
            headline: self.headline.clone(),
            kicker: self.kicker.clone(),
            excerpt,
            section: self.section.clone(),
            authors: self.authors.iter().map(|author| author.byline()).collect(),
            published: self.published.clone(),
            language: self.language.clone(),
            direction: self.direction,
            image,
        }
    }
}
