//! What an import makes of posts that are not as everybody's: each comes under an address of its own, and what was left behind is told.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/fake_wordpress.rs"]
mod fake_wordpress;
#[path = "support/kept.rs"]
mod kept;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use standfirst::model::Checked;
use standfirst::model::address::WebAddress;
use standfirst::press::content::read;
use standfirst::press::import::wordpress::{ImportRequest, Media, Report, StoryForm, import};
use tempfile::TempDir;

use fake_wordpress::{HERE, answer_of, post, served};

/// A GIF of 600 × 300 pixels, as far as its head.
const GIF: &str = "GIF89a\u{58}\u{2}\u{2c}\u{1}\0\0\0;";

/// A WordPress whose posts can be changed, and the content that it is imported into.
struct Desk {
    posts: Arc<Mutex<Vec<Value>>>,
    root: String,
    room: TempDir,
}

impl Desk {
    fn new(posts: Vec<Value>) -> Self {
        let posts = Arc::new(Mutex::new(posts));
        let shown = posts.clone();
        let root =
            served(
                move |path| {
                    if path.ends_with(".gif") { (200, GIF.to_owned()) } else { (200, answer_of(&shown.lock().unwrap(), path)) }
                },
            );
        Self { posts, root, room: tempfile::tempdir().unwrap() }
    }

    fn content(&self) -> PathBuf {
        self.room.path().join("content")
    }

    /// Imports; gives the totals and the report.
    fn import(&self, media: Media) -> (Report, String) {
        self.import_as(media, None)
    }

    fn import_as(&self, media: Media, form: Option<StoryForm>) -> (Report, String) {
        let said = Mutex::new(Vec::new());
        let say = |line: &str| said.lock().unwrap().push(line.to_owned());
        let root = WebAddress::parse(&self.root).unwrap();
        let report = import(&ImportRequest { root: &root, content: &self.content(), media, form, log: &say }).unwrap();
        let told = fs::read_to_string(self.content().join("import-report.txt")).unwrap();
        let said = said.into_inner().unwrap();
        let is_told =
            |line: &str| said.iter().any(|said| said == line) || line == "All of every post came, under its own address.";
        assert!(told.lines().all(is_told), "{told}\n{said:?}");
        (report, told)
    }

    fn linked(&self) -> (Report, String) {
        self.import(Media::Linked)
    }

    fn file(&self, name: &str) -> Value {
        let path = self.content().join(name);
        serde_json::from_str(&fs::read_to_string(&path).unwrap_or_else(|_| panic!("{name} in {:?}", self.names()))).unwrap()
    }

    fn article(&self, slug: &str) -> Value {
        self.file(&format!("articles/{slug}.json"))
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.content().join("articles")).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// What every test ends with: the press finds no fault, and the same again changes nothing.
    fn settled(&self, media: Media) {
        read(&self.content()).unwrap_or_else(|faults| panic!("{}", faults.iter().map(ToString::to_string).collect::<String>()));
        let before = (self.names(), fs::read(self.content().join("imported.json")).unwrap(), self.import(media).1);
        let (report, told) = self.import(media);
        assert_eq!(report.written, 0, "{told}");
        assert_eq!((self.names(), fs::read(self.content().join("imported.json")).unwrap(), told), before);
    }
}

/// A post with this HTML for its words.
fn written(id: u32, slug: &str, html: &str) -> Value {
    post(id, slug, json!({ "content": { "rendered": html } }))
}

