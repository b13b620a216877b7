//! The paper itself: its name, its sections, and the services it uses.

use serde::Serialize;

use super::address::WebAddress;
use super::edition::Edition;
use super::image::Image;
use super::json::{FromJson, JsonError, JsonValue, from_json};
use super::language::{Direction, Language};
use super::line::Line;
use super::link::Link;
use super::slug::Slug;

/// What every page says of the paper it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Site {
    pub name: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tagline: Option<Line>,
    pub language: Language,
    /// Which way its language runs.
    #[serde(skip_serializing_if = "Direction::is_usual")]
    pub direction: Direction,
    /// Where the site is deployed.
    pub url: WebAddress,
    pub sections: Vec<SectionRef>,
    /// What the masthead leads to; its sections where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub menu: Vec<Link>,
    /// What the colophon leads to; its sections where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub footer: Vec<Link>,
    /// Stands for the name in the masthead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Image>,
    /// Where the paper is found elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub social: Vec<Link>,
    /// What readers may do with what the paper says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<Link>,
    pub comments: CommentService,
    /// All its editions, this one among them, the root edition first; none where there is but one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<Edition>,
}

from_json!(Site {
    name,
    tagline,
    language,
    direction = Direction::LeftToRight,
    url,
    sections,
    menu = Vec::new(),
    footer = Vec::new(),
    logo,
    social = Vec::new(),
    license,
    comments,
    editions = Vec::new()
});

/// A desk of the paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Section {
    pub slug: Slug,
    pub name: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Line>,
}

from_json!(Section { slug, name, description });

/// A section as links name it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SectionRef {
    pub slug: Slug,
    pub name: Line,
}

from_json!(SectionRef { slug, name });

impl Section {
    /// The section as links name it.
    pub fn named(&self) -> SectionRef {
        SectionRef { slug: self.slug.clone(), name: self.name.clone() }
    }
}

/// Who keeps the readers' comments.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum CommentService {
    /// The reader's own browser, visible only there.
    #[default]
    Device,
    /// A WordPress, by its REST API.
    Wordpress { root: WebAddress },
    /// An isso, by its HTTP API.
    Isso { root: WebAddress },
    /// Whoever collects what a plain HTML form sends; nothing is shown of it.
    Form { action: WebAddress },
    /// Nobody: the paper has no comments. Also what an older app makes of a service it does not know.
    Off,
}

impl CommentService {
    /// Whether somebody else's server is asked for the comments, over the network.
    pub fn is_remote(&self) -> bool {
        matches!(self, Self::Wordpress { .. } | Self::Isso { .. })
    }
}

impl FromJson for CommentService {
    fn from_json(json: &JsonValue) -> Result<Self, JsonError> {
        // What a later paper names, in whatever form, this app does not know.
        Ok(match json.get("kind").and_then(JsonValue::text) {
            Some("device") => Self::Device,
            Some("wordpress") => Self::Wordpress { root: json.read("root")? },
            Some("isso") => Self::Isso { root: json.read("root")? },
            Some("form") => Self::Form { action: json.read("action")? },
            _ => Self::Off,
        })
    }
}
