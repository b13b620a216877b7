//! What it takes to read posts, users and pictures.

use super::fields::words;
use crate::http::HttpClient;
use crate::model::address::WebAddress;
use crate::model::json::JsonValue;
use crate::model::line::Line;
use crate::model::site::Section;

/// Reads what WordPress answers. What it makes of posts is in [`post`](super::post).
pub struct Reader<'a, F> {
    /// Parses their HTML.
    pub fetch: &'a F,
    /// The root of the WordPress's REST API.
    pub root: &'a WebAddress,
    /// The sections that the paper names itself.
    pub named: &'a [Section],
    /// The name of the section of posts that are in none.
    pub uncategorized: Option<&'a Line>,
}

impl<F: HttpClient> Reader<'_, F> {
    /// The words of HTML in one line.
    pub fn words(&self, html: Option<&JsonValue>) -> String {
        words(html, self.fetch)
    }
}