#[test]
fn every_post_comes_under_an_address_of_its_own() {
    let links = "<a href='https://news.example/de/ferry/'>a</a> <a href='https://news.example/2026/11/Version-14.2/'>b</a> \
                 <a href='https://news.example/?p=72'>c</a> <a href='https://news.example/2026/11/%d0%bf-%d0/'>d</a>";
    let desk = Desk::new(vec![
        post(72, "ferry", json!({ "link": "https://news.example/de/ferry/" })),
        post(71, "ferry", json!({ "link": "https://news.example/ferry/" })),
        post(80, "Version-14.2", json!({})),
        post(81, "%d0%bf-%d0", json!({})),
        written(90, "links", links),
    ]);
    let (report, told) = desk.linked();
    assert_eq!(report, Report { written: 5, ..Report::default() });
    assert_eq!(desk.names(), ["ferry-72.json", "ferry.json", "links.json", "version-14-2.json", "п.json"]);
    assert_eq!((desk.article("ferry")["post"].clone(), desk.article("ferry-72")["post"].clone()), (json!(71), json!(72)));
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        [
            "post 72, https://news.example/de/ferry/, here ferry-72: slug ferry is that of post 71: here it is ferry-72",
            "post 80, https://news.example/2026/11/Version-14.2/, here version-14-2: slug Version-14.2 cannot stand in an address: here it is version-14-2",
            "post 81, https://news.example/2026/11/%d0%bf-%d0/, here п: slug %d0%bf-%d0 cannot stand in an address: here it is п",
        ]
    );
    let links = desk.article("links")["body"].to_string();
    for href in ["\"/article/ferry-72/\"", "\"/article/version-14-2/\"", "\"/article/%D0%BF/\""] {
        assert!(links.contains(href), "{href} in {links}");
    }
    assert_eq!(desk.article("ferry-72")["aliases"], json!(["/de/ferry/", "/?p=72"]));
    desk.settled(Media::Linked);

    // The first is gone: the second keeps what it has.
    desk.posts.lock().unwrap().retain(|post| post["id"] != 71);
    let (report, _) = desk.linked();
    assert_eq!((report.withdrawn, desk.names().len()), (1, 4));
    assert!(desk.names().contains(&"ferry-72.json".to_owned()));
}

#[test]
fn where_a_post_was_leads_to_it() {
    let desk =
        Desk::new(vec![post(41, "gone", json!({})), written(42, "links", "<a href='https://news.example/2026/11/gone/'>x</a>")]);
    desk.linked();
    assert_eq!(desk.article("gone")["aliases"], json!(["/2026/11/gone/", "/?p=41"]));
    let renamed = json!({ "slug": "left", "link": "https://news.example/left/", "modified_gmt": "2026-11-21T06:30:00" });
    desk.posts.lock().unwrap()[0] = post(41, "gone", renamed);
    desk.linked();
    assert_eq!(desk.article("left")["aliases"], json!(["/left/", "/?p=41", "/2026/11/gone/", "/article/gone/"]));
    assert!(desk.article("links")["body"].to_string().contains("\"/article/left/\""));
    desk.settled(Media::Linked);
}

