//! What machines read of a paper is made for machines: one summary, plain texts, pictures that they can show, addresses that they can follow.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;
#[path = "support/xml.rs"]
#[allow(dead_code, reason = "what XML can carry is no matter here")]
mod xml;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use tempfile::TempDir;

use paper::{SITE, lay, swapped};
use site::{built, press, printed};
use xml::texts;

/// A paper of one story, `tides`, which says these things too.
fn paper_with(more: &Value) -> (TempDir, PathBuf) {
    let mut story = json!({
        "headline": "Tides", "section": "science", "authors": ["ann"], "published": "2026-11-02T08:30:00+01:00",
        "body": [{ "kind": "paragraph", "text": "Twice a day." }]
    });
    story.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    printed_with(&[("articles/tides.json", &story.to_string())])
}

fn printed_with(files: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let (ground, dist) = built();
    printed(&mut press(lay(files).path(), &dist));
    (ground, dist)
}

fn file(dist: &Path, path: &str) -> String {
    fs::read_to_string(dist.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn page(dist: &Path) -> Html {
    Html::parse_document(&file(dist, "article/tides/index.html"))
}

fn select<'h>(html: &'h Html, selector: &str) -> Option<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).next()
}

fn meta(html: &Html, name: &str) -> Option<String> {
    let found = select(html, &format!("meta[name='{name}'], meta[property='{name}']"));
    found.and_then(|element| element.value().attr("content")).map(str::to_owned)
}

fn json_item(dist: &Path) -> Value {
    serde_json::from_str::<Value>(&file(dist, "feed.json")).unwrap()["items"][0].take()
}

/// What RSS says of the story under the name of an element.
fn rss(dist: &Path, name: &str) -> Option<String> {
    let place = format!("rss/channel/item/{name}");
    texts(&file(dist, "feed.xml")).into_iter().find(|(at, _)| *at == place).map(|(_, text)| text)
}

/// An attribute of an element of the RSS.
fn rss_attribute(dist: &Path, element: &str, name: &str) -> Option<String> {
    let feed = file(dist, "feed.xml");
    let (_, tag) = feed.split_once(&format!("<{element} "))?;
    let (_, value) = tag.split('>').next()?.split_once(&format!("{name}=\""))?;
    Some(value.split('"').next()?.to_owned())
}

fn json_ld(html: &Html) -> Value {
    let script = select(html, "script[type='application/ld+json']").unwrap();
    serde_json::from_str(&script.text().collect::<String>()).unwrap()
}

/// Every place that sums a story up for machines.
fn summaries(dist: &Path) -> Vec<(&'static str, Option<String>)> {
    let html = page(dist);
    let data: Value = serde_json::from_str(&file(dist, "article/tides/index.json")).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let described = rss(dist, "description").map(|html| Html::parse_fragment(&html).root_element().text().collect());
    vec![
        ("description", meta(&html, "description")),
        ("og:description", meta(&html, "og:description")),
        ("JSON-LD", text(&json_ld(&html)["description"])),
        ("RSS", described),
        ("JSON Feed", text(&json_item(dist)["summary"])),
        ("the page's data", text(&data["summary"])),
    ]
}

#[test]
fn one_summary_serves_all_machines() {
    let long = "word ".repeat(60);
    let cut = format!("{}…", "word ".repeat(36).trim());
    for (more, wanted) in [
        (json!({ "standfirst": "The moon does it.", "excerpt": "No." }), "The moon does it."),
        (json!({ "excerpt": "Somebody wrote this." }), "Somebody wrote this."),
        (json!({}), "Twice a day."),
        (json!({ "body": [{ "kind": "rule" }, { "kind": "list", "items": ["First of a list."] }] }), "First of a list."),
        (
            json!({ "body": [{ "kind": "paragraph", "text": "\u{200b}\u{ad}" }, { "kind": "paragraph", "text": "Seen." }] }),
            "Seen.",
        ),
        (json!({ "standfirst": long.trim() }), cut.as_str()),
        (json!({ "standfirst": "Wan\u{ad}der\u{200b}ung\u{feff}" }), "Wanderung"),
    ] {
        let (_ground, dist) = paper_with(&more);
        for (place, said) in summaries(&dist) {
            assert_eq!(said.as_deref(), Some(wanted), "{place} of {more}");
        }
    }
}

/// What no machine should read.
fn unseen(text: &str) -> Vec<char> {
    let is_unseen = |c: &char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    text.chars().filter(is_unseen).collect()
}

