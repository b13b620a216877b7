//! `messages` in `site.json`: phrases of the interface that a paper says in words of its own, in the tree that the language files have.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jsonc_parser::ast::{Object, Value};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value as Json, json};

use super::authored::Authored;
use super::fault::did_you_mean;
use super::file_reader::{FileReader, PathStep};
use crate::press::interface::{OwnPhrases, english};

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The phrases, by key.
#[derive(Debug, Default)]
pub struct PhrasesFile(pub OwnPhrases);

impl Authored for PhrasesFile {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let mut own = OwnPhrases::new();
        gather(value, "", &phrases(), &mut own, reader);
        Some(Self(own))
    }
}

/// The phrases that can be said otherwise: those that stand in a group and in no list, and not those that `embed.js` has in it.
fn phrases() -> BTreeMap<&'static str, &'static [&'static str]> {
    const OF_EMBED_JS: [&str; 3] = ["embed.failed", "embed.again", "embed.loading"];
    let is_own =
        |key: &str| key.contains('.') && !key.ends_with(|sign: char| sign.is_ascii_digit()) && !OF_EMBED_JS.contains(&key);
    english().filter(|(key, _)| is_own(key)).collect()
}

/// Gathers what stands below a key.
fn gather(
    value: &Value<'_>,
    key: &str,
    known: &BTreeMap<&'static str, &'static [&'static str]>,
    own: &mut OwnPhrases,
    reader: &mut FileReader<'_>,
) {
    let english = known.get(key).copied();
    match (value, english) {
        (Value::Object(forms), Some(english @ [_, _, ..])) => {
            let forms = counted(forms, english, reader);
            if !forms.contains_key("other") {
                reader.fault_at(value, "needs the form other, for all numbers that have none of their own");
            }
            own.insert(key.to_owned(), forms);
        }
        (Value::Object(object), None) => each(object, reader, |step, value, reader| {
            let inside = if key.is_empty() { step.to_owned() } else { [key, ".", step].concat() };
            let below = [inside.as_str(), "."].concat();
            if known.contains_key(inside.as_str()) || known.keys().any(|other| other.starts_with(&below)) {
                gather(value, &inside, known, own, reader);
            } else {
                let hint = did_you_mean(step, siblings(key, known));
                reader.fault_at(value, format!("is no phrase of the interface{hint}"));
            }
        }),
        (other, Some([_, _, ..])) => {
            let _: Option<()> = reader.wrong(other, "an object with a form for each plural category");
        }
        (_, Some(english)) => {
            let text = reader.string(value).map(str::to_owned);
            if let Some(text) = text.filter(|text| is_sound(text, english, value, reader)) {
                own.insert(key.to_owned(), BTreeMap::from([("other".to_owned(), text)]));
            }
        }
        (other, None) => {
            let _: Option<()> = reader.wrong(other, "an object");
        }
    }
}

/// The forms of a phrase that counts.
fn counted(forms: &Object<'_>, english: &[&str], reader: &mut FileReader<'_>) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    each(forms, reader, |category, value, reader| {
        if !CATEGORIES.contains(&category) {
            let hint = did_you_mean(category, CATEGORIES);
            return reader.fault_at(value, format!("is no plural category{hint}"));
        }
        let text = reader.string(value).map(str::to_owned);
        if let Some(text) = text.filter(|text| is_sound(text, english, value, reader)) {
            all.insert(category.to_owned(), text);
        }
    });
    all
}

/// Whether a text can be said in the place of a phrase; otherwise the reader holds why not.
fn is_sound(text: &str, english: &[&str], value: &Value<'_>, reader: &mut FileReader<'_>) -> bool {
    let filled: BTreeSet<&str> = english.iter().flat_map(|text| gaps(text)).collect();
    let unknown = gaps(text).find(|gap| !filled.contains(gap));
    let fault = match unknown {
        _ if text.trim().is_empty() => Some("must have words".to_owned()),
        _ if text.chars().any(char::is_control) => Some("must be one line".to_owned()),
        Some(gap) if filled.is_empty() => Some(format!("has a gap {{{gap}}}, which nothing fills; this phrase has none")),
        Some(gap) => {
            let known = filled.iter().map(|gap| format!("{{{gap}}}")).collect::<Vec<_>>().join(", ");
            Some(format!("has a gap {{{gap}}}, which nothing fills; this phrase has {known}"))
        }
        None => None,
    };
    let is_sound = fault.is_none();
    fault.into_iter().for_each(|fault| reader.fault_at(value, fault));
    is_sound
}

fn gaps(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(gap, _)| gap)
}

/// The steps that there are below a key.
fn siblings<'a>(key: &str, known: &BTreeMap<&'a str, &'static [&'static str]>) -> BTreeSet<&'a str> {
    let below = if key.is_empty() { String::new() } else { [key, "."].concat() };
    known.keys().filter_map(|other| other.strip_prefix(below.as_str())?.split('.').next()).collect()
}

/// Goes through an object, with the place of each value.
fn each(object: &Object<'_>, reader: &mut FileReader<'_>, mut read: impl FnMut(&str, &Value<'_>, &mut FileReader<'_>)) {
    let mut seen = BTreeSet::new();
    for property in &object.properties {
        let (step, start) = (property.name.as_str(), property.range.start);
        let is_first = seen.insert(step);
        reader.inside(PathStep::Key(step.to_owned()), |reader| match is_first {
            true => read(step, &property.value, reader),
            false => reader.fault(start, "stands here a second time; keep one"),
        });
    }
}

impl JsonSchema for PhrasesFile {
    fn schema_name() -> Cow<'static, str> {
        "Phrases".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let steps: Vec<(Vec<&str>, &[&str])> =
            phrases().into_iter().map(|(key, texts)| (key.split('.').collect(), texts)).collect();
        let mut schema = tree(&steps);
        schema["description"] =
            json!("Phrases of the interface that the paper says in words of its own; the examples are the English ones.");
        Schema::try_from(schema).unwrap_or_default()
    }
}

/// The schema of the phrases below a place, by the steps from there.
fn tree(phrases: &[(Vec<&str>, &[&str])]) -> Json {
    let mut properties = Map::new();
    for inside in phrases.chunk_by(|(one, _), (other, _)| one.first() == other.first()) {
        let Some((step, texts)) = inside.first().and_then(|(steps, texts)| Some((*steps.first()?, *texts))) else { continue };
        let is_phrase = inside.iter().any(|(steps, _)| steps.len() == 1);
        let schema = match texts {
            [_] if is_phrase => json!({ "type": "string", "pattern": "\\S", "examples": texts }),
            _ if is_phrase => {
                // The plural categories of CLDR.
                json!({
                    "type": "object", "patternProperties": { "^(zero|one|two|few|many|other)$": { "type": "string", "pattern": "\\S" } },
                    "required": ["other"], "additionalProperties": false, "examples": [{ "other": texts.last() }]
                })
            }
            _ => {
                let below: Vec<(Vec<&str>, &[&str])> =
                    inside.iter().map(|(steps, texts)| (steps[1..].to_vec(), *texts)).collect();
                tree(&below)
            }
        };
        properties.insert(step.to_owned(), schema);
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}