#[test]
fn all_who_wrote_a_post_are_named() {
    let term = |id: u32, slug: &str, name: &str| json!({ "id": id, "taxonomy": "author", "slug": slug, "name": name, "description": "ann@news.example 2" });
    let terms = |terms: Value| json!([[{ "id": 3, "taxonomy": "category", "slug": "sea", "name": "Sea" }], [], terms]);
    let user =
        |id: u32, slug: &str, name: &str| json!({ "id": id, "slug": slug, "name": name, "description": "Writes about boats." });
    let by = |id: u32, changes: Value| post(id, &format!("by-{id}"), changes);
    let desk = Desk::new(vec![
        // Co-Authors Plus: the terms come by name, their numbers in their order.
        by(
            1,
            json!({ "coauthors": [52, 51], "_embedded": { "wp:term": terms(json!([term(51, "cap-ann", "Ann Ryder"), term(52, "cap-bo-lind", "Bo Lind")])) } }),
        ),
        // One term did not come.
        by(2, json!({ "coauthors": [51, 53], "_embedded": { "wp:term": terms(json!([term(51, "cap-ann", "Ann Ryder")])) } })),
        // PublishPress Authors, by entries and by terms.
        by(
            3,
            json!({ "authors": [{ "term_id": 5, "user_id": 0, "is_guest": 1, "slug": "cy-moe", "display_name": "Cy Moe" }, { "user_id": 2, "slug": "ann", "display_name": "Ann Ryder" }] }),
        ),
        by(
            4,
            json!({ "ppma_author": [62, 61], "_embedded": { "wp:term": terms(json!([term(61, "di-ek", "Di Ek"), term(62, "ann", "Ann Ryder")])) } }),
        ),
        // WordPress itself, with several.
        by(5, json!({ "_embedded": { "author": [user(2, "ann", "Ann Ryder"), user(9, "ed", "Ed Fox")] } })),
        by(6, json!({ "_embedded": { "author": [{ "code": "rest_user_invalid_id", "message": "Invalid user ID." }] } })),
        by(7, json!({ "_embedded": { "author": [user(7, "Fay.Gull", "Fay Gull")] } })),
        by(8, json!({ "author": 9, "_embedded": { "author": [] } })),
        by(
            9,
            json!({ "coauthors": [{ "display_name": "Gil Roe", "user_nicename": "gil-roe" }, { "display_name": "Ann Ryder", "user_nicename": "ann" }] }),
        ),
    ]);
    let (_, told) = desk.linked();
    for (id, wanted) in [
        (1, json!(["bo-lind", "ann"])),
        (2, json!(["ann"])),
        (3, json!(["cy-moe", "ann"])),
        (4, json!(["ann", "di-ek"])),
        (5, json!(["ann", "ed"])),
        (6, json!([])),
        (7, json!(["fay-gull"])),
        (8, json!([])),
        (9, json!(["gil-roe", "ann"])),
    ] {
        assert_eq!(desk.article(&format!("by-{id}"))["authors"], wanted, "{id}");
    }
    assert_eq!(desk.file("authors/bo-lind.json")["name"], "Bo Lind");
    let bo = desk.file("authors/bo-lind.json").to_string();
    assert!(!bo.contains('@'), "what a plugin searches in is nobody's biography: {bo}");
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        [
            "post 2, https://news.example/2026/11/by-2/, here by-2: writer 53 cannot be read, and is not named",
            "post 6, https://news.example/2026/11/by-6/, here by-6: writer rest_user_invalid_id cannot be read, and is not named",
            "post 8, https://news.example/2026/11/by-8/, here by-8: writer 9 cannot be read, and is not named",
        ]
    );
    desk.settled(Media::Linked);
}

#[test]
fn a_post_that_makes_no_sense_is_named_and_holds_up_no_other() {
    let undated = json!({ "date": null, "date_gmt": null });
    let desk = Desk::new(vec![post(1, "one", json!({})), post(2, "undated", undated), post(3, "three", json!({}))]);
    let (report, told) = desk.linked();
    assert_eq!(report, Report { written: 2, lost: 1, ..Report::default() });
    assert!(told.starts_with("post 2, https://news.example/2026/11/undated/, here undated: left out: "), "{told}");
}

#[test]
fn what_older_rules_brought_in_is_read_once_more() {
    let desk = Desk::new(vec![post(1, "one", json!({})), post(2, "two", json!({})), post(3, "three", json!({}))]);
    desk.linked();
    // As a press wrote it that had no numbers for its rules, and knew no addresses of before.
    let path = desk.content().join("imported.json");
    let mut kept = desk.file("imported.json");
    for (_, post) in kept["posts"].as_object_mut().unwrap() {
        let post = post.as_object_mut().unwrap();
        ["rules", "aliases"].iter().for_each(|key| drop(post.remove(*key)));
    }
    fs::write(&path, kept.to_string()).unwrap();
    let own = desk.content().join("articles/two.json");
    let mut mine = desk.article("two");
    mine["headline"] = json!("Mine");
    mine.as_object_mut().unwrap().remove("aliases");
    fs::write(&own, mine.to_string()).unwrap();
    let (report, told) = desk.linked();
    assert_eq!(report, Report { unchanged: 2, left: 1, ..Report::default() });
    let line = "post 2, https://news.example/2026/11/two/, here two: articles/two.json is as you have it; WordPress has another aliases, headline\n";
    assert_eq!(told, line);
    assert_eq!(desk.article("two"), mine);
    // It is told again, and nothing is asked for again.
    let (report, told) = desk.linked();
    assert_eq!((report, told.as_str()), (Report { unchanged: 3, ..Report::default() }, line));
}

