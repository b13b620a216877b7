//! What readers say of absent and wrong values.

use crate::model::json::{FromJson, JsonError, JsonValue, from_json};
use crate::model::slug::Slug;

#[derive(Debug, PartialEq)]
struct Story {
    slug: Slug,
    title: String,
    minutes: u32,
    is_new: bool,
    note: Option<String>,
    tags: Vec<String>,
    parts: Vec<Story>,
}

from_json!(Story { slug, title, minutes, is_new = true, note, tags = Vec::new(), parts });

#[track_caller]
fn check_story(json: &str, wanted: &str) {
    let read = JsonValue::parse(json).and_then(|json| Story::from_json(&json));
    assert_eq!(read.map_err(|error: JsonError| error.to_string()), Err(wanted.to_owned()), "{json}");
}

#[test]
fn what_may_be_absent_says_so() {
    let json =
        r#"{"slug":"a","title":"","minutes":1,"note":null,"parts":[{"slug":"b","title":"","minutes":0,"parts":[]}],"later":7}"#;
    let story = Story::from_json(&JsonValue::parse(json).unwrap()).unwrap();
    assert_eq!((story.is_new, story.note, story.tags.len(), story.parts.len()), (true, None, 0, 1));
}

#[test]
fn what_is_wrong_is_told_with_its_path() {
    check_story("7", "an object, not 7");
    check_story("[]", "an object, not a list");
    check_story("{}", "slug: missing");
    check_story(r#"{"slug":"a"}"#, "title: missing");
    check_story(r#"{"slug":7}"#, "slug: a slug, not 7");
    check_story(r#"{"slug":"A b"}"#, "slug: a slug, not \"A b\"");
    check_story(r#"{"slug":"a","title":null}"#, "title: a text, not null");
    let story = |rest: &str| [r#"{"slug":"a","title":"","minutes":1,"#, rest, "}"].concat();
    check_story(&story(r#""is_new":null,"parts":[]"#), "is_new: true or false, not null");
    check_story(&story(r#""note":{},"parts":[]"#), "note: a text, not an object");
    check_story(&story(r#""parts":[],"tags":null"#), "tags: a list, not null");
    check_story(&story(r#""parts":[],"tags":["a",-1]"#), "tags[1]: a text, not a number below zero or too large");
    check_story(&story(r#""parts":[{"slug":true}]"#), "parts[0].slug: a slug, not true");
    check_story(&story(r#""parts":[{"slug":"a","title":"","minutes":1.5}]"#), "parts[0].minutes: a whole number, not a fraction");
    let inner = story(r#""parts":[9]"#);
    check_story(&story(&[r#""parts":["#, &inner, "]"].concat()), "parts[0].parts[0]: an object, not 9");
    let long = "é".repeat(100);
    check_story(
        &[r#"{"slug":"a","title":"","minutes":""#, &long, "\"}"].concat(),
        &["minutes: a whole number, not \"", &long[..80], "\""].concat(),
    );
}
