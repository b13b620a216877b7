//! The rules of the house: who may import whom, how styles are scoped, what becomes markup, and what the paper in it must have.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "house/circles.rs"]
mod circles;
#[path = "house/mirrored.rs"]
mod mirrored;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use standfirst::model::image::Image;
use standfirst::model::language::Language;
use standfirst::press::content::schema;
use standfirst::press::content::{Paper, read};

/// Each room with the rooms that it may use besides itself.
const ROOMS: [(&str, &[&str]); 10] = [
    ("model", &[]),
    ("convert", &["model"]),
    ("route", &["model"]),
    ("messages", &["model"]),
    ("http", &["model", "convert"]),
    ("source", &["model", "convert", "route", "http"]),
    ("comments", &["model", "convert", "route", "http"]),
    ("view", &["model", "route", "messages", "comments"]),
    ("browser", &["model", "convert", "route", "messages", "http", "source", "comments", "view"]),
    ("press", &["model", "convert", "route", "messages", "http", "source", "comments", "view"]),
];

/// Crates and modules that only some rooms may name; `main` and `bin` are the two entries.
const ONLY_IN: [(&str, &[&str]); 6] = [
    ("fs", &["press", "bin"]),
    ("web_sys", &["browser"]),
    // `model` asks it for what a reader sees as one character, whose tables no app carries.
    ("js_sys", &["browser", "model"]),
    ("wasm_bindgen", &["browser"]),
    ("wasm_bindgen_futures", &["browser"]),
    ("leptos", &["view", "browser", "press"]),
];

/// Rooms that do not keep the rules below yet.
const NOT_YET: [&str; 0] = [];

/// Lines of a file, at most.
const MAX_LINES: usize = 300;
/// Files that may be longer, because they are nothing but a table.
const TABLES: [&str; 0] = [];