#[test]
fn titles_and_excerpts_are_the_posts_own() {
    let body = "The pilot boat leaves at four in the morning, and nobody in the harbour hears it.";
    let desk = Desk::new(vec![post(
        1,
        "pilot",
        json!({
            "title": { "rendered": "The\u{1} <b>pilot</b>\u{200b} boat\u{202e} &amp; the sea" },
            "excerpt": { "rendered": "<p>The pilot boat leaves at four in the morning, and &hellip; <a href='https://news.example/2026/11/pilot/'>Lesa meira</a></p>" },
            "content": { "rendered": format!("<p>{body}</p>") },
        }),
    )]);
    desk.linked();
    let article = desk.article("pilot");
    assert_eq!(article["headline"], "The pilot boat & the sea");
    assert_eq!(article.get("standfirst"), None);
    assert_eq!(article["excerpt"], "The pilot boat leaves at four in the morning, and…");
    desk.settled(Media::Linked);
}

#[test]
fn a_lead_picture_stands_once_with_its_size() {
    let media = |details: Value| json!([{ "id": 77, "source_url": format!("{HERE}wp-content/uploads/gull.gif"), "media_details": details }]);
    let again = format!(
        "<figure><img src='{HERE}wp-content/uploads/gull-300x150.gif' width='300' height='150' alt='A gull'><figcaption>At dusk.</figcaption></figure><p>Words.</p>"
    );
    let sizes = [
        json!({ "width": "600", "height": "300" }),
        json!({ "width": 0, "height": 0 }),
        json!({ "width": 1, "height": 1 }),
        json!([]),
    ];
    let posts = sizes.iter().zip(1..).map(|(size, id)| {
        // The first begins with it again, the others do not show it.
        let html = if id == 1 { again.clone() } else { "<p>Words.</p>".to_owned() };
        post(
            id,
            &format!("p{id}"),
            json!({ "content": { "rendered": html }, "_embedded": { "wp:featuredmedia": media(size.clone()) } }),
        )
    });
    let posts: Vec<Value> = posts.collect();
    for media in [Media::Linked, Media::Copied] {
        let desk = Desk::new(posts.clone());
        desk.import(media);
        for id in 1..=4 {
            let article = desk.article(&format!("p{id}"));
            let lead = &article["lead_image"];
            assert_eq!((&lead["width"], &lead["height"]), (&json!(600), &json!(300)), "{id} {media:?}");
            assert_eq!(lead["src"].as_str().unwrap().starts_with("images/imported/"), media == Media::Copied);
            assert_eq!(article["body"], json!([{ "kind": "paragraph", "text": "Words." }]));
        }
        let lead = &desk.article("p1")["lead_image"];
        assert_eq!((&lead["caption"], &lead["alt"]), (&json!("At dusk."), &json!("A gull")));
        desk.settled(media);
    }
}

#[test]
fn a_small_picture_gives_way_to_the_whole_one_that_it_leads_to() {
    let place = format!("{HERE}wp-content/uploads");
    let item = |href: &str| {
        format!(
            "<dl class='gallery-item'><dt><a href='{href}'><img src='{place}/gull-150x150.gif' width='150' height='150'></a></dt></dl>"
        )
    };
    let gallery = |items: &[String]| format!("<div class='gallery galleryid-1'>{}</div>", items.concat());
    for media in [Media::Linked, Media::Copied] {
        let whole = format!("{place}/gull.gif");
        let desk = Desk::new(vec![
            written(1, "whole", &gallery(&[item(&whole), item(&whole)])),
            written(2, "paged", &gallery(&[item("https://news.example/gull/"), item("https://news.example/tern.jpg")])),
        ]);
        let (_, told) = desk.import(media);
        let images = desk.article("whole")["body"][0]["images"].clone();
        for image in images.as_array().unwrap() {
            assert_eq!((&image["width"], &image["height"]), (&json!(600), &json!(300)), "{image}");
            assert!(
                image["src"].as_str().unwrap().contains(if media == Media::Copied { "/gull-" } else { "/gull.gif" }),
                "{image}"
            );
        }
        assert!(!told.contains("here whole"), "{told}");
        for href in ["https://news.example/gull/", "https://news.example/tern.jpg"] {
            assert!(told.contains(&format!("here paged: link of a picture to {href} is left out")), "{told}");
        }
        desk.settled(media);
    }
}

