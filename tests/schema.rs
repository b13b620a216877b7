//! The schema that editors check by and the reader of the press agree: what one takes the other takes.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde_json::Value;
use standfirst::press::content::read;
use standfirst::press::content::schema;

use paper::{ARTICLE, AUTHOR, SITE, lay, swapped};

fn validator(name: &str) -> Validator {
    let (_, text) = schema::all().into_iter().find(|(file, _)| *file == name).unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn parts(file: &str) -> (&'static str, &'static str) {
    match file {
        "site.json" => ("site.json", SITE),
        "authors/ann.json" => ("author.json", AUTHOR),
        _ => ("article.json", ARTICLE),
    }
}

/// Whether the schema and the reader both take a file in which one thing is another, as is wanted.
#[track_caller]
fn check(file: &str, from: &str, to: &str, is_right: bool) {
    let (name, text) = parts(file);
    let text = swapped(text, from, to);
    let value: Value = serde_json::from_str(&text).unwrap();
    let by_reader = read(lay(&[(file, &text)]).path()).map(|_| ());
    assert_eq!(by_reader.is_ok(), is_right, "the reader on {text}: {by_reader:?}");
    let by_schema = validator(name).validate(&value).map_err(|error| error.to_string());
    assert_eq!(by_schema.is_ok(), is_right, "the schema on {text}: {by_schema:?}");
}

#[track_caller]
fn taken(file: &str, from: &str, to: &str) {
    check(file, from, to, true);
}

#[track_caller]
fn refused(file: &str, from: &str, to: &str) {
    check(file, from, to, false);
}

const SITE_FILE: &str = "site.json";
const AUTHOR_FILE: &str = "authors/ann.json";
const ARTICLE_FILE: &str = "articles/tides.json";
const BODY: &str = r#""body": [{ "kind": "paragraph", "text": "Twice a day." }]"#;
const BLOCK: &str = r#"{ "kind": "paragraph", "text": "Twice a day." }"#;

#[test]
fn every_file_of_the_paper_is_right_by_its_schema() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    let valid = |validator: &Validator, path: &Path| {
        let value: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let faults: Vec<String> =
            validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(faults.is_empty(), "{}:\n{}", path.file_name().unwrap().display(), faults.join("\n"));
    };
    valid(&validator("site.json"), &content.join("site.json"));
    for (folder, name) in [("authors", "author.json"), ("articles", "article.json")] {
        let validator = validator(name);
        for entry in fs::read_dir(content.join(folder)).unwrap() {
            valid(&validator, &entry.unwrap().path());
        }
    }
}

