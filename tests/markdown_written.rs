//! Bodies written as Markdown and read again: what `docs/markdown.md` lists comes back the same.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;

use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;
use standfirst::model::Checked;
use standfirst::model::address::{Href, Src, WebAddress};
use standfirst::model::body::{Block, Body, Item, Media, Player, Span, Text, Tone};
use standfirst::model::image::{Alt, Image};
use standfirst::model::line::Line;
use standfirst::press::content::read;
use standfirst::press::import::markdown::MarkdownWriter;

use paper::{lay, swapped};

const FRONT: &str = "---\nheadline: Moon\nsection: science\nauthors: [ann]\npublished: 2026-11-20\n---\n";
const SIZE: (u32, u32) = (1200, 800);

fn written(body: &Body) -> Option<String> {
    MarkdownWriter { size: &|_| Some(SIZE) }.body(body)
}

/// The body that a text of Markdown is.
#[track_caller]
fn read_again(markdown: &str) -> Body {
    let folder = lay(&[("articles/moon.md", [FRONT, markdown].concat())]);
    let paper = read(folder.path()).unwrap_or_else(|faults| panic!("{markdown}\n{faults:#?}"));
    paper.articles.into_iter().find(|article| article.slug.as_str() == "moon").unwrap().body
}

/// The body that its JSON is read as, as authors write it.
#[track_caller]
fn of_json(body: &str) -> Body {
    let article = swapped(paper::ARTICLE, r#"[{ "kind": "paragraph", "text": "Twice a day." }]"#, body);
    let paper = read(lay(&[("articles/moon.json", article)]).path()).unwrap();
    paper.articles.into_iter().find(|article| article.slug.as_str() == "moon").unwrap().body
}

#[track_caller]
fn check(body: &str, wanted: Option<&str>) {
    let body = of_json(body);
    let markdown = written(&body);
    assert_eq!(markdown.as_deref(), wanted, "{body:?}");
    if let Some(markdown) = markdown {
        assert_eq!(read_again(&markdown), body, "{markdown}");
    }
}

#[test]
fn how_blocks_are_written() {
    for (body, wanted) in [
        (r#"[]"#, Some("")),
        (
            r#"[{ "kind": "paragraph", "text": ["a ", { "em": "b" }, { "strong": "!" }, " *c*", { "break": "" }, "1. d"] }]"#,
            Some("a *b*<strong>\\!</strong> \\*c\\*\\\n1\\. d\n"),
        ),
        (
            r#"[{ "kind": "paragraph", "text": [{ "link": { "href": "https://a.example/", "text": "https://a.example/" } }] }]"#,
            Some("[https\\://a.example/](https://a.example/ \"link\")\n"),
        ),
        (
            r#"[{ "kind": "quote", "text": "a", "blocks": [{ "kind": "paragraph", "text": "b" }], "cite": [{ "em": "c" }] }]"#,
            Some("> a\n>\n> b\n>\n> — *c*\n"),
        ),
        (
            r#"[{ "kind": "list", "items": ["a"] }, { "kind": "list", "ordered": true, "start": 9, "items": ["b", { "text": "c", "blocks": [{ "kind": "code", "text": "d\n\ne" }] }] }]"#,
            Some("- a\n\n<!-- -->\n\n9. b\n\n10. c\n\n    ```\n    d\n\n    e\n    ```\n"),
        ),
        (
            r#"[{ "kind": "details", "summary": ["a ", { "em": "b" }], "blocks": [{ "kind": "rule" }] }]"#,
            Some("<details>\n<summary>a <em>b</em></summary>\n\n---\n\n</details>\n"),
        ),
        (
            r#"[{ "kind": "table", "head": [], "rows": [["a", ""], ["b|c", [{ "code": "d" }]]] }]"#,
            Some("|  |  |\n| --- | --- |\n| a |  |\n| b\\|c | `d` |\n"),
        ),
        (
            r#"[{ "kind": "paragraph", "text": ["a", { "note": { "number": 1, "text": "1" } }] }, { "kind": "list", "ordered": true, "notes": true, "items": ["b"] }]"#,
            Some("a[^1]\n\n[^1]: b\n"),
        ),
        (
            r#"[{ "kind": "embed", "url": "https://vimeo.com/1", "title": "vimeo.com" }, { "kind": "embed", "url": "https://vimeo.com/1", "title": "The film" }]"#,
            Some("<https://vimeo.com/1>\n\n[The film](https://vimeo.com/1 \"embed\")\n"),
        ),
        (
            r#"[{ "kind": "figure", "image": { "src": "https://a.example/x.png", "alt": "", "width": 1200, "height": 800 }, "href": "/article/tides/" }]"#,
            Some("[![](https://a.example/x.png \"decorative\")](/article/tides/)\n"),
        ),
        (
            r#"[{ "kind": "figure", "image": { "src": "https://a.example/x.png", "alt": "x", "width": 90, "height": 80, "caption": "\"c\"", "sizes": [{ "src": "https://a.example/x-50.png", "width": 50 }] } }]"#,
            Some(
                "<figure><img src=\"https://a.example/x.png\" srcset=\"https://a.example/x-50.png 50w\" alt=\"x\" width=\"90\" height=\"80\"><figcaption>&quot;c&quot;</figcaption></figure>\n",
            ),
        ),
        (
            r#"[{ "kind": "quote", "text": "a", "blocks": [{ "kind": "paragraph", "text": "— b" }] }]"#,
            Some("> a\n>\n> <span></span>— b\n"),
        ),
        (
            r#"[{ "kind": "paragraph", "text": ["a", { "mark": [{ "link": { "href": "https://a.example/é", "text": "b" } }] }, { "code": "c|d" }] }]"#,
            Some("a<mark><a href=\"https://a.example/é\">b</a></mark>`c|d`\n"),
        ),
        // What Markdown cannot say.
        (r#"[{ "kind": "paragraph", "dir": "rtl", "text": "a" }]"#, None),
        (r#"[{ "kind": "quote", "text": "a", "pull": true }]"#, None),
        (r#"[{ "kind": "list", "ordered": true, "numbers": "a", "items": ["a"] }]"#, None),
        (r#"[{ "kind": "list", "ordered": true, "reversed": true, "items": ["a"] }]"#, None),
        (r#"[{ "kind": "table", "caption": "a", "head": ["b"], "rows": [] }]"#, None),
        (
            r#"[{ "kind": "figure", "image": { "src": "https://a.example/x.png", "alt": "x", "width": 1200, "height": 800, "credit": "y" } }]"#,
            None,
        ),
        (r#"[{ "kind": "embed", "url": "https://a.example/x", "title": "a.example", "player": "https://a.example/p" }]"#, None),
    ] {
        check(body, wanted);
    }
}

/// Words without white space at their ends, which no way of writing keeps.
fn some_words() -> impl Strategy<Value = String> {
    "[a-zа-я0-9“—.,!?*_#<>&|\\[\\]()~`'\"+=:@/\\\\-]([a-zé 0-9“—.,!?*_#<>&|\\[\\]()~`'\"+=:@/\\\\-]{0,12}[a-z0-9.)*_])?"
        .prop_map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn some_href() -> impl Strategy<Value = Href> {
    prop_oneof![Just("/article/tides/"), Just("https://a.example/(x)?a=1&amp;b=é#c*d*"), Just("mailto:a@b.example")]
        .prop_map(|href| Href::parse(href).unwrap())
}

fn some_code() -> impl Strategy<Value = Text> {
    "[a-z`*<|]( ?[a-z`*<|]){0,5}".prop_map(|code| Text(vec![Span::Code(code)]))
}

/// Whether a tone or an abbreviation is said inside itself, which says no more.
fn repeats(text: &Text, within: &[&str]) -> bool {
    let deeper = |own, text| within.contains(&own) || repeats(text, &[within, &[own]].concat());
    text.0.iter().any(|span| match span {
        Span::Toned(tone, text) => deeper(tone.name(), text),
        Span::Abbr { text, .. } => deeper("abbr", text),
        Span::Link { text, .. } => repeats(text, within),
        _ => false,
    })
}

/// Spans, each parted from the next by words, as sentences have them.
fn some_text() -> impl Strategy<Value = Text> {
    let leaf = prop_oneof![some_words().prop_map(|words| Text(vec![Span::Plain(words)])), some_code(),];
    let nested = leaf.prop_recursive(3, 8, 3, |inner| {
        let tone = (0..Tone::ALL.len()).prop_map(|nth| Tone::ALL[nth].0);
        prop_oneof![
            (tone, inner.clone()).prop_map(|(tone, text)| Text(vec![Span::Toned(tone, text)])),
            (some_href(), some_words())
                .prop_map(|(href, words)| Text(vec![Span::Link { href, text: Text::from(words.as_str()) }])),
            (some_words(), inner.clone())
                .prop_map(|(title, text)| Text(vec![Span::Abbr { title: Box::new(Line::parse(&title).unwrap()), text }])),
            (some_words(), inner.clone(), some_words()).prop_map(|(before, text, after)| {
                let middle = text.0.into_iter().filter(|span| !matches!(span, Span::Plain(_) | Span::Break));
                let mut all = vec![Span::Plain(before + " ")];
                all.extend(middle);
                all.push(Span::Plain(" ".to_owned() + &after));
                if all.len() == 2 { Text(vec![Span::Plain("a b".to_owned())]) } else { Text(all) }
            }),
            (some_words(), some_words()).prop_map(|(one, other)| Text(vec![Span::Plain(one), Span::Break, Span::Plain(other)])),
        ]
    });
    nested.prop_filter("a tone inside itself", |text| !repeats(text, &[]))
}

/// A picture that says nothing, or what it says and perhaps a caption.
fn some_image() -> impl Strategy<Value = Image> {
    (some_words(), proptest::option::of(some_words()), any::<bool>()).prop_map(|(alt, caption, is_usual)| Image {
        src: Src::parse("https://a.example/boat_(1).jpg").unwrap(),
        alt: Alt::parse(&alt).unwrap(),
        width: if is_usual { SIZE.0 } else { 90 },
        height: if is_usual { SIZE.1 } else { 80 },
        sizes: None,
        caption: caption.map(|caption| Line::parse(&caption).unwrap()),
        credit: None,
    })
}

fn decoration() -> Image {
    let alt = Alt::parse("").unwrap();
    let src = Src::parse("https://a.example/line.png").unwrap();
    Image { src, alt, width: SIZE.0, height: SIZE.1, sizes: None, caption: None, credit: None }
}

fn some_cell() -> impl Strategy<Value = Text> {
    prop_oneof![Just(Text::from("")), some_text()]
}

fn some_block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        some_text().prop_map(Block::paragraph),
        (2_u8..=4, some_text()).prop_map(|(level, text)| Block::Heading { dir: None, level, text }),
        ("[a-z]{0,4}", "[a-z`\n *#<-]{0,20}")
            .prop_map(|(language, text)| Block::Code { language: Line::parse(&language).ok(), text }),
        some_image().prop_map(|image| Block::Figure { image: Box::new(image), href: None }),
        (some_image(), some_href()).prop_map(|(image, href)| Block::Figure { image: Box::new(image), href: Some(href) }),
        proptest::collection::vec(some_image().prop_map(|image| Image { width: SIZE.0, height: SIZE.1, ..image }), 2..4)
            .prop_map(|images| Block::Gallery { images, caption: None }),
        (some_words(), proptest::option::of(some_words())).prop_map(|(title, caption)| Block::Player(Box::new(Player {
            media: Media::Audio,
            src: Src::parse("https://a.example/sea.mp3").unwrap(),
            title: Line::parse(&title).ok(),
            poster: None,
            tracks: Vec::new(),
            caption: caption.map(|caption| Text::from(caption.as_str())),
        }))),
        (some_words(), 1_usize..3, 0_usize..3).prop_map(|(words, width, height)| Block::Table {
            dir: None,
            caption: None,
            head: vec![Text::from(words.as_str()); width],
            rows: vec![vec![Text::from(""); width]; height],
        }),
        (proptest::collection::vec(some_cell(), 2), 0_usize..3).prop_map(|(cells, height)| Block::Table {
            dir: None,
            caption: None,
            head: Vec::new(),
            rows: vec![cells; height + 1],
        }),
        Just(Block::Figure { image: Box::new(decoration()), href: None }),
        Just(standfirst::convert::embed(
            WebAddress::parse("https://a.example/x_y").unwrap(),
            Line::parse("a.example").unwrap(),
            None
        )),
        some_words().prop_map(|title| standfirst::convert::embed(
            WebAddress::parse("https://vimeo.com/1").unwrap(),
            Line::parse(&title).unwrap(),
            standfirst::convert::player(&WebAddress::parse("https://vimeo.com/1").unwrap())
        )),
        Just(Block::Rule {}),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let blocks = proptest::collection::vec(inner.clone(), 1..3);
        let items = proptest::collection::vec(
            (some_text(), prop_oneof![Just(Vec::new()), blocks.clone().boxed()]).prop_map(|(text, blocks)| Item { text, blocks }),
            1..4,
        );
        prop_oneof![
            (some_text(), prop_oneof![Just(Vec::new()), blocks.clone().boxed()], proptest::option::of(some_text()))
                .prop_map(|(text, blocks, cite)| Block::Quote { dir: None, text, blocks, cite, pull: false }),
            (any::<bool>(), 2_u32..12, items).prop_map(|(ordered, start, items)| Block::List {
                dir: None,
                ordered,
                notes: false,
                start: ordered.then_some(start),
                reversed: false,
                numbers: None,
                items
            }),
            (some_words(), blocks).prop_map(|(summary, blocks)| Block::Details {
                dir: None,
                summary: Text::from(summary.as_str()),
                blocks
            }),
        ]
    })
}

/// A paragraph with the marks of these notes, and the notes.
fn with_notes(notes: Vec<Item>) -> Vec<Block> {
    if notes.is_empty() {
        return Vec::new();
    }
    let marks = (1..=notes.len()).flat_map(|number| {
        let text = Text::from(number.to_string().as_str());
        [Span::Plain("a".to_owned()), Span::Note { number: number.try_into().unwrap(), text }]
    });
    let list = Block::List { dir: None, ordered: true, notes: true, start: None, reversed: false, numbers: None, items: notes };
    vec![Block::paragraph(Text(marks.collect())), list]
}

fn some_body() -> impl Strategy<Value = Body> {
    let notes = proptest::collection::vec((some_text(), proptest::collection::vec(some_block(), 0..2)), 0..3);
    (proptest::collection::vec(some_block(), 0..4), notes).prop_map(|(mut blocks, notes)| {
        blocks.extend(with_notes(notes.into_iter().map(|(text, blocks)| Item { text, blocks }).collect()));
        Body(blocks)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_page_lists_is_written_and_read_again(body in some_body()) {
        let markdown = written(&body);
        prop_assert!(markdown.is_some(), "not written");
        let markdown = markdown.unwrap_or_default();
        prop_assert_eq!(read_again(&markdown), body, "{}", markdown);
    }
}

/// How many blocks there are in JSON, those in others among them.
fn count(value: &Value) -> usize {
    match value {
        Value::Array(all) => all.iter().map(count).sum(),
        Value::Object(all) => usize::from(all.contains_key("kind")) + all.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

#[test]
fn four_of_five_blocks_of_the_meridian_can_be_said() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    let blocks: Vec<Block> = read(&content)
        .unwrap()
        .all_editions()
        .flat_map(|paper| paper.articles.clone())
        .flat_map(|article| article.body.0)
        .collect();
    let weight = |block: &Block| count(&serde_json::to_value(block).unwrap());
    // What the stories link to is not beside the one that is read again.
    let by_itself = |block: &Block| {
        let json = serde_json::to_string(&[block]).unwrap();
        let mut parts = json.split("\"href\":\"/");
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |all, rest| [&all, "\"href\":\"/article/tides/", &rest[rest.find('"').unwrap()..]].concat())
    };
    let said = blocks.iter().filter(|block| {
        let body = of_json(&by_itself(block));
        written(&body).is_some_and(|markdown| read_again(&markdown) == body)
    });
    let (said, all) = (said.map(weight).sum::<usize>(), blocks.iter().map(weight).sum::<usize>());
    assert!(said * 5 >= all * 4, "{said} of {all}");
}