#[test]
fn a_picture_in_the_text_itself_is_copied() {
    // The head of a GIF of 32 × 48 pixels.
    let html = "<p>Before.</p><img src='data:image/gif;base64,R0lGODlhIAAwAAAAADs=' width='320' height='480' alt='A dot'>";
    let desk = Desk::new(vec![written(1, "dot", html)]);
    desk.import(Media::Copied);
    let figure = desk.article("dot")["body"][1].clone();
    let src = figure["image"]["src"].as_str().unwrap().to_owned();
    assert!(desk.room.path().join(&src).is_file(), "{figure}");
    desk.settled(Media::Copied);
}

#[test]
fn nothing_of_a_post_is_lost_without_a_word() {
    let parts = kept::parts();
    let posts = parts.iter().zip(1..).map(|(html, id)| written(id, &format!("p{id}"), html));
    let rich = written(1000, "rich", &parts.concat());
    let desk = Desk::new(posts.chain([rich]).collect());
    desk.linked();
    let told = fs::read_to_string(desk.content().join("import-report.txt")).unwrap();
    let of_post = |slug: &str| told.lines().filter(|line| line.contains(&format!("here {slug}: "))).collect::<String>();
    for (html, slug) in
        parts.iter().zip(1..).map(|(html, id)| (*html, format!("p{id}"))).chain([(parts.concat().as_str(), "rich".to_owned())])
    {
        let missing = kept::missing(html, &desk.article(&slug), &of_post(&slug));
        assert!(missing.is_empty(), "{missing:?} of {html}\nin {}\nand {}", desk.article(&slug), of_post(&slug));
    }
    desk.settled(Media::Linked);
}

#[test]
fn what_a_publisher_wrote_keeps_its_addresses() {
    let desk = Desk::new(vec![post(9, "mine", json!({})), post(10, "tide", json!({ "link": "https://news.example/Old/" }))]);
    fs::create_dir_all(desk.content().join("articles")).unwrap();
    let mine = json!({ "headline": "Mine", "section": "sea", "authors": [], "published": "2026-11-20T06:30:00Z", "aliases": ["/old"], "body": [{ "kind": "paragraph", "text": "Words." }] });
    fs::write(desk.content().join("articles/mine.json"), mine.to_string()).unwrap();
    let (_, told) = desk.linked();
    assert_eq!(desk.article("mine"), mine);
    assert_eq!(desk.article("mine-9")["post"], 9);
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        [
            "post 9, https://news.example/2026/11/mine/, here mine-9: slug mine is that of articles/mine.json: here it is mine-9",
            "post 10, https://news.example/Old/, here tide: address /Old/ is an alias in articles/mine.json: it does not lead here",
        ]
    );
    desk.settled(Media::Linked);
}

