//! A picture and what is said under it.

use serde::Serialize;

use super::address::Src;
use super::json::from_json;
use super::line::Line;

/// A picture with its size in pixels, so that its place is kept before it arrives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Image {
    pub src: Src,
    /// What the picture shows, for those who do not see it.
    pub alt: Line,
    #[cfg_attr(feature = "press", schemars(range(min = 1, max = 65_535)))]
    pub width: u32,
    #[cfg_attr(feature = "press", schemars(range(min = 1, max = 65_535)))]
    pub height: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Line>,
}

from_json!(Image { src, alt, width, height, caption, credit });

impl Image {
    /// Whether anything is said under it.
    pub fn has_words(&self) -> bool {
        self.caption.is_some() || self.credit.is_some()
    }
}
