//! A paper in several languages: its editions, and how their pages lead to each other.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use standfirst::press::content::{ContentRequest, Reading, Selection, read_selection};
use tempfile::TempDir;

use paper::{ARTICLE, SITE, lay, swapped};
use site::{built, press, printed};

const EDITION: &str = r#"{
  "name": "Меридиан",
  "language": "ru",
  "sections": [{ "slug": "science", "name": "Наука" }, { "slug": "arts", "name": "Искусство" }]
}
"#;

const EDITION_SITE: &str = "editions/ru/site.json";
const ENGLISH: &str = "articles/tides.json";
const RUSSIAN: &str = "editions/ru/articles/prilivy.json";

/// A story that names translations.
fn story(translations: &str) -> String {
    swapped(ARTICLE, "\"section\"", &format!("\"translations\": {translations}, \"section\""))
}

/// A paper in English and Russian, whose one story is in both, where files given here stand in or stand beside.
fn in_two(files: &[(&str, &str)]) -> TempDir {
    let (english, russian) = (story(r#"{ "ru": "prilivy" }"#), story(r#"{ "en": "tides" }"#));
    let all = [(EDITION_SITE, EDITION), (ENGLISH, english.as_str()), (RUSSIAN, russian.as_str())];
    lay(&all.into_iter().chain(files.iter().copied()).collect::<Vec<_>>())
}

fn reading(content: &Path, selection: Selection) -> Result<Reading, Vec<String>> {
    let read = read_selection(&ContentRequest { content, site: None, selection, memory: None });
    read.map_err(|findings| findings.iter().map(ToString::to_string).collect())
}

/// What is told of a paper in two languages in which files are others: every fault and every warning.
#[track_caller]
fn check(files: &[(&str, &str)], wanted: &[&str]) {
    let ground = in_two(files);
    let told = match reading(ground.path(), Selection::WHOLE) {
        Ok(reading) => reading.warnings.iter().map(ToString::to_string).collect(),
        Err(findings) => findings,
    };
    assert_eq!(told, wanted);
}

/// The same of the English story's translations alone.
#[track_caller]
fn check_story(translations: &str, wanted: &[&str]) {
    check(&[(ENGLISH, &story(translations))], wanted);
}

#[test]
fn an_edition_is_in_the_language_of_its_folder() {
    check(&[], &[]);
    check(
        &[(EDITION_SITE, &swapped(EDITION, "\"ru\"", "\"uk\""))],
        &["editions/ru/site.json:3:15 language: must be ru, as the folder is called, not uk; or call the folder uk"],
    );
    check(
        &[(EDITION_SITE, &swapped(EDITION, "\"language\"", "\"url\": \"https://ru.example/\", \"language\""))],
        &["editions/ru/site.json:3:10 url: must be https://meridian.example/ru/, below the paper's own, and can be left out"],
    );
    check(&[(EDITION_SITE, &swapped(EDITION, "\"language\"", "\"url\": \"https://meridian.example/ru\", \"language\""))], &[]);
    check(
        &[(EDITION_SITE, &swapped(EDITION, "\"language\"", "\"redirects\": \"pages\", \"language\""))],
        &["editions/ru/site.json:3:3 redirects: unknown key"],
    );
    check(
        &[("editions/Русский/site.json", EDITION)],
        &["editions/Русский: the name of the folder must be a language tag such as en, it or pt-BR"],
    );
    check(
        &[("editions/readme.md", "")],
        &["editions/readme.md: warning: is not read: an edition is a folder that is called by its language"],
    );
    check(&[("editions/de/articles/.keep", "")], &["editions/de/site.json: is missing"]);
    check(
        &[("site.json", &swapped(SITE, "\"en\"", "\"ru\""))],
        &[
            "site.json:3:15 language: is the language of the folder editions/ru too; an edition is in another language than the paper",
        ],
    );
}

#[test]
fn editions_elsewhere_are_in_languages_of_their_own() {
    let with = |editions: &str| swapped(SITE, "\"language\"", &format!("\"editions\": {editions}, \"language\""));
    check(&[("site.json", &with(r#"[{ "language": "de", "url": "https://de.example/" }]"#))], &[]);
    check(
        &[("site.json", &with(r#"[{ "language": "EN", "url": "https://de.example/" }]"#))],
        &["site.json:3:16 editions[0]: EN is the language of the paper itself; take it out"],
    );
    check(
        &[("site.json", &with(r#"[{ "language": "ru", "url": "https://ru.example/" }]"#))],
        &["site.json:3:16 editions[0]: there is a folder editions/ru too; keep one"],
    );
    let de = r#"{ "language": "de", "url": "https://de.example/" }"#;
    check(
        &[("site.json", &with(&format!("[{de}, {de}]")))],
        &["site.json:3:68 editions[1]: de stands here a second time; keep one"],
    );
    check(
        &[(
            "site.json",
            &swapped(
                SITE,
                "\"language\"",
                r#""source": { "kind": "wordpress", "root": "https://w.example/wp-json/" }, "language""#,
            ),
        )],
        &["site.json:3:13 source: must be files, because there are editions in folders; a live paper names editions elsewhere"],
    );
}

#[test]
fn a_translation_is_there() {
    let at = "articles/tides.json:3:27 translations.ru:";
    check_story(
        r#"{ "ru": "priliv" }"#,
        &[&format!("{at} no article of the edition in ru is called priliv; did you mean prilivy?")],
    );
    check_story(
        r#"{ "ru": "https://ru.example/" }"#,
        &[&format!("{at} must be the slug of an article, because the edition in ru is in this content")],
    );
    check_story(r#"{ "ru": "A b" }"#, &[&format!("{at} must be a slug: lower-case letters, digits, hyphens and underlines")]);
    check_story(r#"{ "ru": 1 }"#, &[&format!("{at} must be text in quotes, not a number")]);
    check_story(
        r#"["ru"]"#,
        &["articles/tides.json:3:19 translations: must be an object of languages, each with a slug or an address, not a list"],
    );
    check_story(
        r#"{ "ru": "prilivy", "ru": "prilivy" }"#,
        &["articles/tides.json:3:38 translations.ru: stands here a second time; keep one"],
    );
    check_story(
        r#"{ "r": "x", "ru": "prilivy" }"#,
        &["articles/tides.json:3:21 translations.r: the key must be a language tag such as en, it or pt-BR"],
    );
    check_story(r#"{ "RU": "prilivy" }"#, &["articles/tides.json:3:27 translations.RU: no edition is in RU; did you mean ru?"]);
    check_story(
        r#"{ "en": "tides", "ru": "prilivy" }"#,
        &["articles/tides.json:3:27 translations.en: is the language of this edition itself; take it out"],
    );
    check_story(
        r#"{ "de": "x", "ru": "prilivy" }"#,
        &[
            "articles/tides.json:3:27 translations.de: warning: no edition is in de: make its folder, or name it in site.json, under editions",
        ],
    );
    let elsewhere =
        swapped(SITE, "\"language\"", r#""editions": [{ "language": "de", "url": "https://de.example/" }], "language""#);
    check(
        &[("site.json", &elsewhere), (ENGLISH, &story(r#"{ "ru": "prilivy", "de": "gezeiten" }"#))],
        &["articles/tides.json:3:44 translations.de: must be a whole address, https://…, because the edition in de is elsewhere"],
    );
    check(&[("site.json", &elsewhere), (ENGLISH, &story(r#"{ "ru": "prilivy", "de": "https://de.example/gezeiten/" }"#))], &[]);
}

#[test]
fn one_that_is_named_on_one_side_is_told() {
    check(
        &[(RUSSIAN, ARTICLE)],
        &[
            "articles/tides.json:3:27 translations.ru: warning: editions/ru/articles/prilivy.json does not name this story; write there \
         \"translations\": { \"en\": \"tides\" }",
        ],
    );
    check(
        &[("articles/moon.json", &story(r#"{ "ru": "prilivy" }"#))],
        &[
            "articles/moon.json:3:27 translations.ru: leads to two stories in en: moon and tides; a story has one in each language",
            "articles/tides.json:3:27 translations.ru: leads to two stories in en: moon and tides; a story has one in each language",
            "editions/ru/articles/prilivy.json:3:27 translations.en: leads to two stories in en: moon and tides; a story has one in each language",
        ],
    );
}

/// A site that the paper is printed into.
fn printed_site(files: &[(&str, &str)], arguments: &[&str]) -> (TempDir, PathBuf) {
    let (ground, dist) = built();
    printed(press(in_two(files).path(), &dist).args(arguments));
    (ground, dist)
}

fn text(dist: &Path, file: &str) -> String {
    fs::read_to_string(dist.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn json(dist: &Path, file: &str) -> Value {
    serde_json::from_str(&text(dist, file)).unwrap()
}

/// The links of a head or an entry of a sitemap that name languages.
fn alternates(text: &str) -> Vec<(String, String)> {
    let value = |link: &str, name: &str| {
        link.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
    };
    let links = text.split('<').filter(|tag| tag.contains("hreflang=") && tag.contains("rel=\"alternate\""));
    links.map(|link| (value(link, "hreflang"), value(link, "href"))).collect()
}

#[test]
fn pages_name_each_other_with_return_links() {
    let (_ground, dist) = printed_site(&[], &[]);
    let at = |path: &str| format!("https://meridian.example/{path}");
    for (one, other) in [
        ("", ""),
        ("article/tides/", "article/prilivy/"),
        ("section/science/", "section/science/"),
        ("author/ann/", "author/ann/"),
    ] {
        let wanted = [("en", at(one)), ("ru", at(&format!("ru/{other}"))), ("x-default", at(one))];
        let wanted: Vec<(String, String)> =
            wanted.into_iter().map(|(language, address)| (language.to_owned(), address)).collect();
        for file in [format!("{one}index.html"), format!("ru/{other}index.html")] {
            assert_eq!(alternates(&text(&dist, &file)), wanted, "{file}");
        }
        for (file, own) in [("sitemap.xml", one.to_owned()), ("ru/sitemap.xml", format!("ru/{other}"))] {
            let (map, loc) = (text(&dist, file), format!("<loc>{}</loc>", at(&own)));
            let entry = map.split("<url>").find(|entry| entry.contains(&loc)).unwrap();
            assert_eq!(alternates(entry), wanted, "{file} {own}");
        }
    }
    for file in ["404.html", "ru/404.html", "ru/section/arts/index.html"] {
        assert!(alternates(&text(&dist, file)).is_empty(), "{file}");
    }
}

#[test]
fn languages_are_joined_as_names_are() {
    let editions = ["fr", "it"].map(|tag| format!(r#"{{ "language": "{tag}", "url": "https://{tag}.example/" }}"#)).join(", ");
    let site = swapped(SITE, "\"language\": \"en\"", &format!("\"language\": \"es\", \"editions\": [{editions}]"));
    let story = story(r#"{ "fr": "https://fr.example/a/", "it": "https://it.example/a/" }"#);
    let (_ground, dist) = printed_site(&[("site.json", &site), (ENGLISH, &story), (RUSSIAN, ARTICLE)], &[]);
    let html = text(&dist, "article/tides/index.html");
    assert!(html.contains(">Français</a> e <a href=\"https://it.example/a/\""), "{html}");
}

#[test]
fn one_sided_translations_are_printed_on_both_and_held_back_ones_on_none() {
    let named = |dist: &Path, file: &str| json(dist, file)["translations"].clone();
    let (_ground, dist) = printed_site(&[(RUSSIAN, ARTICLE)], &[]);
    assert_eq!(named(&dist, "article/tides/index.json")[0]["href"], "ru/article/prilivy/");
    assert_eq!(named(&dist, "ru/article/prilivy/index.json")[0]["href"], "../article/tides/");
    let held = swapped(&story(r#"{ "en": "tides" }"#), "\"body\"", "\"draft\": true, \"body\"");
    let (_ground, dist) = printed_site(&[(RUSSIAN, &held)], &[]);
    assert_eq!(named(&dist, "article/tides/index.json"), Value::Null);
    assert!(!dist.join("ru/article/prilivy").exists());
    let (_ground, dist) = printed_site(&[(RUSSIAN, &held)], &["--drafts"]);
    assert_eq!(named(&dist, "article/tides/index.json")[0]["href"], "ru/article/prilivy/");
}

#[test]
fn what_hosts_read_at_the_root_is_of_all_editions() {
    let moved = swapped(&story(r#"{ "en": "tides" }"#), "\"body\"", "\"aliases\": [\"/staroe/\"], \"body\"");
    let (_ground, dist) = printed_site(&[(RUSSIAN, &moved)], &["--base", "/news/"]);
    let headers = text(&dist, "_headers");
    for place in ["/news/article/*", "/news/ru/article/*", "/news/404.html", "/news/ru/404.html", "/news/ru/embed/*"] {
        assert_eq!(headers.lines().filter(|line| *line == place).count(), 1, "{place} in {headers}");
    }
    assert!(text(&dist, "_redirects").contains("/staroe/ /news/ru/article/prilivy/ 301"));
    assert!(text(&dist, "redirects.map").contains("\"/staroe/\" \"/news/ru/article/prilivy/\";"));
    let robots = text(&dist, "robots.txt");
    assert!(
        robots.contains("Sitemap: https://meridian.example/sitemap.xml\nSitemap: https://meridian.example/ru/sitemap.xml\n"),
        "{robots}"
    );
    for file in ["_headers", "_redirects", "redirects.map", "robots.txt"] {
        assert!(!dist.join("ru").join(file).exists(), "{file}");
    }
    assert!(
        text(&dist, "ru/index.html").contains("data-base=\"/news/ru/\"")
            || text(&dist, "ru/index.html").contains("data-base=/news/ru/")
    );
    assert!(text(&dist, "ru/feed.xml").contains("<language>ru</language>"));
}

#[test]
fn an_alias_of_two_editions_is_a_fault() {
    let with = |text: &str| swapped(text, "\"body\"", "\"aliases\": [\"/old/\"], \"body\"");
    let (english, russian) = (with(&story(r#"{ "ru": "prilivy" }"#)), with(&story(r#"{ "en": "tides" }"#)));
    check(
        &[(ENGLISH, &english), (RUSSIAN, &russian)],
        &["editions/ru/articles/prilivy.json:6:15 aliases[0]: /old/ is an alias in articles/tides.json too; keep one"],
    );
}

#[test]
fn editions_share_pictures_and_authors() {
    let picture = r#""lead_image": { "src": "images/x.svg", "alt": "", "width": 16, "height": 9 }, "section""#;
    let russian = swapped(&story(r#"{ "en": "tides" }"#), "\"section\"", picture);
    let (_ground, dist) = printed_site(&[(RUSSIAN, &russian)], &[]);
    assert!(text(&dist, "ru/article/prilivy/index.html").contains(" src=\"/images/x.svg\""));
    assert!(text(&dist, "ru/sitemap.xml").contains("<image:loc>https://meridian.example/images/x.svg</image:loc>"));
    assert!(dist.join("ru/author/ann/index.html").exists());
    let (own, nobody) = (r#"{ "name": "Анна Белл" }"#, swapped(ARTICLE, "\"ann\"", ""));
    let (_ground, dist) = printed_site(&[("editions/ru/authors/ann.json", own)], &[]);
    assert_eq!(json(&dist, "ru/author/ann/index.json")["content"]["author"]["author"]["name"], "Анна Белл");
    assert_eq!(json(&dist, "author/ann/index.json")["content"]["author"]["author"]["name"], "Ann Bell");
    let (_ground, dist) = printed_site(&[(RUSSIAN, &nobody)], &[]);
    assert!(!dist.join("ru/author").exists());
}

#[test]
fn what_an_edition_lacks_of_a_shared_author_is_told_with_the_edition() {
    let linking = |href: &str| {
        let link = format!(r#"{{ "link": {{ "href": "{href}", "text": "there" }} }}"#);
        format!(r#"{{ "name": "Ann Bell", "bio": [{{ "kind": "paragraph", "text": [{link}] }}] }}"#)
    };
    let places = r#"{ "slug": "places", "name": "Places" }"#;
    let site = swapped(SITE, "\"sections\": [", &format!("\"sections\": [{places}, "));
    let (bio, own) = (linking("/section/places/"), linking("/section/arts/"));
    let told = "in the edition ru, no section is called places; it may have its own editions/ru/authors/ann.json";
    let at = "authors/ann.json:1:83 bio[0].text[0].link.href: ";
    check(&[("site.json", &site), ("authors/ann.json", &bio)], &[&[at, told].concat()]);
    check(&[("site.json", &site), ("authors/ann.json", &bio), ("editions/ru/authors/ann.json", &own)], &[]);
    // What is wrong in every edition is told once, of the file.
    check(&[("authors/ann.json", &linking("/section/nowhere/"))], &[&[at, "no section is called nowhere"].concat()]);
}

#[test]
fn a_paper_in_one_language_says_nothing_of_editions() {
    let (_ground, dist) = built();
    printed(&mut press(lay::<&str>(&[]).path(), &dist));
    for file in ["index.json", "article/tides/index.json"] {
        let page = json(&dist, file);
        assert!(page["translations"].is_null() && page["site"]["editions"].is_null(), "{file}");
    }
    let html = text(&dist, "article/tides/index.html");
    assert!(!html.contains("editions") && !html.contains("hreflang") && !html.contains("offer"));
    assert!(!text(&dist, "sitemap.xml").contains("xhtml"));
}