/// Every text for machines that is printed of the story.
fn machine_texts(dist: &Path) -> Vec<String> {
    let html = page(dist);
    let mut all: Vec<String> = summaries(dist).into_iter().filter_map(|(_, text)| text).collect();
    let metas = Selector::parse("meta[content]").unwrap();
    all.extend(html.select(&metas).filter_map(|meta| meta.value().attr("content")).map(str::to_owned));
    all.push(select(&html, "title").unwrap().text().collect());
    all.push(json_ld(&html).to_string());
    let embed = Html::parse_document(&file(dist, "embed/tides/index.html"));
    all.push(select(&embed, "title").unwrap().text().collect());
    all.push(file(dist, "oembed/tides.json"));
    all.extend(["title", "category", "dc:creator", "description"].into_iter().filter_map(|name| rss(dist, name)));
    let item = json_item(dist);
    all.extend(["title", "summary", "authors", "tags"].map(|key| item[key].to_string()));
    all
}

#[test]
fn signs_that_nobody_sees_stay_on_the_page_alone() {
    for (odd, plain) in [
        ("Donau\u{ad}dampf\u{ad}schiff", "Donaudampfschiff"),
        ("\u{feff}Schnee\u{200b}ball", "Schneeball"),
        ("Word\u{2060}joiner \u{202e}turned", "Wordjoiner turned"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("A \u{1f469}\u{200d}\u{1f52c} at sea", "A \u{1f469}\u{200d}\u{1f52c} at sea"),
    ] {
        let (_ground, dist) = paper_with(&json!({ "headline": odd, "standfirst": odd, "tags": [odd] }));
        let html = page(&dist);
        assert_eq!(select(&html, "h1").unwrap().text().collect::<String>(), odd, "as it was written");
        assert_eq!(meta(&html, "og:title").as_deref(), Some(plain));
        assert_eq!(rss(&dist, "title").as_deref(), Some(plain));
        for text in machine_texts(&dist) {
            assert_eq!(unseen(&text), [], "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_machine_reads_what_nobody_sees(odd in "[a-zé \u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{e0041}\u{1f469}]{1,300}x") {
        let (_ground, dist) = paper_with(&json!({ "headline": odd, "standfirst": odd, "tags": [odd] }));
        for text in machine_texts(&dist) {
            prop_assert_eq!(unseen(&text), [] as [char; 0]);
            let opened = text.chars().filter(|c| matches!(c, '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}')).count();
            prop_assert_eq!(opened, text.chars().filter(|&c| c == '\u{202c}').count());
        }
    }
}

#[test]
fn a_story_in_a_feed_is_whole_and_leads_nowhere_within_the_reader() {
    let picture = json!({ "src": "images/boat.webp", "alt": "A boat", "width": 1200, "height": 800, "caption": "At anchor." });
    let body = json!([
        { "kind": "heading", "level": 2, "text": "One" },
        { "kind": "paragraph", "text": ["It rises", { "note": { "number": 1, "text": "1" } }, " and ", { "link": { "href": "/article/tides/#one", "text": "falls" } }, "."] },
        { "kind": "embed", "url": "https://e.example/1", "title": "A film" },
        { "kind": "list", "ordered": true, "notes": true, "items": ["The register."] }
    ]);
    let (_ground, dist) = paper_with(&json!({ "standfirst": "The moon does it.", "lead_image": picture, "body": body }));
    let html = json_item(&dist)["content_html"].as_str().unwrap().to_owned();
    assert_eq!(rss(&dist, "content:encoded").as_deref(), Some(html.as_str()));
    let opening = "<p>The moon does it.</p><figure><img src=\"https://meridian.example/images/boat.webp\" alt=\"A boat\"";
    assert!(html.starts_with(opening), "{html}");
    assert!(html.contains("<figcaption>At anchor.</figcaption>"), "{html}");
    assert!(html.contains("<sup><a href=\"https://meridian.example/article/tides/#note-1\">1</a></sup>"), "{html}");
    assert!(html.contains("<a href=\"https://meridian.example/article/tides/#one\">falls</a>"), "{html}");
    assert!(html.contains("<a href=\"https://e.example/1\">A film (e.example)</a>"), "{html}");
    for never in [" id=", "href=\"#", "<button", "<script", "data-"] {
        assert!(!html.contains(never), "{never} in {html}");
    }
    assert!(select(&page(&dist), "#note-1").is_some(), "the page has the note");
    assert_eq!(rss_attribute(&dist, "media:content", "url").as_deref(), Some("https://meridian.example/images/boat.webp"));
    assert_eq!(rss_attribute(&dist, "media:content", "type").as_deref(), Some("image/webp"));
    assert_eq!(json_item(&dist)["image"], "https://meridian.example/images/boat.webp");
}

/// The story as a feed holds it, of a paper at an address.
fn content_in_feed(url: &str, body: &Value) -> String {
    let site = swapped(SITE, "https://meridian.example/", url);
    let story =
        json!({ "headline": "X", "section": "science", "authors": [], "published": "2026-11-02T08:30:00Z", "body": body });
    let (_ground, dist) = printed_with(&[("site.json", &site), ("articles/tides.json", &story.to_string())]);
    let html = json_item(&dist)["content_html"].as_str().unwrap().to_owned();
    assert_eq!(rss(&dist, "content:encoded").as_deref(), Some(html.as_str()));
    html
}

#[test]
fn all_that_stands_in_a_story_leads_from_a_feed_to_where_it_is() {
    let link = |href: &str| json!([{ "link": { "href": href, "text": "a" } }]);
    let mark = json!(["a", { "note": { "number": 1, "text": "1" } }]);
    let notes = json!({ "kind": "list", "ordered": true, "notes": true, "items": ["The register."] });
    let picture = |src: &str| json!({ "src": src, "alt": "]]> \"&<", "width": 900, "height": 600, "sizes": [{ "src": "images/b.webp", "width": 480 }] });
    for url in ["https://meridian.example/", "https://meridian.example/news/"] {
        for (block, wanted) in [
            (
                json!({ "kind": "table", "head": ["a", link("/section/science/")], "rows": [["b", "c"]] }),
                "<th scope=\"col\"><a href=\"ROOTsection/science/\">",
            ),
            (
                json!({ "kind": "table", "head": [], "rows": [["b", mark]] }),
                "<td>a<sup><a href=\"ROOTarticle/tides/#note-1\">1</a></sup></td>",
            ),
            (
                json!({ "kind": "details", "summary": mark, "blocks": [{ "kind": "rule" }] }),
                "<summary>a<sup><a href=\"ROOTarticle/tides/#note-1\">",
            ),
            (
                json!({ "kind": "gallery", "images": [picture("images/a%20b.jpg")], "caption": link("/") }),
                "<figcaption><a href=\"ROOT\">",
            ),
            (
                json!({ "kind": "gallery", "images": [picture("images/a%20b.jpg")] }),
                "srcset=\"ROOTimages/b.webp 480w, ROOTimages/a%20b.jpg 900w\"",
            ),
            (
                json!({ "kind": "figure", "image": picture("images/x.svg"), "href": "/article/tides/#one" }),
                "<a href=\"ROOTarticle/tides/#one\"><img src=\"ROOTimages/x.svg\"",
            ),
            (json!({ "kind": "figure", "image": picture("images/x.svg") }), "alt=\"]]&gt; &quot;&amp;&lt;\""),
            (
                json!({ "kind": "player", "media": "video", "src": "recordings/a.mp4", "poster": "images/x.svg", "caption": link("tel:+123") }),
                "src=\"ROOTrecordings/a.mp4\" poster=\"ROOTimages/x.svg\"",
            ),
            (
                json!({ "kind": "player", "media": "video", "src": "recordings/a.mp4", "tracks": [{ "src": "images/x.svg", "kind": "captions" }] }),
                "<track kind=\"captions\" src=\"ROOTimages/x.svg\">",
            ),
            (
                json!({ "kind": "quote", "text": "q", "cite": link("/author/ann/"), "blocks": [{ "kind": "embed", "url": "https://youtu.be/aaaaaaaaaaa", "title": "A <film>" }] }),
                "<p><a href=\"https://youtu.be/aaaaaaaaaaa\">A &lt;film&gt;",
            ),
            (
                json!({ "kind": "code", "language": "html", "text": "a ]]></script>\n& b" }),
                "<code>a ]]&gt;&lt;/script&gt;\n&amp; b</code>",
            ),
            (
                json!({ "kind": "paragraph", "text": link("mailto:ann@meridian.example") }),
                "<a href=\"mailto:ann@meridian.example\">",
            ),
        ] {
            let html = content_in_feed(url, &json!([block, notes]));
            let wanted = wanted.replace("ROOT", url);
            assert!(html.contains(&wanted), "{wanted} in {html}");
            for never in [" id=", "href=\"#", "href=\"/", "src=\"images", "src=\"/", "<button", "<script", "data-embed"] {
                assert!(!html.contains(never), "{never} in {html}");
            }
        }
    }
}

#[test]
fn an_edition_has_feeds_of_its_own_with_the_pictures_of_all() {
    let site = r#"{ "language": "ru", "name": "Меридиан", "sections": [{ "slug": "science", "name": "Наука" }] }"#;
    let image = json!({ "src": "images/x.svg", "alt": "", "width": 1200, "height": 800, "sizes": [{ "src": "images/l.jpg", "width": 1200 }] });
    let story = json!({ "headline": "Приливы & <b>", "section": "science", "authors": ["ann"], "published": "2026-11-02T08:30:00Z", "lead_image": image,
        "body": [{ "kind": "player", "media": "audio", "src": "images/x.svg" }, { "kind": "paragraph", "text": [{ "link": { "href": "/article/tides/", "text": "a" } }] }] });
    let (_ground, dist) =
        printed_with(&[("editions/ru/site.json", site), ("editions/ru/articles/tides.json", &story.to_string())]);
    let feed: Value = serde_json::from_str(&file(&dist, "ru/feed.json")).unwrap();
    let item = &feed["items"][0];
    assert_eq!((&feed["language"], &item["title"]), (&json!("ru"), &json!("Приливы & <b>")));
    assert_eq!(
        (&item["image"], &item["url"]),
        (&json!("https://meridian.example/images/l.jpg"), &json!("https://meridian.example/ru/article/tides/"))
    );
    assert_eq!(item["attachments"][0]["url"], "https://meridian.example/images/x.svg");
    assert_eq!(item["attachments"][0]["size_in_bytes"], 6);
    let html = item["content_html"].as_str().unwrap();
    assert!(html.contains("<a href=\"https://meridian.example/ru/article/tides/\">") && !html.contains("../"), "{html}");
    let html = Html::parse_document(&file(&dist, "ru/article/tides/index.html"));
    assert_eq!(meta(&html, "og:image").as_deref(), Some("https://meridian.example/images/l.jpg"));
}

#[test]
fn a_story_of_another_direction_says_so_in_the_feed() {
    for (site_language, language, wanted) in
        [("en", "ar", Some("rtl")), ("en", "he", Some("rtl")), ("fa", "en", Some("ltr")), ("en", "fr", None), ("ar", "ur", None)]
    {
        let site = swapped(SITE, "\"language\": \"en\"", &format!("\"language\": \"{site_language}\""));
        let story = json!({ "headline": "X", "section": "science", "authors": [], "published": "2026-11-02T08:30:00Z", "language": language,
            "body": [{ "kind": "paragraph", "text": "شكرا (2026)." }] });
        let (_ground, dist) = printed_with(&[("site.json", &site), ("articles/tides.json", &story.to_string())]);
        let html = Html::parse_fragment(json_item(&dist)["content_html"].as_str().unwrap());
        let direction = select(&html, "[dir]").and_then(|element| element.value().attr("dir"));
        assert_eq!(direction, wanted, "{language} in {site_language}");
    }
}

#[test]
fn recordings_are_enclosed() {
    let player = |media: &str, src: &str| json!({ "kind": "player", "media": media, "src": src, "title": "The tide" });
    for (src, media, kind, length) in [
        ("https://news.example/a.mp3", "audio", "audio/mpeg", None),
        ("images/x.svg?as=a.ogg", "audio", "audio/mpeg", Some(6)),
        ("https://news.example/film.webm", "video", "video/webm", None),
        ("recordings/missing.m4a", "audio", "audio/mp4", None),
        ("https://news.example/é.OGG?a=1&b=%3C", "audio", "audio/ogg", None),
    ] {
        let (_ground, dist) = paper_with(&json!({ "body": [{ "kind": "quote", "text": "x", "blocks": [player(media, src)] }] }));
        let address =
            if src.starts_with("https") { src.replace('é', "%C3%A9") } else { format!("https://meridian.example/{src}") };
        assert_eq!(rss_attribute(&dist, "enclosure", "url"), Some(address.replace('&', "&amp;")));
        assert_eq!(rss_attribute(&dist, "enclosure", "type").as_deref(), Some(kind), "{src}");
        assert_eq!(rss_attribute(&dist, "enclosure", "length"), Some(length.unwrap_or(0).to_string()));
        let attachment = &json_item(&dist)["attachments"][0];
        assert_eq!(
            (&attachment["url"], &attachment["mime_type"], &attachment["title"]),
            (&json!(address), &json!(kind), &json!("The tide"))
        );
        assert_eq!(attachment.get("size_in_bytes").and_then(Value::as_u64), length);
    }
}

#[test]
fn titles_keep_to_the_profile_of_rss() {
    for (headline, wanted) in [
        ("Salt & sand", "Salt &#x26; sand"),
        ("a < b", "a &#x3C; b"),
        ("&amp; <i>", "&#x26;amp; &#x3C;i&gt;"),
        ("]]> “x”", "]]&gt; “x”"),
        ("</title><script>", "&#x3C;/title&gt;&#x3C;script&gt;"),
    ] {
        let (_ground, dist) = paper_with(&json!({ "headline": headline }));
        assert!(file(&dist, "feed.xml").contains(&format!("<title>{wanted}</title>")), "{headline}");
        assert_eq!(rss(&dist, "title").as_deref(), Some(headline));
    }
}

#[test]
fn cards_have_pictures_of_pixels() {
    let picture = |src: &str, width: u32, sizes: Value| json!({ "src": src, "alt": "", "width": width, "height": width / 2, "sizes": sizes });
    let sizes = json!([{ "src": "images/a-480.webp", "width": 480 }, { "src": "images/a-960.webp", "width": 960 }]);
    for (image, wanted) in [
        (picture("images/a.svg", 1600, sizes), Some(("images/a-960.webp", "960", "480"))),
        (picture("images/a.svg", 1600, json!(null)), None),
        (picture("images/a.jpg", 1200, json!(null)), Some(("images/a.jpg", "1200", "600"))),
        (picture("images/a.png", 320, json!(null)), None),
        (picture("images/a.avif", 1600, json!(null)), None),
        (picture("images/a.gif", 1600, json!(null)), None),
        (
            picture("images/a.JPG?v=1", 598, json!([{ "src": "images/b.Png", "width": 600 }])),
            Some(("images/b.Png", "600", "300")),
        ),
        (
            picture(
                "images/a.svg",
                1600,
                json!([{ "src": "images/a.avif", "width": 1200 }, { "src": "images/a.jpeg", "width": 599 }]),
            ),
            None,
        ),
        (picture("images/v1.2/photo", 1200, json!(null)), Some(("images/v1.2/photo", "1200", "600"))),
    ] {
        let (_ground, dist) = paper_with(&json!({ "lead_image": image }));
        let html = page(&dist);
        let value = |name: &str| meta(&html, name);
        let wanted_address = wanted.map(|(path, _, _)| format!("https://meridian.example/{path}"));
        assert_eq!(value("og:image"), wanted_address, "{image}");
        assert_eq!(value("og:image:width").as_deref(), wanted.map(|(_, width, _)| width));
        assert_eq!(value("og:image:height").as_deref(), wanted.map(|(_, _, height)| height));
        assert_eq!(value("twitter:card").as_deref(), Some(if wanted.is_some() { "summary_large_image" } else { "summary" }));
    }
}

#[test]
fn pages_that_are_no_stories_have_small_cards() {
    let face = |src: &str, width: u32| {
        json!({ "name": "Ann Bell", "avatar": { "src": src, "alt": "", "width": width, "height": width } }).to_string()
    };
    let about = json!({ "headline": "About", "body": [{ "kind": "figure", "image": { "src": "images/a.jpg", "alt": "", "width": 1200, "height": 800 } }] });
    for (avatar, wanted) in [
        (face("images/ann.jpg", 800), Some("https://meridian.example/images/ann.jpg")),
        (face("images/ann.jpg", 96), None),
        (face("images/x.svg", 800), None),
        (r#"{ "name": "Ann Bell" }"#.to_owned(), None),
    ] {
        let (_ground, dist) = printed_with(&[("authors/ann.json", &avatar), ("pages/about.json", &about.to_string())]);
        for (path, wanted) in
            [("author/ann/", wanted), ("section/science/", None), ("about/", None), ("", None), ("404.html", None)]
        {
            let path = if path.ends_with(".html") { path.to_owned() } else { format!("{path}index.html") };
            let html = Html::parse_document(&file(&dist, &path));
            assert_eq!(meta(&html, "og:image").as_deref(), wanted, "{path} of {avatar}");
            let is_found = path != "404.html";
            assert_eq!(meta(&html, "twitter:card").as_deref(), is_found.then_some("summary"), "{path}");
        }
    }
}

#[test]
fn hosts_are_written_in_ascii() {
    for (url, host) in [
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://Новости.example/", "xn--b1amnebsh.example"),
        ("https://例え.example/", "xn--r8jz45g.example"),
    ] {
        let site = swapped(SITE, "https://meridian.example/", url);
        let (_ground, dist) = printed_with(&[("site.json", &site)]);
        let name = url.trim_start_matches("https://").trim_end_matches('/');
        for path in [
            "sitemap.xml",
            "robots.txt",
            "feed.xml",
            "feed.json",
            "index.html",
            "index.json",
            "article/tides/index.html",
            "oembed/tides.json",
            "embed/tides/index.html",
        ] {
            let text = file(&dist, path);
            assert!(text.contains(host), "{path}");
            assert!(!text.contains(name) && !text.contains("https://%"), "{path}");
        }
    }
}
