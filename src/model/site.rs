//! The paper itself: its name, its sections, and the services it uses.

use serde::{Deserialize, Serialize};

use super::address::WebAddress;
use super::language::Language;
use super::line::Line;
use super::slug::Slug;

/// What every page says of the paper it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    pub name: Line,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tagline: Option<Line>,
    pub language: Language,
    /// Where the site is deployed.
    pub url: WebAddress,
    pub sections: Vec<SectionRef>,
    pub comments: CommentService,
}

/// A desk of the paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Section {
    pub slug: Slug,
    pub name: Line,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Line>,
}

/// A section as links name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SectionRef {
    pub slug: Slug,
    pub name: Line,
}

impl Section {
    /// The section as links name it.
    pub fn named(&self) -> SectionRef {
        SectionRef { slug: self.slug.clone(), name: self.name.clone() }
    }
}

/// Who keeps the readers' comments.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CommentService {
    /// The reader's own browser, visible only there.
    #[default]
    Device,
    /// Nobody: the paper has no comments. Also what an older app makes of a service it does not know.
    #[serde(other)]
    Off,
}
