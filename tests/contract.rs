//! The content contract: every fault that an author can make, and the exact words the press has for it.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/paper.rs"]
mod paper;

use std::fs;
use std::process::{Command, Output};

use proptest::prelude::*;
use standfirst::press::content::read;
use tempfile::TempDir;

use folder::files;
use paper::{ARTICLE, AUTHOR, SITE, lay, swapped};

/// What the press says of a paper in which these files stand in for, or beside, the faultless ones.
#[track_caller]
fn check_files<T: AsRef<[u8]>>(files: &[(&str, T)], wanted: &[&str]) {
    check_folder(&lay(files), wanted);
}

#[track_caller]
fn check_folder(folder: &TempDir, wanted: &[&str]) {
    let faults = read(folder.path()).err().unwrap_or_default();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(said, wanted);
}

/// What it says of a file in which one thing is another; each line is wanted without the file's name.
#[track_caller]
fn check(file: &str, from: &str, to: &str, wanted: &[&str]) {
    let text = match file {
        "site.json" => SITE,
        "authors/ann.json" => AUTHOR,
        _ => ARTICLE,
    };
    let wanted: Vec<String> = wanted.iter().map(|line| format!("{file}:{line}")).collect();
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    check_files(&[(file, swapped(text, from, to))], &wanted);
}

#[track_caller]
fn site(from: &str, to: &str, wanted: &[&str]) {
    check("site.json", from, to, wanted);
}

#[track_caller]
fn author(from: &str, to: &str, wanted: &[&str]) {
    check("authors/ann.json", from, to, wanted);
}

#[track_caller]
fn article(from: &str, to: &str, wanted: &[&str]) {
    check("articles/tides.json", from, to, wanted);
}

