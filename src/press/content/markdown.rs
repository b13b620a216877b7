//! Markdown as an author's form: front matter and text become the same tree of values that a JSON file is, each with its place in the Markdown.
//! The rules, their words and the schema are those of the JSON form; there is no second set of them here.

mod aliases;
mod blocks;
mod builder;
mod document;
mod front_matter;
mod html;
mod html_runs;
mod links;
mod meanings;
mod notes;
mod pictures;
mod quotes;
mod spans;
mod tables;
mod tags;
mod toml;
mod tree;
mod words;
mod yaml;

#[cfg(test)]
mod tests;

use std::path::Path;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Range;

use self::builder::Builder;
use self::front_matter::FrontMatter;
use super::authored::Authored;
use super::fault::Fault;
use super::file_reader::FileReader;
use super::surroundings::Surroundings;

/// Reads a file of Markdown (CommonMark with GFM's tables, tasks, footnotes, strikethrough and autolinks) as one value of a kind; none where it
/// has a fault. And every fault and warning of it.
pub fn read_text<T: Authored>(file: &Path, text: &str, around: &Surroundings) -> (Option<T>, Vec<Fault>) {
    // As Windows and old Macs end lines; places stay what they are.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = FileReader::new(around, file, &text).with_front_matter();
    let read = value(&text, T::OWN_KEYS, &mut reader).and_then(|value| T::read(&value, &mut reader));
    let faults = reader.placed();
    (read.filter(|_| faults.iter().all(Fault::is_warning)), faults)
}

/// The file as one object: the keys of its front matter, and its text as `body`.
fn value<'t>(text: &'t str, own_keys: &[&str], reader: &mut FileReader<'_>) -> Option<Value<'t>> {
    let front = FrontMatter::split(text).map_err(|(byte, what)| reader.fault(byte, what)).ok()?;
    let mut object = front.object(text).map_err(|(byte, what)| reader.fault(byte, what)).ok()?;
    aliases::rename(&mut object, own_keys, reader);
    meanings::understand(&mut object, reader);
    let headline = object.get_string("headline").map(|headline| headline.value.to_string());
    let (start, end) = (front.text_start, text.len());
    let blocks = Builder::new(text, start, reader).document(headline.as_deref());
    let body = tree::array(Range::new(start.min(end), end), blocks);
    object.properties.push(tree::property("body", body));
    Some(Value::Object(object))
}

/// The keys of a file's front matter as one object in JSON, each called as it is written; empty where there is none that can be read.
pub fn front_matter_as_json(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let object = FrontMatter::split(&text).and_then(|front| front.object(&text));
    object.map(|object| serde_json::Value::from(Value::Object(object)).to_string()).unwrap_or_default()
}
