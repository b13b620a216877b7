//! Fields that posts, categories, users and media have in common.

use super::signs::cleaned;
use crate::convert;
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::json::JsonValue;
use crate::model::line::Line;

/// The number of what has one.
pub fn id(json: &JsonValue) -> Option<u32> {
    json.read("id").ok()
}

/// The text under a key; empty where there is none.
pub fn text<'a>(json: &'a JsonValue, key: &str) -> &'a str {
    json.get(key).and_then(JsonValue::text).unwrap_or_default()
}

/// The words of HTML in one line. It is a text, or an object with the text under `rendered`; nothing where it is neither.
pub fn words(html: Option<&JsonValue>, fetch: &impl HttpClient) -> String {
    words_of(rendered(html), fetch)
}

/// The same of HTML itself.
pub fn words_of(html: &str, fetch: &impl HttpClient) -> String {
    if html.contains(['<', '&']) { cleaned(&convert::words(&fetch.hypertext(html))) } else { cleaned(html) }
}

/// A line, where the words are one.
pub fn line(words: &str) -> Option<Line> {
    Line::parse(words).ok()
}

/// The text, or the one under `rendered`; empty where there is neither.
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

/// Whether a post's words are kept for those who have its password. WordPress says so of what it was asked for of them: of the whole, of the
/// excerpt, or of both.
pub fn is_protected(post: &JsonValue) -> bool {
    ["content", "excerpt"]
        .into_iter()
        .any(|part| post.get(part).and_then(|part| part.get("protected")) == Some(&JsonValue::Truth(true)))
}

/// What is embedded under a name; it may be an error instead.
pub fn embedded<'a>(post: &'a JsonValue, name: &str) -> impl Iterator<Item = &'a JsonValue> {
    items(post.get("_embedded").and_then(|all| all.get(name)))
}

/// The categories of a post, and then its tags and what else it is filed under, as they are embedded.
pub fn terms(post: &JsonValue) -> impl Iterator<Item = &JsonValue> {
    let all = post.get("_embedded").and_then(|all| all.get("wp:term"));
    items(all).flat_map(|taxonomy| items(Some(taxonomy)))
}
