//! The smallest paper without a fault, and how to lay one into a folder of its own.

use std::fs;

use tempfile::TempDir;

pub const SITE: &str = r#"{
  "name": "The Meridian",
  "language": "en",
  "url": "https://meridian.example/",
  "sections": [{ "slug": "science", "name": "Science" }]
}
"#;

pub const AUTHOR: &str = r#"{
  "name": "Ann Bell"
}
"#;

pub const ARTICLE: &str = r#"{
  "headline": "Tides",
  "section": "science",
  "authors": ["ann"],
  "published": "2026-11-02T08:30:00+01:00",
  "body": [{ "kind": "paragraph", "text": "Twice a day." }]
}
"#;

/// A folder with `site.json`, `authors/ann.json` and `articles/tides.json`, where files given here stand in or stand beside.
pub fn lay<T: AsRef<[u8]>>(files: &[(&str, T)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for (name, text) in [("site.json", SITE), ("authors/ann.json", AUTHOR), ("articles/tides.json", ARTICLE)] {
        write(name, text.as_bytes());
    }
    for (name, text) in files {
        write(name, text.as_ref());
    }
    folder
}

/// A text in which one thing is another.
pub fn swapped(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from} must stand just once in {text}");
    text.replace(from, to)
}
