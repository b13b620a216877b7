//! `press serve`: it answers what `press print` prints, shows what is saved at once, and lets nobody else in.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/paper.rs"]
mod paper;
#[path = "support/preview.rs"]
mod preview;
#[path = "support/site.rs"]
mod site;

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use tempfile::TempDir;

use self::paper::{ARTICLE, lay, swapped};
use self::preview::Preview;
use self::site::{built, press, printed};

fn the_meridian() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content")
}

/// The headline of the one story.
fn with_headline(headline: &str) -> String {
    swapped(ARTICLE, "\"Tides\"", &format!("\"{headline}\""))
}

fn with_lines(article: &str, lines: &str) -> String {
    swapped(article, "  \"section\"", &format!("{lines}  \"section\""))
}

/// A paper below `content/` in a folder of its own, with pictures beside it and an app.
fn laid(files: &[(&str, &str)]) -> (TempDir, PathBuf, PathBuf) {
    let paper = lay::<&str>(&[]);
    let ground = tempfile::tempdir().unwrap();
    let (content, app) = (ground.path().join("content"), ground.path().join("app"));
    fs::create_dir(ground.path().join("images")).unwrap();
    site::build(&app);
    for (path, bytes) in folder::files(paper.path()) {
        write(&content.join(path), &bytes);
    }
    for (path, text) in files {
        write(&content.join(path), text.as_bytes());
    }
    (ground, content, app)
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn it_answers_what_is_printed() {
    let (_ground, dist) = built();
    let mut command = press(&the_meridian(), &dist);
    printed(command.args(["--drafts", "--future", "--base", "/news/"]));
    let preview = Preview::start(&the_meridian(), &dist, &["--base", "/news/"]);
    // What Trunk built, what is for hosts, and the robots' file, which is made of the publisher's own.
    let others = ["app_bg.wasm", "images/x.svg", "robots.txt", "redirects.map"];
    let printed = folder::files(&dist);
    let printed: Vec<_> = printed.iter().map(|(path, bytes)| (path.to_str().unwrap(), bytes)).collect();
    let printed: Vec<_> =
        printed.into_iter().filter(|(file, _)| !file.starts_with(['.', '_']) && !others.contains(file)).collect();
    assert!(printed.len() > 100, "{printed:?}");
    let mut scripts = 0;
    for (file, bytes) in printed {
        let answer = preview.get(&["/news/", file].concat());
        let html = String::from_utf8(answer.body.clone()).unwrap_or_default();
        let (bare, had_script) = without_script(&html);
        let sent = if html.is_empty() { &answer.body } else { bare.as_bytes() };
        assert_eq!(answer.status, 200, "{file}");
        assert!(sent == bytes.as_slice(), "{file} differs: {bare}");
        let is_page = file.ends_with(".html") && (!file.contains("embed/") || file.ends_with("embed/index.html"));
        assert_eq!(had_script, is_page, "{file}");
        scripts += usize::from(had_script);
    }
    assert!(scripts > 20);
}

/// A page without the preview's part in it, and whether it had one.
fn without_script(html: &str) -> (String, bool) {
    let part = html.split_once("<script type=\"module\" src=\"/news/_press/preview.js?v=");
    let Some((before, after)) = part else { return (html.to_owned(), false) };
    let (_, after) = after.split_once("</script>").unwrap();
    ([before, after].concat(), true)
}

#[test]
fn a_host_answers_so() {
    let (ground, content, app) = laid(&[
        ("static/CNAME", "meridian.example"),
        ("static/.well-known/security.txt", "Contact: x"),
        ("static/robots.txt", "User-agent: *\nDisallow: /x\n"),
        ("articles/old.json", &with_lines(&with_headline("Old"), "\"aliases\": [\"/2026/old/\", \"/?p=7\"],\n")),
    ]);
    write(&ground.path().join("images/a.mp3"), &[7; 1000]);
    write(&ground.path().join("secret.txt"), b"secret");
    let preview = Preview::start(&content, &app, &[]);
    for (path, status, kind) in [
        ("/", 200, "text/html; charset=utf-8"),
        ("/article/tides/", 200, "text/html; charset=utf-8"),
        ("/article/tides/index.html?x", 200, "text/html; charset=utf-8"),
        ("/article/tides/index.json", 200, "application/json; charset=utf-8"),
        ("/feed.xml", 200, "application/rss+xml; charset=utf-8"),
        ("/feed.json", 200, "application/feed+json; charset=utf-8"),
        ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/images/a.mp3", 200, "audio/mpeg"),
        ("/.well-known/security.txt", 200, "text/plain; charset=utf-8"),
        ("/CNAME", 200, "application/octet-stream"),
        ("/sw.js", 200, "text/javascript; charset=utf-8"),
        ("/_press/preview.js", 200, "text/javascript; charset=utf-8"),
        ("/article/nothing/", 404, "text/html; charset=utf-8"),
        ("/article/nothing/index.json", 404, "text/html; charset=utf-8"),
        ("/page/1/", 404, "text/html; charset=utf-8"),
        ("/images/", 404, "text/html; charset=utf-8"),
        ("/%FF", 404, "text/html; charset=utf-8"),
        ("/../secret.txt", 404, "text/html; charset=utf-8"),
        ("/images/%2e%2e/secret.txt", 404, "text/html; charset=utf-8"),
        ("/_shell.html", 404, "text/html; charset=utf-8"),
        ("/site.json", 404, "text/html; charset=utf-8"),
    ] {
        let answer = preview.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (status, kind), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
    for (path, target) in [("/article/tides", "/article/tides/"), ("/2026/old/", "/article/old/"), ("/nothing?p=7", "")] {
        assert_eq!(preview.get(path).header("location"), target, "{path}");
    }
    assert!(preview.get("/robots.txt").text().contains("User-agent: *\nDisallow: /x\n"));
    assert!(preview.get("/sw.js").text().contains("registration.unregister()"));
    assert!(!preview.get("/").text().contains("serviceWorker"));
}

#[test]
fn a_part_of_a_recording_is_had() {
    let (ground, content, app) = laid(&[]);
    let sound: Vec<u8> = (0..=255).cycle().take(1000).collect();
    write(&ground.path().join("images/a.mp3"), &sound);
    let preview = Preview::start(&content, &app, &[]);
    for (range, status, wanted) in [
        ("bytes=0-9", 206, &sound[..10]),
        ("bytes=990-", 206, &sound[990..]),
        ("bytes=-5", 206, &sound[995..]),
        ("bytes=2000-", 416, &[]),
    ] {
        let answer = preview.ask(&format!("GET /images/a.mp3 HTTP/1.1\r\nHost: localhost\r\nRange: {range}\r\n"));
        assert_eq!((answer.status, answer.body.as_slice()), (status, wanted), "{range}");
    }
}

#[test]
fn nobody_else_is_let_in() {
    let (_ground, content, app) = laid(&[]);
    let preview = Preview::start(&content, &app, &[]);
    for (head, status) in [
        ("GET / HTTP/1.1\r\nHost: localhost:1\r\n", 200),
        ("HEAD / HTTP/1.1\r\nHost: localhost\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n", 421),
        ("GET /_press/events HTTP/1.1\r\nHost: evil.example\r\n", 421),
        ("GET /article/tides/index.json HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n", 421),
        ("POST / HTTP/1.1\r\nHost: localhost\r\n", 405),
    ] {
        assert_eq!(preview.ask(head).status, status, "{head}");
    }
}

#[test]
fn what_is_held_back_is_shown_and_marked() {
    let (_ground, content, app) = laid(&[
        ("articles/draft.json", &with_lines(&with_headline("Draft"), "\"draft\": true,\n")),
        ("pages/plan.json", r#"{ "headline": "Plan", "draft": true, "body": [] }"#),
        ("articles/late.json", &swapped(&with_headline("Late"), "2026-11-02T08", "2027-01-05T08")),
    ]);
    let preview = Preview::start(&content, &app, &["--base", "/news/"]);
    let front = preview.get("/news/").text();
    for slug in ["draft", "late", "tides"] {
        assert!(front.contains(&format!("/news/article/{slug}/")), "{slug}");
        assert_eq!(preview.get(&format!("/news/article/{slug}/")).status, 200);
    }
    for (path, target) in [("/news", "/news/"), ("/", "/news/"), ("/else", "")] {
        assert_eq!(preview.get(path).header("location"), target, "{path}");
    }
    let marks = json!({ "/news/article/draft/": "Draft", "/news/plan/": "Draft", "/news/article/late/": "Held back until 2027-01-05, 08:30" });
    assert_eq!(preview.events("/news/").next()["marks"], marks);
}

#[test]
fn what_is_saved_is_shown() {
    for options in [&[][..], &["--poll"]] {
        let (ground, content, app) = laid(&[]);
        let preview = Preview::start(&content, &app, options);
        let mut events = preview.events("/");
        let mut version = events.next()["version"].clone();
        let story = content.join("articles/tides.json");
        let mut shown = |what: &str, wanted: &str| {
            let state = events.next();
            assert_eq!(state["faults"], json!([]), "{what}");
            assert_ne!(state["version"], version, "{what}");
            version = state["version"].clone();
            assert!(preview.get("/article/tides/").text().contains(wanted), "{what}");
        };
        fs::write(&story, with_headline("Written over")).unwrap();
        shown("a file written over", "Written over");
        // As editors save: what is whole takes the file's place.
        let fresh = ground.path().join("fresh");
        fs::write(&fresh, with_headline("Put in place")).unwrap();
        fs::rename(&fresh, &story).unwrap();
        shown("a file put in place of another", "Put in place");
        // What an editor leaves behind is no change: the next event is of the next change.
        fs::write(content.join("articles/.tides.json.swp"), "x").unwrap();
        fs::write(content.join("articles/ebb.json"), with_headline("Ebb")).unwrap();
        shown("another story", "Ebb");
        fs::rename(content.join("articles/ebb.json"), content.join("articles/flood.json")).unwrap();
        shown("a story under another name", "/article/flood/");
        fs::remove_file(content.join("articles/flood.json")).unwrap();
        shown("a story taken away", "Put in place");
        assert_eq!(preview.get("/article/flood/").status, 404);
        fs::write(ground.path().join("images/new.svg"), "<svg/>").unwrap();
        shown("a picture", "Put in place");
        let shell = fs::read_to_string(app.join("index.html")).unwrap();
        fs::write(app.join("index.html"), shell.replace("</head>", "<!-- anew --></head>")).unwrap();
        shown("an app that was built anew", "<!-- anew -->");
    }
}

#[test]
fn a_story_in_markdown_is_shown_with_what_lies_beside_it() {
    let story = "---\nheadline: Trip\nsection: science\nauthors: [ann]\npublished: 2026-11-03T08:30:00Z\n---\nOut.\n\n![A boat](boat.svg)\n";
    let boat = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";
    let (_ground, content, app) = laid(&[("articles/trip/index.md", story), ("articles/trip/boat.svg", boat)]);
    let preview = Preview::start(&content, &app, &[]);
    let mut events = preview.events("/");
    assert_eq!(events.next()["faults"], json!([]));
    let page = preview.get("/article/trip/").text();
    let (before, _) = page.split_once("boat.svg").unwrap();
    let place = before.rsplit('"').next().unwrap();
    assert_eq!(preview.get(&[place, "boat.svg"].concat()).text(), boat);
    fs::write(content.join("articles/trip/index.md"), story.replace("Out.", "Out, and home.")).unwrap();
    events.next();
    assert!(preview.get("/article/trip/").text().contains("Out, and home."));
    fs::write(content.join("articles/trip/index.md"), story.replace("science", "sciense")).unwrap();
    assert_eq!(events.next()["faults"][0]["place"], "articles/trip/index.md:3:10");
}

#[test]
fn a_fault_leaves_the_paper_up() {
    let (_ground, content, app) = laid(&[]);
    let preview = Preview::start(&content, &app, &[]);
    let mut events = preview.events("/");
    let first = events.next();
    fs::write(content.join("articles/tides.json"), swapped(ARTICLE, "science", "sciense")).unwrap();
    let faulty = events.next();
    assert_eq!(faulty["version"], first["version"]);
    let fault = json!([{ "place": "articles/tides.json:3:14", "path": "section", "what": "no section is called sciense; did you mean science?" }]);
    assert_eq!(faulty["faults"], fault);
    assert!(preview.get("/article/tides/").text().contains("Tides"));
    fs::write(content.join("articles/tides.json"), with_headline("Mended")).unwrap();
    let mended = events.next();
    assert_eq!(mended["faults"], json!([]));
    assert_ne!(mended["version"], first["version"]);
    assert!(preview.get("/article/tides/").text().contains("Mended"));
}

#[test]
fn a_paper_that_has_faults_from_the_first_shows_them() {
    let (_ground, content, app) = laid(&[("site.json", "{\"name\": 1}")]);
    let preview = Preview::start(&content, &app, &[]);
    let page = preview.get("/");
    assert_eq!((page.status, page.header("content-type")), (503, "text/html; charset=utf-8"));
    assert!(page.text().contains("site.json:1:10 name must be text in quotes, not a number"), "{}", page.text());
    assert_eq!(preview.ask("GET /feed.xml HTTP/1.1\r\nHost: localhost\r\n").status, 503);
    let mut events = preview.events("/");
    assert_eq!(events.next()["version"], "");
    fs::write(content.join("site.json"), paper::SITE).unwrap();
    assert_ne!(events.next()["version"], "");
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a_live_paper_is_one_page() {
    let live = swapped(
        paper::SITE,
        "  \"sections\"",
        "  \"source\": { \"kind\": \"wordpress\", \"root\": \"https://news.example/wp-json/\" },\n  \"sections\"",
    );
    let (_ground, content, app) = laid(&[("site.json", &live)]);
    fs::remove_dir_all(content.join("articles")).unwrap();
    let preview = Preview::start(&content, &app, &[]);
    let front = preview.get("/");
    for (path, status) in [("/article/anything/", 200), ("/section/science/page/2/", 200), ("/nothing/", 404)] {
        let answer = preview.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.body, front.body, "{path}");
    }
}

#[test]
fn it_says_why_it_does_not_begin() {
    let (ground, content, app) = laid(&[]);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (content, app, elsewhere) = (content.to_str().unwrap(), app.to_str().unwrap(), ground.path().to_str().unwrap());
    for (arguments, wanted) in [
        (
            vec![content, "--app", app, "--port", &port],
            format!("port {port} of 127.0.0.1 is taken: stop what listens there, or choose another with --port"),
        ),
        (vec![elsewhere, "--app", app], format!("{elsewhere} holds no paper: name the folder that has site.json in it")),
        (vec![content], "there is no app in this press".to_owned()),
        (vec![content, "--app", app, "--base", "news"], "--base must be a path such as /news/".to_owned()),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_press")).arg("serve").args(&arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(&wanted), "{arguments:?}: {said}");
        assert_eq!(output.status.code(), Some(1));
    }
}

/// A preview under `/news/` that is to open a browser, where this is what opens addresses on the system.
#[cfg(unix)]
fn opening(xdg_open: &str) -> (TempDir, Preview) {
    use std::os::unix::fs::PermissionsExt;

    let (ground, content, app) = laid(&[]);
    let programs = ground.path().join("programs");
    write(&programs.join("xdg-open"), xdg_open.as_bytes());
    fs::set_permissions(programs.join("xdg-open"), fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
    command.arg("serve").arg(content).arg("--app").arg(app).args(["--port", "0", "--base", "/news/", "--open"]);
    command.env("PATH", &programs).env("OPENED", ground.path().join("opened"));
    (ground, Preview::run(command))
}

#[test]
#[cfg(unix)]
fn the_front_is_opened_in_a_browser() {
    let (ground, preview) = opening("#!/bin/sh\necho \"$*\" > \"$OPENED.new\"\n/bin/mv \"$OPENED.new\" \"$OPENED\"\n");
    let opened = ground.path().join("opened");
    while !opened.exists() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(fs::read_to_string(opened).unwrap().trim(), preview.front("/news/"));
    assert_eq!(preview.get("/news/").status, 200);
}

#[test]
#[cfg(unix)]
fn where_no_browser_can_be_opened_the_pages_go_on() {
    let (_ground, mut preview) = opening("#!/bin/sh\nexit 3\n");
    let wanted = format!("type {} into one", preview.front("/news/"));
    let told = std::iter::repeat_with(|| preview.line()).find(|line| line.contains("no browser could be opened")).unwrap();
    assert!(told.contains(&wanted), "{told}");
    assert_eq!(preview.get("/news/").status, 200);
}

#[test]
fn nothing_is_written_and_it_ends_well() {
    let (ground, content, app) = laid(&[]);
    let before = folder::files(ground.path());
    let preview = Preview::start(&content, &app, &[]);
    for path in ["/", "/article/tides/", "/feed.xml", "/nothing"] {
        preview.get(path);
    }
    // A page that listens does not hold it up.
    let mut events = preview.events("/");
    events.next();
    assert!(folder::files(ground.path()) == before);
    let (code, said) = preview.interrupt();
    assert_eq!(code, Some(0));
    assert!(said.contains("the preview has ended"), "{said}");
}