#[test]
fn pages_and_files_of_a_publisher_keep_their_addresses() {
    let at = |id, slug: &str, path: &str| post(id, slug, json!({ "link": format!("https://news.example{path}") }));
    let desk = Desk::new(vec![
        at(1, "about", "/about/"),
        at(2, "ads", "/ads.txt"),
        at(3, "uber", "/ru/%C3%BCber/"),
        at(4, "tide", "/ru/article/tide/"),
        at(5, "free", "/ru/article/free/"),
    ]);
    let page = r#"{ "headline": "X", "body": [{ "kind": "paragraph", "text": "x" }] }"#;
    let story = r#"{ "headline": "X", "section": "sea", "authors": [], "published": "2026-11-20T06:30:00Z", "body": [{ "kind": "paragraph", "text": "x" }] }"#;
    let site = r#"{ "language": "ru", "name": "Меридиан", "sections": [{ "slug": "sea", "name": "Море" }] }"#;
    for (name, text) in [
        ("pages/about.json", page),
        ("static/ads.txt", "x"),
        ("editions/ru/site.json", site),
        ("editions/ru/pages/u\u{308}ber.json", page),
        ("editions/ru/articles/tide.json", story),
    ] {
        let path = desk.content().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (_, told) = desk.linked();
    let taken: Vec<&str> = told.lines().filter_map(|line| line.split_once(": address ")).map(|(_, what)| what).collect();
    let wanted = ["/about/", "/ads.txt", "/ru/%C3%BCber/", "/ru/article/tide/"];
    assert_eq!(taken, wanted.map(|address| format!("{address} is that of another page of the paper: it does not lead here")));
    desk.settled(Media::Linked);
}

#[test]
fn one_slug_in_two_forms_and_one_path_in_two_cases() {
    let desk = Desk::new(vec![
        post(1, "caf%c3%a9", json!({ "link": "https://news.example/ferry/" })),
        post(2, "cafe%cc%81", json!({ "link": "https://news.example/Ferry/" })),
        post(3, "robots", json!({ "link": "https://news.example/robots.txt" })),
    ]);
    let (_, told) = desk.linked();
    assert_eq!(desk.names(), ["café-2.json", "café.json", "robots.json"]);
    assert_eq!(told.lines().count(), 3, "{told}");
    desk.settled(Media::Linked);
}

#[test]
fn a_picture_that_did_not_come_is_told() {
    let media = |media: Value| json!({ "wp:featuredmedia": media });
    let address = format!("{HERE}wp-content/uploads/gull.gif");
    let desk = Desk::new(vec![
        post(1, "a", json!({ "featured_media": 77, "_embedded": media(json!([{ "code": "rest_post_invalid_id" }])) })),
        post(2, "b", json!({ "featured_media": 77 })),
        post(3, "c", json!({ "featured_media": 77, "jetpack_featured_media_url": address })),
        post(4, "d", json!({ "featured_media": 0, "jetpack_featured_media_url": "" })),
        post(
            5,
            "e",
            json!({ "featured_media": 78, "_embedded": media(json!([{ "id": 78, "media_type": "file", "mime_type": "application/pdf", "source_url": "https://news.example/plan.pdf" }])) }),
        ),
        post(6, "f", json!({ "_embedded": media(json!([{ "code": "rest_forbidden" }])) })),
    ]);
    let (_, told) = desk.import(Media::Copied);
    let lead = desk.article("c")["lead_image"].clone();
    assert_eq!((&lead["width"], &lead["height"]), (&json!(600), &json!(300)), "{lead}");
    let told: Vec<&str> = told.lines().map(|line| line.rsplit(": ").next().unwrap()).collect();
    let wanted = [
        "picture 77 is left out",
        "picture 77 is left out",
        "https://news.example/plan.pdf is left out",
        "picture rest_forbidden is left out",
    ];
    assert!(told.len() == 4 && told.iter().zip(wanted).all(|(told, wanted)| told.ends_with(wanted)), "{told:?}");
    desk.settled(Media::Copied);
}

#[test]
fn a_title_that_nobody_sees_is_told() {
    let titles = ["", "\u{200b}", "&nbsp;", "&shy;&#8203;"];
    let posts = titles.iter().zip(1..).map(|(title, id)| {
        let excerpt = json!({ "rendered": "<p>By hand, and with care.</p>" });
        post(id, &format!("low-water-{id}"), json!({ "title": { "rendered": title }, "excerpt": excerpt }))
    });
    let desk = Desk::new(posts.collect());
    let (_, told) = desk.linked();
    for id in 1..=4 {
        let article = desk.article(&format!("low-water-{id}"));
        assert_eq!(article["headline"], format!("low water {id}"));
        assert_eq!(article["standfirst"], "By hand, and with care.");
    }
    assert_eq!(told.matches("title: it has none; here it is the words of the slug").count(), 4, "{told}");
    desk.settled(Media::Linked);
}

#[test]
fn a_changed_file_whose_post_is_gone_is_told() {
    let desk = Desk::new(vec![post(1, "one", json!({})), post(2, "two", json!({}))]);
    desk.linked();
    let mut mine = desk.article("two");
    mine["headline"] = json!("Mine");
    fs::write(desk.content().join("articles/two.json"), mine.to_string()).unwrap();
    desk.posts.lock().unwrap().pop();
    assert_eq!(desk.linked().1, "articles/two.json: not in WordPress any more; left, because you changed it\n");
    assert_eq!(desk.article("two"), mine);
}

#[test]
fn stories_come_in_markdown_where_it_can_say_them() {
    const SHIP: &str = "<h2>The ship</h2><p>It <em>sailed</em> at 10: <a href='https://news.example/?p=2'>see</a>.</p>\
                        <figure><img src='https://news.example/boat.gif' alt='A \"boat\"' width='600' height='300' \
                        srcset='https://news.example/boat-300.gif 300w'><figcaption>At sea</figcaption></figure>";
    const RIGHT: &str = "<p dir='rtl'>מים</p>";
    let desk = Desk::new(vec![written(1, "ship", SHIP), written(2, "right", RIGHT)]);
    let (as_markdown, as_json) = (Some(StoryForm::Markdown), Some(StoryForm::Json));
    let bodies = |desk: &Desk| {
        let paper = read(&desk.content()).unwrap_or_else(|faults| panic!("{faults:?}"));
        paper.articles.into_iter().map(|article| (article.slug.clone(), article)).collect::<BTreeMap<_, _>>()
    };
    desk.linked();
    let in_json = bodies(&desk);
    assert_eq!(desk.names(), ["right.json", "ship.json"]);
    assert_eq!(desk.import_as(Media::Linked, as_markdown).0, Report { written: 1, unchanged: 1, ..Report::default() });
    assert_eq!(desk.names(), ["right.json", "ship.md"]);
    assert_eq!(bodies(&desk), in_json);
    // The form stays without being named again.
    desk.settled(Media::Linked);

    // A story that a publisher changed keeps its form, and one that changes comes in the form that is wanted.
    let ship = desk.content().join("articles/ship.md");
    let mine = fs::read_to_string(&ship).unwrap() + "\nMine.\n";
    fs::write(&ship, &mine).unwrap();
    desk.posts.lock().unwrap()[1] = written(2, "right", "<p>Water</p>");
    desk.posts.lock().unwrap()[1]["modified_gmt"] = json!("2026-11-29T00:00:00");
    assert_eq!(desk.linked().0, Report { written: 1, unchanged: 1, ..Report::default() });
    assert_eq!(desk.names(), ["right.md", "ship.md"]);
    let (report, told) = desk.import_as(Media::Linked, as_json);
    assert_eq!(report, Report { written: 1, left: 1, ..Report::default() });
    assert!(told.contains("articles/ship.md is as you have it; WordPress has another version"), "{told}");
    assert_eq!(desk.names(), ["right.json", "ship.md"]);
    assert_eq!(fs::read_to_string(&ship).unwrap(), mine);
    read(&desk.content()).unwrap();

    // What is not in WordPress any more goes, in whatever form it came.
    fs::remove_file(&ship).unwrap();
    desk.import_as(Media::Linked, as_markdown);
    assert_eq!(desk.names(), ["right.md", "ship.md"]);
    desk.posts.lock().unwrap().truncate(1);
    assert_eq!(desk.linked().0.withdrawn, 1);
    assert_eq!(desk.names(), ["ship.md"]);
}
