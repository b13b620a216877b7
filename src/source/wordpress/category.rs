//! A category, which is a section. One inside another is a section of its own: a section lists the posts that are in its very category.

use super::fields::{line, words};
use super::slugs::nearest;
use crate::http::HttpClient;
use crate::model::json::JsonValue;
use crate::model::site::Section;

/// The fields that a category is read from.
pub const FIELDS: &str = "_fields=id,slug,name,description,count,link";

/// A category.
#[derive(Clone, Debug)]
pub struct Category {
    pub id: u32,
    /// How many posts are in it.
    pub count: u32,
    /// Where it is on the WordPress site.
    pub link: String,
    pub section: Section,
}

impl Category {
    /// What WordPress says of a category. Its description may hold any HTML, and is said in one line.
    pub fn read(json: &JsonValue, fetch: &impl HttpClient) -> Option<Self> {
        let slug = nearest(json)?;
        let name = line(&words(json.get("name"), fetch)).or_else(|| line(&slug.as_str().replace('-', " ")))?;
        let description = line(&words(json.get("description"), fetch));
        let link = json.get("link").and_then(JsonValue::text).unwrap_or_default().to_owned();
        Some(Self {
            id: json.read("id").ok()?,
            count: json.read("count").unwrap_or(0),
            link,
            section: Section { slug, name, description },
        })
    }
}
