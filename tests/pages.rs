//! Pages that are no stories: where they are printed, what leads to them, and what they cannot be called.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::fs;

use serde_json::{Value, json};
use standfirst::press::content::read;
use tempfile::TempDir;

use paper::{ARTICLE, SITE, lay, swapped};

const ABOUT: &str = r#"{
  "headline": "About us",
  "standfirst": "Who makes this paper.",
  "body": [{ "kind": "paragraph", "text": ["Read ", { "link": { "href": "/article/tides/", "text": "tides" } }, "."] }]
}
"#;

/// What the press says of a paper with these files.
#[track_caller]
fn check(files: &[(&str, &str)], wanted: &[&str]) {
    let faults = read(lay(files).path()).err().unwrap_or_default();
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), wanted);
}

/// The site of a paper with these files, and what the press said of it.
#[track_caller]
fn print(files: &[(&str, &str)], arguments: &[&str]) -> (TempDir, TempDir, String) {
    let content = lay(files);
    let (ground, dist) = site::built();
    let output = site::press(content.path(), &dist).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (content, ground, String::from_utf8(output.stderr).unwrap())
}

fn text(ground: &TempDir, path: &str) -> String {
    fs::read_to_string(ground.path().join("dist").join(path)).unwrap()
}

#[test]
fn a_page_is_printed_below_the_front() {
    let (_content, ground, _) = print(&[("pages/about.json", ABOUT)], &["--base", "/news/"]);
    let data: Value = serde_json::from_str(&text(&ground, "about/index.json")).unwrap();
    assert_eq!(
        data["content"],
        json!({ "page": {
            "slug": "about", "headline": "About us", "standfirst": "Who makes this paper.",
            "body": [{ "kind": "paragraph", "text": ["Read ", { "link": { "href": "/article/tides/", "text": "tides" } }, "."] }],
        } })
    );
    assert_eq!(data["summary"], "Who makes this paper.");
    let html = text(&ground, "about/index.html");
    for wanted in [
        "<title>About us · The Meridian</title>",
        "<link rel=\"canonical\" href=\"https://meridian.example/about/\">",
        "<h1 tabindex=\"-1\">About us</h1>",
        "<a href=\"/news/article/tides/\">tides</a>",
        "\"@type\":\"WebPage\"",
        "<meta name=\"description\" content=\"Who makes this paper.\">",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
    for unwanted in ["comments", "byline", "dateline", "data-live=\"share"] {
        assert!(!html.contains(unwanted), "{unwanted} in {html}");
    }
    assert!(text(&ground, "sitemap.xml").contains("<loc>https://meridian.example/about/</loc>"));
    assert!(text(&ground, "_headers").contains("\n/news/about/*\n  Content-Security-Policy: "));
    for feed in ["feed.xml", "feed.json", "sitemap-news.xml"] {
        let file = ground.path().join("dist").join(feed);
        assert!(!file.exists() || !fs::read_to_string(file).unwrap().contains("about"), "{feed}");
    }
}

#[test]
fn what_a_page_says_of_itself() {
    for (key, wanted) in [
        (r#""description": "For machines.","#, "For machines."),
        ("", "Who makes this paper."),
        (r#""standfirst": null,"#, "Read tides."),
    ] {
        let about = swapped(
            ABOUT,
            "\"standfirst\": \"Who makes this paper.\",",
            if key.contains("null") { key } else { "\"standfirst\": \"Who makes this paper.\"," },
        );
        let about = if key.contains("description") { swapped(&about, "{\n", &format!("{{\n{key}")) } else { about };
        let (_content, ground, _) = print(&[("pages/about.json", &about)], &[]);
        let data: Value = serde_json::from_str(&text(&ground, "about/index.json")).unwrap();
        assert_eq!((&data["summary"], &data["content"]["page"]["description"]), (&json!(wanted), &Value::Null));
    }
}

#[test]
fn a_page_may_be_in_another_language() {
    for (language, in_json, in_html) in [
        ("ar", json!(["ar", "rtl"]), "<article lang=\"ar\" dir=\"rtl\" class="),
        ("de", json!(["de", null]), "<article lang=\"de\" dir=\"ltr\" class="),
        ("en", json!([null, null]), "<article class="),
    ] {
        let about = swapped(ABOUT, "{\n", &format!("{{\n\"language\": \"{language}\","));
        let (_content, ground, _) = print(&[("pages/about.json", &about)], &[]);
        let data: Value = serde_json::from_str(&text(&ground, "about/index.json")).unwrap();
        let page = &data["content"]["page"];
        assert_eq!(json!([page["language"], page["direction"]]), in_json);
        let html = text(&ground, "about/index.html");
        let in_data = format!("\"inLanguage\":\"{language}\"");
        assert!(html.contains(in_html) && html.contains(&in_data), "{html}");
        assert!(html.contains("<html lang=en dir=ltr>"), "{html}");
    }
    check(
        &[("pages/about.json", &swapped(ABOUT, "{\n", "{\n\"language\": \"German\","))],
        &["pages/about.json:2:13 language: must be a language tag such as en, it or pt-BR"],
    );
}

#[test]
fn a_page_has_a_headline_and_a_body() {
    check(&[("pages/about.json", "{}")], &["pages/about.json:1:1 body: is missing", "pages/about.json:1:1 headline: is missing"]);
    check(
        &[("pages/about.json", &swapped(ABOUT, "\"standfirst\"", "\"authors\": [], \"standfist\""))],
        &["pages/about.json:3:3 authors: unknown key", "pages/about.json:3:18 standfist: unknown key; did you mean standfirst?"],
    );
}

#[test]
fn a_page_cannot_have_an_address_of_the_papers() {
    let because = |slug: &str, why: &str| {
        let file = format!("pages/{slug}.json");
        let said = format!("{file}: a page cannot be called {slug}, because {why}; choose another name");
        check(&[(&file, ABOUT)], &[&said]);
    };
    because("article", "the paper's own pages lie there");
    because("search", "the press keeps it for pages that it will print itself");
    because("embed", "what other sites show of the paper lies there");
    because("images", "files of the site lie there");
    because("de", "it is a language's code, and an edition in that language lies there");
    because("pt-br", "it is a language's code, and an edition in that language lies there");
    check(&[("pages/faq.json", ABOUT), ("pages/our-team.json", ABOUT)], &[]);
}

#[test]
fn links_to_pages_are_checked_where_there_are_pages() {
    let linking =
        |href: &str| swapped(ARTICLE, "\"Twice a day.\"", &format!(r#"[{{ "link": {{ "href": "{href}", "text": "x" }} }}]"#));
    let fault = "articles/tides.json:6:64 body[0].text[0].link.href: ";
    for (href, wanted) in [
        ("/about/", None),
        ("/about", None),
        ("/about/#who", None),
        ("/abot/", Some("no page is called abot; did you mean about?")),
        ("/imprint/", Some("no page is called imprint")),
        ("/de/", None),
        ("/tag/", None),
        ("/shop/hats/", None),
        ("/shop.html", None),
    ] {
        let wanted = wanted.map(|what| [fault, what].concat());
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        check(&[("pages/about.json", ABOUT), ("articles/tides.json", &linking(href))], &wanted);
    }
    // A paper without pages has always been free to have other things there.
    check(&[("articles/tides.json", &linking("/shop/"))], &[]);
}

#[test]
fn a_draft_of_a_page_is_held_back() {
    let draft = swapped(ABOUT, "{\n", "{\n  \"draft\": true,\n");
    let linking = swapped(ARTICLE, "\"Twice a day.\"", r#"[{ "link": { "href": "/about/", "text": "x" } }]"#);
    let files = [("pages/about.json", draft.as_str()), ("articles/tides.json", &linking)];
    let (_content, ground, said) = print(&files, &[]);
    assert!(!ground.path().join("dist/about").exists());
    assert!(said.contains("pages/about.json: is a draft; --drafts prints it too"), "{said}");
    assert!(said.contains("link.href: warning: about is a draft"), "{said}");
    let (_content, ground, said) = print(&files, &["--drafts"]);
    assert!(ground.path().join("dist/about/index.html").exists());
    assert!(!said.contains("draft"), "{said}");
}

#[test]
fn a_page_that_stood_elsewhere_is_led_to() {
    let about = swapped(ABOUT, "{\n", "{\n  \"aliases\": [\"/about-us/\"],\n");
    let (_content, ground, _) = print(&[("pages/about.json", &about)], &[]);
    assert!(text(&ground, "_redirects").contains("/about-us/ /about/ 301"), "{}", text(&ground, "_redirects"));
    for (alias, wanted) in [
        ("/about/", "articles/tides.json:2:15 aliases[0]: /about/ is an address of this paper, and leads to what is there"),
        ("/about-us/", "pages/about.json:2:15 aliases[0]: /about-us/ is an alias in articles/tides.json too; keep one"),
    ] {
        let article = swapped(ARTICLE, "{\n", &format!("{{\n  \"aliases\": [\"{alias}\"],\n"));
        check(&[("pages/about.json", &about), ("articles/tides.json", &article)], &[wanted]);
    }
}

#[test]
fn an_edition_has_pages_of_its_own() {
    let edition = swapped(SITE, "\"language\": \"en\",\n  \"url\": \"https://meridian.example/\",", "\"language\": \"de\",");
    let imprint = swapped(ABOUT, "/article/tides/", "/about/");
    let files = [
        ("pages/about.json", ABOUT),
        ("editions/de/site.json", edition.as_str()),
        ("editions/de/pages/about.json", &swapped(ABOUT, "/article/tides/", "/impressum/")),
        ("editions/de/pages/impressum.json", &imprint),
    ];
    let content = lay(&files);
    let (ground, dist) = site::built();
    site::printed(&mut site::press(content.path(), &dist));
    let html = text(&ground, "de/about/index.html");
    assert!(
        html.contains("href=\"/de/impressum/\"") && html.contains("hreflang=\"en\" href=\"https://meridian.example/about/\""),
        "{html}"
    );
    assert!(!ground.path().join("dist/impressum").exists() && ground.path().join("dist/de/impressum").is_dir());
}
