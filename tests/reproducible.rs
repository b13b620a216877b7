//! The same content prints the same bytes, wherever and whenever it is printed.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::fs;
use std::path::Path;

use folder::files;
use proptest::prelude::*;
use site::{built, press, printed};

/// A copy of a folder whose files were put there in an order of their own.
fn laid(content: &Path, backwards: bool) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    let mut all: Vec<_> = files(content).into_iter().collect();
    if backwards {
        all.reverse();
    }
    for (path, bytes) in all {
        fs::create_dir_all(copy.path().join(&path).parent().unwrap()).unwrap();
        fs::write(copy.path().join(path), bytes).unwrap();
    }
    copy
}

#[track_caller]
fn check(content: &Path, arguments: &[&str], kinds: &[&str]) {
    let mut before = None;
    for (backwards, threads, zone, language) in [
        (false, "1", "UTC", "C"),
        (true, "4", "Pacific/Kiritimati", "tr_TR.UTF-8"),
        (false, "3", "America/St_Johns", "ar_EG.UTF-8"),
    ] {
        let (content, (ground, dist)) = (laid(content, backwards), built());
        // One of them is printed twice, the second time into what is there.
        for _ in 0..1 + usize::from(backwards) {
            let mut press = press(content.path(), Path::new("dist"));
            press.args(arguments).current_dir(ground.path());
            press.env("RAYON_NUM_THREADS", threads).env("TZ", zone).env("LANG", language).env("LC_ALL", language);
            printed(&mut press);
        }
        let now = files(&dist);
        kinds.iter().for_each(|kind| assert!(now.contains_key(Path::new(kind)), "{kind}"));
        let before = before.get_or_insert_with(|| now.clone());
        assert_eq!(before.keys().collect::<Vec<_>>(), now.keys().collect::<Vec<_>>());
        for (path, bytes) in &now {
            assert!(before[path] == *bytes, "{} differs", path.display());
        }
    }
}

#[test]
fn the_same_content_prints_the_same_bytes() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    let kinds = [
        "index.html",
        "index.json",
        "feed.xml",
        "feed.json",
        "sitemap.xml",
        "sitemap-news.xml",
        "robots.txt",
        "embed/index.html",
        "embed/tides/index.html",
        "oembed/tides.json",
        "_printed.txt",
    ];
    check(&content, &["--base", "/news/"], &kinds);
    // Few stories, for compression at its best takes its time.
    let content = paper::lay(&[("articles/moon.json", paper::swapped(paper::ARTICLE, "Tides", "The moon"))]);
    check(content.path(), &["--compress"], &["index.html.br", "index.html.gz", "article/moon/index.json.br", "feed.xml.gz"]);
}

#[test]
fn a_copy_is_smaller_and_goes_when_copies_are_no_longer_wanted() {
    let (_ground, dist) = built();
    let content = paper::lay::<&str>(&[]);
    fs::write(dist.join("big.webmanifest"), "same ".repeat(1_000)).unwrap();
    fs::write(dist.join("photo.jpg"), "same ".repeat(1_000)).unwrap();
    printed(&mut press(content.path(), &dist));
    let plain = files(&dist);
    printed(press(content.path(), &dist).arg("--compress"));
    let compressed = files(&dist);
    let mut copies = 0;
    for (path, bytes) in compressed.iter().filter(|(path, _)| !plain.contains_key(*path)) {
        let original = path.with_extension("");
        assert!(plain[&original].len() > bytes.len(), "{}", path.display());
        copies += 1;
    }
    assert!(copies > 20, "{copies}");
    for path in ["index.html.br", "article/tides/index.json.gz", "feed.xml.br", "big.webmanifest.gz"] {
        assert!(compressed.contains_key(Path::new(path)), "{path}");
    }
    // Larger than what they would be made of, or of no text.
    for path in ["images/x.svg.br", "app_bg.wasm.gz", "photo.jpg.gz", "_shell.html.br", "_printed.txt.gz"] {
        assert!(!compressed.contains_key(Path::new(path)), "{path}");
    }
    printed(&mut press(content.path(), &dist));
    assert!(files(&dist) == plain, "no copy outlives a run without --compress");
}

/// A change to a paper of a few stories.
#[derive(Clone, Debug)]
enum Edit {
    Write { story: usize, headline: String, section: usize },
    Remove { story: usize },
    Base { is_below: bool },
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = prop_oneof![
        4 => (0..6_usize, "[a-c]{1,3}", 0..2_usize).prop_map(|(story, headline, section)| Edit::Write { story, headline, section }),
        2 => (0..6_usize).prop_map(|story| Edit::Remove { story }),
        1 => any::<bool>().prop_map(|is_below| Edit::Base { is_below }),
    ];
    proptest::collection::vec(edit, 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_full_folder_gets_the_same_as_an_empty_one(edits in edits()) {
        let site = paper::swapped(paper::SITE, "\"name\": \"Science\" }", "\"name\": \"Science\" }, { \"slug\": \"craft\", \"name\": \"Craft\" }");
        let content = paper::lay(&[("site.json", site)]);
        let (_ground, full) = built();
        let mut base = "/";
        for edit in edits {
            match edit {
                Edit::Write { story, headline, section } => {
                    let text = paper::swapped(paper::ARTICLE, "Tides", &headline);
                    let text = paper::swapped(&text, "\"science\"", ["\"science\"", "\"craft\""][section]);
                    fs::write(content.path().join(format!("articles/story-{story}.json")), text).unwrap();
                }
                Edit::Remove { story } => drop(fs::remove_file(content.path().join(format!("articles/story-{story}.json")))),
                Edit::Base { is_below } => base = if is_below { "/news/" } else { "/" },
            }
            printed(press(content.path(), &full).args(["--base", base]));
            let (_ground, empty) = built();
            printed(press(content.path(), &empty).args(["--base", base]));
            prop_assert_eq!(files(&full), files(&empty));
        }
    }
}

#[test]
fn only_what_changed_is_new() {
    let stories: Vec<(String, String)> = (0..40)
        .map(|story| {
            // The newest is the first, so that the last stands far from the front.
            let text =
                paper::swapped(paper::ARTICLE, "2026-11-02", &format!("2026-{:02}-{:02}", 10 - story / 20, 28 - story % 20));
            (format!("articles/story-{story:02}.json"), text)
        })
        .collect();
    let content = paper::lay(&stories.iter().map(|(name, text)| (name.as_str(), text)).collect::<Vec<_>>());
    let (_ground, dist) = built();
    let new_files = || {
        let said = printed(&mut press(content.path(), &dist));
        let (before, _) = said.split_once(" files new").unwrap();
        let (new, of) = before.rsplit_once(", ").unwrap().1.split_once(" of ").unwrap();
        (new.parse::<usize>().unwrap(), of.parse::<usize>().unwrap())
    };
    let time = |path: &str| fs::metadata(dist.join(path)).unwrap().modified().unwrap();
    let (first, all) = new_files();
    assert_eq!(first, all);
    let before = [time("article/story-00/index.html"), time("article/story-39/index.html")];
    assert_eq!(new_files(), (0, all));
    let (name, text) = &stories[39];
    fs::write(content.path().join(name), paper::swapped(text, "Twice", "Thrice")).unwrap();
    let (changed, _) = new_files();
    assert!((2..20).contains(&changed), "{changed} of {all}");
    assert_eq!(time("article/story-00/index.html"), before[0]);
    assert_ne!(time("article/story-39/index.html"), before[1]);
}
