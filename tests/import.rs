//! `press import wordpress`, from a real WordPress and from one that goes wrong.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/fake_wordpress.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod fake_wordpress;
#[path = "support/service.rs"]
mod service;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::Duration;

use peak_alloc::PeakAlloc;
use serde_json::{Value, json};
use standfirst::press::content::{Paper, read};
use standfirst::press::import::wordpress::{ImportRequest, Media, Report, StoryForm, import};

use fake_wordpress::{HERE, served, value};
use service::Service;
use standfirst::model::Checked;
use standfirst::model::address::WebAddress;

/// How much memory an import takes: a test is a process of its own (cargo-nextest).
#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Imports; gives what became of it and what was said meanwhile.
fn run(root: &str, content: &Path, media: Media) -> (Result<Report, String>, Vec<String>) {
    run_as(root, content, media, None)
}

fn run_as(root: &str, content: &Path, media: Media, form: Option<StoryForm>) -> (Result<Report, String>, Vec<String>) {
    let said = Mutex::new(Vec::new());
    let say = |line: &str| said.lock().unwrap().push(line.to_owned());
    let root = WebAddress::parse(root).unwrap();
    let report = import(&ImportRequest { root: &root, content, media, form, log: &say });
    (report, said.into_inner().unwrap())
}

fn imported(root: &str, content: &Path) -> Report {
    let (report, said) = run(root, content, Media::Linked);
    report.unwrap_or_else(|why| panic!("{why}\n{}", said.join("\n")))
}