#[test]
fn what_the_reader_takes_the_schema_takes() {
    for headline in [
        "Ебб",
        "\\u200bTides\\u00ad",
        "علی\u{200c}رضا",
        " Tides ",
        "\\n Tides\\t",
        "A",
        "潮 汐",
        "“Tides”: a <b>&</b>",
        "\\ud83c\\udf0a",
    ] {
        taken(ARTICLE_FILE, "Tides", headline);
    }
    for date in [
        "2024-02-29T00:00:00Z",
        "2026-11-02t08:30:00.125-03:30",
        "0001-01-01T00:00:00z",
        "2026-11-02",
        "2026-11-02T08:30",
        "2026-11-02 08:30:00",
        "2026-11-02 08:30:00.5 +0530",
        "2026-11-02T08:30-08",
        "2026-11-02 08:30 UTC",
    ] {
        taken(ARTICLE_FILE, "2026-11-02T08:30:00+01:00", date);
    }
    for key in [
        r#""$schema": "../schema/article.json""#,
        r#""tags": []"#,
        r#""tags": null"#,
        r#""kicker": null"#,
        r#""comments": "closed""#,
        r#""comments": null"#,
        r#""language": "pt-BR""#,
        r#""modified": "2026-11-03T00:00:00Z""#,
        r#""elsewhere": null"#,
        r#""aliases": null"#,
        r#""aliases": ["/2026/11/ferry-gone/", "/?p=123", "/%d0%bf-%d0/", "/café/\"{;$}~%25.html", "/.../x..", "/a?b//..%0a"]"#,
        r#""lead_image": { "src": "https://a.example/x.png?y", "alt": "x", "width": 1, "height": 65535, "caption": null }"#,
    ] {
        taken(ARTICLE_FILE, r#""headline""#, &format!("{key}, \"headline\""));
    }
    for href in
        ["/", "/page/2/", "/article/tides/#x", "HTTPS://a.example", "mailto:a@b.example", "http://[::1]/", "/images/x.svg"]
    {
        taken(AUTHOR_FILE, r#""name""#, &format!(r#""links": [{{ "label": "x", "href": "{href}" }}], "name""#));
    }
    for block in [
        r#"{ "kind": "paragraph", "text": ["a", { "strong": ["b", { "em": "c" }] }, { "code": "" }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "link": { "href": "/", "text": [{ "em": "x" }] } }] }"#,
        r#"{ "kind": "heading", "level": 2, "text": "x" }"#,
        r#"{ "kind": "heading", "level": 4, "text": ["x"] }"#,
        r#"{ "kind": "quote", "text": "x" }"#,
        r#"{ "kind": "quote", "text": "x", "cite": null }"#,
        r#"{ "kind": "quote", "text": "x", "cite": ["y"] }"#,
        r#"{ "kind": "list", "items": [] }"#,
        r#"{ "kind": "list", "ordered": true, "items": ["a", ["b"], ""] }"#,
        r#"{ "kind": "list", "ordered": true, "start": 0, "reversed": true, "numbers": "i", "items": ["a"] }"#,
        r#"{ "kind": "list", "ordered": true, "start": 65535, "numbers": null, "items": ["a"] }"#,
        r#"{ "kind": "list", "start": null, "reversed": false, "numbers": null, "items": ["a"] }"#,
        r#"{ "kind": "list", "notes": true, "items": [{ "text": "", "blocks": [{ "kind": "list", "items": ["a"] }] }] }"#,
        r#"{ "kind": "quote", "text": "x", "blocks": [{ "kind": "paragraph", "text": "y" }], "pull": true }"#,
        r#"{ "kind": "details", "summary": "x", "blocks": [] }"#,
        r#"{ "kind": "paragraph", "text": [{ "sub": "a" }, { "mark": ["b"] }, { "break": "" }, { "kbd": "c" }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "abbr": { "title": "x", "text": "a" } }, { "note": { "number": 1, "text": "b" } }] }"#,
        r#"{ "kind": "gallery", "images": [{ "src": "images/x.svg", "alt": "", "width": 1, "height": 1 }], "caption": "x" }"#,
        r#"{ "kind": "player", "media": "audio", "src": "https://a.example/x.mp3", "title": "x", "caption": ["y"] }"#,
        r#"{ "kind": "player", "media": "video", "src": "x.mp4", "poster": "x.png" }"#,
        r#"{ "kind": "table", "caption": "x", "head": [], "rows": [["a"], ["b"]] }"#,
        r#"{ "kind": "figure", "image": { "src": "images/x.svg", "alt": "", "width": 1, "height": 1 }, "href": "/" }"#,
        r#"{ "kind": "figure", "image": { "src": "images/x.svg", "alt": "x", "width": 1, "height": 1, "credit": "y" } }"#,
        r#"{ "kind": "code", "text": "" }"#,
        r#"{ "kind": "code", "language": "rust", "text": "a\n\tb" }"#,
        r#"{ "kind": "table", "head": [], "rows": [] }"#,
        r#"{ "kind": "table", "head": ["a", ["b"]], "rows": [["", []]] }"#,
        r#"{ "kind": "embed", "url": "https://a.example/", "title": "x" }"#,
        r#"{ "kind": "embed", "url": "http://a.example/", "title": "x", "player": "HTTPS://a.example/p?x" }"#,
        r#"{ "kind": "embed", "url": "https://a.example/", "title": "x", "player": null }"#,
        r#"{ "kind": "rule" }"#,
    ] {
        taken(ARTICLE_FILE, BLOCK, block);
    }
    taken(ARTICLE_FILE, BODY, r#""elsewhere": "https://a.example/x/", "body": []"#);
    taken(
        AUTHOR_FILE,
        r#""name""#,
        r#""also": "Анна", "also_language": "ru", "role": "x", "bio": [], "avatar": null, "links": [], "name""#,
    );
    taken(AUTHOR_FILE, r#""name""#, r#""also": null, "name""#);
    taken(
        SITE_FILE,
        r#""name": "The"#,
        r#""picks": ["tides"], "source": { "kind": "files" }, "comments": { "kind": "off" }, "name": "The"#,
    );
    for slug in ["белые-ночи", "الأسطرلاب", "和紙", "2026", "a-b", "a_b", "🌊"] {
        taken(SITE_FILE, r#""name": "Science" }"#, &format!(r#""name": "Science" }}, {{ "slug": "{slug}", "name": "x" }}"#));
    }
}

#[test]
fn what_the_reader_refuses_the_schema_refuses() {
    refused(ARTICLE_FILE, r#""headline""#, r#""headlin""#);
    refused(ARTICLE_FILE, r#""headline""#, r#""colour": "mauve", "headline""#);
    refused(ARTICLE_FILE, r#""Tides""#, "5");
    refused(ARTICLE_FILE, r#""Tides""#, "null");
    for headline in ["", "   ", "\\u00a0", "\\u3164", "\\u200b \\u00ad", "\\u2800", "a\\nb", "a\\tb", "a\\u0000"] {
        refused(ARTICLE_FILE, "Tides", headline);
    }
    refused(ARTICLE_FILE, r#"["ann"]"#, r#""ann""#);
    for slug in ["", "Science", "sci ence", "sci.ence", "sci/ence", "sci%65nce", ".."] {
        refused(ARTICLE_FILE, r#""section": "science""#, &format!(r#""section": "{slug}""#));
    }
    for date in [
        "2026-11",
        "2026-11-02T08",
        "2026-11-02+01:00",
        "2 November 2026",
        "2026-11-02T08:30 CET",
        "",
        "2026-13-01T00:00:00Z",
        "2026-11-02T25:00:00Z",
        "2026-11-02T08:30:00+30:00",
    ] {
        refused(ARTICLE_FILE, "2026-11-02T08:30:00+01:00", date);
    }
    for key in [
        r#""comments": "maybe""#,
        r#""language": "english""#,
        r#""tags": "x""#,
        r#""tags": [""]"#,
        r#""elsewhere": "https://a.example/x/""#,
        r#""elsewhere": "/article/tides/""#,
        r#""aliases": "/a/""#,
        r#""aliases": ["/a/", "/a/"]"#,
        r#""aliases": [""]"#,
        r#""aliases": ["https://a.example/a/"]"#,
        r#""aliases": ["a/"]"#,
        r#""aliases": ["//a.example/"]"#,
        r#""aliases": ["/a//b"]"#,
        r#""aliases": ["/a b"]"#,
        r#""aliases": ["/a#b"]"#,
        r#""aliases": ["/a\\b"]"#,
        r#""aliases": ["/a%5cb"]"#,
        r#""aliases": ["/a\nb"]"#,
        r#""aliases": ["/a%0Ab"]"#,
        r#""aliases": ["/100%"]"#,
        r#""aliases": ["/a/../b"]"#,
        r#""aliases": ["/a/%2E."]"#,
        r#""aliases": ["/./?p=1"]"#,
        r#""lead_image": { "src": "images/x.svg", "width": 1, "height": 1 }"#,
        r#""lead_image": { "src": "images/x.svg", "alt": "a\nb", "width": 1, "height": 1 }"#,
        r#""lead_image": { "src": "images/x.svg", "alt": "x", "width": 0, "height": 1 }"#,
        r#""lead_image": { "src": "images/x.svg", "alt": "x", "width": 1.5, "height": 1 }"#,
        r#""lead_image": { "src": "images/x.svg", "alt": "x", "width": "1", "height": 1 }"#,
        r#""lead_image": { "src": "images/x.svg", "alt": "x", "width": 65536, "height": 1 }"#,
        r#""lead_image": { "src": "/images/x.svg", "alt": "x", "width": 1, "height": 1 }"#,
        r#""lead_image": { "src": "../x.svg", "alt": "x", "width": 1, "height": 1 }"#,
        r#""lead_image": { "src": "data:image/png,x", "alt": "x", "width": 1, "height": 1 }"#,
    ] {
        refused(ARTICLE_FILE, r#""headline""#, &format!("{key}, \"headline\""));
    }
    for href in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\\tscript:x",
        "data:text/html,x",
        "//evil.example/",
        "/\\\\evil.example",
        "tides",
        "#x",
        "",
        "ftp://a.example/",
        "mailto:",
        "https://",
        "http:///evil.example",
        " https://a.example/",
    ] {
        refused(AUTHOR_FILE, r#""name""#, &format!(r#""links": [{{ "label": "x", "href": "{href}" }}], "name""#));
    }
    for block in [
        r#""x""#,
        "[]",
        "{}",
        r#"{ "text": "x" }"#,
        r#"{ "kind": 1 }"#,
        r#"{ "kind": "hologram" }"#,
        r#"{ "kind": "Paragraph", "text": "x" }"#,
        r#"{ "kind": "paragraph" }"#,
        r#"{ "kind": "paragraph", "text": 5 }"#,
        r#"{ "kind": "paragraph", "text": "" }"#,
        r#"{ "kind": "paragraph", "text": [] }"#,
        r#"{ "kind": "paragraph", "text": "x", "mood": "calm" }"#,
        r#"{ "kind": "paragraph", "text": [5] }"#,
        r#"{ "kind": "paragraph", "text": [{}] }"#,
        r#"{ "kind": "paragraph", "text": [["x"]] }"#,
        r#"{ "kind": "paragraph", "text": [{ "strong": "a", "em": "b" }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "bold": "a" }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "code": ["a"] }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "link": { "href": "javascript:x", "text": "a" } }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "link": { "href": "/" } }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "link": { "href": "/", "text": "" } }] }"#,
        r#"{ "kind": "heading", "level": 5, "text": "x" }"#,
        r#"{ "kind": "heading", "level": 1, "text": "x" }"#,
        r#"{ "kind": "heading", "level": "2", "text": "x" }"#,
        r#"{ "kind": "heading", "level": 2, "text": " " }"#,
        r#"{ "kind": "heading", "text": "x" }"#,
        r#"{ "kind": "list", "ordered": "yes", "items": [] }"#,
        r#"{ "kind": "list", "ordered": null, "items": [] }"#,
        r#"{ "kind": "list", "start": 2, "items": [] }"#,
        r#"{ "kind": "list", "ordered": false, "reversed": true, "items": [] }"#,
        r#"{ "kind": "list", "ordered": false, "numbers": "a", "items": [] }"#,
        r#"{ "kind": "list", "ordered": true, "start": -1, "items": [] }"#,
        r#"{ "kind": "list", "ordered": true, "start": 65536, "items": [] }"#,
        r#"{ "kind": "list", "ordered": true, "numbers": "1", "items": [] }"#,
        r#"{ "kind": "figure", "image": { "src": "images/x.svg", "width": 1, "height": 1 } }"#,
        r#"{ "kind": "code", "text": ["a"] }"#,
        r#"{ "kind": "embed", "url": "/x/", "title": "x" }"#,
        r#"{ "kind": "embed", "url": "https://a.example/", "title": "" }"#,
        r#"{ "kind": "embed", "url": "https://a.example/", "title": "x", "player": "http://a.example/" }"#,
        r#"{ "kind": "embed", "url": "https://a.example/", "title": "x", "player": "/x/" }"#,
        r#"{ "kind": "rule", "text": "x" }"#,
        r#"{ "kind": "paragraph", "text": [{ "break": "x" }, "y"] }"#,
        r#"{ "kind": "paragraph", "text": [{ "note": { "number": 0, "text": "y" } }] }"#,
        r#"{ "kind": "paragraph", "text": [{ "abbr": { "text": "y" } }] }"#,
        r#"{ "kind": "list", "items": [{ "blocks": [] }] }"#,
        r#"{ "kind": "details", "summary": "", "blocks": [] }"#,
        r#"{ "kind": "details", "summary": "x" }"#,
        r#"{ "kind": "player", "media": "film", "src": "x.mp4" }"#,
        r#"{ "kind": "player", "media": "audio", "src": "javascript:x" }"#,
        r#"{ "kind": "gallery", "images": [{}] }"#,
    ] {
        refused(ARTICLE_FILE, BLOCK, block);
    }
    refused(AUTHOR_FILE, r#""name""#, r#""roll": "x", "name""#);
    refused(AUTHOR_FILE, r#""name""#, r#""links": [{ "href": "/" }], "name""#);
    refused(AUTHOR_FILE, r#""name""#, r#""also": "Анна", "name""#);
    refused(AUTHOR_FILE, r#""name""#, r#""also_language": "ru", "name""#);
    refused(AUTHOR_FILE, r#""Ann Bell""#, "[]");
    refused(SITE_FILE, r#""url""#, r#""ulr""#);
    refused(SITE_FILE, "https://meridian.example/", "meridian.example");
    refused(SITE_FILE, r#""slug": "science""#, r#""slug": "science", "$schema": "x""#);
    refused(SITE_FILE, r#""name": "The"#, r#""source": { "kind": "carrier-pigeon" }, "name": "The"#);
    refused(SITE_FILE, r#""name": "The"#, r#""comments": {}, "name": "The"#);
    refused(SITE_FILE, r#""name": "The"#, r#""picks": ["Tides"], "name": "The"#);
    refused(SITE_FILE, r#""name": "The"#, r#""picks": ["tides", "tides"], "name": "The"#);
    refused(ARTICLE_FILE, r#"["ann"]"#, r#"["ann", "ann"]"#);
}

#[test]
fn front_matter_is_checked_by_its_schema() {
    let validator = validator("front-matter.json");
    let usual = serde_json::json!({ "headline": "Tides", "section": "science", "authors": ["ann"], "published": "2026-11-20" });
    for (from, to, is_right) in [
        ("published", r#""date": "2026-11-20 07:30""#, true),
        ("headline", r#""title": 1984"#, true),
        ("section", r#""categories": ["science", "places"]"#, true),
        ("authors", r#""author": "Ann Bell""#, true),
        ("", r#""tags": [2026, "tides"], "draft": true, "image": "boat.jpg", "x-mood": {}, "layout": "post""#, true),
        ("headline", r#""layout": "post""#, false),
        ("published", r#""published": "November""#, false),
        ("", r#""modified": "2026-11-20T07:30:00""#, true),
        ("", r#""draft": "yes""#, false),
        ("", r#""comments": "maybe""#, false),
    ] {
        let mut value = usual.clone();
        let own = value.as_object_mut().unwrap();
        own.remove(from);
        own.extend(serde_json::from_str::<serde_json::Map<String, Value>>(&format!("{{{to}}}")).unwrap());
        assert_eq!(validator.is_valid(&value), is_right, "{value}");
    }
}
