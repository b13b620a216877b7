//! The JSON Schema of an item of a list, which is written as words or as an object.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::block::{Block, Item};
use super::text_schema::Cell;

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
