//! Who writes.

use serde::{Deserialize, Serialize};

use super::address::Href;
use super::body::Body;
use super::image::Image;
use super::language::Language;
use super::line::Line;
use super::slug::Slug;

/// A writer, whole: what an author's box shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Author {
    pub slug: Slug,
    pub name: Line,
    /// The name in another script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub also: Option<OtherName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Line>,
    #[serde(default)]
    pub bio: Body,
    /// Initials stand in where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<Image>,
    #[serde(default)]
    pub links: Vec<Link>,
}

/// A name in another script, and the language it is in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherName {
    pub name: Line,
    pub language: Language,
}

/// A link with its label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Link {
    pub label: Line,
    pub href: Href,
}

/// A writer as a byline names them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuthorRef {
    pub slug: Slug,
    pub name: Line,
}

impl Author {
    /// The author as a byline names them.
    pub fn byline(&self) -> AuthorRef {
        AuthorRef { slug: self.slug.clone(), name: self.name.clone() }
    }
}
