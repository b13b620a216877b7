//! HTML of other houses: what becomes of it, that no words are lost, and that nothing of a stranger's is printed.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "hypertext/guided.rs"]
mod guided;
#[path = "support/html.rs"]
mod html;
#[path = "support/paper.rs"]
mod paper;
#[path = "hypertext/plugin_forms.rs"]
mod plugin_forms;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use scraper::{Html, Node};
use serde::de::DeserializeOwned;
use standfirst::convert::{self, Kind, Node as _};
use standfirst::model::address::Base;
use standfirst::model::body::{Block, Body};
use standfirst::press::html_parser::{ParsedNode, parse};

use standfirst::press::content::read as read_paper;

use guided::{body, conversion};
use paper::{ARTICLE, lay, swapped};

fn printed(body: &Body) -> String {
    body.to_html(&Base::new("/"), "Show").into_string()
}

/// A table of `tests/hypertext`, which the browser tests read too.
fn table<T: DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hypertext").join(name).with_extension("json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Every pair of files in `tests/hypertext/cases`: the path of the HTML, and the HTML. The browser tests hold the app to the same ones.
fn cases() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hypertext/cases");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let html = paths.filter(|path| path.extension().is_some_and(|ending| ending == "html"));
    html.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn every_case_is_read_as_it_should_be() {
    let all = cases();
    assert!(all.len() > 25);
    for (path, html) in all {
        let json = |body: &Body| serde_json::to_string(body).unwrap().replace("},{\"kind\"", "},\n{\"kind\"") + "\n";
        let wanted = fs::read_to_string(path.with_extension("json")).unwrap_or_default();
        let conversion = conversion(&html);
        assert_eq!(json(&conversion.body), wanted, "{}", path.display());
        // What no plugin wrote is read alike without the rules for them.
        if !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("plugin-")) {
            assert_eq!(json(&body(&html)), wanted, "{}", path.display());
        }
        let told: String = conversion.omissions.iter().map(|omission| format!("{omission}\n")).collect();
        let wanted = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        assert_eq!(told, wanted, "{}", path.display());
    }
}

#[test]
fn a_title_is_one_line_of_words() {
    for (title, wanted) in [
        ("Tom &amp; Jerry", "Tom & Jerry"),
        (" a\n <b>b</b>\tc ", "a b c"),
        ("a<br>b<script>x</script><img alt=☺>", "a b☺"),
        ("&#8220;x&#8221; &lt;i&gt;", "“x” <i>"),
        ("", ""),
    ] {
        assert_eq!(convert::words(&parse(title)), wanted);
    }
}

#[test]
fn links_are_told_as_they_are_written() {
    let html = "<p><a href='../x'>a</a> <b><a href=' #y'>b</a></b><a>c</a><template><a href=z>d</a></template>";
    assert_eq!(convert::links(&parse(html)), ["../x", " #y"]);
}

