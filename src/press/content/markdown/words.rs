//! Values of words: runs of them, spans and paragraphs.

use jsonc_parser::ast::Value;
use jsonc_parser::common::{Range, Ranged};

use super::document::MAX_SPANS;
use super::tree;

/// Adds words to those before.
pub fn say(all: &mut Vec<Value<'static>>, range: Range, words: &str) {
    match all.last_mut() {
        Some(Value::StringLit(last)) => last.value.to_mut().push_str(words),
        _ => all.push(tree::string(range, words.to_owned())),
    }
}

/// A span of a name.
pub fn span(range: Range, name: &'static str, value: Value<'static>) -> Value<'static> {
    tree::object(range, vec![(name, value)])
}

/// Spans as the words of a block; none where they say nothing.
pub fn text(range: Range, mut spans: Vec<Value<'static>>) -> Option<Value<'static>> {
    let is_blank = spans.iter().all(|span| match span {
        Value::StringLit(words) => words.value.trim().is_empty(),
        span => span.as_object().is_some_and(|span| span.get("break").is_some()),
    });
    if is_blank {
        return None;
    }
    Some(match spans.as_slice() {
        [Value::StringLit(words)] => tree::string(words.range(), spans.pop()?.as_string_lit()?.value.to_string()),
        _ => tree::array(range, spans),
    })
}

/// The same in other spans: where they are too deep, a list without any, with which the reader finds fault.
pub fn deep_text(range: Range, spans: Vec<Value<'static>>, depth: usize) -> Option<Value<'static>> {
    if depth >= MAX_SPANS { Some(tree::array(range, spans)) } else { text(range, spans) }
}

/// A paragraph of words.
pub fn paragraph(range: Range, text: Value<'static>) -> Value<'static> {
    tree::object(range, vec![("kind", tree::string(range, "paragraph")), ("text", text)])
}

/// The words of a block that is a paragraph.
pub fn words_of_paragraph<'v>(block: &'v Value<'static>) -> Option<&'v Value<'static>> {
    let block = block.as_object()?;
    let is_paragraph = block.get_string("kind").is_some_and(|kind| kind.value == "paragraph") && block.get("dir").is_none();
    block.get("text").filter(|_| is_paragraph).map(|property| &property.value)
}
