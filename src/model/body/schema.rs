//! The JSON Schema of words, which are written as one string or as a list of spans.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::super::address::Href;
use super::Text;

/// Words that may be none: an item of a list, a cell of a table.
pub struct Cell;

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = json!({ "type": "string", "pattern": "\\S" });
        json_schema!({
            "description": "Words: one plain string, or a list of strings and { strong }, { em }, { code } and { link }.",
            "anyOf": [
                words,
                { "type": "array", "items": span(generator), "contains": { "anyOf": [words, { "type": "object" }] } }
            ]
        })
    }
}

impl JsonSchema for Cell {
    fn schema_name() -> Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Words, as in Text, or an empty string.",
            "anyOf": [{ "type": "string" }, { "type": "array", "items": span(generator) }]
        })
    }
}

fn span(generator: &mut SchemaGenerator) -> Value {
    let text = generator.subschema_for::<Text>();
    let href = generator.subschema_for::<Href>();
    let one = |key: &str, value: Value| {
        json!({
            "type": "object", "properties": { key: value }, "required": [key], "additionalProperties": false
        })
    };
    let link = json!({
        "type": "object", "properties": { "href": href, "text": text }, "required": ["href", "text"], "additionalProperties": false
    });
    json!({ "anyOf": [
        { "type": "string" }, one("strong", json!(text)), one("em", json!(text)), one("code", json!({ "type": "string" })), one("link", link)
    ] })
}
