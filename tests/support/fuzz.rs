//! Papers of the worst words that the contract permits.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use standfirst::model::invisible::is_blank;

/// What has broken printers before.
const NASTY: [&str; 56] = [
    "</script>",
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "--!>",
    "]]>",
    "<![CDATA[",
    "<?xml?>",
    "<!doctype html>",
    "</title>",
    "</style>",
    "<textarea>",
    "<plaintext>",
    "<svg><script>",
    "</p>",
    "</div>",
    "<a href=x>",
    "<img src=x onerror=alert(1)>",
    "\" onclick=\"x",
    "' x='",
    "`",
    "&",
    "&amp;",
    "&lt",
    "&#0;",
    "&#x41;",
    "&notin;",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200f}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{fdd0}",
    "\u{1fffe}",
    "\u{10ffff}",
    "\u{ad}",
    "e\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "שלום",
    "\u{e000}",
    "\\",
    "\\u003c",
    "{}",
    "{+}",
    "STANDFIRST_PAGE",
    "STANDFIRST_TITLE",
    "\"edition\":\"\"",
    " ",
    "  ",
    "\u{a0}",
    "\u{3000}",
];
/// Only where a text may have more than one line.
const CONTROLS: [&str; 14] =
    ["\0", "\u{1}", "\u{8}", "\t", "\n", "\r", "\r\n", "\n\n", "\u{b}", "\u{c}", "\u{1b}", "\u{7f}", "\u{85}", "\u{9f}"];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(NASTY.as_slice()).prop_map(str::to_owned),
        3 => select(CONTROLS.as_slice()).prop_map(str::to_owned),
        3 => vec(any::<char>(), 0..8).prop_map(String::from_iter),
        3 => "[a-z]{1,9} ".prop_map(|word| word),
        1 => "[а-я]{1,9} ".prop_map(|word| word),
    ]
}

/// Any words, or none.
fn words() -> impl Strategy<Value = String> {
    vec(piece(), 0..6).prop_map(|pieces| pieces.concat())
}

/// Messages with something to read in them.
fn full() -> impl Strategy<Value = String> {
    words().prop_map(|words| if words.trim().is_empty() { words + "x" } else { words })
}

/// A line of words.
pub fn line() -> impl Strategy<Value = String> {
    words().prop_map(|words| {
        let line: String = words.chars().filter(|c| !c.is_control()).collect();
        if is_blank(&line) { line + "x" } else { line }
    })
}

fn web() -> impl Strategy<Value = String> {
    words().prop_map(|words| {
        let rest: String = words.chars().filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\\').take(300).collect();
        format!("https://a.example/{rest}")
    })
}

/// An address of a picture: what an attribute's end is made of is not permitted.
fn src() -> impl Strategy<Value = String> {
    web().prop_map(|address| address.replace(['<', '>', '"'], ""))
}

fn span(with_links: bool) -> BoxedStrategy<Value> {
    let leaf = prop_oneof![3 => words().prop_map(Value::String), 1 => words().prop_map(|words| json!({ "code": words }))];
    let styled = leaf.prop_recursive(3, 8, 2, |inner| {
        let tone = select(["strong", "em", "sub", "sup", "del", "ins", "kbd", "mark"].as_slice());
        prop_oneof![
            4 => (tone, full(), vec(inner, 0..3)).prop_map(|(name, first, rest)| json!({ name: list(first, rest) })),
            1 => (line(), full()).prop_map(|(title, text)| json!({ "abbr": { "title": title, "text": text } })),
            1 => Just(json!({ "break": "" })),
        ]
    });
    if !with_links {
        return styled.boxed();
    }
    let address = prop_oneof![web(), Just("/".to_owned()), Just("mailto:a@b.example?x=\"<>&".to_owned())];
    let link = (address, full(), vec(styled.clone(), 0..2));
    let link = link.prop_map(|(href, first, rest)| json!({ "link": { "href": href, "text": list(first, rest) } })).boxed();
    let note = (1..9_u32, full()).prop_map(|(number, text)| json!({ "note": { "number": number, "text": text } }));
    prop_oneof![3 => styled, 1 => note, 1 => link.clone(), 1 => link.prop_map(|link| json!({ "em": [link] }))].boxed()
}

fn list(first: String, rest: Vec<Value>) -> Vec<Value> {
    [Value::String(first)].into_iter().chain(rest).collect()
}

/// Messages that say something, plain or with emphasis and links.
fn text() -> impl Strategy<Value = Value> {
    prop_oneof![
        full().prop_map(Value::String),
        (full(), vec(span(true), 0..4)).prop_map(|(first, rest)| json!(list(first, rest)))
    ]
}

/// Messages that may be none.
fn cell() -> impl Strategy<Value = Value> {
    prop_oneof![words().prop_map(Value::String), vec(span(true), 0..3).prop_map(Value::Array)]
}

fn image() -> impl Strategy<Value = Value> {
    (src(), prop_oneof![line(), Just(String::new())], 1..65_536_u32, 1..65_536_u32, maybe(line()), maybe(line())).prop_map(
        |(src, alt, width, height, caption, credit)| json!({ "src": src, "alt": alt, "width": width, "height": height, "caption": caption, "credit": credit }),
    )
}

fn maybe<T: std::fmt::Debug + Clone>(what: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(what)
}

