//! The published contract for authors.

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::{Authored, fields};
use super::file_reader::FileReader;
use crate::model::body::Body;
use crate::model::image::Image;
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::link::Link;

/// `authors/<slug>.json`: who writes.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [
    { "required": ["also", "also_language"], "properties": { "also": { "type": "string" }, "also_language": { "type": "string" } } },
    { "properties": { "also": { "type": "null" }, "also_language": { "type": "null" } } }
]))]
pub struct AuthorFile {
    pub name: Line,
    /// The name in another script.
    pub also: Option<Line>,
    /// The language of `also`.
    pub also_language: Option<Language>,
    pub role: Option<Line>,
    pub bio: Option<Body>,
    /// A square picture; initials stand in where there is none.
    pub avatar: Option<Image>,
    pub links: Option<Vec<Link>>,
}

impl Authored for AuthorFile {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let author: Self = fields!(value, reader, [] AuthorFile { name, also, also_language, role, bio, avatar, links })?;
        if author.also.is_some() != author.also_language.is_some() {
            let key = if author.also.is_some() { "also" } else { "also_language" };
            reader.fault_at_key(value, key, "also and also_language go together: a name in another script, and its language");
        }
        Some(author)
    }
}
