//! The published contract for pages that are no stories.

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::{Authored, fields};
use super::destination::fault_at_aliases;
use super::file_reader::FileReader;
use crate::model::alias::Alias;
use crate::model::body::Body;
use crate::model::language::Language;
use crate::model::line::Line;

/// `pages/<slug>.json`: a page that is no story, such as an imprint.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PageFile {
    pub headline: Line,
    /// The summary under the headline.
    pub standfirst: Option<Line>,
    /// What search engines say of it; the standfirst where it is left out, and the first paragraph where that is left out too.
    pub description: Option<Line>,
    /// Where it differs from the site's.
    pub language: Option<Language>,
    /// Addresses at which it stood before, from the root of the site's host: hosts lead from there to the page.
    #[schemars(extend("uniqueItems" = true))]
    pub aliases: Option<Vec<Alias>>,
    /// Whether it is held back.
    #[schemars(default)]
    pub draft: bool,
    pub body: Body,
}

impl Authored for PageFile {
    const OWN_KEYS: &'static [&'static str] = &["description"];

    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let page: Self =
            fields!(value, reader, [] PageFile { headline, standfirst, description, language, aliases, draft, body })?;
        fault_at_aliases(value, reader, page.aliases.as_deref().unwrap_or_default());
        Some(page)
    }
}
