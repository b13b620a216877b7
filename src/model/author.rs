//! Who writes.

use serde::Serialize;

use super::body::Body;
use super::image::Image;
use super::json::from_json;
use super::language::{Direction, Language};
use super::line::Line;
use super::link::Link;
use super::slug::Slug;

/// A writer, whole: what an author's box shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Author {
    pub slug: Slug,
    pub name: Line,
    /// The name in another script.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<OtherName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Line>,
    pub bio: Body,
    /// Initials stand in where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar: Option<Image>,
    pub links: Vec<Link>,
}

from_json!(Author { slug, name, also, role, bio, avatar, links });

/// A name in another script, and the language it is in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OtherName {
    pub name: Line,
    pub language: Language,
    /// Which way its language runs.
    #[serde(skip_serializing_if = "Direction::is_usual")]
    pub direction: Direction,
}

from_json!(OtherName { name, language, direction = Direction::LeftToRight });

/// A writer as a byline names them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuthorRef {
    pub slug: Slug,
    pub name: Line,
}

from_json!(AuthorRef { slug, name });

impl Author {
    /// The author as a byline names them.
    pub fn byline(&self) -> AuthorRef {
        AuthorRef { slug: self.slug.clone(), name: self.name.clone() }
    }
}