/// A block, with others in it or not.
fn block() -> impl Strategy<Value = Value> {
    plain_block().prop_recursive(3, 12, 3, |inner| {
        let inner = vec(inner, 0..3);
        prop_oneof![
            (text(), inner.clone())
                .prop_map(|(summary, blocks)| json!({ "kind": "details", "summary": summary, "blocks": blocks })),
            (text(), inner.clone(), any::<bool>())
                .prop_map(|(text, blocks, pull)| json!({ "kind": "quote", "text": text, "blocks": blocks, "pull": pull })),
            (any::<bool>(), vec((cell(), inner).prop_map(|(text, blocks)| json!({ "text": text, "blocks": blocks })), 0..3))
                .prop_map(|(ordered, items)| json!({ "kind": "list", "ordered": ordered, "items": items })),
        ]
    })
}

fn plain_block() -> impl Strategy<Value = Value> {
    prop_oneof![
        text().prop_map(|text| json!({ "kind": "paragraph", "text": text })),
        (2..5, text()).prop_map(|(level, text)| json!({ "kind": "heading", "level": level, "text": text })),
        (text(), maybe(text())).prop_map(|(text, cite)| match cite {
            Some(cite) => json!({ "kind": "quote", "text": text, "cite": cite }),
            None => json!({ "kind": "quote", "text": text }),
        }),
        (any::<bool>(), vec(cell(), 0..4))
            .prop_map(|(ordered, items)| json!({ "kind": "list", "ordered": ordered, "items": items })),
        (image(), maybe(web())).prop_map(|(image, href)| json!({ "kind": "figure", "image": image, "href": href })),
        (vec(image(), 0..4), maybe(text()))
            .prop_map(|(images, caption)| json!({ "kind": "gallery", "images": images, "caption": caption })),
        (select(["audio", "video"].as_slice()), src(), maybe(line()), maybe(src()), maybe(text())).prop_map(
            |(media, src, title, poster, caption)| json!({ "kind": "player", "media": media, "src": src, "title": title, "poster": poster, "caption": caption }),
        ),
        (maybe(line()), words()).prop_map(|(language, text)| json!({ "kind": "code", "language": language, "text": text })),
        (0..3_usize)
            .prop_flat_map(|width| (vec(cell(), width), vec(vec(cell(), width), 0..3), maybe(text())))
            .prop_map(|(head, rows, caption)| json!({ "kind": "table", "caption": caption, "head": head, "rows": rows })),
        (web(), line(), any::<bool>()).prop_map(|(url, title, is_framed)| {
            let player = is_framed.then_some("https://player.example/?a=1&b=2");
            json!({ "kind": "embed", "url": url, "title": title, "player": player })
        }),
        Just(json!({ "kind": "rule" })),
    ]
}

fn body() -> impl Strategy<Value = Value> {
    vec(block(), 0..5).prop_map(Value::Array)
}

fn author() -> impl Strategy<Value = Value> {
    let links = vec((line(), web()).prop_map(|(label, href)| json!({ "label": label, "href": href })), 0..2);
    (line(), maybe(line()), maybe(line()), body(), maybe(image()), links).prop_map(|(name, also, role, bio, avatar, links)| {
        let also_language = also.is_some().then_some("ar");
        json!({ "name": name, "also": also, "also_language": also_language, "role": role, "bio": bio, "avatar": avatar, "links": links })
    })
}

fn article(nth: usize) -> impl Strategy<Value = Value> {
    let labels = (line(), maybe(line()), maybe(line()), vec(line(), 0..3));
    let language = select([None, Some("ar"), Some("it"), Some("ja")].as_slice());
    (labels, any::<bool>(), language, maybe(image()), body()).prop_map(move |((headline, kicker, standfirst, tags), both, language, image, body)| {
        let section = if nth == 1 { "s1" } else { "s0" };
        let authors: &[&str] = if both { &["ann", "a1"] } else { &["a1"] };
        json!({
            "headline": headline, "kicker": kicker, "standfirst": standfirst, "tags": tags, "section": section,
            "authors": authors, "published": format!("2026-11-0{}T08:30:00Z", 9 - nth), "language": language, "lead_image": image, "body": body,
        })
    })
}

fn page() -> impl Strategy<Value = Value> {
    (line(), maybe(line()), body())
        .prop_map(|(headline, standfirst, body)| json!({ "headline": headline, "standfirst": standfirst, "body": body }))
}

/// The files of a paper with two sections, two authors, three articles and a page.
pub fn paper() -> impl Strategy<Value = Vec<(String, String)>> {
    let site = (line(), maybe(line()), line(), maybe(line()), line()).prop_map(|(name, tagline, first, about, second)| {
        json!({
            "name": name, "tagline": tagline, "language": "en", "url": "https://meridian.example/a&b", "picks": ["t2", "tides"],
            "sections": [{ "slug": "s0", "name": first, "description": about }, { "slug": "s1", "name": second }],
        })
    });
    (site, author(), author(), article(0), article(1), article(2), page()).prop_map(|(site, first, second, t0, t1, t2, about)| {
        let files = [
            ("site.json", site),
            ("authors/ann.json", first),
            ("authors/a1.json", second),
            ("articles/tides.json", t0),
            ("articles/t1.json", t1),
            ("articles/t2.json", t2),
            ("pages/about.json", about),
        ];
        files.into_iter().map(|(name, value)| (name.to_owned(), value.to_string())).collect()
    })
}