/// The one part of the views that is put together as text, for other sites, and what puts it together.
const TEXT_VIEWS: &str = "src/view/embed";
const TEXT_BUILDER: &str = "element";
/// What could hold what is shown behind the back of the signals.
const CELLS: [&str; 5] = ["Cell", "OnceCell", "RefCell", "StoredValue", "thread_local"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder whose names end so, in order, by their path from the root with slashes, and what is in them.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, all) } else { all.push(path) }
        }
    }
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    paths.sort();
    let named = paths.into_iter().map(|path| (path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/"), path));
    named.filter(|(name, _)| name.ends_with(ending)).map(|(name, path)| (name, fs::read_to_string(path).unwrap())).collect()
}

/// The lines of a Rust file without comments, counted from one.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines.map(|(number, line)| (number, line.split(" // ").next().unwrap_or_default()))
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The room that a file is in, and how many modules deep: `src/view/teaser.rs` is in `view`, two deep.
fn room(file: &str) -> (&str, usize) {
    let inside = file.strip_prefix("src/").unwrap().strip_suffix(".rs").unwrap();
    (inside.split('/').next().unwrap(), inside.split('/').count())
}

/// The names that follow `crate::`, or as many `super::` as lead to the crate's root.
fn rooms_named(line: &str, depth: usize) -> Vec<&str> {
    let to_root = "super::".repeat(depth);
    let after = |prefix: &str| -> Vec<&str> {
        let starts = line.match_indices(prefix).map(|(at, _)| at + prefix.len());
        starts
            .map(|at| &line[at..at + line[at..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(line.len() - at)])
            .collect()
    };
    let by_super = after(&to_root).into_iter().filter(|name| ROOMS.iter().any(|(room, _)| room == name));
    after("crate::").into_iter().chain(by_super).collect()
}

/// What a Rust file does that its room may not do.
fn trespasses(file: &str, text: &str) -> Vec<String> {
    let (own, depth) = room(file);
    let mut found = Vec::new();
    for (number, line) in code(text) {
        let may = ROOMS.iter().find(|(room, _)| *room == own).map(|(_, may)| *may);
        for named in rooms_named(line, depth) {
            if named.is_empty() {
                found.push(format!("{file}:{number}: name one room a use, not `crate::{{…}}`"));
            } else if may.is_some_and(|may| named != own && !may.contains(&named)) {
                found.push(format!("{file}:{number}: {own} may not use {named}"));
            }
        }
        for (name, rooms) in ONLY_IN {
            if words(line).any(|word| word == name) && !rooms.contains(&own) {
                found.push(format!("{file}:{number}: only {} may name {name}", rooms.join(" and ")));
            }
        }
    }
    found
}

#[track_caller]
fn check_trespasses(file: &str, text: &str, wanted: &[&str]) {
    let wanted: Vec<String> = wanted.iter().map(|what| format!("{file}:{what}")).collect();
    assert_eq!(trespasses(file, text), wanted);
}

#[test]
fn a_trespass_is_seen() {
    check_trespasses("src/model/page.rs", "use super::slug::Slug;\n// crate::route\nuse crate::model::Checked;", &[]);
    check_trespasses("src/model/page.rs", "//! x\nuse crate::route::Route;", &["2: model may not use route"]);
    check_trespasses("src/model/page.rs", "use super::super::route::Route;", &["1: model may not use route"]);
    check_trespasses("src/model/page.rs", "use leptos::prelude::*;", &["1: only view and browser and press may name leptos"]);
    check_trespasses("src/route.rs", "mod tests { use super::*; }", &[]);
    check_trespasses("src/source.rs", "fn f(page: crate::view::Page) {}", &["1: source may not use view"]);
    check_trespasses("src/view/app.rs", "use crate::{model, route};", &["1: name one room a use, not `crate::{…}`"]);
    check_trespasses("src/view/app.rs", "use web_sys::Element;", &["1: only browser may name web_sys"]);
    check_trespasses("src/view/app.rs", "let text = std::fs::read(path);", &["1: only press and bin may name fs"]);
    check_trespasses("src/comments/device.rs", "use crate::browser::storage;", &["1: comments may not use browser"]);
    check_trespasses("src/press/printer.rs", "use std::fs;\nuse crate::browser::x;", &["2: press may not use browser"]);
    check_trespasses("src/browser/fetch.rs", "use crate::press::x;", &["1: browser may not use press"]);
}

#[test]
fn every_room_uses_only_the_rooms_below_it() {
    let found: Vec<String> = files("src", ".rs").iter().flat_map(|(file, text)| trespasses(file, text)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// Whether a room keeps the rules that not all rooms keep yet.
fn is_held(file: &str) -> bool {
    !NOT_YET.contains(&room(file).0)
}

#[test]
fn no_files_need_each_other_in_a_circle() {
    let files: Vec<(String, String)> =
        files("src", ".rs").into_iter().filter(|(file, _)| !file.starts_with("src/bin/")).collect();
    let found = circles::circles(&files);
    let held: Vec<&String> = found
        .iter()
        .filter(|circle| circle.split(' ').any(|module| is_held(&format!("src/{}.rs", module.replace("::", "/")))))
        .collect();
    assert!(held.is_empty(), "put what these need of each other into a file of its own: {held:#?}");
}

/// Whether a file is longer than a reader takes in.
fn is_too_long(file: &str, text: &str) -> bool {
    text.lines().count() > MAX_LINES && !TABLES.contains(&file)
}

#[test]
fn a_long_file_is_seen() {
    for (lines, wanted) in [(0, false), (MAX_LINES, false), (MAX_LINES + 1, true)] {
        assert_eq!(is_too_long("src/model/page.rs", &"\n".repeat(lines)), wanted, "{lines}");
    }
}

#[test]
fn no_file_is_too_long() {
    let all = files("src", ".rs");
    let long: Vec<&String> =
        all.iter().filter(|(file, text)| is_held(file) && is_too_long(file, text)).map(|(file, _)| file).collect();
    assert!(long.is_empty(), "divide these by what they are about, below {MAX_LINES} lines: {long:#?}");
}

/// What a view does that no view does: put markup together as text, or hold what is shown in a cell.
fn beyond_views(file: &str, text: &str) -> Vec<String> {
    if room(file).0 != "view" {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in code(text) {
        let is_text = line.split(TEXT_BUILDER).zip(line.split(TEXT_BUILDER).skip(1)).any(|(before, after)| {
            after.starts_with('(') && !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.')
        });
        if is_text && !file.starts_with(TEXT_VIEWS) {
            found.push(format!("{file}:{number}: write a component; {TEXT_BUILDER}( is for {TEXT_VIEWS}"));
        }
        found
            .extend(words(line).filter(|word| CELLS.contains(word)).map(|word| format!("{file}:{number}: a signal, not {word}")));
    }
    found
}

#[track_caller]
fn check_beyond_views(file: &str, text: &str, wanted: &[&str]) {
    let wanted: Vec<String> = wanted.iter().map(|what| format!("{file}:{what}")).collect();
    assert_eq!(beyond_views(file, text), wanted);
}

#[test]
fn a_view_of_text_or_with_a_cell_is_seen() {
    let is_text = "1: write a component; element( is for src/view/embed";
    check_beyond_views(
        "src/view/teaser.rs",
        "use crate::model::markup::element;\n// element(\nself.element(); my_element();",
        &[],
    );
    check_beyond_views("src/view/teaser.rs", "let link = element(\"a\");", &[is_text]);
    check_beyond_views("src/view/teaser.rs", "f(element(\"a\").with(x.element()))", &[is_text]);
    check_beyond_views("src/view/embed/part.rs", "element(\"a\")", &[]);
    check_beyond_views("src/view/embed.rs", "element(\"a\")", &[]);
    check_beyond_views("src/press/html/head.rs", "element(\"a\"); Cell::new(1)", &[]);
    check_beyond_views("src/view/when.rs", "\nlet x: RefCell<u8>;", &["2: a signal, not RefCell"]);
    check_beyond_views(
        "src/view/when.rs",
        "std::thread_local! { static X: Cell<u8> }",
        &["1: a signal, not thread_local", "1: a signal, not Cell"],
    );
    check_beyond_views("src/view/when.rs", "StoredValue::new(TableCell)", &["1: a signal, not StoredValue"]);
}

#[test]
fn every_view_is_a_component_with_signals() {
    let found: Vec<String> = files("src/view", ".rs")
        .iter()
        .filter(|(file, _)| is_held(file))
        .flat_map(|(file, text)| beyond_views(file, text))
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn no_module_is_called_mod() {
    let found: Vec<String> = files("src", "/mod.rs").into_iter().map(|(file, _)| file).collect();
    assert!(found.is_empty(), "use foo.rs beside foo/ instead of {found:?}");
}

const PLAIN_SHEETS: [&str; 6] =
    ["style/base.css", "style/embed.css", "style/guide.css", "style/letters.css", "style/reader.css", "style/tokens.css"];

fn scoped_sheets() -> Vec<(String, String)> {
    files("style", ".css").into_iter().filter(|(name, _)| !PLAIN_SHEETS.contains(&name.as_str())).collect()
}

#[test]
fn a_style_sheet_is_named_where_it_is_collected() {
    // Stylers collects it only from a statement of a top-level function: elsewhere it gives a class and silently no style.
    for (file, text) in files("src", ".rs") {
        for (number, line) in code(&text).filter(|(_, line)| line.contains("style_sheet!")) {
            let name = line.strip_prefix("    let class = style_sheet!(\"").and_then(|rest| rest.strip_suffix("\");"));
            assert!(
                name.is_some_and(|name| name.starts_with("style/") && name.ends_with(".css") && root().join(name).is_file()),
                "{file}:{number}: write `    let class = style_sheet!(\"style/….css\");` at the top of a top-level fn"
            );
        }
    }
}

#[test]
fn every_scoped_sheet_is_used_once() {
    let src: String = files("src", ".rs").into_iter().map(|(_, text)| text).collect();
    for (name, _) in scoped_sheets() {
        let uses = src.matches(&format!("style_sheet!(\"{name}\")")).count();
        assert_eq!(uses, 1, "{name} must be used by just one style_sheet!");
    }
}

#[test]
fn no_two_sheets_share_a_class() {
    // Stylers seeds a sheet's class with the count of its characters, so two sheets of one length would style each other.
    let mut by_count: BTreeMap<usize, String> = BTreeMap::new();
    for (name, text) in scoped_sheets() {
        let count = text.chars().filter(|c| !c.is_whitespace()).count();
        if let Some(other) = by_count.insert(count, name.clone()) {
            panic!("{other} and {name} both have {count} characters and so one class; make one of them longer");
        }
    }
}

/// What Stylers' parser would silently make something else of.
fn beyond_stylers(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in [":root", ":host", "@layer"] {
        if css.contains(word) {
            found.push(format!("{word} belongs into a plain sheet"));
        }
    }
    let css: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect();
    for line in css.lines().map(str::trim).filter(|line| !line.is_empty() && !line.ends_with(['{', '}', ';', ',', '(', ':'])) {
        found.push(format!("`{line}` is joined to the next line without a space; write it in one line"));
    }
    let (mut open, mut prelude) = (Vec::new(), String::new());
    for c in css.chars() {
        match c {
            '{' => {
                let inner = std::mem::take(&mut prelude).trim().to_owned();
                if open.last().is_some_and(|outer: &String| !outer.starts_with('@')) {
                    found.push(format!("`{inner}` is nested in another rule"));
                }
                let is_step = open.last().is_some_and(|outer| outer.contains("keyframes"));
                if !inner.starts_with('@') && !is_step {
                    found.extend(beyond_selectors(&inner).map(|why| format!("`{inner}`: {why}")));
                }
                open.push(inner);
            }
            '}' => {
                open.pop();
                prelude.clear();
            }
            ';' => prelude.clear(),
            c => prelude.push(c),
        }
    }
    found
}

fn beyond_selectors(selectors: &str) -> Option<&'static str> {
    // What stands in :deep(…) is printed as it is written, up to its first closing bracket.
    if let Some((scoped, deep)) = selectors.split_once(":deep(") {
        let is_whole = |inner: &str| !inner.contains(')') || (inner.ends_with(')') && inner.matches(')').count() == 1);
        let is_last = deep.strip_suffix(')').is_some_and(|inner| is_whole(inner) && !inner.contains([',', '\n']));
        let is_apart = scoped.ends_with(' ') && !scoped.contains(',');
        return match is_last && is_apart {
            true => beyond_selectors(scoped.trim_end()),
            false => Some("one :deep(…) after a space, at the end, in no list, with no comma in it and brackets only at its end"),
        };
    }
    let bare: String = selectors.split('[').map(|part| part.split_once(']').map_or(part, |(_, after)| after)).collect();
    let is_spaced = |sign: char| bare.contains(&format!(" {sign}")) || bare.contains(&format!("{sign} "));
    let pseudo = bare.split_once(':').map(|(_, rest)| rest).unwrap_or_default();
    let in_brackets = pseudo.split('(').skip(1).map(|part| part.split(')').next().unwrap_or_default());
    let outside: String = pseudo.split('(').map(|part| part.split_once(')').map_or(part, |(_, after)| after)).collect();
    if !bare.is_ascii() {
        Some("letters other than ASCII in a selector")
    } else if ['>', '+', '~'].into_iter().any(is_spaced) {
        Some("no spaces around >, + and ~")
    } else if bare.split(',').skip(1).any(|part| !part.starts_with([' ', '\n'])) {
        Some("a space or a line break after each comma")
    } else if outside.contains([',', '>', '+', '~', '\n']) {
        Some("no comma and no >, + or ~ after a pseudo class; write two rules")
    } else if in_brackets.into_iter().any(|inner| inner.contains(' ')) {
        Some("no space inside a pseudo class")
    } else {
        None
    }
}

#[track_caller]
fn check_sheet(css: &str, wanted: &[&str]) {
    assert_eq!(beyond_stylers(css), wanted, "{css}");
}

#[test]
fn what_stylers_cannot_read_is_seen() {
    for good in [
        ".a {\n  color: red;\n}\n",
        ".a .b>.c, .d {\n}",
        ".a,\n.b {}",
        "@media (min-width: 62rem) {\n  .a:hover {\n    color: red;\n  }\n}",
        ".a:focus-visible .b {}",
        ".a:not(.b)::before {}",
        ".a :deep(p + p) {}",
        ".a>li:nth-child(n+4) :deep(>p) {}",
        ".a :deep(p:not(.b)) {}",
        ".a[data-x=\"1 > 2\"] {}",
        "/* :hover, > */ .a {}",
        "@keyframes turn { from { top: 0; } 50%, 100% { top: 1px; } }",
        ".a { transition: color 1s,\n top 1s; }",
    ] {
        check_sheet(good, &[]);
    }
    check_sheet(":root { }", &[":root belongs into a plain sheet"]);
    check_sheet("@layer x;", &["@layer belongs into a plain sheet"]);
    check_sheet(".a { .b { } }", &["`.b` is nested in another rule"]);
    check_sheet(".a { &:hover { } }", &["`&:hover` is nested in another rule"]);
    check_sheet(".a > .b { }", &["`.a > .b`: no spaces around >, + and ~"]);
    check_sheet(".a,.b { }", &["`.a,.b`: a space or a line break after each comma"]);
    let pseudo = "no comma and no >, + or ~ after a pseudo class; write two rules";
    check_sheet(".a:hover, .b { }", &[&format!("`.a:hover, .b`: {pseudo}")]);
    check_sheet("@media print { .a:hover>.b { } }", &[&format!("`.a:hover>.b`: {pseudo}")]);
    check_sheet(".a:not(.b .c) { }", &["`.a:not(.b .c)`: no space inside a pseudo class"]);
    let deep = "one :deep(…) after a space, at the end, in no list, with no comma in it and brackets only at its end";
    for bad in [".a:deep(p)", ".a :deep(p, b)", ".a, .b :deep(p)", ".a :deep(p), .b", ".a :deep(p:not(.b)>i)", ".a :deep(p) .b"] {
        check_sheet(&format!("{bad} {{}}"), &[&format!("`{bad}`: {deep}")]);
    }
    check_sheet(".é { }", &["`.é`: letters other than ASCII in a selector"]);
    check_sheet(".a {\n margin: 0\n auto;\n}", &["`margin: 0` is joined to the next line without a space; write it in one line"]);
}

#[test]
fn every_scoped_sheet_is_one_that_stylers_can_read() {
    let sheets = scoped_sheets();
    let found = sheets.iter().flat_map(|(name, css)| beyond_stylers(css).into_iter().map(move |what| format!("{name}: {what}")));
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The one door for HTML into the document, through which only `Markup` goes.
const DOOR: (&str, &str) =
    ("src/view/parts/html.rs", "view! { <div class=class lang=lang dir=dir inner_html=markup.into_string()></div> }");

#[test]
fn only_markup_becomes_html_of_the_document() {
    let words = ["inner_html", "InertElement", "insert_adjacent_html", "set_outer_html", "document_write", "from_html"];
    for (file, text) in files("src", ".rs") {
        // What tests put into a document is theirs.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code(text).filter(|(_, line)| words.iter().any(|word| line.contains(word))) {
            assert_eq!((file.as_str(), line.trim()), DOOR, "{file}:{number}: HTML gets into the document through `Html` alone");
        }
    }
}

/// The kinds of events that a component hears (`on:click`), or the browser's room (its name in quotes, where something listens).
fn heard(file: &str, text: &str) -> Vec<String> {
    const LISTENERS: [&str; 5] = ["listen(", "listen_first(", "hear(", "SIGNS", "for kind in ["];
    let mut found = Vec::new();
    for (_, line) in code(text) {
        if file.starts_with("src/view/") {
            let after = line.split(" on:").skip(1).filter_map(|rest| rest.split('=').next());
            found.extend(after.map(str::to_owned));
        } else if LISTENERS.iter().any(|listener| line.contains(listener)) {
            found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

#[test]
fn what_listens_is_seen() {
    for (file, line, wanted) in [
        ("src/view/a.rs", "<form on:submit=send on:input=typed>", &["submit", "input"][..]),
        ("src/browser/a.rs", "listen(&window(), \"online\", move |_: &Event| go());", &["online"]),
        ("src/browser/a.rs", "for kind in [\"pointerover\", \"focusin\"] {", &["pointerover", "focusin"]),
        ("src/browser/a.rs", "host.by_id(\"main\")", &[]),
    ] {
        assert_eq!(heard(file, line), wanted, "{line}");
    }
}

#[test]
fn an_app_that_gave_up_hears_of_no_event_any_more() {
    let script = fs::read_to_string(root().join("src/browser/start.js")).unwrap();
    let list = script.split("const giveUp").nth(1).and_then(|rest| rest.split("for (const kind of [").nth(1)).unwrap();
    let given_up: BTreeSet<&str> = list.split(']').next().unwrap().split('"').skip(1).step_by(2).collect();
    let mut all = BTreeSet::new();
    for (file, text) in files("src/view", ".rs").into_iter().chain(files("src/browser", ".rs")) {
        for kind in heard(&file, &text) {
            assert!(
                given_up.contains(kind.as_str()),
                "{file} hears {kind}: add it to the list of giveUp in src/browser/start.js"
            );
            all.insert(kind);
        }
    }
    assert!(all.len() > 10, "what listens is not seen any more: {all:?}");
}

#[test]
fn the_schemas_are_those_of_the_types() {
    for (name, wanted) in schema::all() {
        let written = fs::read_to_string(root().join("public/content/schema").join(name)).unwrap_or_default();
        assert!(
            written == wanted,
            "schema/{name} is not what the types say; run `cargo run --features press --bin press -- schema --content public/content`"
        );
    }
}

fn the_paper() -> Paper {
    read(&root().join("public/content")).unwrap_or_else(|faults| {
        let found: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("\n{}", found.join("\n"))
    })
}

#[test]
fn the_paper_shows_what_a_paper_can_have() {
    let paper = the_paper();
    assert!(paper.articles.len() >= 14);
    assert!(paper.sections.len() >= 4);
    assert!(paper.authors.len() >= 5);
    assert!(
        paper.authors.values().filter(|author| author.also.is_some()).count() >= 2,
        "two authors have a name in another script"
    );
    assert!(!paper.picks.is_empty());
    let languages: BTreeSet<&str> =
        paper.articles.iter().filter_map(|article| article.language.as_ref()).map(Language::as_str).collect();
    for language in ["it", "ru", "ar", "ja"] {
        assert!(languages.contains(language), "no article in {language}");
    }
    for section in &paper.sections {
        assert!(paper.articles.iter().any(|article| article.section.slug == section.slug), "nothing in {}", section.slug);
    }
    let blocks = paper.articles.iter().flat_map(|article| &article.body.0).map(|block| serde_json::to_value(block).unwrap());
    let used: BTreeSet<String> = blocks.filter_map(|block| Some(block["kind"].as_str()?.to_owned())).collect();
    for kind in ["paragraph", "heading", "quote", "list", "figure", "code", "table", "embed", "rule"] {
        assert!(used.contains(kind), "no article uses the block {kind}");
    }
}

#[test]
fn every_picture_of_the_paper_is_there() {
    let paper = the_paper();
    let in_bodies = paper.articles.iter().flat_map(|article| article.body.pictures().cloned());
    let leads = paper.articles.iter().filter_map(|article| article.lead_image.clone());
    let faces = paper.authors.values().filter_map(|author| author.avatar.clone());
    let images: Vec<Image> = in_bodies.chain(leads).chain(faces).collect();
    let sources =
        images.iter().flat_map(|image| [&image.src].into_iter().chain(image.sizes.iter().flatten().map(|size| &size.src)));
    for path in sources.filter_map(|src| src.path()) {
        assert!(root().join("public").join(path).is_file(), "public/{path} is missing");
    }
}

#[test]
fn no_authored_folder_stands_where_pages_are_printed() {
    for room in ["article", "section", "author", "page", "embed", "oembed"] {
        assert!(!root().join("public").join(room).exists(), "public/{room} would be mixed with the paper's own pages");
    }
}
