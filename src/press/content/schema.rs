//! The JSON Schemas of the authored files, derived from the types that read them: an editor then completes and checks.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::author_form::AuthorFile;
use super::forms::{ArticleFile, EditionFile, SiteFile};
use super::key_aliases::{ALIASES, PERMALINK};
use super::page_form::PageFile;

/// The schemas (JSON Schema 2020-12) by file name, each as indented JSON with a line break at its end.
pub fn all() -> [(&'static str, String); 6] {
    [
        ("site.json", of::<SiteFile>()),
        ("edition.json", of::<EditionFile>()),
        ("author.json", of::<AuthorFile>()),
        ("article.json", of::<ArticleFile>()),
        ("front-matter.json", text(&front_matter(root_of::<ArticleFile>()))),
        ("page.json", of::<PageFile>()),
    ]
}

fn of<T: JsonSchema>() -> String {
    let mut schema = root_of::<T>();
    if let Some(properties) = schema.get_mut("properties").and_then(|properties| properties.as_object_mut()) {
        properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    }
    text(&schema)
}

fn root_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}

fn text(schema: &Schema) -> String {
    // A schema is plain JSON already.
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

/// The front matter of a story: the keys of its JSON without the body, in all the ways that they may be said. Other tools' keys may stand there
/// too.
fn front_matter(mut schema: Schema) -> Schema {
    schema.insert("title".to_owned(), json!("FrontMatter"));
    schema.insert("description".to_owned(), json!("The front matter of `articles/…/<slug>.md`: a story."));
    schema.insert("additionalProperties".to_owned(), json!(true));
    schema.remove("anyOf");
    let required = schema.remove("required").unwrap_or_default();
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return schema };
    properties.remove("body");
    for (key, own) in properties.iter_mut() {
        let description = own.get("description").cloned();
        *own = loosened(key, own.take());
        if let (Some(own), Some(description)) = (own.as_object_mut(), description) {
            own.insert("description".to_owned(), description);
        }
    }
    for (alias, key) in ALIASES {
        let target = if key == PERMALINK { "aliases" } else { key };
        let own = properties.get(target).cloned().unwrap_or(json!(true));
        properties.insert(alias.to_owned(), own);
    }
    // One of the ways to say it must be there.
    let all_of = required.as_array().into_iter().flatten().filter_map(Value::as_str).filter(|key| *key != "body").map(|key| {
        let aliases = ALIASES.iter().filter(|(_, own)| *own == key).map(|(alias, _)| *alias);
        let ways: Vec<Value> = [key].into_iter().chain(aliases).map(|key| json!({ "required": [key] })).collect();
        json!({ "anyOf": ways })
    });
    let all_of: Vec<Value> = all_of.collect();
    schema.insert("allOf".to_owned(), json!(all_of));
    schema
}

/// What front matter may say for a key, where it may say it in more ways than the JSON.
fn loosened(key: &str, own: Value) -> Value {
    let words = json!({ "type": ["string", "number"] });
    match key {
        "headline" | "kicker" | "standfirst" | "excerpt" => json!({ "anyOf": [own, { "type": "number" }] }),
        "section" | "also_in" | "authors" | "tags" | "aliases" => {
            json!({ "anyOf": [words, { "type": "array", "items": words }, { "type": "null" }] })
        }
        "lead_image" => json!({ "anyOf": [{ "type": ["string", "object", "null"] }] }),
        _ => own,
    }
}
