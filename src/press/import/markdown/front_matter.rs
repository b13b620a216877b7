//! The keys of a story as front matter in YAML.

use serde_json::{Map, Value};

/// The line by which editors find the schema.
const SCHEMA: &str = "# yaml-language-server: $schema=../schema/front-matter.json";
/// The keys in the order in which people read them; others follow.
const ORDER: [&str; 8] = ["headline", "kicker", "standfirst", "excerpt", "section", "also_in", "authors", "tags"];

/// Front matter between its fences, with a line break at its end. `$schema` and `body` are left out.
pub fn front_matter(keys: &Map<String, Value>) -> String {
    let place = |key: &str| ORDER.iter().position(|own| *own == key).unwrap_or(ORDER.len());
    let mut lines: Vec<(&String, &Value)> = keys.iter().filter(|(key, _)| !matches!(key.as_str(), "$schema" | "body")).collect();
    lines.sort_by_key(|(key, _)| place(key));
    let lines: Vec<String> = lines.into_iter().map(|(key, value)| format!("{key}: {}\n", written(value))).collect();
    format!("---\n{SCHEMA}\n{}---\n", lines.concat())
}

/// A value: words as they are where YAML takes them so, else as JSON, which YAML 1.2 takes too.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) if is_plain(text) => text.clone(),
        value => value.to_string(),
    }
}

/// Whether YAML takes a text without quotes for that text.
fn is_plain(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c.is_ascii_digit();
    let is_date = text.starts_with(|c: char| c.is_ascii_digit()) && text.contains('T');
    let is_name =
        text.starts_with(char::is_alphabetic) && !matches!(text.to_ascii_lowercase().as_str(), "null" | "true" | "false");
    let is_inside =
        |c: char| is_word(c) || matches!(c, ' ' | '-' | '_' | ',' | '.' | '/' | '’' | '“' | '”' | '(' | ')' | '?' | '!');
    (is_name && text.chars().all(is_inside) && text.trim() == text)
        || (is_date && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '+' | '.')))
}