/// The paper that a content is, without a fault.
fn paper(content: &Path) -> Paper {
    read(content).unwrap_or_else(|faults| panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}

/// All files below a folder, with what is in them.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                all.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// A WordPress, a server before it that can be told to go wrong, and the root through it.
fn stage() -> Option<(Service, Service, String)> {
    let wordpress = Service::start("wordpress", &json!({}))?;
    let address = wordpress.told["sites"]["news"]["address"].as_str().unwrap().to_owned();
    let faults = Service::start("faults", &json!({ "before": address })).unwrap();
    let root = format!("{}wp-json/", faults.told["address"].as_str().unwrap());
    Some((wordpress, faults, root))
}

/// How often something was asked for whose address holds this.
fn asked(faults: &mut Service, part: &str) -> usize {
    let log = faults.wish(&json!({ "log": true }));
    log.as_array().unwrap().iter().filter(|entry| entry["path"].as_str().unwrap_or_default().contains(part)).count()
}

#[test]
fn a_real_wordpress_is_the_same_paper_in_markdown() {
    let Some((_wordpress, _faults, root)) = stage() else { return };
    let room = tempfile::tempdir().unwrap();
    let (json, markdown) = (room.path().join("json/content"), room.path().join("markdown/content"));
    run_as(&root, &json, Media::Copied, None).0.unwrap();
    run_as(&root, &markdown, Media::Copied, Some(StoryForm::Markdown)).0.unwrap();
    let (in_json, in_markdown) = (paper(&json), paper(&markdown));
    assert_eq!(in_markdown.articles, in_json.articles);
    assert_eq!(in_markdown.aliases, in_json.aliases);
    let names: Vec<String> = files(&markdown.join("articles")).into_keys().collect();
    let of = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert!(of(".md") > of(".json"), "{} in Markdown, {} in JSON", of(".md"), of(".json"));
}

#[test]
fn a_real_wordpress_is_imported_and_kept_up_to_date() {
    let Some((mut wordpress, mut faults, root)) = stage() else { return };
    let room = tempfile::tempdir().unwrap();
    let content = &room.path().join("content");

    let first = imported(&root, content);
    assert!(first.written >= 120, "{first:?}");
    let whole = paper(content);
    assert_eq!(whole.articles.len(), first.written);
    assert_eq!(whole.site.name.as_str(), "The Harbour & Coast");
    for (slug, headline) in [("marks-in-the-title", "&"), ("emoji", "")] {
        let article = whole.articles.iter().find(|article| article.slug.as_str() == slug).unwrap();
        assert!(
            article.headline.as_str().contains(headline) && !article.headline.as_str().contains("&amp;"),
            "{}",
            article.headline
        );
        assert!(article.post.is_some());
    }
    for hidden in ["a-draft", "a-private-one", "waiting-for-its-day"] {
        assert!(whole.articles.iter().all(|article| article.slug.as_str() != hidden), "{hidden}");
    }
    let protected = whole.articles.iter().find(|article| article.slug.as_str() == "protected").unwrap();
    assert!(protected.elsewhere.as_ref().is_some_and(|at| at.as_str().ends_with("/protected/")), "{:?}", protected.elsewhere);
    assert!(!fs::read_to_string(content.join("articles/protected.json")).unwrap().contains("hidden"));
    let picks: Vec<&str> = whole.picks.iter().map(|slug| slug.as_str()).collect();
    assert!(picks.contains(&"sticky-one") && picks.contains(&"sticky-two"), "{picks:?}");
    assert!(whole.sections.iter().any(|section| section.slug.as_str() == "tides"), "a section inside another");
    assert!(whole.also_in.iter().any(|(slug, _)| slug.as_str() == "in-three-sections"));
    let links = content.join("articles/links.json");
    let told = fs::read_to_string(&links).unwrap();
    assert!(told.contains("\"/article/post-2/\""), "a link into the paper: {told}");

    // Nothing changed: no story is fetched again.
    let kept = files(content);
    let before = asked(&mut faults, "include=");
    assert_eq!(imported(&root, content), Report { unchanged: first.written, ..Report::default() });
    assert_eq!((asked(&mut faults, "include="), files(content)), (before, kept));

    // One story changed, one is withdrawn that another links to, one has a password now and one none any more, and a publisher has changed two
    // files.
    let php = "wp_update_post(['ID' => get_page_by_path('post-7', OBJECT, 'post')->ID, 'post_content' => '<p>Mended words.</p>']); \
               wp_update_post(['ID' => get_page_by_path('post-2', OBJECT, 'post')->ID, 'post_status' => 'draft']); \
               wp_update_post(['ID' => get_page_by_path('post-9', OBJECT, 'post')->ID, 'post_content' => '<p>Theirs.</p>']); \
               wp_update_post(['ID' => get_page_by_path('post-8', OBJECT, 'post')->ID, 'post_password' => 'sesame']); \
               wp_update_post(['ID' => get_page_by_path('protected', OBJECT, 'post')->ID, 'post_password' => '']); return 1;";
    wordpress.wish(&json!({ "site": "news", "php": php }));
    let own = content.join("articles/post-9.json");
    let mine = fs::read_to_string(&own).unwrap().replacen("\"headline\": \"", "\"headline\": \"Mine: ", 1);
    fs::write(&own, &mine).unwrap();
    let site = fs::read_to_string(content.join("site.json")).unwrap().replacen("The Harbour & Coast", "Ours", 1);
    fs::write(content.join("site.json"), &site).unwrap();
    let third = imported(&root, content);
    assert_eq!((third.withdrawn, third.left), (1, 1), "{third:?}");
    assert!(third.written <= 5, "{third:?}");
    let whole = paper(content);
    assert_eq!(whole.site.name.as_str(), "Ours");
    assert!(fs::read_to_string(content.join("articles/post-7.json")).unwrap().contains("Mended words."));
    let kept: Value = serde_json::from_slice(&fs::read(content.join("articles/post-8.json")).unwrap()).unwrap();
    assert_eq!((kept["body"].clone(), kept["elsewhere"].is_string(), kept.get("excerpt")), (json!([]), true, None), "{kept}");
    assert!(fs::read_to_string(content.join("articles/protected.json")).unwrap().contains("The hidden words."));
    assert_eq!(fs::read_to_string(&own).unwrap(), mine);
    assert!(!content.join("articles/post-2.json").exists());
    assert!(!fs::read_to_string(&links).unwrap().contains("/article/post-2/"));

    // It comes back: the links to it open in the paper again.
    let php = "wp_publish_post(get_page_by_path('post-2', OBJECT, 'post')->ID); return 1;";
    wordpress.wish(&json!({ "site": "news", "php": php }));
    let fourth = imported(&root, content);
    assert!((2..=3).contains(&fourth.written), "{fourth:?}");
    assert!(fs::read_to_string(&links).unwrap().contains("/article/post-2/"));
}

#[test]
fn a_post_that_wordpress_breaks_down_over_holds_up_no_other() {
    let words = "<p>Messages.</p>";
    let root = served(move |path| {
        let wants = |id: &str| path.split("include=").nth(1).is_some_and(|ids| ids.split([',', '&']).any(|one| one == id));
        // A broken plugin: its warning stands before the JSON.
        if wants("7") { (200, format!("<b>Warning</b>{}", answer(path, 30, words))) } else { (200, answer(path, 30, words)) }
    });
    let room = tempfile::tempdir().unwrap();
    let (report, said) = run(&root, room.path(), Media::Linked);
    assert_eq!(report, Ok(Report { written: 29, lost: 1, ..Report::default() }), "{said:?}");
    assert!(said.iter().any(|line| line.contains("include=7") && line.contains("left out")), "{said:?}");
    assert!(room.path().join("site.json").exists());
}

#[test]
fn an_import_that_breaks_off_goes_on_where_it_was() {
    let Some((_wordpress, mut faults, root)) = stage() else { return };
    let room = tempfile::tempdir().unwrap();
    let content = &room.path().join("content");

    // Busy at first: it is asked again after as long as it said.
    faults.wish(&json!({ "on": "GET /wp-json/", "how": "busy", "with": [1], "times": 1 }));
    let whole = imported(&root, &room.path().join("whole")).written;

    // A firewall comes down after two batches of stories.
    faults.wish(&json!({ "calm": true }));
    let before = asked(&mut faults, "include=");
    thread::scope(|scope| {
        let broken = scope.spawn(|| run(&root, content, Media::Linked));
        while asked(&mut faults, "include=") < before + 2 {
            thread::yield_now();
        }
        faults.wish(&json!({ "on": "GET /wp-json/wp/v2/posts", "how": "firewall", "with": [{}] }));
        let (report, said) = broken.join().unwrap();
        let why = report.expect_err(&said.join("\n"));
        assert!(why.contains("403") && why.contains("run the import again"), "{why}");
    });
    let kept = files(&content.join("articles")).len();
    assert!(kept > 0 && kept < whole, "{kept} of {whole}");
    faults.wish(&json!({ "calm": true }));
    let report = imported(&root, content);
    assert_eq!((report.written, report.unchanged), (whole - kept, kept));
    assert_eq!(files(content), files(&room.path().join("whole")), "as if it had not broken off");
}

#[test]
fn what_a_story_needs_is_kept_with_it() {
    // It hides its users, and a firewall stands before the second twenty stories.
    let is_calm = Arc::new(AtomicBool::new(false));
    let calm = is_calm.clone();
    let root = served(move |path| {
        if path.contains("/users?") {
            return (401, r#"{"code":"rest_user_cannot_view"}"#.to_owned());
        }
        if path.contains("include=21") && !calm.load(Ordering::Relaxed) {
            return (403, "<h1>Firewall</h1>".to_owned());
        }
        let text = with_posts(&answer(path, 30, "<p>Messages.</p>"), |post| {
            let is_early = post["id"].as_u64() <= Some(20);
            let (writer, slug) = if is_early { ("ann", "uncategorized") } else { ("bob", "news") };
            post["_embedded"] = json!({
                "author": [{ "id": 1, "slug": writer, "name": writer }],
                "wp:term": [[{ "id": 2, "slug": slug, "name": slug, "taxonomy": "category" }]]
            });
        });
        (200, text)
    });
    let room = tempfile::tempdir().unwrap();
    let content = room.path();
    run(&root, content, Media::Linked).0.unwrap_err();
    is_calm.store(true, Ordering::Relaxed);
    assert_eq!(imported(&root, content), Report { written: 10, unchanged: 20, ..Report::default() });
    let whole = paper(content);
    assert_eq!(whole.articles.len(), 30);
    assert_eq!(files(&content.join("authors")).into_keys().collect::<Vec<_>>(), ["ann.json", "bob.json"]);

    // In site.json a section is the publisher's: it does not come back by itself.
    let site = fs::read_to_string(content.join("site.json")).unwrap();
    fs::write(content.join("site.json"), site.replace("uncategorized", "other")).unwrap();
    imported(&root, content);
    assert!(!fs::read_to_string(content.join("site.json")).unwrap().contains("uncategorized"));
}

#[test]
fn a_list_of_unknown_length_goes_on_after_a_short_page() {
    // A proxy hides the totals, and a plugin keeps every tenth post back: no page is full.
    let root = served(move |path| {
        let is_past = path.contains("orderby=id") && path.ends_with("&page=4");
        if is_past {
            return (400, r#"{"code":"rest_post_invalid_page_number"}"#.to_owned());
        }
        let mut said: Value = serde_json::from_str(&answer(path, 250, "<p>Messages.</p>")).unwrap();
        if let Some(posts) = said.as_array_mut().filter(|_| path.contains("/posts?")) {
            posts.retain(|post| !post["id"].as_u64().unwrap().is_multiple_of(10));
        }
        (200, said.to_string())
    });
    let room = tempfile::tempdir().unwrap();
    let content = room.path();
    let first = imported(&root, content);
    assert_eq!(first, Report { written: 225, ..Report::default() });
    assert_eq!(imported(&root, content), Report { unchanged: 225, ..Report::default() });
    // The categories came alike whatever page was asked for: they are taken once.
    assert_eq!(fs::read_to_string(content.join("site.json")).unwrap().matches("\"news\"").count(), 1);
}

#[test]
fn links_to_what_is_gone_are_mended_after_a_break_too() {
    let (is_gone, is_calm) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(true)));
    let (gone, calm) = (is_gone.clone(), is_calm.clone());
    let root = served(move |path| {
        if path.contains("include=") && !calm.load(Ordering::Relaxed) {
            return (403, "<h1>Firewall</h1>".to_owned());
        }
        let posts = if gone.load(Ordering::Relaxed) { 29 } else { 30 };
        (200, answer(path, posts, "<p><a href='https://w.example/p30/'>The last</a></p>"))
    });
    let room = tempfile::tempdir().unwrap();
    let content = room.path();
    imported(&root, content);
    is_gone.store(true, Ordering::Relaxed);
    is_calm.store(false, Ordering::Relaxed);
    run(&root, content, Media::Linked).0.unwrap_err();
    is_calm.store(true, Ordering::Relaxed);
    assert_eq!(imported(&root, content), Report { written: 29, ..Report::default() });
    paper(content);
}

#[test]
fn pictures_are_copied_where_that_is_wanted() {
    let Some((_wordpress, _faults, root)) = stage() else { return };
    let room = tempfile::tempdir().unwrap();
    let content = &room.path().join("content");
    let (report, said) = run(&root, content, Media::Copied);
    report.unwrap_or_else(|why| panic!("{why}\n{}", said.join("\n")));
    let copies = files(&room.path().join("images/imported"));
    let used: Vec<String> =
        paper(content).articles.iter().filter_map(|article| Some(article.lead_image.as_ref()?.src.path()?.to_owned())).collect();
    assert!(!used.is_empty());
    for src in used {
        assert!(copies.get(src.trim_start_matches("images/imported/")).is_some_and(|bytes| !bytes.is_empty()), "{src}");
    }
}

/// A WordPress of sixty stories with one picture, by one author with a face and a picture in the words about her, whom it lists or hides. Gives the
/// root, and what was asked for by now. `file` answers for pictures.
fn illustrated(
    is_listed: bool,
    file: impl Fn(&str) -> (u16, String) + Send + Sync + 'static,
) -> (String, impl Fn() -> Vec<String>) {
    let log = Arc::new(Mutex::new(Vec::new()));
    let writes = log.clone();
    let root = served(move |path| {
        writes.lock().unwrap().push(path.to_owned());
        let ann = json!({
            "id": 1, "slug": "ann", "name": "Ann", "avatar_urls": { "96": format!("{HERE}files/face.png") },
            "description": format!("<img src='{HERE}files/desk.png'>")
        });
        match path.split_once("/files/") {
            Some((_, name)) => file(name),
            None if path.contains("/users?") && is_listed => (200, json!([ann]).to_string()),
            None if path.contains("/users?") => (401, "{}".to_owned()),
            None => {
                let words = format!("<p>Messages.</p><img src='{HERE}files/gull.png'>");
                (200, with_posts(&answer(path, 60, &words), |post| post["_embedded"]["author"] = json!([ann])))
            }
        }
    });
    (root, move || std::mem::take(&mut log.lock().unwrap()))
}

#[test]
fn a_file_is_copied_once_whoever_shows_it() {
    for is_listed in [true, false] {
        let (root, asked) = illustrated(is_listed, |_| {
            thread::sleep(Duration::from_millis(200));
            (200, "A picture.".to_owned())
        });
        let room = tempfile::tempdir().unwrap();
        let content = &room.path().join("content");
        let (report, said) = run(&root, content, Media::Copied);
        assert_eq!(report, Ok(Report { written: 60, ..Report::default() }), "{said:?}");
        let mut of_files: Vec<String> = asked().into_iter().filter(|path| path.contains("/files/")).collect();
        of_files.sort();
        assert_eq!(of_files, ["/files/desk.png", "/files/face.png", "/files/gull.png"]);
        assert_eq!(files(&room.path().join("images/imported")).len(), 3);
        let written =
            files(content).into_iter().filter(|(name, _)| name.starts_with("articles/") || name.starts_with("authors/"));
        for (name, text) in written {
            let text = String::from_utf8(text).unwrap();
            assert_eq!(text.matches("\"images/imported/").count(), if name.starts_with("authors/") { 2 } else { 1 }, "{text}");
        }
        paper(content);
    }
}

#[test]
fn a_copy_that_failed_is_tried_again_at_the_next_import() {
    let (refused, gone, too_large) = ((403, String::new()), (404, String::new()), (200, "x".repeat((64 << 20) + 1)));
    // Of those whom it lists WordPress tells every time; of the others a story does, and one is enough.
    for (is_listed, broken, answer, again, is_mended) in [
        (true, "gull.png", &refused, 60, true),
        (true, "face.png", &refused, 0, true),
        (false, "face.png", &refused, 1, true),
        (true, "gull.png", &gone, 0, false),
        (true, "gull.png", &too_large, 0, false),
    ] {
        let (answer, is_well) = (answer.clone(), Arc::new(AtomicBool::new(false)));
        let well = is_well.clone();
        let (root, asked) = illustrated(is_listed, move |name| {
            if name == broken && !well.load(Ordering::Relaxed) { answer.clone() } else { (200, "A picture.".to_owned()) }
        });
        let room = tempfile::tempdir().unwrap();
        let content = &room.path().join("content");
        let is_linked = || {
            paper(content);
            files(content).values().any(|text| String::from_utf8_lossy(text).contains(&["/files/", broken].concat()))
        };
        let stories = || {
            let lists = asked().into_iter().filter_map(|path| Some(path.split_once("&include=")?.1.split(',').count()));
            lists.sum::<usize>()
        };
        let (report, said) = run(&root, content, Media::Copied);
        assert_eq!((report.unwrap().written, stories(), is_linked()), (60, 60, true), "{broken}");
        let told: Vec<&String> = said.iter().filter(|line| line.contains(broken)).collect();
        assert!(told.len() == 1 && told[0].contains("next import") == is_mended, "{told:?}");
        is_well.store(true, Ordering::Relaxed);
        run(&root, content, Media::Copied).0.unwrap();
        assert_eq!((stories(), is_linked()), (again, !is_mended), "{broken} {is_listed}");
        run(&root, content, Media::Copied).0.unwrap();
        assert_eq!(stories(), 0, "{broken} {is_listed}");
    }
}

#[test]
fn what_is_no_wordpress_is_told_so() {
    for (status, text, wanted) in [
        (404, "<h1>Not here</h1>", "is the root right?"),
        (403, "<h1>Firewall</h1>", "does not let guests read"),
        (200, "<h1>Welcome</h1>", "is a firewall or a login page in front of it?"),
        (401, r#"{"code":"rest_not_logged_in"}"#, "(rest_not_logged_in)"),
    ] {
        let root = served(move |_| (status, text.to_owned()));
        let room = tempfile::tempdir().unwrap();
        let (report, _) = run(&root, room.path(), Media::Linked);
        let why = report.unwrap_err();
        assert!(why.contains(wanted), "{why}");
        assert!(files(room.path()).is_empty());
    }
    let room = tempfile::tempdir().unwrap();
    fs::write(
        room.path().join("imported.json"),
        r#"{"root":"https://other.example/wp-json/","is_copied":false,"posts":{},"files":{},"picks":[]}"#,
    )
    .unwrap();
    let (report, _) = run("http://127.0.0.1:9/wp-json/", room.path(), Media::Linked);
    assert!(report.unwrap_err().contains("into a folder of its own"));
}

#[test]
fn links_to_what_is_no_place_of_the_paper_stay() {
    let home = Arc::new(OnceLock::<String>::new());
    let told = home.clone();
    let queries = ["s=gulls", "page_id=2", "feed=rss2", "tag=boats", "p=2&page=3"];
    let root = served(move |path| {
        let link = |query: &str| format!("<a href='{}?{query}'>x</a> ", told.get().map_or("", String::as_str));
        let links: String = queries.iter().chain(&["p=2", "utm_source=x"]).map(|query| link(query)).collect();
        (200, answer(path, 2, &links))
    });
    let home = home.get_or_init(|| root.replace("wp-json/", ""));
    let room = tempfile::tempdir().unwrap();
    imported(&root, room.path());
    let text = fs::read_to_string(room.path().join("articles/p1.json")).unwrap();
    for href in queries.map(|query| format!("{home}?{query}")).into_iter().chain(["/article/p2/".to_owned(), "/".to_owned()]) {
        assert_eq!(text.matches(&format!("\"{href}\"")).count(), 1, "{href} in {text}");
    }
}

/// The most bytes that an import of so many posts had in use at once.
fn peak(posts: usize) -> usize {
    let words = "<p>The tide comes in, and goes out again, twice a day on most coasts.</p>".repeat(100);
    let root = served(move |path| (200, answer(path, posts, &words)));
    let room = tempfile::tempdir().unwrap();
    ALLOCATOR.reset_peak_usage();
    let before = ALLOCATOR.current_usage();
    imported(&root, room.path());
    let most = ALLOCATOR.peak_usage() - before;
    assert_eq!(fs::read_dir(room.path().join("articles")).unwrap().count(), posts);
    most
}

#[test]
fn ten_times_as_many_posts_take_no_more_memory() {
    let (few, many) = (peak(200), peak(2_000));
    // Of each post its names are kept, a kilobyte or two; each is seven kilobytes long.
    assert!(many < few + 6_000_000, "{few} bytes for 200 posts, {many} for 2,000");
}

fn answer(path: &str, posts: usize, words: &str) -> String {
    let number = |key: &str| value(path, key).and_then(|value| value.parse::<usize>().ok());
    let post = |id: usize, is_whole: bool| {
        let mut post = json!({
            "id": id, "slug": format!("p{id}"), "link": format!("https://w.example/p{id}/"), "modified_gmt": "2026-01-01T00:00:00",
            "content": { "protected": false }
        });
        if is_whole {
            post["date_gmt"] = json!("2026-01-01T00:00:00");
            post["title"] = json!({ "rendered": format!("Post {id}") });
            post["content"]["rendered"] = json!(words);
            post["_embedded"] = json!({ "wp:term": [[{ "id": 1, "slug": "news", "name": "News", "taxonomy": "category" }]] });
        }
        post
    };
    let said = if path.contains("/posts?") && path.contains("include=") {
        value(path, "include").unwrap().split(',').map(|id| post(id.parse().unwrap(), true)).collect()
    } else if path.contains("/posts?") && !path.contains("sticky") {
        let from = (number("page").unwrap() - 1) * 100;
        (from + 1..=(from + 100).min(posts)).map(|id| post(id, false)).collect()
    } else if path.contains("/posts?") || path.contains("/users?") {
        json!([])
    } else if path.contains("/categories?") {
        json!([{ "id": 1, "slug": "news", "name": "News", "count": posts }])
    } else {
        json!({ "name": "W", "home": HERE })
    };
    said.to_string()
}

/// An answer with each of the posts in it changed.
fn with_posts(answer: &str, change: impl FnMut(&mut Value)) -> String {
    let mut said: Value = serde_json::from_str(answer).unwrap();
    said.as_array_mut().into_iter().flatten().filter(|item| item.get("modified_gmt").is_some()).for_each(change);
    said.to_string()
}
