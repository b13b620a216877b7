//! The JSON Schema of words, which are written as one string or as a list of spans.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::super::address::Href;
use super::super::line::Line;
use super::{Block, Item, Text, Tone};

/// Words that may be none: a cell of a table, the words of an item.
pub struct Cell;

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = json!({ "type": "string", "pattern": "\\S" });
        json_schema!({
            "description": "Words: one plain string, or a list of strings and { strong }, { em }, { sub }, { sup }, { del }, { ins }, { kbd }, { mark }, { code }, { link }, { abbr }, { note } and { break }.",
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

impl JsonSchema for Item {
    fn schema_name() -> Cow<'static, str> {
        "Item".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (cell, blocks) = (generator.subschema_for::<Cell>(), generator.subschema_for::<Vec<Block>>());
        json_schema!({
            "description": "An item of a list: words, or { text, blocks } with what stands below them.",
            "anyOf": [
                cell,
                {
                    "type": "object", "properties": { "text": cell, "blocks": blocks }, "required": ["text", "blocks"],
                    "additionalProperties": false
                }
            ]
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
    let with = |key: &str, value: Value| {
        json!({
            "type": "object", "properties": { key: value, "text": text }, "required": [key, "text"], "additionalProperties": false
        })
    };
    let number = json!({ "type": "integer", "minimum": 1, "maximum": 65_535 });
    let mut all = vec![json!({ "type": "string" })];
    all.extend(Tone::ALL.map(|(_, name)| one(name, json!(text))));
    all.push(one("code", json!({ "type": "string" })));
    all.push(one("link", with("href", json!(href))));
    all.push(one("abbr", with("title", json!(generator.subschema_for::<Line>()))));
    all.push(one("note", with("number", number)));
    all.push(one("break", json!({ "const": "" })));
    json!({ "anyOf": all })
}
