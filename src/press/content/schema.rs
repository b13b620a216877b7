//! The JSON Schemas of the authored files, derived from the types that read them: an editor then completes and checks.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::forms::{ArticleFile, AuthorFile, EditionFile, SiteFile};
use super::page_form::PageFile;

/// The schemas (JSON Schema 2020-12) by file name, each as indented JSON with a line break at its end.
pub fn all() -> [(&'static str, String); 5] {
    [
        ("site.json", of::<SiteFile>()),
        ("edition.json", of::<EditionFile>()),
        ("author.json", of::<AuthorFile>()),
        ("article.json", of::<ArticleFile>()),
        ("page.json", of::<PageFile>()),
    ]
}

fn of<T: JsonSchema>() -> String {
    let mut schema: Schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    if let Some(properties) = schema.get_mut("properties").and_then(|properties| properties.as_object_mut()) {
        properties.insert("$schema".to_owned(), serde_json::json!({ "type": "string" }));
    }
    // A schema is plain JSON already.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