/// What may be printed: elements with their attributes.
const ALLOWED: [(&str, &[&str]); 40] = [
    ("a", &["href", "rel", "role", "id", "aria-label"]),
    ("abbr", &["title"]),
    ("audio", &["controls", "preload", "src", "aria-label"]),
    ("blockquote", &["class", "dir"]),
    ("br", &[]),
    ("button", &["type", "data-embed", "data-title"]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &[]),
    ("del", &[]),
    ("details", &["dir"]),
    ("div", &["class", "tabindex"]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &["class"]),
    ("footer", &[]),
    ("h2", &["id", "dir"]),
    ("h3", &["id", "dir"]),
    ("h4", &["id", "dir"]),
    ("hr", &[]),
    ("img", &["src", "srcset", "sizes", "alt", "width", "height", "decoding", "loading"]),
    ("ins", &[]),
    ("kbd", &[]),
    ("li", &["id"]),
    ("mark", &[]),
    ("ol", &["class", "dir", "start", "type", "reversed"]),
    ("p", &["dir"]),
    ("pre", &["tabindex", "dir", "data-language"]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &["dir"]),
    ("tbody", &[]),
    ("td", &[]),
    ("th", &["scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("track", &["kind", "srclang", "label", "src"]),
    ("ul", &["class", "dir"]),
];

/// What is printed of a body and may not be.
fn forbidden(html: &str) -> Vec<String> {
    let mut told = Vec::new();
    for node in Html::parse_fragment(html).tree.nodes() {
        match node.value() {
            // Around any fragment, by its parser.
            Node::Element(element) if matches!(element.name(), "html" | "head" | "body") && !html.contains("<body") => {}
            Node::Element(element) => match ALLOWED.iter().find(|(name, _)| *name == element.name()) {
                Some(("video", _)) | None if element.name() != "video" => told.push(format!("<{}>", element.name())),
                allowed => {
                    let own: &[&str] = allowed.map_or(&["controls", "preload", "src", "poster", "aria-label"], |(_, own)| own);
                    for (name, value) in element.attrs() {
                        let is_address = matches!(name, "href" | "src" | "poster" | "data-embed");
                        let begins = ["https://", "http://", "mailto:", "tel:", "sms:", "/", "#note-", "#mark-"];
                        let is_good = !is_address || begins.iter().any(|begin| value.to_ascii_lowercase().starts_with(begin));
                        if !own.contains(&name) || !is_good {
                            told.push(format!("<{} {name}={value:?}>", element.name()));
                        }
                    }
                }
            },
            Node::Comment(_) | Node::Doctype(_) | Node::ProcessingInstruction(_) => told.push("a comment".to_owned()),
            _ => {}
        }
    }
    told
}

#[test]
fn nothing_of_a_strangers_is_printed() {
    let vectors = table::<Vec<String>>("vectors");
    assert!(vectors.len() >= 60);
    for vector in vectors {
        let html = printed(&body(&vector));
        assert_eq!(forbidden(&html), Vec::<String>::new(), "{vector}\n{html}");
        assert!(!html.contains("<script") && !html.contains("javascript:h\""), "{vector}\n{html}");
    }
}

/// The words of a document as a reader would find them, but for what is no text of it.
fn said(leaf: ParsedNode) -> String {
    const NONE: [&str; 24] = [
        "audio", "base", "col", "colgroup", "datalist", "embed", "frame", "frameset", "head", "iframe", "link", "map", "meta",
        "noembed", "noframes", "param", "script", "style", "svg", "template", "title", "track", "video", "math",
    ];
    let (mut all, mut waiting) = (String::new(), vec![leaf]);
    while let Some(leaf) = waiting.pop() {
        match leaf.kind() {
            Kind::Words(words) => all.push_str(&words),
            Kind::Element(name) if NONE.contains(&name.to_ascii_lowercase().as_str()) => {}
            _ => waiting.extend(leaf.children().into_iter().rev()),
        }
    }
    all
}

fn letters(words: &str) -> BTreeMap<char, usize> {
    let mut all = BTreeMap::new();
    words.chars().filter(|c| c.is_alphanumeric()).for_each(|c| *all.entry(c).or_default() += 1);
    all
}

/// The words of what is printed, and what stands for its pictures.
fn read(html: &str) -> String {
    let html = Html::parse_fragment(html);
    let words = html.tree.nodes().map(|node| match node.value() {
        Node::Text(text) => text.to_string(),
        Node::Element(element) => element.attr("alt").unwrap_or_default().to_owned(),
        _ => String::new(),
    });
    words.collect()
}

/// With and without the rules for what plugins write.
#[track_caller]
fn check_kept(html: &str) {
    check_kept_in(html, &body(html));
    check_kept_in(html, &conversion(html).body);
}

#[track_caller]
fn check_kept_in(html: &str, body: &Body) {
    let markup = printed(body);
    let (wanted, found) = (letters(&said(parse(html))), letters(&read(&markup)));
    for (letter, count) in wanted {
        let there = found.get(&letter).copied().unwrap_or_default();
        assert!(there >= count, "{letter:?} is there {there} times of {count}: {html}\n{markup}");
    }
    assert_eq!(forbidden(&markup), Vec::<String>::new(), "{html}\n{markup}");
    let json = serde_json::to_string(body).unwrap();
    assert!(serde_json::from_str::<Body>(&json).unwrap() == *body, "{html}\n{json}");
    assert!(markup.len() + json.len() <= 1_000 + 150 * html.len(), "{} of {}", markup.len() + json.len(), html.len());
}

/// What is made of HTML may stand in an authored file: an import must pass the press.
#[track_caller]
fn check_authored(html: &str) {
    check_authored_body(html, &conversion(html).body);
}

#[track_caller]
fn check_authored_body(html: &str, body: &Body) {
    let article = swapped(ARTICLE, r#"[{ "kind": "paragraph", "text": "Twice a day." }]"#, &serde_json::to_string(body).unwrap());
    let faults = read_paper(lay(&[("articles/tides.json", article)]).path()).err().unwrap_or_default();
    assert!(faults.is_empty(), "{html}\n{}", faults.iter().map(ToString::to_string).collect::<String>());
}

#[test]
fn what_is_made_of_every_case_may_be_printed() {
    for (_, html) in cases() {
        check_authored(&html);
    }
    check_authored("<p><b>&nbsp;</b><a href=/x> &nbsp;</a>x<i> </i></p><h2>&nbsp;</h2><ul><li>&nbsp;<li></ul>");
    check_authored("<table><tr><td>a<td>b</tr><tr><th>&nbsp;<td>c</tr></table>");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_made_of_a_document_may_be_printed(html in html::document(), soup in html::soup()) {
        check_authored(&html);
        check_authored(&soup);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_words_of_a_document_are_lost(html in html::document()) {
        check_kept(&html);
        let text = read(&printed(&body(&html)));
        for nth in 1..=html.matches("wq").count() {
            let word = format!("wq{nth}q");
            prop_assert_eq!(text.matches(&word).count(), 1, "{} in {}\n{}", word, html, text);
        }
    }

    #[test]
    fn no_words_of_a_soup_are_lost(html in html::soup()) {
        check_kept(&html);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every word, link, picture, recording and frame is in the body, or the publisher hears of it.
    #[test]
    fn nothing_of_a_post_is_lost_silently(post in plugin_forms::post()) {
        let conversion = conversion(&post.html);
        let (markup, json) = (printed(&conversion.body), serde_json::to_string(&conversion.body).unwrap());
        let told: String = conversion.omissions.iter().map(ToString::to_string).collect();
        let text = read(&markup);
        for word in &post.words {
            prop_assert_eq!(text.matches(word).count(), 1, "{} in {}\n{}", word, post.html, markup);
        }
        for word in &post.unseen {
            prop_assert!(!text.contains(word), "{} in {}\n{}", word, post.html, markup);
        }
        for address in &post.addresses {
            prop_assert!(json.contains(address) || told.contains(address), "{} in {}\n{}\n{}", address, post.html, markup, told);
        }
        prop_assert!(!text.contains("TEX") && !markup.contains("secret"), "{}\n{}", post.html, markup);
        prop_assert!(told.contains("of a plugin") || !post.html.contains("share"), "{}\n{}", post.html, told);
        prop_assert_eq!(forbidden(&markup), Vec::<String>::new(), "{}\n{}", post.html, markup);
        prop_assert!(serde_json::from_str::<Body>(&json).unwrap() == conversion.body, "{}", json);
        check_authored_body(&post.html, &conversion.body);
    }
}

#[test]
fn every_line_of_code_is_a_line() {
    for (html, wanted) in table::<Vec<(String, String)>>("code-lines") {
        for pre in [format!("<pre>{html}</pre>"), format!("<p>x<pre class=lang-a><code>{html}</code></pre>")] {
            let texts: Vec<String> = body(&pre).0.into_iter().filter_map(code).collect();
            assert_eq!(texts, [wanted.as_str()], "{pre}");
        }
    }
}

fn code(block: Block) -> Option<String> {
    if let Block::Code { text, .. } = block { Some(text) } else { None }
}

/// Every kind of element that holds others, where the tree ends above, in and below it.
#[test]
fn no_words_are_lost_at_any_depth() {
    let mut lost = Vec::new();
    for html in table::<Vec<String>>("depths") {
        for depth in 85..=100 {
            let text = read(&printed(&body(&("<div>".repeat(depth) + &html))));
            let words = (1..=html.matches("wq").count()).map(|nth| format!("wq{nth}q"));
            lost.extend(words.filter(|word| text.matches(word).count() != 1).map(|word| format!("{word} at {depth} of {html}")));
        }
    }
    assert_eq!(lost, [""; 0]);
}

#[test]
fn nothing_is_too_deep_or_grows_too_much() {
    let long = "x".repeat(10_000);
    for html in [
        "<div>".repeat(5_000) + "w",
        "<ul><li>".repeat(3_000) + "w",
        "<blockquote>".repeat(3_000) + "w",
        "<b><i>".repeat(2_000) + "w",
        "<table><tr><td>".repeat(500) + "w",
        "<svg><g>".repeat(500) + "w",
        format!("<p><a href='https://a.example/{long}'>") + &"w<p>".repeat(5_000),
        format!("<abbr title='{long}'>") + &"<p>w</p>".repeat(2_000),
        "<h2>w</h2>".repeat(3_000),
        "<table><tr>".to_owned() + &"<td>a".repeat(1_000) + &"<tr><td>b".repeat(1_000),
        "<table>".to_owned() + &"<tr><td colspan=1000 rowspan=65534>b<td>c".repeat(300),
        "<p><b><i><u><s><kbd><mark><sub><sup><del><ins><em><strong><code>".to_owned() + &"w<p>".repeat(2_000),
        "<table>".to_owned() + &"<tr><td rowspan=99>b<td rowspan=99>c".repeat(300),
        format!("<a href='https://a.example/{long}'>") + &"<img src=x>".repeat(2_000),
        "<iframe src=//a.example/x></iframe>".repeat(500),
        "<img src=x>".repeat(500),
    ] {
        check_kept(&html);
    }
    // Here the tags themselves are no words.
    for html in ["[caption]".repeat(2_000), "[caption]<img src=x>x[/caption]".repeat(500), "[caption][/caption]x".repeat(500)] {
        let body = body(&html);
        assert!(printed(&body).len() <= 1_000 + 150 * html.len());
    }
}
