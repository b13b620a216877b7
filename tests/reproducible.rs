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
