//! Markdown as an author's form: what each way of writing becomes, and what the press says of what is wrong in it.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;

use std::fs;

use serde_json::{Value, json};
use standfirst::model::article::Article;
use standfirst::press::content::{ContentRequest, Reading, Selection, read_selection};
use standfirst::route::Route;
use tempfile::TempDir;

use paper::{lay, swapped};

const FILE: &str = "articles/moon.md";
const FRONT: &str = "---\nheadline: Moon\nsection: science\nauthors: [ann]\npublished: 2026-11-20\n---\n";

fn read(folder: &TempDir) -> Result<Reading, Vec<String>> {
    let content = folder.path();
    let reading = read_selection(&ContentRequest { content, site: None, selection: Selection::WHOLE, memory: None });
    reading.map_err(|findings| findings.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn story(files: &[(&str, &str)], slug: &str) -> (Article, Vec<String>) {
    let reading = read(&lay(files)).unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
    let warnings = reading.warnings.iter().map(ToString::to_string).collect();
    let story = reading.paper.articles.into_iter().find(|article| article.slug.as_str() == slug).unwrap();
    (story, warnings)
}

/// Whether a text becomes these blocks, without a word of warning.
#[track_caller]
fn check(text: &str, wanted: Value) {
    check_warned(text, wanted, &[]);
}

#[track_caller]
fn check_warned(text: &str, wanted: Value, warnings: &[&str]) {
    let (story, said) = story(&[(FILE, &[FRONT, text].concat())], "moon");
    assert_eq!(serde_json::to_value(&story.body).unwrap(), wanted, "{text}");
    assert_eq!(said, warnings, "{text}");
}

/// What the press says of a paper with this file of Markdown.
#[track_caller]
fn told(text: &str, wanted: &[&str]) {
    told_of(&[(FILE, text)], wanted);
}

#[track_caller]
fn told_of(files: &[(&str, &str)], wanted: &[&str]) {
    let said = match read(&lay(files)) {
        Ok(reading) => reading.warnings.iter().map(ToString::to_string).collect(),
        Err(said) => said,
    };
    assert_eq!(said, wanted);
}

fn paragraph(text: Value) -> Value {
    json!({ "kind": "paragraph", "text": text })
}

fn image(src: &str, alt: &str, size: (u32, u32)) -> Value {
    json!({ "src": src, "alt": alt, "width": size.0, "height": size.1 })
}

#[test]
fn words() {
    for (text, wanted) in [
        (
            "Twice *a* **day**, ~~thrice~~, `x`.\n",
            json!(["Twice ", { "em": "a" }, " ", { "strong": "day" }, ", ", { "del": "thrice" }, ", ", { "code": "x" }, "."]),
        ),
        ("One\nline.", json!("One line.")),
        ("One\\\nand two", json!(["One", { "break": "" }, "and two"])),
        (
            "[the *sea*](https://a.example/ \"link\")",
            json!([{ "link": { "href": "https://a.example/", "text": ["the ", { "em": "sea" }] } }]),
        ),
        (
            "at https://a.example/x.",
            json!(["at ", { "link": { "href": "https://a.example/x", "text": "https://a.example/x" } }, "."]),
        ),
        ("me@a.example", json!([{ "link": { "href": "mailto:me@a.example", "text": "me@a.example" } }])),
        (
            "H<sub>2</sub>O, <kbd>Ctrl</kbd> <mark>*so*</mark><br>x",
            json!(["H", { "sub": "2" }, "O, ", { "kbd": "Ctrl" }, " ", { "mark": [{ "em": "so" }] }, { "break": "" }, "x"]),
        ),
        ("<abbr title=\"Low water\">LW</abbr>", json!([{ "abbr": { "title": "Low water", "text": "LW" } }])),
        ("a <b>b</b> <!-- c --> d", json!(["a ", { "strong": "b" }, "  d"])),
        ("a&amp;b \\*c\\*", json!("a&b *c*")),
    ] {
        check(text, json!([paragraph(wanted)]));
    }
}

#[test]
fn blocks() {
    for (text, wanted) in [
        (
            "## Two\n\n### Three\n\n#### Four\n",
            json!([
            { "kind": "heading", "level": 2, "text": "Two" }, { "kind": "heading", "level": 3, "text": "Three" }, { "kind": "heading", "level": 4, "text": "Four" }]),
        ),
        ("# Moon\n\nWords\n\n---\n\n***\n", json!([paragraph(json!("Words")), { "kind": "rule" }, { "kind": "rule" }])),
        ("Moon\n====\n", json!([])),
        ("> Words\n", json!([{ "kind": "quote", "text": "Words" }])),
        ("> Words\n> — Ann *Bell*\n", json!([{ "kind": "quote", "text": "Words", "cite": ["Ann ", { "em": "Bell" }] }])),
        (
            "> One\n>\n> Two\n>\n> — Ann\n",
            json!([{ "kind": "quote", "text": "One", "blocks": [paragraph(json!("Two"))], "cite": "Ann" }]),
        ),
        ("> so\n> —\n", json!([{ "kind": "quote", "text": "so —" }])),
        ("> — so it goes\n", json!([{ "kind": "quote", "text": "— so it goes" }])),
        // Nothing is said that could be Ann's words.
        ("> - a\n>\n> — Ann\n", json!([{ "kind": "list", "ordered": false, "items": ["a"] }, paragraph(json!("— Ann"))])),
        ("> - a\n", json!([{ "kind": "list", "ordered": false, "items": ["a"] }])),
        ("- a\n- *b*\n", json!([{ "kind": "list", "ordered": false, "items": ["a", [{ "em": "b" }]] }])),
        (
            "3. a\n\n   more\n\n4. b\n   - c\n",
            json!([{ "kind": "list", "ordered": true, "start": 3, "items": [
            { "text": "a", "blocks": [paragraph(json!("more"))] }, { "text": "b", "blocks": [{ "kind": "list", "ordered": false, "items": ["c"] }] }] }]),
        ),
        (
            "- [x] done\n- [ ] *open*\n",
            json!([{ "kind": "list", "ordered": false, "items": ["☑ done", ["☐ ", { "em": "open" }]] }]),
        ),
        ("```rust,ignore\nlet a = 1;\n\n```\n", json!([{ "kind": "code", "language": "rust,ignore", "text": "let a = 1;\n" }])),
        ("    indented\n", json!([{ "kind": "code", "text": "indented" }])),
        ("| a | *b* |\n| - | -: |\n| 1 | |\n", json!([{ "kind": "table", "head": ["a", [{ "em": "b" }]], "rows": [["1", ""]] }])),
        ("| | |\n| - | - |\n| 1 | 2 |\n", json!([{ "kind": "table", "head": [], "rows": [["1", "2"]] }])),
        (
            "A[^b] and[^a] b[^b].\n\n[^a]: First *a*\n\n[^b]: Second\n\n    more\n",
            json!([
            paragraph(json!(["A", { "note": { "number": 1, "text": "1" } }, " and", { "note": { "number": 2, "text": "2" } }, " b", { "note": { "number": 1, "text": "1" } }, "."])),
            { "kind": "list", "ordered": true, "notes": true, "items": [{ "text": "Second", "blocks": [paragraph(json!("more"))] }, ["First ", { "em": "a" }]] }]),
        ),
        (
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ\n",
            json!([{ "kind": "embed", "url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "title": "youtube.com", "player": "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ" }]),
        ),
        (
            "[The film](https://vimeo.com/1 \"embed\")\n",
            json!([{ "kind": "embed", "url": "https://vimeo.com/1", "title": "The film", "player": "https://player.vimeo.com/video/1" }]),
        ),
        ("<https://a.example/x>\n", json!([{ "kind": "embed", "url": "https://a.example/x", "title": "a.example" }])),
        (
            "![The sea](https://a.example/sea.mp3 \"At night\")\n",
            json!([{ "kind": "player", "media": "audio", "src": "https://a.example/sea.mp3", "title": "The sea", "caption": "At night" }]),
        ),
        (
            "<details>\n<summary>More <b>of</b> it</summary>\n\nSome *words*[^1]\n\n</details>\n\nx\n\n[^1]: y\n",
            json!([
            { "kind": "details", "summary": ["More ", { "strong": "of" }, " it"], "blocks": [paragraph(json!(["Some ", { "em": "words" }, { "note": { "number": 1, "text": "1" } }]))] },
            paragraph(json!("x")), { "kind": "list", "ordered": true, "notes": true, "items": ["y"] }]),
        ),
        (
            "<div>\n\nSome *words*\n\n</div>\n\nx\n",
            json!([paragraph(json!(["Some ", { "em": "words" }])), paragraph(json!("x"))]),
        ),
        (
            "<p>One <p>Two\n\n- a\n",
            json!([paragraph(json!("One")), paragraph(json!("Two")), { "kind": "list", "ordered": false, "items": ["a"] }]),
        ),
    ] {
        check(text, wanted);
    }
}

#[test]
fn what_is_left_out_is_told() {
    let link = |text: &str| json!({ "link": { "href": "https://a.example/", "text": text } });
    let player = |title: &str| json!({ "kind": "player", "media": "audio", "src": "https://a.example/sea.mp3", "title": title });
    let note = json!({ "note": { "number": 1, "text": "1" } });
    let notes = |items: Value| json!({ "kind": "list", "ordered": true, "notes": true, "items": items });
    for (text, wanted, warning) in [
        (
            "a\n\n[^b]: c\n",
            json!([paragraph(json!("a"))]),
            "9:1: warning: is left out, because no mark leads to this footnote; write [^b] where it belongs, and give each footnote a name of its own",
        ),
        (
            "a[^b]\n\n[^b]: c\n\n[^B]: d\n",
            json!([paragraph(json!(["a", note])), notes(json!(["d"]))]),
            "9:1: warning: is left out, because no mark leads to this footnote; write [^b] where it belongs, and give each footnote a name of its own",
        ),
        (
            "[a](https://a.example/ \"b\")\n",
            json!([paragraph(json!([link("a")]))]),
            "7:1: warning: has a title, \"b\", which is left out; write it among the words",
        ),
        (
            "a [b](https://a.example/ \"embed\")\n",
            json!([paragraph(json!(["a ", link("b")]))]),
            "7:3: warning: is a link like others: what is to be shown here is a whole address, alone in its paragraph",
        ),
        (
            "[![a](https://a.example/sea.mp3)](/article/tides/)\n",
            json!([player("a")]),
            "7:2: warning: is a recording, and leads nowhere; write the link to /article/tides/ beside it",
        ),
        (
            "```js {1,3} x\na\n```\n",
            json!([{ "kind": "code", "language": "js", "text": "a" }]),
            "7:1: warning: has \"{1,3} x\" behind the language of the code, which is left out",
        ),
        (
            "| a | b |\n| - | - |\n| 1 | 2 | 3 |\n| 1 \\| 2 | 3 |  |\n",
            json!([{ "kind": "table", "head": ["a", "b"], "rows": [["1", "2"], ["1 | 2", "3"]] }]),
            "9:1: warning: has more cells than the head, and what is in them is left out; a stroke that parts no cells is \\|",
        ),
    ] {
        check_warned(text, wanted, &[&format!("articles/moon.md:{warning}")]);
    }
    // A whole figure in a summary is the converter's.
    let (story, _) =
        story(&[(FILE, &[FRONT, "<details>\n<summary>a <h2>b</h2></summary>\n\nc\n\n</details>\n"].concat())], "moon");
    let body = serde_json::to_string(&story.body).unwrap();
    assert!(["a", "b", "c"].iter().all(|word| body.contains(&format!("{word}\""))), "{body}");
}

#[test]
fn no_line_of_front_matter_is_passed_over() {
    let with =
        |lines: &str| ["---\nheadline: Moon\nsection: science\nauthors: [ann]\npublished: 2026-11-20\n", lines, "---\n"].concat();
    told(
        &with("...\nkicker: b\n"),
        &["articles/moon.md:7:1: stands behind the end of the front matter; take the line of dots before it away"],
    );
    told(&with("...\n"), &[]);
    told(
        &with("permalink: false\n"),
        &["articles/moon.md:6:12 permalink: must be an address of the story before, not true or false"],
    );
    told(&with("url:\n"), &[]);
}

#[test]
fn scripts_and_frames_of_strangers_are_no_words() {
    check_warned(
        "<script>\nalert(1)\n\nalert(2)\n</script>\n\nx <script>alert(3)</script>y <b onclick=\"alert(4)\">z</b>\n\n<style>p{}</style>\n\n<a href=\"javascript:alert(5)\">link</a>\n",
        json!([paragraph(json!(["x y ", { "strong": "z" }])), paragraph(json!("link"))]),
        &[
            "articles/moon.md:7:1: warning: script written into the text is left out",
            "articles/moon.md:13:3: warning: script written into the text is left out",
        ],
    );
    check(
        "<iframe src=\"https://www.youtube.com/embed/aqz-KE-bpKQ\" title=\"A film\"></iframe>\n",
        json!([{ "kind": "embed", "url": "https://www.youtube.com/embed/aqz-KE-bpKQ", "title": "A film", "player": "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ" }]),
    );
}

const BOAT: &str = "<svg width=\"30\" height=\"20\"></svg>";

/// The warnings and the blocks of a story in a folder of its own with a picture beside it, in a content that lies in a folder with `images/`.
#[track_caller]
fn beside(text: &str) -> (Value, Vec<String>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let inside =
        lay(&[("articles/2026/moon/index.md", [FRONT, text].concat()), ("articles/2026/moon/boat.svg", BOAT.to_owned())]);
    fs::create_dir_all(folder.path().join("images")).unwrap();
    fs::write(folder.path().join("images/sea.svg"), "<svg viewBox=\"0 0 8 6\"></svg>").unwrap();
    fs::rename(inside.path(), folder.path().join("content")).unwrap();
    let content = folder.path().join("content");
    let reading = read_selection(&ContentRequest { content: &content, site: None, selection: Selection::WHOLE, memory: None });
    let reading = reading.unwrap_or_else(|faults| panic!("{faults:?}"));
    let story = reading.paper.articles.iter().find(|article| article.slug.as_str() == "moon").unwrap();
    (
        serde_json::to_value(&story.body).unwrap(),
        reading.warnings.iter().map(ToString::to_string).collect(),
        reading.paper.images.iter().map(|(place, _)| place.to_owned()).collect(),
    )
}

#[test]
fn pictures() {
    let boat = image("images/2026/moon/boat.svg", "A boat", (30, 20));
    let sea = image("images/sea.svg", "Sea", (8, 6));
    let with = |image: &Value, key: &str, value: &str| {
        let mut image = image.clone();
        image[key] = json!(value);
        image
    };
    for (text, wanted) in [
        ("![A boat](boat.svg)\n", json!([{ "kind": "figure", "image": boat }])),
        ("![A boat](./boat.svg \"At sea\")\n", json!([{ "kind": "figure", "image": with(&boat, "caption", "At sea") }])),
        ("![](boat.svg \"decorative\")\n", json!([{ "kind": "figure", "image": with(&boat, "alt", "") }])),
        ("[![A boat](boat.svg)](/article/tides/)\n", json!([{ "kind": "figure", "image": boat, "href": "/article/tides/" }])),
        (
            "![A boat](boat.svg)\n![Sea](../../../../images/sea.svg) ![Sea](images/sea.svg)\n",
            json!([{ "kind": "gallery", "images": [boat, sea, sea] }]),
        ),
        (
            "Words ![Sea](/images/sea.svg) and *more*.\n",
            json!([paragraph(json!(["Words  and ", { "em": "more" }, "."])), { "kind": "figure", "image": sea }]),
        ),
        ("<img src=\"boat.svg\" alt=\"A boat\">\n", json!([{ "kind": "figure", "image": boat }])),
        (
            "[the boat](boat.svg)\n",
            json!([paragraph(json!([{ "link": { "href": "/images/2026/moon/boat.svg", "text": "the boat" } }]))]),
        ),
        (
            "[a](../../tides.json#high) [b](#low) [c](index.md)\n",
            json!([paragraph(json!([
            { "link": { "href": "/article/tides/#high", "text": "a" } }, " ", { "link": { "href": "/article/moon/#low", "text": "b" } }, " ", { "link": { "href": "/article/moon/", "text": "c" } }]))]),
        ),
    ] {
        let (body, warnings, pictures) = beside(text);
        assert_eq!(body, wanted, "{text}");
        assert!(warnings.is_empty(), "{text}: {warnings:?}");
        assert_eq!(pictures, ["images/2026/moon/boat.svg", "images/sea.svg"]);
    }
    for (text, wanted) in [
        (
            "![](boat.svg)\n",
            "articles/2026/moon/index.md:7:1: warning: has no words for those who do not see it; write them between the brackets, or for a decoration ![](boat.svg \"decorative\")",
        ),
        (
            "![A boat](boat.svg \"decorative\")\n",
            "articles/2026/moon/index.md:7:1: warning: is a decoration, and \"A boat\" is left out; take that, or the title, away",
        ),
        (
            "x\n\n![A ship](ship.svg)\n",
            "articles/2026/moon/index.md:9:1 body[1].image.src: warning: images/2026/moon/ship.svg is not there",
        ),
        (
            "![A ship](https://a.example/ship.png)\n",
            "articles/2026/moon/index.md:7:1: warning: has no size that could be read; write <img src=\"https://a.example/ship.png\" alt=\"…\" width=\"…\" height=\"…\">, or with `width` and `height` in front matter",
        ),
    ] {
        assert_eq!(beside(text).1, [wanted], "{text}");
    }
}

/// The story of a front matter, as its keys in JSON.
#[track_caller]
fn front(lines: &str, wanted: Value) {
    let fence = if lines.contains(" = ") { "+++" } else { "---" };
    let text = format!("{fence}\n{lines}\n{fence}\nWords.\n");
    let site = swapped(
        paper::SITE,
        "\"Science\" }]",
        "\"Science\" }, { \"slug\": \"places\", \"name\": \"Far Places\" }],\n  \"timezone\": \"Europe/Berlin\"",
    );
    let folder = lay(&[(FILE, text.as_str()), ("site.json", &site)]);
    let reading = read(&folder).unwrap_or_else(|faults| panic!("{lines}\n{}", faults.join("\n")));
    let story = reading.paper.articles.iter().find(|article| article.slug.as_str() == "moon").unwrap();
    let mut said = json!({
        "headline": story.headline, "section": story.section.slug, "published": story.published,
        "authors": story.authors.iter().map(|author| author.slug.clone()).collect::<Vec<_>>(),
    });
    let mut also = |key: &str, value: Value| {
        if !matches!(&value, Value::Null) && value != json!([]) {
            said[key] = value;
        }
    };
    also("standfirst", json!(story.standfirst));
    also("excerpt", json!(story.excerpt));
    also("tags", json!(story.tags));
    also("modified", json!(story.modified));
    also("language", json!(story.language));
    also("lead_image", json!(story.lead_image));
    also("also_in", json!(reading.paper.also_in.get(&story.slug)));
    also("aliases", json!(reading.paper.aliases.get(&Route::Article(story.slug.clone()))));
    let mut wanted = wanted;
    for (key, usual) in [
        ("headline", json!("Moon")),
        ("section", json!("science")),
        ("authors", json!(["ann"])),
        ("published", json!("2026-11-20T00:00:00+01:00")),
    ] {
        wanted[key] = wanted.get(key).cloned().unwrap_or(usual);
    }
    assert_eq!(said, wanted, "{lines}");
}

#[test]
fn front_matter() {
    let usual = "headline: Moon\nsection: science\nauthors: [ann]\npublished: 2026-11-20\n";
    front(
        "title: Moon\ncategories: [Science, Far Places]\nauthor: Ann Bell\ndate: 2026-11-20 07:30",
        json!({ "published": "2026-11-20T07:30:00+01:00", "also_in": ["places"] }),
    );
    front(
        "title = \"Moon\"\ncategories = [\"science\"]\nauthors = [\"ann\"]\ndate = 2026-11-20\ntags = [\"a\", 2026]",
        json!({ "tags": ["a", "2026"] }),
    );
    front(
        "title = 'Moon'\nsection = 'science'\nauthor = 'ann'\ndate = 2026-11-20T07:30:00Z\n[extra]\nx = 1",
        json!({ "published": "2026-11-20T07:30:00Z" }),
    );
    front(
        "title: Moon\nsection: science\nauthor: ann\ndate: 2026-11-20 07:30\nlastmod: 2026-11-20",
        json!({ "published": "2026-11-20T07:30:00+01:00" }),
    );
    for (lines, wanted) in [
        ("language: no", json!({ "language": "no" })),
        ("tags: [2026, 1.10, tides]", json!({ "tags": ["2026", "1.10", "tides"] })),
        ("tags: tides, moon", json!({ "tags": ["tides", "moon"] })),
        ("description: |\n  ---\n  a: b", json!({ "standfirst": "--- a: b" })),
        ("description: \"a: b\"\nsummary: c", json!({ "standfirst": "a: b", "excerpt": "c" })),
        ("lastmod: 2026-11-21\nx-mood: {a: [b]}\nextra:\n  c: d", json!({ "modified": "2026-11-21T00:00:00+01:00" })),
        ("permalink: https://old.example/2026/moon/\naliases: /moon-old/", json!({ "aliases": ["/moon-old/", "/2026/moon/"] })),
        ("url: /article/moon/", json!({})),
        (
            "cover:\n  image: https://a.example/x.png\n  alt: A boat\n  width: 3\n  height: 2",
            json!({ "lead_image": image("https://a.example/x.png", "A boat", (3, 2)) }),
        ),
        ("# yaml-language-server: $schema=../schema/front-matter.json\nkicker:\ntags: []", json!({})),
    ] {
        if lines.starts_with("description: |") {
            // A line is one line.
            told(
                &format!("---\n{usual}{lines}\n---\n"),
                &["articles/moon.md:7:3 standfirst: must be one line, without line breaks or control characters"],
            );
        } else {
            front(&[usual, lines].concat(), wanted);
        }
    }
}

#[test]
fn json_reads_dates_on_the_same_clock() {
    let site = swapped(paper::SITE, "\"name\": \"The", "\"timezone\": \"Europe/Berlin\", \"name\": \"The");
    for (written, wanted) in [
        ("2026-11-20", "2026-11-20T00:00:00+01:00"),
        ("2026-07-20 07:30", "2026-07-20T07:30:00+02:00"),
        ("2026-11-20T07:30:00Z", "2026-11-20T07:30:00Z"),
    ] {
        let article = swapped(paper::ARTICLE, "2026-11-02T08:30:00+01:00", written);
        let moon = FRONT.replace("2026-11-20", written);
        let files = [("articles/tides.json", article.as_str()), (FILE, &moon), ("site.json", &site)];
        for slug in ["tides", "moon"] {
            assert_eq!(story(&files, slug).0.published.as_str(), wanted, "{slug}");
        }
    }
}

#[test]
fn faults_of_front_matter() {
    const MISSING: &str = "has no front matter: begin the file with a line of ---, then lines such as `headline: Why the tide comes twice a day`, `section: science` and `published: 2026-11-20`, and another line of ---";
    for text in ["", "Words.\n", "# Moon\n\nWords.\n", "----\n"] {
        told(text, &[&format!("articles/moon.md:1:1: {MISSING}")]);
    }
    told(
        "---\nheadline: Moon\n",
        &[
            "articles/moon.md:1:1: the front matter that begins here does not end: a second line of --- is missing, before the text",
        ],
    );
    told("---\n- a\n---\n", &["articles/moon.md:2:1: must be keys with their values, such as `headline: Tides`"]);
    told(
        "---\nheadline: Moon: a story\nsection: science\n---\n",
        &[
            "articles/moon.md:2:15: is not YAML here: mapping values are not allowed in this context; a value with a colon stands in quotes: `headline: \"Moon: a story\"`",
        ],
    );
    told(
        "+++\nheadline = Moon\n+++\n",
        &["articles/moon.md:2:12: is not TOML here: string values must be quoted, expected literal string"],
    );
    told(
        "---\ntitle: Moon\nheadline: Moon\nsection: sciense\nauthor: Ann Bel\ndate: 20 November\nauthors: ann\n---\n[x](/article/tidez/) [y](javascript:z)\n",
        &[
            "articles/moon.md:3:1 headline: says what title says already; keep one",
            "articles/moon.md:4:10 section: no section is called sciense; did you mean science?",
            "articles/moon.md:5:9 authors: no author is called Ann Bel; did you mean Ann Bell?",
            "articles/moon.md:6:7 published: must be a date such as 2026-11-20 or 2026-11-20T07:30, which may end with its offset: 2026-11-20T07:30:00+01:00",
            "articles/moon.md:7:1 authors: says what author says already; keep one",
            "articles/moon.md:9:1 body[0].text[0].link.href: no article is called tidez; did you mean tides?",
            "articles/moon.md:9:22 body[0].text[2].link.href: must be an address that begins with https://, http://, mailto:, tel:, sms: or /; numbers are digits alone",
        ],
    );
    told(
        "---\n---\nWords.\n",
        &[
            "articles/moon.md:2:1 authors: is missing",
            "articles/moon.md:2:1 headline: is missing",
            "articles/moon.md:2:1 published: is missing",
            "articles/moon.md:2:1 section: is missing",
        ],
    );
}

#[test]
fn unknown_keys_are_told_once() {
    let with = |keys: &str| FRONT.replacen("headline", &format!("{keys}headline"), 1);
    told_of(
        &[
            ("articles/a.md", &with("layout: x\nstandfrist: y\n")),
            ("articles/b.md", &with("layout: x\n")),
            ("articles/c.md", &with("layout: z\nx-a: b\n")),
        ],
        &[
            "articles/a.md:2:1 layout: warning: unknown key, in 3 files",
            "articles/a.md:3:1 standfrist: warning: unknown key; did you mean standfirst?",
        ],
    );
}

#[test]
fn files_and_their_names() {
    told_of(&[("articles/tides.md", FRONT)], &["articles/tides.md: is called tides, and so is articles/tides.json; keep one"]);
    told_of(
        &[("articles/a/moon.md", FRONT), ("articles/b/moon.md", FRONT)],
        &["articles/b/moon.md: is called moon, and so is articles/a/moon.md; keep one"],
    );
    told_of(
        &[("articles/a/Moon.md", FRONT)],
        &[
            "articles/a/Moon.md: the name of the file, without .md, must be a slug: lower-case letters, digits, hyphens and underlines",
        ],
    );
    told_of(
        &[("articles/Moon/index.md", FRONT)],
        &["articles/Moon/index.md: the name of the folder must be a slug: lower-case letters, digits, hyphens and underlines"],
    );
    told_of(
        &[("articles/a/_index.md", FRONT)],
        &["articles/a/_index.md: warning: is not read: what is said of a section stands in site.json"],
    );
    told_of(
        &[("articles/a/moon.MD", FRONT)],
        &["articles/a/moon.MD: warning: is not read: write the ending in small letters, .md"],
    );
    told_of(&[("authors/bo.md", FRONT)], &["authors/bo.md: warning: is not read: an author is a file of JSON"]);
    for file in ["articles/moon/index.md", "articles/2026/11/moon.md", "articles/x/y/moon/index.md"] {
        assert_eq!(story(&[(file, FRONT)], "moon").1, [""; 0], "{file}");
    }
    let site = swapped(paper::SITE, "\"language\"", "\"timezone\": \"Europe/Berlim\", \"language\"");
    told_of(
        &[("site.json", &site)],
        &[
            "site.json:3:15 timezone: must be a time zone of the IANA database, such as Europe/Berlin; did you mean Europe/Berlin?",
        ],
    );
}

#[test]
fn pages_may_be_written_so_too() {
    let about = "---\ntitle: About\ndescription: What we are\nlanguage: ar\n---\n# About\n\n[a story](../articles/moon.md)\n";
    let moon = [FRONT, "[us](../pages/about.md#who) [nobody](../pages/abuot.md)\n"].concat();
    let with = |moon: &str| lay(&[("pages/about.md", about), (FILE, moon)]);
    assert_eq!(
        read(&with(&moon)).map(|_| ()).unwrap_err(),
        ["articles/moon.md:7:29 body[0].text[2].link.href: no page is called abuot; did you mean about?"]
    );
    let reading = read(&with(&moon.replace("abuot", "about"))).unwrap();
    let page = serde_json::to_value(&reading.paper.pages).unwrap();
    assert_eq!(page.to_string().matches("/article/moon/").count(), 1, "{page}");
    assert_eq!((&page["about"]["language"], &page["about"]["direction"]), (&json!("ar"), &json!("rtl")));
    let story = reading.paper.articles.iter().find(|article| article.slug.as_str() == "moon").unwrap();
    assert!(serde_json::to_string(&story.body).unwrap().contains("\"/about/#who\""));
}

#[test]
fn headings_that_skip_a_level() {
    check_warned(
        "### Three\n\n# One\n\n##### Five\n",
        json!([{ "kind": "heading", "level": 3, "text": "Three" }, { "kind": "heading", "level": 2, "text": "One" }, { "kind": "heading", "level": 4, "text": "Five" }]),
        &[
            "articles/moon.md:7:1: warning: is a heading ### with none of ## above it",
            "articles/moon.md:9:1: warning: is shown as ##: headings go from ## to ####, and # is the headline's",
            "articles/moon.md:11:1: warning: is shown as ####: headings go from ## to ####, and # is the headline's",
        ],
    );
}

#[test]
fn line_ends_and_marks_of_windows_change_nothing() {
    let text = [FRONT, "# Moon\n\nOne\ntwo\\\nthree\n\n```\na\nb\n```\n\n> x\n> — y\n\n---\n\n| a |\n| - |\n| b |\n"].concat();
    let (wanted, _) = story(&[(FILE, &text)], "moon");
    assert_eq!(wanted.body.0.len(), 5);
    for other in [
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
        ["\u{feff}", &text].concat(),
        ["\u{feff}\r\n", &text.replace('\n', "\r\n")].concat(),
    ] {
        assert_eq!(story(&[(FILE, &other)], "moon").0, wanted);
    }
    told(
        &[FRONT, "a\n\n[x](y)\n"].concat().replace('\n', "\r\n"),
        &[
            "articles/moon.md:9:1 body[1].text[0].link.href: must be an address that begins with https://, http://, mailto:, tel:, sms: or /; numbers are digits alone",
        ],
    );
}

#[test]
fn what_is_nested_too_deep_is_told_and_ends() {
    const BLOCKS: &str = "is nested too deep; put it in fewer blocks";
    const HTML: &str = "is HTML that is nested too deep";
    for (open, close, what) in [
        ("> ", "", BLOCKS),
        ("- ", "", BLOCKS),
        ("<details><summary>a</summary>\n\n", "\n\n</details>\n\n", BLOCKS),
        ("<div>", "</div>", HTML),
        ("<div>\n\n", "", HTML),
        ("<b>", "</b>", HTML),
        ("<b>", "", ""),
        ("*a **b ", "", ""),
        ("[", "](/)", ""),
        ("![", "](x)", ""),
        ("`", "", ""),
        ("<!--", "", ""),
        ("&lt;", "", ""),
        ("| a ", "", ""),
        ("[^a] ", "", ""),
        ("[^a]: x\n\n", "", ""),
        ("~", "x", ""),
    ] {
        let text = [FRONT, &open.repeat(10_000), "x", &close.repeat(10_000), "\n"].concat();
        let said = read(&lay(&[(FILE, text)])).map(|_| ()).err().unwrap_or_default();
        assert_eq!(said.len(), usize::from(!what.is_empty()), "{open}: {said:.500?}");
        assert!(said.iter().all(|line| line.ends_with(what)), "{open}: {said:?}");
    }
    let emphasis = ["*a _b ".repeat(20), "c_ c* ".repeat(20)].concat();
    let path = ".em[1]".repeat(32);
    told(
        &[FRONT, &emphasis].concat(),
        &[&format!("articles/moon.md:7:97 body[0].text[0]{path}.em: is nested too deep; put it in fewer spans")],
    );
}
