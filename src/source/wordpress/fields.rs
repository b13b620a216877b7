//! Fields that posts, categories, users and media have in common.

use percent_encoding::percent_decode_str;

use crate::convert;
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::json::JsonValue;
use crate::model::line::Line;
use crate::model::slug::Slug;

/// The number of what has one.
pub fn id(json: &JsonValue) -> Option<u32> {
    json.read("id").ok()
}

/// The slug of anything that has one, as WordPress writes it, `%d0%bf…`; none where no address of ours can hold it.
pub fn slug_of(json: &JsonValue) -> Option<Slug> {
    let slug = percent_decode_str(text(json, "slug")).decode_utf8().ok()?;
    Slug::parse(&slug).ok()
}

/// The text under a key; empty where there is none.
pub fn text<'a>(json: &'a JsonValue, key: &str) -> &'a str {
    json.get(key).and_then(JsonValue::text).unwrap_or_default()
}

/// The words of HTML in one line. It is a text, or an object with the text under `rendered`; nothing where it is neither.
pub fn words(html: Option<&JsonValue>, fetch: &impl HttpClient) -> String {
    let html = rendered(html);
    if html.contains(['<', '&']) {
        convert::words(&fetch.hypertext(html))
    } else {
        html.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A line, where the words are one.
pub fn line(words: &str) -> Option<Line> {
    Line::parse(words).ok()
}

pub fn rendered(html: Option<&JsonValue>) -> &str {
    html.and_then(|html| html.get("rendered").unwrap_or(html).text()).unwrap_or_default()
}

pub fn items(list: Option<&JsonValue>) -> impl Iterator<Item = &JsonValue> {
    let items = match list {
        Some(JsonValue::List(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter()
}