/// An article whose one block is this.
#[track_caller]
fn block(block: &str, wanted: &[&str]) {
    article(r#"{ "kind": "paragraph", "text": "Twice a day." }"#, block, wanted);
}

#[test]
fn a_paper_without_faults_has_none() {
    check_files::<&str>(&[], &[]);
    article("Twice a day.", "\\ud83c\\udf0a \\u0074wice", &[]);
    article(r#""headline""#, r#""$schema": "../schema/article.json", "modified": null, "tags": [], "headline""#, &[]);
    article("[{ \"kind\": \"paragraph\", \"text\": \"Twice a day.\" }]", "[]", &[]);
}

#[test]
fn an_unknown_key_is_told_with_what_was_perhaps_meant() {
    article(
        r#""headline": "Tides""#,
        r#""headlin": "Tides""#,
        &["1:1 headline: is missing", "2:3 headlin: unknown key; did you mean headline?"],
    );
    article(r#""headline""#, r#""colour": "mauve", "headline""#, &["2:3 colour: unknown key"]);
    article(r#""headline""#, r#""leadimage": null, "headline""#, &["2:3 leadimage: unknown key; did you mean lead_image?"]);
    author(r#""name""#, r#""roll": "Editor", "name""#, &["2:3 roll: unknown key; did you mean role?"]);
    site(r#""slug""#, r#""$schema": "x", "slug""#, &["5:18 sections[0].$schema: unknown key"]);
    site(
        r#""name": "Science""#,
        r#""name": "Science", "descripton": "x""#,
        &["5:56 sections[0].descripton: unknown key; did you mean description?"],
    );
    block(r#"{ "kind": "rule", "txt": "x" }"#, &["6:30 body[0].txt: unknown key"]);
    block(
        r#"{ "kind": "paragraph", "txt": "x" }"#,
        &["6:12 body[0].text: is missing", "6:35 body[0].txt: unknown key; did you mean text?"],
    );
}

#[test]
fn a_key_that_must_be_there_is_missed() {
    check_files(
        &[("articles/tides.json", "{}")],
        &[
            "articles/tides.json:1:1 authors: is missing",
            "articles/tides.json:1:1 body: is missing",
            "articles/tides.json:1:1 headline: is missing",
            "articles/tides.json:1:1 published: is missing",
            "articles/tides.json:1:1 section: is missing",
        ],
    );
    check_files(&[("authors/ann.json", "{}")], &["authors/ann.json:1:1 name: is missing"]);
    check_files(
        &[("site.json", "{}")],
        &[
            "site.json:1:1 language: is missing",
            "site.json:1:1 name: is missing",
            "site.json:1:1 sections: is missing",
            "site.json:1:1 url: is missing",
        ],
    );
}

#[test]
fn a_value_of_the_wrong_type_is_told_with_the_right_one() {
    article(r#""Tides""#, "5", &["2:15 headline: must be text in quotes, not a number"]);
    article(r#""Tides""#, "null", &["2:15 headline: must be text in quotes, not null"]);
    article(r#""Tides""#, "true", &["2:15 headline: must be text in quotes, not true or false"]);
    article(r#"["ann"]"#, r#""ann""#, &["4:14 authors: must be a list, not text"]);
    article(r#"["ann"]"#, r#"[["ann"]]"#, &["4:15 authors[0]: must be text in quotes, not a list"]);
    article("\"Twice a day.\"", "{}", &["6:43 body[0].text: must be words: text, or a list of spans, not an object"]);
    article(
        "\"Twice a day.\"",
        "[7]",
        &[
            "6:44 body[0].text[0]: must be text, or one of { strong }, { em }, { sub }, { sup }, { del }, { ins }, { kbd }, { mark }, { code }, { link }, { abbr }, { note } and { break }, not a number",
        ],
    );
    site(r#"[{ "slug": "science", "name": "Science" }]"#, r#"["science"]"#, &["5:16 sections[0]: must be an object, not text"]);
    block(r#"{ "kind": "list", "ordered": "yes", "items": [] }"#, &["6:41 body[0].ordered: must be true or false, not text"]);
    check_files(&[("authors/ann.json", "[]")], &["authors/ann.json:1:1: must be an object, not a list"]);
    block(
        r#"{ "kind": "list", "ordered": true, "start": 70000, "numbers": "x", "items": [] }"#,
        &[
            "6:56 body[0].start: must be a whole number from 1 to 65535",
            "6:74 body[0].numbers: must be \"a\", \"A\", \"i\" or \"I\"; other lists are numbered 1, 2, 3",
        ],
    );
    block(r#"{ "kind": "list", "start": 2, "items": [] }"#, &["6:39 body[0].start: goes with \"ordered\": true"]);
}

#[test]
fn a_name_that_leads_nowhere_is_told() {
    article(
        r#"["ann"]"#,
        r#"["anne", "bob"]"#,
        &["4:15 authors[0]: no author is called anne; did you mean ann?", "4:23 authors[1]: no author is called bob"],
    );
    article(
        r#""section": "science""#,
        r#""section": "sience""#,
        &["3:14 section: no section is called sience; did you mean science?"],
    );
    article(r#""section": "science""#, r#""section": "politics""#, &["3:14 section: no section is called politics"]);
    site(
        r#""name": "The"#,
        r#""picks": ["tides", "tidse"], "name": "The"#,
        &["2:22 picks[1]: no article is called tidse; did you mean tides?"],
    );
}

#[test]
fn what_stands_twice_is_told() {
    article(r#"["ann"]"#, r#"["ann", "ann"]"#, &["4:22 authors[1]: ann stands here a second time; keep one"]);
    site(
        r#""name": "The"#,
        r#""picks": ["tides", "tides"], "name": "The"#,
        &["2:22 picks[1]: tides stands here a second time; keep one"],
    );
    site(
        r#""name": "Science" }"#,
        r#""name": "Science" }, { "slug": "science", "name": "Sciences" }"#,
        &["5:58 sections[1]: science stands here a second time; keep one"],
    );
    article(r#""section""#, r#""headline": "Again", "section""#, &["3:3 headline: stands here a second time; keep one"]);
    block(r#"{ "kind": "rule", "kind": "rule" }"#, &["6:30 body[0].kind: stands here a second time; keep one"]);
}

const NO_DATE: &str = "a date such as 2026-11-20 or 2026-11-20T07:30, which may end with its offset: 2026-11-20T07:30:00+01:00";

#[test]
fn a_date_is_one_that_the_calendar_and_the_clock_know() {
    let date = |text: &str, wanted: &str| {
        article("2026-11-02T08:30:00+01:00", text, &[&format!("5:16 published: must be {wanted}")]);
    };
    for bad in ["2026-11", "2 November 2026", "2026-11-02T25:00", ""] {
        date(bad, NO_DATE);
    }
    date("2026-02-30", "a day that is in the calendar");
    date("2026-02-30T08:30:00Z", "a day that is in the calendar");
    date("2026-13-01T08:30:00Z", "a day that is in the calendar");
    date("2026-11-02T25:00:00Z", "a time that is on the clock");
    date("2026-11-02T08:30:00+30:00", "a date and time whose offset exists");
    article(
        "2026-11-02T08:30:00+01:00\"",
        "2026-11-02T08:30:00+01:00\", \"modified\": \"2026-11-02T08:29:59+01:00\"",
        &["5:57 modified: must not be before published"],
    );
    article(
        r#""body""#,
        r#""elsewhere": "https://a.example/", "body""#,
        &["6:46 body: must be [], because the story is read elsewhere"],
    );
    // A day alone is read as its beginning; of the day that a story came out on, it is no change.
    article("2026-11-02T08:30:00+01:00\"", "2026-11-02T08:30:00+01:00\", \"modified\": \"2026-11-02\"", &[]);
    article(
        "2026-11-02T08:30:00+01:00\"",
        "2026-11-02T08:30\", \"modified\": \"2026-11-01\"",
        &["5:48 modified: must not be before published"],
    );
    // The same moment, told from another place.
    article("2026-11-02T08:30:00+01:00\"", "2026-11-02T08:30:00+01:00\", \"modified\": \"2026-11-02T07:30:00Z\"", &[]);
}

#[test]
fn a_slug_is_lower_case_letters_digits_hyphens_and_underlines() {
    let rule = "a slug: lower-case letters, digits, hyphens and underlines";
    for bad in ["Science", "sci.ence", "sci/ence", "sci ence", "..", "sci%65nce"] {
        article(r#""section": "science""#, &format!("\"section\": \"{bad}\""), &[&format!("3:14 section: must be {rule}")]);
    }
    article(r#""section": "science""#, r#""section": """#, &["3:14 section: must be a slug, not an empty text"]);
    let long = format!("\"section\": \"{}\"", "é".repeat(101));
    article(r#""section": "science""#, &long, &["3:14 section: must be a slug of at most 200 bytes"]);
}

#[test]
fn a_file_is_named_by_a_slug() {
    let check = |name: &str, rule: &str| {
        check_files(&[(name, ARTICLE)], &[&format!("{name}: the name of the file, without .json, must be {rule}")]);
    };
    for name in ["articles/Low Water.json", "articles/low.water.json", "authors/Élodie.json"] {
        check(name, "a slug: lower-case letters, digits, hyphens and underlines");
    }
    check_files(
        &[("articles/белые-ночи.json", ARTICLE), ("articles/notes.txt", "not ours"), ("articles/.draft.json", "hidden")],
        &[],
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_name_that_is_not_utf_8_is_told() {
    use std::os::unix::ffi::OsStrExt;

    let folder = lay::<&str>(&[]);
    let name = std::ffi::OsStr::from_bytes(b"articles/caf\xe9.json");
    fs::write(folder.path().join(name), ARTICLE).unwrap();
    check_folder(&folder, &["articles/caf\u{fffd}.json: the name of the file, without .json, must be a name in UTF-8"]);
}

#[test]
fn a_line_is_one_line_with_something_in_it() {
    for bad in ["", "   ", "\u{a0}", "\\n"] {
        article("Tides", bad, &["2:15 headline: must be a line of text, not an empty one"]);
    }
    for bad in ["a\\nb", "a\\u0000b", "a\\tb"] {
        article("Tides", bad, &["2:15 headline: must be one line, without line breaks or control characters"]);
    }
    article("Tides", "  Tides \\n", &[]);
    article(r#"["ann"]"#, "[]", &[]);
}

#[test]
fn a_picture_has_words_and_a_size() {
    let image = |from: &str, to: &str, wanted: &[&str]| {
        let good = r#""lead_image": { "src": "images/x.svg", "alt": "The sea", "width": 16, "height": 9 }, "headline""#;
        article(r#""headline""#, &swapped(good, from, to), wanted);
    };
    let size = "must be a whole number from 1 to 65535";
    image(r#""alt": "The sea", "#, "", &["2:17 lead_image.alt: is missing"]);
    image("The sea", " ", &[]);
    image(
        "The sea",
        "The\\nsea",
        &["2:49 lead_image.alt: must be one line, without line breaks or control characters; empty for a decoration"],
    );
    image(
        r#""height": 9"#,
        r#""heigth": 9"#,
        &["2:17 lead_image.height: is missing", "2:73 lead_image.heigth: unknown key; did you mean height?"],
    );
    for bad in ["0", "-16", "16.5", "65536", "99999999999999999999"] {
        image("16", bad, &[&format!("2:69 lead_image.width: {size}")]);
    }
    image("16", r#""16""#, &[&format!("2:69 lead_image.width: {size}, not text")]);
    for bad in ["/images/x.svg", "../x.svg", "data:image/png,x", "javascript:x", ""] {
        image("images/x.svg", bad, &["2:26 lead_image.src: must be a picture's address: images/… inside the site, or https://…"]);
    }
    block(
        r#"{ "kind": "figure", "image": { "src": "images/x.svg", "width": 16, "height": 9 } }"#,
        &["6:41 body[0].image.alt: is missing"],
    );
}

#[test]
fn a_link_leads_to_the_web_to_a_mailbox_or_into_the_paper() {
    let link = |href: &str, wanted: Option<&str>| {
        let wanted: Vec<String> = wanted.iter().map(|what| format!("6:64 body[0].text[0].link.href: {what}")).collect();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        let text = format!(r#"[{{ "link": {{ "href": "{href}", "text": "x" }} }}]"#);
        article("\"Twice a day.\"", &text, &wanted);
    };
    let kinds = "must be an address that begins with https://, http://, mailto:, tel:, sms: or /; numbers are digits alone";
    for bad in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "vbscript:x",
        "tides",
        "#x",
        "",
        "tel:*31%23",
        "sms:+1?body=x",
    ] {
        link(bad, Some(kinds));
    }
    for bad in ["java\\tscript:alert(1)", " https://a.example/", "/\\\\evil.example"] {
        link(bad, Some("must be an address without spaces, control characters or backslashes"));
    }
    link("/article/tidse/", Some("no article is called tidse; did you mean tides?"));
    link("/author/bob/#top", Some("no author is called bob"));
    link("/section/sience/page/2/", Some("no section is called sience; did you mean science?"));
    link("/article/Tides/", Some("no page of this paper is at /article/Tides/"));
    link("/article", Some("no page of this paper is at /article"));
    link("/embed/tidse/", Some("no article is called tidse; did you mean tides?"));
    link("/embed/section/sience/", Some("no section is called sience; did you mean science?"));
    link("/oembed/tidse.json", Some("no article is called tidse; did you mean tides?"));
    link("/embed/tides/more/", Some("no page of this paper is at /embed/tides/more/"));
    link("/oembed/tides", Some("no page of this paper is at /oembed/tides"));
    for good in [
        "/",
        "tel:+49-30-123456",
        "sms:41411",
        "/page/2/",
        "/article/tides/?a#b",
        "/author/ann",
        "/section/science/",
        "/embed/",
        "/embed/latest/",
        "/embed/tides/",
        "/embed/section/science/",
        "/oembed/tides.json",
        "/images/x.svg",
        "mailto:a@b.example",
    ] {
        link(good, None);
    }
    author(
        r#""name""#,
        r#""links": [{ "label": "Me", "href": "ftp://a.example/" }], "name""#,
        &[&format!("2:38 links[0].href: {kinds}")],
    );
    block(
        r#"{ "kind": "embed", "url": "/article/tides/", "title": "x" }"#,
        &["6:38 body[0].url: must be an address on the web, such as https://meridian.example/"],
    );
    site(
        "https://meridian.example/",
        "meridian.example",
        &["4:10 url: must be an address on the web, such as https://meridian.example/"],
    );
}

#[test]
fn a_block_is_of_a_kind_and_keeps_its_rules() {
    let kinds = "paragraph, heading, quote, list, details, figure, gallery, player, code, table, embed, rule";
    block(r#"{ "kind": "paragraf", "text": "x" }"#, &["6:22 body[0].kind: no kind is called paragraf; did you mean paragraph?"]);
    block(r#"{ "kind": "hologram" }"#, &["6:22 body[0].kind: no kind is called hologram"]);
    block(r#"{ "text": "x" }"#, &[&format!("6:12 body[0]: must have a kind: {kinds}")]);
    block(r#"{ "kind": 1 }"#, &[&format!("6:12 body[0]: must have a kind: {kinds}")]);
    block(r#""x""#, &["6:12 body[0]: must be a block: an object with a kind, not text"]);
    for bad in ["5", "1", "0", "2.5", "-2"] {
        let heading = format!(r#"{{ "kind": "heading", "level": {bad}, "text": "x" }}"#);
        block(&heading, &["6:42 body[0].level: must be 2, 3 or 4"]);
    }
    block(r#"{ "kind": "heading", "level": "2", "text": "x" }"#, &["6:42 body[0].level: must be 2, 3 or 4, not text"]);
    block(
        r#"{ "kind": "table", "head": ["a", "b"], "rows": [["1", "2"], ["3"], []] }"#,
        &[
            "6:72 body[0].rows[1]: must have 2 cells, as the head has, not 1",
            "6:79 body[0].rows[2]: must have 2 cells, as the head has, not 0",
        ],
    );
    block(
        r#"{ "kind": "table", "head": [], "rows": [["1", "2"], ["3"]] }"#,
        &["6:64 body[0].rows[1]: must have 2 cells, as the first row has, not 1"],
    );
    block(
        r#"{ "kind": "player", "media": "film", "src": "x.mp4" }"#,
        &["6:41 body[0].media: must be audio or video, not \"film\""],
    );
    block(
        r#"{ "kind": "list", "items": [{ "text": "x" , "block": [] }] }"#,
        &["6:40 body[0].items[0].blocks: is missing", "6:56 body[0].items[0].block: unknown key; did you mean blocks?"],
    );
}

#[test]
fn a_span_says_one_thing() {
    let span = |span: &str, wanted: &[&str]| article("\"Twice a day.\"", &format!("[{span}]"), wanted);
    let one =
        "6:44 body[0].text[0]: must have just one of strong, em, sub, sup, del, ins, kbd, mark, code, link, abbr, note and break";
    span(r#"{ "strong": "a", "em": "b" }"#, &[one]);
    span("{}", &[one]);
    span(r#"{ "bold": "a" }"#, &["6:46 body[0].text[0].bold: unknown key"]);
    span(r#"{ "stron": "a" }"#, &["6:46 body[0].text[0].stron: unknown key; did you mean strong?"]);
    span(r#"{ "code": ["a"] }"#, &["6:54 body[0].text[0].code: must be text in quotes, not a list"]);
    span(
        r#"{ "link": { "href": "/", "text": [{ "em": [{ "link": { "href": "/", "text": "a" } }] }] } }"#,
        &["6:87 body[0].text[0].link.text[0].em[0]: must not stand in another link"],
    );
    span(r#"{ "link": { "href": "/" } }"#, &["6:54 body[0].text[0].link.text: is missing"]);
    span(r#"{ "break": "x" }"#, &["6:55 body[0].text[0].break: must be \"\"; the words after a break stand after it"]);
    span(
        r#"{ "link": { "href": "/", "text": [{ "note": { "number": 1, "text": "a" } }] } }"#,
        &["6:78 body[0].text[0].link.text[0]: must not stand in another link"],
    );
    span(
        r#"{ "note": { "number": 0, "text": "a" } }"#,
        &["6:66 body[0].text[0].note.number: must be a whole number from 1 to 65535"],
    );
    span(
        r#"{ "abbr": { "title": "", "text": "a" } }"#,
        &["6:65 body[0].text[0].abbr.title: must be a line of text, not an empty one"],
    );
}

#[test]
fn only_a_cell_and_an_item_may_be_empty() {
    for blank in [r#""""#, r#"" ""#, "[]", r#"["", { "em": ["x"] }, " "]"#] {
        let is_blank = !blank.contains('x');
        let wanted: &[&str] = if is_blank { &["6:43 body[0].text: must have words in it"] } else { &[] };
        article("\"Twice a day.\"", blank, wanted);
    }
    block(r#"{ "kind": "heading", "level": 2, "text": "" }"#, &["6:53 body[0].text: must have words in it"]);
    block(r#"{ "kind": "quote", "text": "x", "cite": [] }"#, &["6:52 body[0].cite: must have words in it"]);
    block(
        r#"{ "kind": "paragraph", "text": [{ "link": { "href": "/", "text": "" } }] }"#,
        &["6:77 body[0].text[0].link.text: must have words in it"],
    );
    block(r#"{ "kind": "list", "items": ["", []] }, { "kind": "table", "head": [""], "rows": [[[]]] }"#, &[]);
}

#[test]
fn a_choice_is_one_of_its_words() {
    article(r#""headline""#, r#""comments": "maybe", "headline""#, &[r#"2:15 comments: must be open or closed, not "maybe""#]);
    article(
        r#""headline""#,
        r#""language": "english", "headline""#,
        &["2:15 language: must be a language tag such as en, it or pt-BR"],
    );
    site(
        r#""name": "The"#,
        r#""source": { "kind": "carrier-pigeon" }, "name": "The"#,
        &["2:23 source.kind: no kind is called carrier-pigeon; there are files, wordpress"],
    );
    site(
        r#""name": "The"#,
        r#""comments": { "kind": "telepathy" }, "name": "The"#,
        &["2:25 comments.kind: no kind is called telepathy; there are device, wordpress, isso, form, off"],
    );
    site(
        r#""name": "The"#,
        r#""comments": {}, "name": "The"#,
        &["2:15 comments: must have a kind: device, wordpress, isso, form, off"],
    );
}

#[test]
fn a_name_in_another_script_goes_with_its_language() {
    let both = "also and also_language go together: a name in another script, and its language";
    author(r#""name""#, r#""also": "Анна", "name""#, &[&format!("2:11 also: {both}")]);
    author(r#""name""#, r#""also_language": "ru", "name""#, &[&format!("2:20 also_language: {both}")]);
    author(r#""name""#, r#""also": "Анна", "also_language": "ru", "name""#, &[]);
}

#[test]
fn two_faults_in_one_file_are_both_told() {
    let text = swapped(&swapped(ARTICLE, "Tides", ""), "T08:30:00+01:00", "T8");
    check_files(
        &[("articles/tides.json", text)],
        &[
            "articles/tides.json:2:15 headline: must be a line of text, not an empty one",
            &format!("articles/tides.json:5:16 published: must be {NO_DATE}"),
        ],
    );
}

#[test]
fn faults_of_many_files_are_told_by_file_and_place() {
    let files = [
        ("site.json", swapped(SITE, "The Meridian", "")),
        ("authors/ann.json", swapped(AUTHOR, "Ann Bell", "")),
        ("articles/tides.json", swapped(ARTICLE, "Tides", "")),
        ("articles/moon.json", swapped(&swapped(ARTICLE, "Tides", ""), "ann", "bob")),
    ];
    check_files(
        &files,
        &[
            "articles/moon.json:2:15 headline: must be a line of text, not an empty one",
            "articles/moon.json:4:15 authors[0]: no author is called bob",
            "articles/tides.json:2:15 headline: must be a line of text, not an empty one",
            "authors/ann.json:2:11 name: must be a line of text, not an empty one",
            "site.json:2:11 name: must be a line of text, not an empty one",
        ],
    );
}

#[test]
fn a_faulty_site_is_told_once_and_not_in_every_article() {
    check_files(&[("site.json", "{")], &["site.json:1:1: is not JSON here: unterminated object"]);
    site(
        r#""slug": "science""#,
        r#""slug": "Science""#,
        &["5:26 sections[0].slug: must be a slug: lower-case letters, digits, hyphens and underlines"],
    );
    site(r#""sections""#, r#""section""#, &["1:1 sections: is missing", "5:3 section: unknown key; did you mean sections?"]);
    // Where the sections can be read all the same, articles are held to them.
    let files = [("site.json", swapped(SITE, "The Meridian", "")), ("articles/tides.json", swapped(ARTICLE, "science", "craft"))];
    check_files(
        &files,
        &[
            "articles/tides.json:3:14 section: no section is called craft",
            "site.json:2:11 name: must be a line of text, not an empty one",
        ],
    );
}

#[test]
fn a_file_that_is_not_there_is_missed() {
    let folder = lay::<&str>(&[]);
    fs::remove_file(folder.path().join("site.json")).unwrap();
    check_folder(&folder, &["site.json: is missing"]);
    check_folder(&tempfile::tempdir().unwrap(), &["site.json: is missing"]);
}

#[test]
fn only_json_is_json() {
    let raw = |text: &str, wanted: &str| check_files(&[("authors/ann.json", text)], &[&format!("authors/ann.json:{wanted}")]);
    raw("", "1:1: is empty; expected an object");
    raw(" \n", "1:1: is empty; expected an object");
    raw("\u{feff}", "1:1: is empty; expected an object");
    raw("{\n \"name\": \"A\",\n}", "2:13: is not JSON here: trailing commas are not allowed");
    raw("{\n \"name\": \"A\" // who\n}", "2:14: is not JSON here: comments are not allowed");
    raw("{\n \"name\": \"A", "2:10: is not JSON here: unterminated string literal");
    raw("{\n \"bio\": [", "2:9: is not JSON here: unterminated array");
    raw("{ \"name\": \"A\"", "1:1: is not JSON here: unterminated object");
    raw("{ name: \"A\" }", "1:3: is not JSON here: expected string for object property");
    raw("{ \"name\": 'A' }", "1:11: is not JSON here: single-quoted strings are not allowed");
    raw("{ \"name\": \"A\" \"role\": \"B\" }", "1:14: is not JSON here: expected comma");
    raw("{ \"name\": \"A\" } {}", "1:17: is not JSON here: text cannot contain more than one JSON value");
    raw("<!doctype html>", "1:1: is not JSON here: unexpected token");
    let control = "is not JSON here: a line break or control character in quotes; write \\n or \\u";
    let code = |text: &str| format!("{{ \"name\": \"A\",\n\"bio\": [{{ \"kind\": \"code\", \"text\": \"{text}\" }}] }}");
    raw(&code("é\tb"), &format!("2:37: {control}"));
    raw(&code("é\nb"), &format!("2:37: {control}"));
    raw("{ \"name\":\u{a0}\"A\" }", "1:10: is not JSON here: a space of a kind that only text in quotes may hold");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What the press takes, every other reader of JSON takes too, and the other way round.
    #[test]
    fn the_press_and_serde_agree_on_what_is_json(at in 0..AUTHOR.len(), put in "[{}\\[\\]:,\"'\\\\/a0.\\-+#\u{0}\t\n\u{a0}\u{feff}\u{2028}é]{0,2}", gone in 0..3_usize) {
        let (head, tail) = AUTHOR.split_at(at);
        let text = [head, &put, tail.get(gone..).unwrap_or_default()].concat();
        let said = read(lay(&[("authors/ann.json", &text)]).path()).err().unwrap_or_default();
        let is_refused = said.iter().any(|fault| fault.what.starts_with("is not JSON here"));
        let unmarked = text.strip_prefix('\u{feff}').unwrap_or(&text);
        prop_assert_eq!(is_refused, serde_json::from_str::<serde_json::Value>(unmarked).is_err(), "{:?}", text);
    }
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    check_files(&[("articles/tides.json", format!("\u{feff}{ARTICLE}"))], &[]);
    check_files(&[("articles/tides.json", "\u{feff}{")], &["articles/tides.json:1:1: is not JSON here: unterminated object"]);
    check_files(
        &[("authors/ann.json", "\u{feff}{ \"name\": \"\" }")],
        &["authors/ann.json:1:11 name: must be a line of text, not an empty one"],
    );
}

#[test]
fn a_body_is_not_nested_without_end() {
    let deep = |times: usize| {
        let (before, after) = (r#"{ "kind": "details", "summary": "x", "blocks": ["#, "] }");
        format!("{}{{ \"kind\": \"rule\" }}{}", before.repeat(times), after.repeat(times))
    };
    block(&deep(8), &[]);
    let path = ".blocks[0]".repeat(9);
    block(&deep(9), &[&format!("6:{} body[0]{path}: is nested too deep; put it in fewer blocks", 12 + 9 * 48)]);
    let deep = |times: usize| format!("{}\"x\"{}", "[{\"strong\":".repeat(times), "}]".repeat(times));
    let too_deep = |times: usize| {
        let path = "[0].strong".repeat(33);
        let wanted = format!("6:{} body[0].text{path}: is nested too deep; put it in fewer spans", 43 + 11 * 33);
        article("\"Twice a day.\"", &deep(times), &[&wanted]);
    };
    article("\"Twice a day.\"", &deep(33), &[]);
    too_deep(34);
    too_deep(40);
    too_deep(100);
    let arrays = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    article("\"Twice a day.\"", &arrays, &["6:550: is not JSON here: maximum nesting depth exceeded"]);
    article("\"Twice a day.\"", &deep(5_000), &["6:1902: is not JSON here: maximum nesting depth exceeded"]);
}

#[test]
fn a_file_of_50_mb_is_not_read() {
    let folder = lay::<&str>(&[]);
    let file = fs::OpenOptions::new().write(true).open(folder.path().join("articles/tides.json")).unwrap();
    file.set_len(50 << 20).unwrap();
    check_folder(&folder, &["articles/tides.json: is 50 MB; a file may have 8 MB"]);
}

#[test]
fn a_file_that_is_not_utf_8_is_told_with_the_place() {
    let place = |bytes: &[u8], wanted: &str| {
        check_files(
            &[("authors/ann.json", bytes)],
            &[&format!("authors/ann.json:{wanted}: is not UTF-8 here; save the file as UTF-8")],
        );
    };
    place(b"{\n \"name\": \"Ren\xe9e\"\n}", "2:14");
    place("{ \"name\": \"été".as_bytes().iter().copied().chain([0xff]).collect::<Vec<u8>>().as_slice(), "1:15");
    place(b"\xff\xfe{\0}\0", "1:1");
}

#[test]
fn a_paper_s_own_phrases_are_phrases_of_the_interface_with_its_gaps() {
    let messages =
        |messages: &str, wanted: &[&str]| site(r#""sections""#, &format!(r#""messages": {messages}, "sections""#), wanted);
    messages(r#"{ "comments": { "leave_a_reply": "Join the conversation", "why": { "offline": "no network" } } }"#, &[]);
    messages(r#"{ "page": { "reading_time": { "one": "{count} min", "other": "{count} min" } } }"#, &[]);
    messages(r#"{ "page": { "stories_by": "More by {name}" } }"#, &[]);
    // A phrase may do without its gap.
    messages(r#"{ "page": { "stories_by": "More" } }"#, &[]);
    for (own, wanted) in [
        (
            r#"{ "comments": { "leave_reply": "Join" } }"#,
            "messages.comments.leave_reply: is no phrase of the interface; did you mean leave_a_reply?",
        ),
        (r#"{ "coments": {} }"#, "messages.coments: is no phrase of the interface; did you mean comments?"),
        (r#"{ "language": "nl" }"#, "messages.language: is no phrase of the interface"),
        (
            r#"{ "page": { "stories_by": "By {who}" } }"#,
            "messages.page.stories_by: has a gap {who}, which nothing fills; this phrase has {name}",
        ),
        (
            r#"{ "page": { "skip": "Skip {it}" } }"#,
            "messages.page.skip: has a gap {it}, which nothing fills; this phrase has none",
        ),
        (r#"{ "page": { "skip": " " } }"#, "messages.page.skip: must have words"),
        (r#"{ "page": { "skip": "a\nb" } }"#, "messages.page.skip: must be one line"),
        (r#"{ "page": { "skip": 7 } }"#, "messages.page.skip: must be text in quotes, not a number"),
        (
            r#"{ "page": { "reading_time": { "one": "{count} min" } } }"#,
            "messages.page.reading_time: needs the form other, for all numbers that have none of their own",
        ),
        (
            r#"{ "page": { "reading_time": { "other": "{count}", "lots": "x" } } }"#,
            "messages.page.reading_time.lots: is no plural category",
        ),
        (
            r#"{ "page": { "reading_time": "{count} min" } }"#,
            "messages.page.reading_time: must be an object with a form for each plural category, not text",
        ),
        (r#"{ "page": { "skip": "Skip", "skip": "On" } }"#, "messages.page.skip: stands here a second time; keep one"),
        (r#"{ "embed": { "again": "Once more" } }"#, "messages.embed.again: is no phrase of the interface"),
        (r#"[]"#, "messages: must be an object, not a list"),
    ] {
        let text = swapped(SITE, r#""sections""#, &format!(r#""messages": {own}, "sections""#));
        let faults = read(lay(&[("site.json", text)]).path()).err().unwrap_or_default();
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(said.len() == 1 && said[0].starts_with("site.json:") && said[0].ends_with(wanted), "{said:?}, not {wanted}");
    }
}

#[test]
fn a_thousand_faults_in_one_long_line_are_told_in_time() {
    let numbers = vec!["1"; 20_000].join(",");
    let folder =
        lay(&[("articles/tides.json", swapped(ARTICLE, r#"{ "kind": "paragraph", "text": "Twice a day." }"#, &numbers))]);
    let faults = read(folder.path()).err().unwrap();
    assert_eq!(faults.len(), 20_000);
    assert_eq!(
        faults[19_999].to_string(),
        "articles/tides.json:6:40010 body[19999]: must be a block: an object with a kind, not a number"
    );
}

fn press(task: &str, content: &TempDir, dist: Option<&TempDir>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
    command.arg(task).arg("--content").arg(content.path());
    if let Some(dist) = dist {
        command.arg("--dist").arg(dist.path());
    }
    command.output().unwrap()
}

#[test]
fn the_tool_tells_every_fault_and_then_writes_nothing() {
    let content =
        lay(&[("articles/tides.json", swapped(ARTICLE, "Tides", "")), ("articles/moon.json", swapped(ARTICLE, "ann", "bob"))]);
    let dist = tempfile::tempdir().unwrap();
    fs::write(dist.path().join("index.html"), "<html lang=\"en\"><title>Standfirst</title>").unwrap();
    let before = files(dist.path());
    let prefix = content.path().display();
    for output in [press("check", &content, None), press("print", &content, Some(&dist))] {
        let said = String::from_utf8(output.stderr).unwrap();
        let wanted = format!(
            "{prefix}/articles/moon.json:4:15 authors[0]: no author is called bob\n\
             {prefix}/articles/tides.json:2:15 headline: must be a line of text, not an empty one\n\
             press: 2 faults; nothing was written\n"
        );
        assert_eq!(said, wanted);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
    }
    assert_eq!(files(dist.path()), before);
}

#[test]
fn the_tool_prints_a_paper_without_faults() {
    let content = lay::<&str>(&[]);
    let dist = tempfile::tempdir().unwrap();
    let checked = press("check", &content, None);
    assert_eq!((checked.status.code(), checked.stdout.as_slice()), (Some(0), b"press: 1 articles, no faults\n".as_slice()));
    let printed = press("print", &content, Some(&dist));
    assert_eq!(printed.status.code(), Some(0));
    assert!(printed.stderr.is_empty());
    for place in ["index.json", "article/tides/index.json", "section/science/index.json", "author/ann/index.json", "404.json"] {
        assert!(dist.path().join(place).is_file(), "{place}");
    }
}
