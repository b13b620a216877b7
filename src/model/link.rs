//! A link that stands in a list of links.

use serde::Serialize;

use super::address::Href;
use super::json::from_json;
use super::line::Line;

/// A link with its label.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "press", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Link {
    pub label: Line,
    pub href: Href,
}

from_json!(Link { label, href });
