//! What a live paper is made with where no page of it is printed: it stands in the shell, and the app reads it when it starts.

use serde::Serialize;

use super::address::WebAddress;
use super::json::from_json;
use super::line::Line;
use super::site::{Section, Site};

/// A paper whose stories are in a WordPress.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LivePaper {
    /// The root of its REST API.
    pub root: WebAddress,
    /// The paper; without its sections, which stand beside it.
    pub site: Site,
    /// The sections that the paper names, in its order; none where WordPress is to say which there are.
    pub sections: Vec<Section>,
    /// The name of the section of posts that are in none, in the paper's language.
    pub uncategorized: Option<Line>,
}

from_json!(LivePaper { root, site, sections, uncategorized });

/// The id of the element that it stands in, as JSON.
pub const PLACE: &str = "paper";
