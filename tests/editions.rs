//! What a print of the paper holds: files by their names, stories by their dates, and the addresses at which they stood before.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use paper::{ARTICLE, AUTHOR, SITE, lay, swapped};
use site::{MOMENT, built, press, printed};

/// A folder with `content/`, the smallest paper, and files beside and in it.
fn ground(files: &[(&str, &str)]) -> TempDir {
    let ground = lay::<&str>(&[]);
    fs::create_dir(ground.path().join("content")).unwrap();
    for name in ["site.json", "authors", "articles"] {
        fs::rename(ground.path().join(name), ground.path().join("content").join(name)).unwrap();
    }
    let write = |name: &str, text: &str| {
        let path = ground.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("images/x.svg", "<svg/>");
    files.iter().for_each(|(name, text)| write(name, text));
    ground
}

/// An article of a headline, with more keys.
fn story(headline: &str, keys: &str) -> String {
    swapped(
        ARTICLE,
        "\"headline\": \"Tides\"",
        &format!("{keys}{}\"headline\": \"{headline}\"", if keys.is_empty() { "" } else { ", " }),
    )
}

/// An article with a paragraph of one link.
fn linking(href: &str) -> String {
    let link = format!(r#"[{{ "link": {{ "href": "{href}", "text": "there" }} }}]"#);
    swapped(ARTICLE, "\"Twice a day.\"", &link)
}

/// What the press says when it checks, line by line: on both outputs, without the path of the folder.
fn checked(ground: &TempDir, arguments: &[&str]) -> (Option<i32>, Vec<String>) {
    let content = ground.path().join("content");
    let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
    command.arg("check").arg("--content").arg(&content).args(arguments).env("SOURCE_DATE_EPOCH", MOMENT);
    let output = command.output().unwrap();
    let said = String::from_utf8([output.stderr, output.stdout].concat()).unwrap();
    let said = said.replace(&format!("{}/", content.display()), "");
    (output.status.code(), said.lines().map(str::to_owned).collect())
}

#[track_caller]
fn check(files: &[(&str, &str)], arguments: &[&str], code: i32, wanted: &[&str]) {
    assert_eq!(checked(&ground(files), arguments), (Some(code), wanted.iter().map(|&line| line.to_owned()).collect()));
}

/// A site that the press printed, and what it said on the standard error output.
fn site_of(files: &[(&str, &str)], arguments: &[&str]) -> (TempDir, PathBuf, String) {
    let content = ground(files);
    let (ground, dist) = built();
    let said = print_into(&content, &dist, arguments);
    (ground, dist, said)
}

fn print_into(content: &TempDir, dist: &Path, arguments: &[&str]) -> String {
    let output = press(&content.path().join("content"), dist).args(arguments).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    said.replace(&format!("{}/content/", content.path().display()), "")
}

fn text(dist: &Path, file: &str) -> String {
    String::from_utf8_lossy(&fs::read(dist.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))).into_owned()
}

const COMPOSED: [&str; 3] = ["café", "việt-nam", "한국"];
const DECOMPOSED: [&str; 3] = ["cafe\u{301}", "vie\u{323}\u{302}t-nam", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"];

#[test]
fn a_file_of_decomposed_letters_is_found_by_links_in_either() {
    for (name, old) in COMPOSED.into_iter().zip(DECOMPOSED) {
        let file = format!("content/articles/{old}.json");
        for href in [
            format!("/article/{name}/"),
            format!("/article/{old}/#x"),
            format!("/embed/{old}/"),
            format!("https://meridian.example/article/{old}/?x"),
        ] {
            let encoded: String =
                href.bytes().map(|b| if b.is_ascii() { char::from(b).to_string() } else { format!("%{b:02x}") }).collect();
            for href in [&href, &encoded] {
                let (_ground, dist, said) = site_of(&[(&file, ARTICLE), ("content/articles/tides.json", &linking(href))], &[]);
                assert_eq!(said, "");
                assert!(
                    dist.join(format!("article/{name}/index.html")).exists() && !dist.join(format!("article/{old}")).exists()
                );
                let linked = text(&dist, "article/tides/index.json");
                assert!(!linked.contains(old) && !linked.contains("%cc%81"), "{linked}");
                assert!(text(&dist, "redirects.map").starts_with(&format!("\"/article/{old}/\" \"/article/")), "{name}");
                assert!(text(&dist, "_redirects").contains("/ 301\n"));
            }
        }
    }
}

#[test]
fn names_of_authors_sections_and_picks_are_the_same_in_either() {
    let site = swapped(SITE, r#""slug": "science""#, "\"slug\": \"cafe\u{301}\"");
    let site = swapped(&site, r#""name": "The"#, "\"picks\": [\"vie\u{302}\u{323}t\"], \"name\": \"The");
    let article = swapped(&swapped(ARTICLE, "science", "café"), "ann", "zoë");
    let files = [
        ("content/site.json", site.as_str()),
        ("content/authors/zoe\u{308}.json", AUTHOR),
        ("content/articles/việt.json", &article),
        ("content/articles/tides.json", &article),
    ];
    let (_ground, dist, said) = site_of(&files, &[]);
    assert_eq!(said, "");
    for place in ["section/café", "author/zoë", "article/việt"] {
        assert!(dist.join(place).join("index.html").exists(), "{place}");
    }
}

#[test]
fn two_names_that_are_one_somewhere_are_a_fault() {
    for (name, old) in COMPOSED.into_iter().zip(DECOMPOSED) {
        let ground =
            ground(&[(&format!("content/articles/{old}.json"), ARTICLE), (&format!("content/articles/{name}.json"), ARTICLE)]);
        let (code, said) = checked(&ground, &[]);
        assert_eq!((code, said.len()), (Some(1), 2), "{said:?}");
        assert!(said[0].contains(name) && said[0].contains(old) && said[0].contains("U+"), "{said:?}");
    }
    check(
        &[("content/articles/µ.json", ARTICLE), ("content/articles/μ.json", ARTICLE)],
        &[],
        1,
        &[
            "articles/μ.json: is one name with articles/µ.json on many computers and hosts; they differ in µ (U+00B5) and μ (U+03BC); keep one",
            "press: 1 fault; nothing was written",
        ],
    );
    let site = swapped(
        SITE,
        r#""name": "Science" }"#,
        r#""name": "Science" }, { "slug": "ς", "name": "x" }, { "slug": "σ", "name": "y" }"#,
    );
    check(
        &[("content/site.json", &site)],
        &[],
        1,
        &[
            "site.json:5:88 sections[2]: ς and σ are one name to many computers and hosts; they differ in ς (U+03C2) and σ (U+03C3); keep one",
            "press: 1 fault; nothing was written",
        ],
    );
}

#[test]
fn hidden_files_and_leftovers_are_passed_over() {
    let names = [
        "._tides.json",
        ".#tides.json",
        ".tides.json.swp",
        "tides.json~",
        "#tides.json#",
        "~$tides.json",
        ".DS_Store",
        "Thumbs.db",
    ];
    let files: Vec<String> = names.iter().map(|name| format!("content/articles/{name}")).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|file| (file.as_str(), "{ no JSON")).collect();
    check(&files, &[], 0, &["press: 1 articles, no faults"]);
}

#[test]
fn names_of_windows_are_told() {
    check(
        &[("content/articles/con.json", ARTICLE), ("content/authors/lpt1.json", AUTHOR), ("images/aux.svg", "<svg/>")],
        &[],
        0,
        &[
            "../images/aux.svg: warning: Windows keeps this name for itself; choose another",
            "articles/con.json: warning: Windows keeps this name for itself; choose another",
            "authors/lpt1.json: warning: Windows keeps this name for itself; choose another",
            "press: 2 articles, no faults, 3 warnings",
        ],
    );
}

/// An article with a picture, a recording with a poster, and a picture in another width.
fn with_pictures(src: &str, size: &str, recording: &str, poster: &str) -> String {
    let body = format!(r#"{{ "kind": "player", "media": "video", "src": "{recording}", "poster": "{poster}" }}"#);
    let article = swapped(ARTICLE, r#"{ "kind": "paragraph", "text": "Twice a day." }"#, &body);
    let image = format!(
        r#""lead_image": {{ "src": "{src}", "alt": "", "width": 1, "height": 1, "sizes": [{{ "src": "{size}", "width": 1 }}] }}"#
    );
    swapped(&article, r#""headline""#, &format!("{image},\n  \"headline\""))
}

#[test]
fn pictures_and_recordings_that_are_not_there_are_told_with_their_place() {
    let article = with_pictures("images/X.svg", "images/x.webp", "images/film.mp4", "images/cafe\u{301}.jpg");
    let author = swapped(
        AUTHOR,
        "\"Ann Bell\"",
        r#""Ann Bell", "avatar": { "src": "images/ann.png", "alt": "", "width": 1, "height": 1 }"#,
    );
    let files =
        [("content/articles/tides.json", article.as_str()), ("content/authors/ann.json", &author), ("images/café.jpg", "")];
    let wanted = [
        "articles/tides.json:2:26 lead_image.src: warning: images/X.svg is not there, but images/x.svg is",
        "articles/tides.json:2:97 lead_image.sizes[0].src: warning: images/x.webp is not there, but images/x.svg is",
        "articles/tides.json:7:57 body[0].src: warning: images/film.mp4 is not there",
        "articles/tides.json:7:86 body[0].poster: warning: images/cafe\u{301}.jpg is not there, but images/café.jpg is, in other signs: e\u{301} (U+0065 U+0301) and é (U+00E9)",
        "authors/ann.json:2:42 avatar.src: warning: images/ann.png is not there",
    ];
    check(&files, &[], 0, &[&wanted[..], &["press: 1 articles, no faults, 5 warnings"]].concat());
    check(&files, &["--strict"], 1, &[&wanted[..], &["press: 5 warnings; nothing was written"]].concat());
    // What the site has is there too.
    let content = ground(&files);
    let (_ground, dist) = built();
    for name in ["X.svg", "x.webp", "film.mp4", "ann.png"] {
        fs::write(dist.join("images").join(name), "").unwrap();
    }
    assert_eq!(
        print_into(&content, &dist, &[]).lines().filter(|line| !line.contains("one name with")).collect::<Vec<_>>(),
        [wanted[3]]
    );
    let before = fs::read_dir(dist.join("article")).unwrap().count();
    assert!(!press(&content.path().join("content"), &dist).arg("--strict").output().unwrap().status.success());
    assert_eq!(fs::read_dir(dist.join("article")).unwrap().count(), before);
}

#[test]
fn a_folder_of_pictures_that_is_not_there_is_told_once() {
    let ground = ground(&[(
        "content/articles/tides.json",
        &with_pictures("images/a.svg", "images/b.svg", "images/c.mp4", "https://a.example/x.png"),
    )]);
    fs::remove_dir_all(ground.path().join("images")).unwrap();
    let wanted = [
        "../images: warning: is not there, and 3 pictures and recordings lie in it; put it beside the content",
        "press: 1 articles, no faults, 1 warning",
    ];
    assert_eq!(checked(&ground, &[]), (Some(0), wanted.map(str::to_owned).to_vec()));
}

#[test]
fn pictures_without_encryption_are_told_in_a_paper_with_it() {
    let article = with_pictures("http://a.example/x.png", "https://a.example/x.png", "HTTP://a.example/x.mp4", "images/x.svg");
    let said =
        "warning: is fetched without encryption, and browsers keep that out of a paper that is read by https; write https://";
    let wanted =
        [format!("articles/tides.json:2:26 lead_image.src: {said}"), format!("articles/tides.json:7:57 body[0].src: {said}")];
    let article = ("content/articles/tides.json", article.as_str());
    check(&[article], &[], 0, &[&wanted[0], &wanted[1], "press: 1 articles, no faults, 2 warnings"]);
    check(&[article, ("content/site.json", &swapped(SITE, "https:", "http:"))], &[], 0, &["press: 1 articles, no faults"]);
}

#[test]
fn stories_ahead_and_drafts_wait() {
    let ahead = swapped(ARTICLE, "2026-11-02T08:30:00+01:00", "2026-11-21T02:00:00+01:00");
    let draft = story("Draft", r#""draft": true, "aliases": ["/draft-of-old/"]"#);
    let site = swapped(SITE, r#""name": "The"#, r#""picks": ["draft", "tides", "ahead"], "name": "The"#);
    let files = [
        ("content/site.json", site.as_str()),
        ("content/articles/ahead.json", &ahead),
        ("content/articles/draft.json", &draft),
        ("content/articles/tides.json", &linking("/article/ahead/#x")),
        ("content/articles/other.json", &linking("/embed/draft/")),
    ];
    let warnings = [
        "articles/other.json:6:64 body[0].text[0].link.href: warning: draft is a draft",
        "articles/tides.json:6:64 body[0].text[0].link.href: warning: ahead is held back until 2026-11-21T02:00:00+01:00",
        "site.json:2:13 picks[0]: warning: draft is a draft",
        "site.json:2:31 picks[2]: warning: ahead is held back until 2026-11-21T02:00:00+01:00",
    ];
    let held = [
        "articles/ahead.json: is held back until 2026-11-21T02:00:00+01:00; --future prints it too",
        "articles/draft.json: is a draft; --drafts prints it too",
    ];
    check(&files, &[], 0, &[&warnings[..], &held, &["press: 2 articles, no faults, 2 held back, 4 warnings"]].concat());
    check(
        &files,
        &["--future"],
        0,
        &[warnings[0], warnings[2], held[1], "press: 3 articles, no faults, 1 held back, 2 warnings"],
    );
    check(
        &files,
        &["--drafts"],
        0,
        &[warnings[1], warnings[3], held[0], "press: 3 articles, no faults, 1 held back, 2 warnings"],
    );
    check(&files, &["--drafts", "--future"], 0, &["press: 4 articles, no faults"]);

    let content = ground(&files);
    let (_ground, dist) = built();
    print_into(&content, &dist, &["--drafts", "--future"]);
    assert!(dist.join("embed/draft/index.html").exists() && text(&dist, "redirects.map").contains("/draft-of-old/"));
    let said = print_into(&content, &dist, &[]);
    assert!(held.iter().all(|line| said.contains(line)), "{said}");
    for file in [
        "index.json",
        "feed.xml",
        "feed.json",
        "sitemap.xml",
        "section/science/index.html",
        "author/ann/feed.json",
        "embed/latest/index.html",
    ] {
        assert!(!text(&dist, file).contains("article/draft/") && !text(&dist, file).contains("Draft"), "{file}");
    }
    for gone in ["article/draft", "article/ahead", "embed/draft", "oembed/draft.json"] {
        assert!(!dist.join(gone).exists(), "{gone}");
    }
    assert!(!text(&dist, "redirects.map").contains("draft"));
    // A second later it is there.
    let mut later = press(&content.path().join("content"), &dist);
    printed(later.env("SOURCE_DATE_EPOCH", "1795222800"));
    assert!(dist.join("article/ahead/index.html").exists() && !dist.join("article/draft").exists());
}

#[test]
fn a_change_that_lies_ahead_is_told() {
    let changed = |date: &str| story("Ferry", &format!(r#""modified": "{date}""#));
    for (date, arguments, is_ahead) in [
        ("2026-11-21T00:00:00Z", [].as_slice(), false),
        ("2026-11-21T01:00:01+01:00", &[], true),
        ("2062-11-20T00:00:00Z", &[], true),
        ("2062-11-20T00:00:00Z", &["--future"], false),
    ] {
        let (code, said) = checked(&ground(&[("content/articles/ferry.json", &changed(date))]), arguments);
        let what = "lies ahead of the moment of printing, and feeds and sitemaps say so";
        let wanted = [
            format!("articles/ferry.json: warning: modified: {date} {what}"),
            "press: 2 articles, no faults, 1 warning".to_owned(),
        ];
        assert_eq!(code, Some(0));
        assert_eq!(said, if is_ahead { wanted.to_vec() } else { vec!["press: 2 articles, no faults".to_owned()] });
    }
}

#[test]
fn what_is_news_is_seen_from_the_moment_of_printing() {
    let dated = |date: &str| swapped(ARTICLE, "2026-11-02T08:30:00+01:00", date);
    let articles = [
        ("old", "2026-11-18T23:59:59Z"),
        ("young", "2026-11-19T00:00:00Z"),
        ("now", "2026-11-21T00:00:00Z"),
        ("ahead", "2062-11-20T00:00:00Z"),
    ];
    let files: Vec<(String, String)> =
        articles.iter().map(|(name, date)| (format!("content/articles/{name}.json"), dated(date))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (_ground, dist, _) = site_of(&files, &["--future"]);
    let news = text(&dist, "sitemap-news.xml");
    for (name, is_news) in [("old", false), ("young", true), ("now", true), ("ahead", false), ("tides", false)] {
        assert_eq!(news.contains(&format!("/article/{name}/")), is_news, "{name}: {news}");
    }
    let (_ground, dist, _) = site_of(&[], &[]);
    assert!(!dist.join("sitemap-news.xml").exists() && !text(&dist, "robots.txt").contains("news"));
}

#[test]
fn the_moment_must_be_one() {
    let content = ground(&[]);
    for moment in [" ", "yesterday", "-5", "1.5"] {
        let mut press = press(&content.path().join("content"), &content.path().join("dist"));
        let output = press.env("SOURCE_DATE_EPOCH", moment).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.starts_with("press: SOURCE_DATE_EPOCH must be"), "{said}");
    }
}

const MOVED: &str = r#""aliases": ["/2026/11/ferry-gone/", "/?p=123", "/café.html", "/old/\";{$x}~"]"#;

#[test]
fn stories_that_stood_elsewhere_are_led_to() {
    let files = [("content/articles/ferry.json", &*story("Ferry", MOVED))];
    for (base, ferry) in [("/", "/article/ferry/"), ("/news/", "/news/article/ferry/")] {
        let (_ground, dist, said) = site_of(&files, &["--base", base]);
        assert_eq!(said, "");
        assert_eq!(
            text(&dist, "_redirects"),
            format!(
                "# Where stories stood before, as the press printed it:\n/2026/11/ferry-gone/ {ferry} 301\n/ p=123 {ferry} 301!\n\
                 /caf%C3%A9.html {ferry} 301\n/old/%22;%7B$x%7D~ {ferry} 301\n# This is all that the press printed.\n"
            )
        );
        let keys = [
            "/2026/11/ferry-gone/",
            "/2026/11/ferry-gone",
            "/?p=123",
            "/café.html",
            "/café.html/",
            "/old/\\\";{$x}~",
            "/old/\\\";{$x}~/",
        ];
        let map: String = keys.iter().map(|key| format!("\"{key}\" \"{ferry}\";\n")).collect();
        assert_eq!(text(&dist, "redirects.map"), map);
        assert!(!dist.join("2026").exists() && text(&dist, ".nojekyll").is_empty());
        let page = text(&dist, "article/ferry/index.json");
        assert!(!page.contains("aliases") && !page.contains("ferry-gone"));
    }
    let (_ground, dist, _) = site_of(&[], &[]);
    assert!(text(&dist, "redirects.map").is_empty() && !dist.join("_redirects").exists());
}

#[test]
fn pages_lead_on_where_the_paper_wants_them() {
    let site = swapped(SITE, r#""name": "The"#, r#""redirects": "pages", "name": "The"#);
    let ferry = story("Ferry", r#""aliases": ["/2026/11/ferry-gone/", "/?p=123", "/ferry.html", "/news/x", "/ferry.html/x"]"#);
    let files = [("content/site.json", site.as_str()), ("content/articles/ferry.json", &ferry)];
    let (_ground, dist, said) = site_of(&files, &[]);
    for file in ["2026/11/ferry-gone/index.html", "ferry.html", "news/x/index.html"] {
        let page = text(&dist, file);
        for wanted in [
            "rel=\"canonical\" href=\"https://meridian.example/article/ferry/\"",
            "noindex",
            "0; url=/article/ferry/",
            "<a href=",
        ] {
            assert!(page.contains(wanted), "{file}: {page}");
        }
    }
    assert_eq!(
        said,
        "press: warning: a page that leads on cannot be had for /?p=123 and 1 more: other hosts lead on by redirects.map\n"
    );
    let (_ground, dist, said) = site_of(&files, &["--base", "/news/"]);
    assert!(
        dist.join("x/index.html").exists() && !dist.join("2026").exists() && said.contains("/2026/11/ferry-gone/ and 3 more"),
        "{said}"
    );
}

#[test]
fn an_alias_that_is_taken_is_a_fault() {
    let site = swapped(SITE, "meridian.example/", "meridian.example/news/");
    for (site, base) in [(SITE, ""), (&site, "/news")] {
        for (alias, is_taken) in [
            ("/", true),
            ("/index.html", true),
            ("/?p=1", false),
            ("/page/2/", true),
            ("/article/tides/", true),
            ("/article/tides", true),
            ("/Article/TIDES/", true),
            ("/article/tide/", false),
            ("/article/%74ides/index.json", true),
            ("/section/science/", true),
            ("/section/science/page/9/", true),
            ("/section/arts/", false),
            ("/author/ann/feed.xml", true),
            ("/feed.xml", true),
            ("/embed/tides/", true),
            ("/oembed/tides.json", true),
            ("/sitemap.xml", true),
            ("/redirects.map", true),
            ("/images/x.svg", true),
            ("/images/y.svg", false),
        ] {
            let article = story("Ferry", &format!(r#""aliases": ["{base}{alias}"]"#));
            let (code, said) = checked(&ground(&[("content/site.json", site), ("content/articles/ferry.json", &article)]), &[]);
            assert_eq!(code == Some(1), is_taken, "{base}{alias}: {said:?}");
            assert!(
                !is_taken || said[0].starts_with(&format!("articles/ferry.json:2:15 aliases[0]: {base}{alias} is an address")),
                "{said:?}"
            );
        }
    }
    for (file, alias, is_taken) in [
        ("articles/ferry.json", "/ru/article/tides/", true),
        ("articles/ferry.json", "/ru/", true),
        ("articles/ferry.json", "/RU/article/Tides/index.json", true),
        ("articles/ferry.json", "/ru/article/ferry/", false),
        ("articles/ferry.json", "/ru/images/x.svg", false),
        ("pages/ferry.json", "/ru/about", true),
        ("editions/ru/articles/ferry.json", "/article/tides/", true),
        ("editions/ru/articles/ferry.json", "/images/x.svg", true),
        ("editions/ru/articles/ferry.json", "/ferry/", false),
    ] {
        let keys = format!(r#""aliases": ["{alias}"]"#);
        let page = r#"{ "headline": "About", "body": [{ "kind": "paragraph", "text": "x" }] }"#;
        let ferry = if file.starts_with("pages") { page.replacen('{', &format!("{{ {keys},"), 1) } else { story("Ferry", &keys) };
        let site = r#"{ "language": "ru", "name": "Меридиан", "sections": [{ "slug": "science", "name": "Наука" }] }"#;
        let files = [
            ("content/editions/ru/site.json", site),
            ("content/editions/ru/articles/tides.json", ARTICLE),
            ("content/editions/ru/pages/about.json", page),
            (&format!("content/{file}"), &ferry),
        ];
        let (code, said) = checked(&ground(&files), &[]);
        assert_eq!(code == Some(1), is_taken, "{file} {alias}: {said:?}");
        assert!(!is_taken || said[0].contains(&format!("aliases[0]: {alias} is an address")), "{said:?}");
    }
    let one = story("One", r#""aliases": ["/a/", "/b/"]"#);
    let other = story(
        "Other",
        r#""aliases": ["/c/",
        "/B"]"#,
    );
    check(
        &[("content/articles/one.json", &one), ("content/articles/other.json", &other)],
        &[],
        1,
        &[
            "articles/other.json:3:9 aliases[1]: /B is an alias in articles/one.json too; keep one",
            "press: 1 fault; nothing was written",
        ],
    );
}

#[test]
fn a_file_of_the_publishers_is_not_led_away_from() {
    let site = swapped(SITE, r#""name": "The"#, r#""redirects": "pages", "name": "The"#);
    let ferry = story("Ferry", r#""aliases": ["/about/", "/terms.html", "/gone/"]"#);
    let content = ground(&[("content/site.json", &site), ("content/articles/ferry.json", &ferry)]);
    let (_ground, dist) = built();
    fs::create_dir(dist.join("about")).unwrap();
    for (name, text) in [("about/index.html", "us"), ("terms.html", "terms"), ("_redirects", "/x /y 302\n")] {
        fs::write(dist.join(name), text).unwrap();
    }
    for _ in 0..2 {
        let said = print_into(&content, &dist, &[]);
        assert!(said.contains("/about/ does not lead on") && said.contains("/terms.html does not lead on"), "{said}");
        assert_eq!((text(&dist, "about/index.html"), text(&dist, "terms.html")), ("us".to_owned(), "terms".to_owned()));
        assert!(
            text(&dist, "_redirects").starts_with("/x /y 302\n# Where")
                && text(&dist, "_redirects").matches(" 301\n").count() == 1
        );
        assert_eq!(text(&dist, "redirects.map").lines().count(), 2);
        assert!(dist.join("gone/index.html").exists());
    }
    assert!(!press(&content.path().join("content"), &dist).arg("--strict").output().unwrap().status.success());
}

#[test]
fn more_addresses_than_a_host_takes_are_told() {
    let aliases: Vec<String> = (0..2_001).map(|number| format!("\"/old/{number}/\"")).collect();
    let ferry = story("Ferry", &format!("\"aliases\": [{}]", aliases.join(",")));
    let (_ground, dist, said) = site_of(&[("content/articles/ferry.json", &ferry)], &[]);
    assert!(said.contains("2001 addresses of before lead on") && said.contains("2000 lines"), "{said}");
    assert_eq!(text(&dist, "_redirects").matches(" 301\n").count(), 2_001);
}
