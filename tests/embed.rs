//! What other sites show of the paper is light, complete without a script, and can do nothing else.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use standfirst::model::Checked;
use standfirst::model::address::{Base, WebAddress};
use standfirst::model::page::Content;
use standfirst::model::slug::Slug;
use standfirst::press::assembler::Assembler;
use standfirst::press::content::read;
use standfirst::route::Route;
use standfirst::view::SiteContext;
use standfirst::view::embed::{EmbedContext, story};
use tempfile::TempDir;

use folder::files;
use paper::{ARTICLE, SITE, lay, swapped};
use site::{built, press, printed};

/// The most that a frame's document may weigh, in bytes by Brotli.
const HEAVIEST: usize = 8 * 1024;

/// A paper of these files beside the smallest one, printed under a base.
fn paper_of(files: &[(&str, &str)], base: &str) -> (TempDir, PathBuf) {
    let (ground, dist) = built();
    printed(press(lay(files).path(), &dist).args(["--base", base]));
    (ground, dist)
}

fn text(dist: &Path, path: &str) -> String {
    fs::read_to_string(dist.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn weight(html: &str) -> usize {
    let (mut from, mut small) = (html.as_bytes(), Vec::new());
    // Not at its best, which takes ten times as long in an unoptimised test: hosts that compress on the way do no better.
    let how = brotli::enc::BrotliEncoderParams { quality: 7, ..Default::default() };
    brotli::BrotliCompress(&mut from, &mut small, &how).unwrap();
    small.len()
}

/// The documents for frames in a site: their places and what they hold.
fn frames(dist: &Path) -> Vec<(String, String)> {
    let all = files(dist).into_iter().map(|(path, bytes)| (path.to_str().unwrap().to_owned(), bytes));
    let all = all.filter(|(path, _)| path.starts_with("embed/") && path != "embed/index.html" && path.ends_with(".html"));
    all.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).collect()
}

fn words(html: &Html, selector: &str) -> String {
    select(html, selector).iter().flat_map(|element| element.text()).collect()
}

/// What holds of every frame, whatever is in it.
#[track_caller]
fn check_frame(path: &str, text: &str, home: &str, base: &str) {
    assert!(weight(text) <= HEAVIEST, "{path} weighs {}", weight(text));
    let html = Html::parse_document(text);
    for element in html.root_element().descendants().filter_map(ElementRef::wrap).map(|element| element.value()) {
        let name = element.name();
        assert!(
            !["button", "form", "input", "iframe", "object", "svg", "template", "noscript"].contains(&name),
            "{path}: <{name}>"
        );
        assert!(element.attrs().all(|(name, _)| !name.starts_with("on") && name != "style"), "{path}: {element:?}");
        if name == "a" {
            let href = element.attr("href").unwrap();
            assert!(["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme)), "{path}: {href}");
        }
        if let Some(src) = element.attr("src") {
            assert!(src.starts_with("https://") || src.starts_with(base), "{path}: {src}");
        }
    }
    let (script, style) = (select(&html, "script"), select(&html, "style"));
    assert_eq!((script.len(), style.len()), (1, 1), "{path}");
    assert!(script[0].text().collect::<String>().len() < 2_000);
    assert_eq!(select(&html, "base")[0].value().attr("href"), None);
    assert_eq!(select(&html, "meta[name=robots]")[0].value().attr("content"), Some("noindex"));
    assert!(select(&html, "link[rel=canonical]")[0].value().attr("href").unwrap().starts_with(home), "{path}");
    assert_eq!(select(&html, "body > main[aria-labelledby=title] h1#title").len(), 1, "{path}");
    assert!(!words(&html, "title").is_empty() && !words(&html, "footer a.on").is_empty(), "{path}");
    let policy = select(&html, "meta[http-equiv]")[0].value().attr("content").unwrap();
    let [scripts, styles] = ["script-src 'sha256-", "style-src 'sha256-"].map(|begins| {
        let directive = policy.split("; ").find(|directive| directive.starts_with(begins));
        directive.is_some_and(|directive| !directive.trim_start_matches(begins).contains(' '))
    });
    assert!(scripts && styles && policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
}

fn paragraph(words: &str) -> String {
    json!({ "kind": "paragraph", "text": words }).to_string()
}

/// The smallest article with another body, language and headline.
fn article_of(body: &[String], language: &str, headline: &str) -> String {
    let whole = ["[", &body.join(","), "]"].concat();
    let article = swapped(ARTICLE, r#"[{ "kind": "paragraph", "text": "Twice a day." }]"#, &whole);
    let article = swapped(&article, "\"Tides\"", &json!(headline).to_string());
    swapped(&article, r#""section""#, &format!(r#""language": "{language}", "section""#))
}

#[test]
fn every_frame_of_the_paper_is_light_and_can_do_nothing() {
    let (_ground, dist) = built();
    printed(press(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content"), &dist).args(["--base", "/news/"]));
    let all = frames(&dist);
    assert_eq!(all.len(), 22 + 1 + 4);
    for (path, text) in &all {
        check_frame(path, text, "https://meridian.example/", "/news/");
    }
    let html = Html::parse_document(&text(&dist, "embed/الأسطرلاب/index.html"));
    let root = html.root_element().value();
    assert_eq!((root.attr("lang"), root.attr("dir")), (Some("ar"), Some("rtl")));
    assert_eq!(words(&html, "header .paper"), "The Meridian");
    assert_eq!(select(&html, "header, footer, .lines").iter().filter(|part| part.value().attr("lang") == Some("en")).count(), 3);
}

/// Messages that compress badly, and as many as one wants: no two are alike.
fn noise(words: usize, letters: &[char]) -> String {
    let mut state = 1_u64;
    let mut letter = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        letters[usize::try_from(state >> 33).unwrap() % letters.len()]
    };
    (0..words).map(|_| (0..7).map(|_| letter()).collect::<String>() + " ").collect()
}

#[test]
fn a_frame_is_light_whatever_the_story() {
    let latin: Vec<char> = ('a'..='z').chain('A'..='Z').chain('0'..='9').collect();
    let han: Vec<char> = ('\u{4e00}'..'\u{9fff}').collect();
    let arabic: Vec<char> = ('\u{621}'..'\u{64a}').collect();
    for (name, letters, language, direction) in
        [("latin", &latin, "de", "ltr"), ("han", &han, "zh-Hant", "ltr"), ("arabic", &arabic, "ar", "rtl")]
    {
        for (paragraphs, length) in [(1, 50), (400, 50), (1, 20_000), (3, 110)] {
            let texts: Vec<String> = (0..paragraphs).map(|_| noise(length, letters)).collect();
            let body: Vec<String> = texts.iter().map(|text| paragraph(text)).collect();
            let article = article_of(&body, language, &noise(2_000, letters));
            let (_ground, dist) = paper_of(&[("articles/tides.json", &article)], "/");
            for (path, text) in frames(&dist) {
                check_frame(&format!("{name} {paragraphs} × {length}: {path}"), &text, "https://meridian.example/", "/");
            }
            let html = Html::parse_document(&text(&dist, "embed/tides/index.html"));
            assert_eq!(html.root_element().value().attr("dir"), Some(direction));
            // Of all there is something to read, and the way to the rest.
            assert!(words(&html, ".body").chars().count() > 100, "{name} {paragraphs} × {length}");
            let is_whole = texts.iter().map(|text| text.len() + "<p></p>".len()).sum::<usize>() <= 6_000;
            let wanted = if is_whole { "Read it at The Meridian" } else { "Read on at The Meridian" };
            assert_eq!(words(&html, "footer a"), wanted, "{name} {paragraphs} × {length}");
        }
    }
}

#[test]
fn what_is_short_is_whole_and_what_has_no_words_still_leads_on() {
    let check = |body: &[String], wanted: &str| {
        let article = article_of(body, "it", "Maree");
        let (_ground, dist) = paper_of(&[("articles/tides.json", &article)], "/");
        let html = Html::parse_document(&text(&dist, "embed/tides/index.html"));
        assert_eq!(words(&html, ".body"), wanted);
        assert_eq!(words(&html, "footer a"), "Read it at The Meridian");
        assert_eq!(words(&html, "h1 a"), "Maree");
        assert_eq!(words(&html, ".lines"), "By Ann Bell Published 2 November 2026");
    };
    check(&[paragraph("Twice a day.")], "Twice a day.");
    check(&[], "");
}

#[test]
fn a_story_that_is_kept_for_some_says_where_it_can_be_opened() {
    let paper = read(lay::<&str>(&[]).path()).unwrap();
    let context = SiteContext { base: Arc::new(Base::new("/")), messages: paper.interface.messages };
    let abroad = Base::abroad(&paper.site.url);
    let embed = EmbedContext { context: &context, abroad: &abroad, site: &paper.site, words: &paper.interface.messages.printed };
    let Content::Article(mut page) = Assembler::new(&paper).page(&Route::Article(Slug::parse("tides").unwrap())).content else {
        panic!("it is an article's");
    };
    page.article.elsewhere = Some(WebAddress::parse("https://blog.example/tides/").unwrap());
    let html = Html::parse_fragment(story(&embed, &page).as_str());
    assert_eq!(select(&html, ".kept a")[0].value().attr("href"), Some("https://blog.example/tides/"));
    assert!(words(&html, ".kept").starts_with("This story is kept for those who have its password."));
    assert!(select(&html, ".body").is_empty());
    assert_eq!(words(&html, "footer a"), "Read on at The Meridian");
}

#[test]
fn lists_show_the_newest_and_say_so_where_there_is_none() {
    let site = swapped(SITE, r#""name": "Science" }"#, r#""name": "Science" }, { "slug": "empty", "name": "Empty" }"#);
    let (_ground, dist) = paper_of(&[("site.json", &site)], "/");
    let list = |path: &str| Html::parse_document(&text(&dist, path));
    for (path, title, count) in [
        ("embed/latest/index.html", "Latest", 1),
        ("embed/section/science/index.html", "Science", 1),
        ("embed/section/empty/index.html", "Empty", 0),
    ] {
        check_frame(path, &text(&dist, path), "https://meridian.example/", "/");
        let html = list(path);
        assert_eq!(words(&html, "h1"), title);
        assert_eq!(select(&html, "li").len(), count);
        assert_eq!(words(&html, "footer a"), "More at The Meridian");
    }
    assert!(words(&list("embed/section/empty/index.html"), ".empty").starts_with("No stories here yet."));
    assert_eq!(words(&list("embed/latest/index.html"), "h2 a"), "Tides");
}

/// The answers for other sites in a folder, each held to the schema.
#[track_caller]
fn answers(dist: &Path) -> Vec<(String, Value)> {
    let schema: Value = serde_json::from_str(include_str!("schemas/oembed.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut all = Vec::new();
    for (path, bytes) in files(dist).into_iter().filter(|(path, _)| path.starts_with("oembed")) {
        let answer: Value = serde_json::from_slice(&bytes).unwrap();
        let faults: Vec<String> = validator.iter_errors(&answer).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{path:?}: {faults:?}");
        all.push((path.to_str().unwrap().to_owned(), answer));
    }
    all
}

#[test]
fn other_sites_are_told_how_to_embed_every_article() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    let (_ground, dist) = built();
    printed(press(&content, &dist).args(["--base", "/news/"]));
    let all = answers(&dist);
    assert_eq!(all.len(), 22);
    for (path, answer) in &all {
        let html = Html::parse_fragment(answer["html"].as_str().unwrap());
        let body: Vec<&str> = html.root_element().child_elements().map(|element| element.value().name()).collect();
        // What WordPress lets through of a site that it does not know, in its order.
        assert_eq!(body, ["blockquote", "iframe"], "{path}");
        let [quotation, frame] = [select(&html, "blockquote")[0], select(&html, "iframe")[0]].map(|element| element.value());
        assert_eq!(quotation.attrs().count(), 0);
        let src = frame.attr("src").unwrap();
        assert!(src.starts_with("https://meridian.example/embed/") && !src.contains('#'), "{src}");
        assert_eq!(frame.attr("width"), Some(answer["width"].to_string().as_str()));
        let article = select(&html, "a")[0].value().attr("href").unwrap();
        assert_eq!(article.replace("/article/", "/embed/"), src);
        // The article's own page tells of it.
        let slug = path.trim_start_matches("oembed/").trim_end_matches(".json");
        let page = Html::parse_document(&text(&dist, &format!("article/{slug}/index.html")));
        let link = select(&page, "head link[rel=alternate][type='application/json+oembed']")[0].value().attr("href").unwrap();
        assert_eq!(link, article.replace("/article/", "/oembed/").trim_end_matches('/').to_owned() + ".json");
    }
    let of = |slug: &str| all.iter().find(|(path, _)| *path == format!("oembed/{slug}.json")).map(|(_, answer)| answer).unwrap();
    assert_eq!(of("godwit")["thumbnail_width"], 480);
    assert!(of("godwit")["thumbnail_url"].as_str().unwrap().ends_with("/images/godwit-480.webp"));
    assert!(
        of("tides")["thumbnail_url"].as_str().unwrap().ends_with("/images/tides-1200.webp"),
        "it is drawn, and there in pixels too"
    );
    assert_eq!(of("tides")["author_name"], "Elena Marchetti");
}

#[test]
fn an_article_named_as_the_latest_stories_are_has_no_embed() {
    let (_ground, dist) = paper_of(&[("articles/latest.json", ARTICLE), ("articles/section.json", ARTICLE)], "/");
    let html = Html::parse_document(&text(&dist, "embed/latest/index.html"));
    assert_eq!(words(&html, "h1"), "Latest");
    assert_eq!(words(&Html::parse_document(&text(&dist, "embed/section/index.html")), "h1"), "Tides");
    assert!(!dist.join("oembed/latest.json").exists() && dist.join("oembed/section.json").exists());
    assert!(!text(&dist, "article/latest/index.html").contains("json+oembed"));
}

#[test]
fn who_reads_only_the_beginning_of_a_page_finds_the_way_to_its_embed() {
    let huge: Vec<String> = (0..4_000).map(|_| paragraph(&"word ".repeat(100))).collect();
    let tags: Vec<String> = (0..3_000).map(|nth| format!("a tag of some length, number {nth}")).collect();
    let article = article_of(&huge, "it", &"Headline ".repeat(2_000));
    let article = swapped(&article, r#""section""#, &format!(r#""tags": {}, "section""#, json!(tags)));
    let (_ground, dist) = paper_of(&[("articles/tides.json", &article)], "/");
    let page = text(&dist, "article/tides/index.html");
    assert!(page.len() > 2_000_000);
    let at = page.find("application/json+oembed").unwrap();
    assert!(at < 150 * 1024 && at < page.find("</head>").unwrap(), "{at}");
}

#[test]
fn a_live_paper_has_nothing_for_frames() {
    let site = swapped(SITE, r#""url""#, r#""source": { "kind": "wordpress", "root": "https://news.example/wp-json/" }, "url""#);
    let (_ground, dist) = built();
    // What a paper of files left there goes.
    printed(&mut press(lay::<&str>(&[]).path(), &dist));
    assert!(dist.join("embed/index.html").exists() && text(&dist, "_headers").contains("/embed/*"));
    printed(&mut press(lay(&[("site.json", &site)]).path(), &dist));
    assert!(!dist.join("embed").exists() && !dist.join("oembed").exists());
    assert!(!text(&dist, "_headers").contains("embed"));
}

#[test]
fn the_page_for_publishers_has_every_code_without_a_script() {
    let site = swapped(SITE, "The Meridian", "A \\\"M\\\" <b> & co");
    let article = swapped(ARTICLE, "Tides", "</textarea><script>alert(1)</script>");
    let (_ground, dist) = paper_of(&[("site.json", &site), ("articles/tides.json", &article)], "/news/");
    let html = Html::parse_document(&text(&dist, "embed/index.html"));
    let codes: Vec<String> = select(&html, "#codes-title ~ textarea").iter().map(|code| code.text().collect()).collect();
    assert_eq!(codes.len(), 4);
    for (code, place) in codes.iter().zip(["article/tides/", "", "section/science/"]) {
        let code = Html::parse_fragment(code);
        let address = format!("https://meridian.example/{place}");
        assert_eq!(select(&code, "script")[0].value().attr("src"), Some("https://meridian.example/embed.js"));
        assert_eq!(select(&code, "standfirst-embed")[0].value().attr("src"), Some(address.as_str()));
        assert_eq!(select(&code, "standfirst-embed > blockquote > a")[0].value().attr("href"), Some(address.as_str()));
        assert_eq!(select(&code, "*").len(), 5, "nothing else comes of it");
    }
    assert!(codes[3].contains("<standfirst-reader src=\"https://meridian.example/\" route=\"/\">"));
    assert_eq!(select(&html, "script").len(), 1);
    let policy = select(&html, "meta[http-equiv]")[0].value().attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'sha256-") && !policy.contains("unsafe"), "{policy}");
}
