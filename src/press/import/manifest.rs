//! What was imported, so that the next run fetches only what changed, one that was interrupted goes on, and what a publisher has changed by hand
//! stays.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::model::line::Line;
use crate::model::slug::Slug;

/// The file that it is kept in, beside `site.json`.
pub const NAME: &str = "imported.json";

/// The posts and files of one WordPress.
#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Ledger {
    /// The root of the REST API that they came from.
    pub root: String,
    /// Whether their pictures were copied.
    pub is_copied: bool,
    /// By the post's number.
    pub posts: BTreeMap<u32, Post>,
    /// What each file held when it was written, by its path below the content: a hash.
    files: BTreeMap<String, String>,
    /// The picks that were put into `site.json`.
    pub picks: Vec<String>,
    /// The sections of stories that came, by their names, until `site.json` has them: an import that broke off meets them no more.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sections: BTreeMap<Slug, Line>,
}

/// A post as it was imported.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Post {
    pub slug: String,
    /// `modified_gmt`, as WordPress says it.
    pub modified: String,
    /// Whether its words are kept for those who have its password.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_protected: bool,
    /// Whether it is asked for again though it is the same: something that it shows could not be copied, or a link leads elsewhere now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_due: bool,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    New,
    /// It stands there as it is already.
    Same,
    /// A publisher made or changed it: it was left as it is.
    Theirs,
}

impl Ledger {
    /// The ledger of a content folder; an empty one where there is none.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn read(content: &Path) -> io::Result<Self> {
        match fs::read_to_string(content.join(NAME)) {
            Ok(text) => serde_json::from_str(&text).map_err(io::Error::other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// Keeps it. What was kept before stays whole until this is.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn keep(&self, content: &Path) -> io::Result<()> {
        let text = serde_json::to_string_pretty(self).map_err(io::Error::other)?;
        put(&content.join(NAME), text.as_bytes())
    }

    /// Writes a file that the import makes, unless a publisher made or changed the one that is there.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn write(&mut self, content: &Path, name: &str, text: &str) -> io::Result<Written> {
        let path = content.join(name);
        if let Some(there) = there(&path)? {
            if there == text.as_bytes() {
                self.files.insert(name.to_owned(), hash(&there));
                return Ok(Written::Same);
            }
            if self.files.get(name) != Some(&hash(&there)) {
                return Ok(Written::Theirs);
            }
        }
        put(&path, text.as_bytes())?;
        self.files.insert(name.to_owned(), hash(text.as_bytes()));
        Ok(Written::New)
    }

    /// Takes a file away that the import made, unless a publisher changed it.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn remove(&mut self, content: &Path, name: &str) -> io::Result<Written> {
        let (path, was) = (content.join(name), self.files.remove(name));
        match there(&path)? {
            Some(there) if was != Some(hash(&there)) => Ok(Written::Theirs),
            Some(_) => fs::remove_file(&path).map(|()| Written::New),
            None => Ok(Written::Same),
        }
    }

    /// Whether a file holds what the import wrote.
    pub fn wrote(&self, name: &str, text: &str) -> bool {
        self.files.get(name) == Some(&hash(text.as_bytes()))
    }

    /// Whether a post is there as it is in WordPress now, and not due again.
    pub fn has(&self, content: &Path, number: u32, post: &Post) -> bool {
        self.posts.get(&number) == Some(post) && content.join(article(&post.slug)).is_file()
    }
}

/// The file of an article, below the content.
pub fn article(slug: &str) -> String {
    ["articles/", slug, ".json"].concat()
}

/// What is in a file; none where there is none.
fn there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(there) => Ok(Some(there)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts a file into its place, whole or not at all; makes the folders on the way.
///
/// # Errors
/// What the disk refuses.
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    fs::write(&part, bytes)?;
    fs::rename(&part, path)
}

fn hash(bytes: &[u8]) -> String {
    format!("{:016x}", xxh3_64(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;

    const A: &str = "articles/a.json";

    #[test]
    fn what_a_publisher_changed_stays() {
        let content = tempfile::tempdir().unwrap();
        let content = content.path();
        let mut ledger = Ledger::default();
        for (by_hand, text, wanted, there) in [
            (None, "1", Written::New, "1"),
            (None, "1", Written::Same, "1"),
            (None, "2", Written::New, "2"),
            (Some("mine"), "3", Written::Theirs, "mine"),
            (Some("3"), "3", Written::Same, "3"),
            (None, "4", Written::New, "4"),
        ] {
            if let Some(text) = by_hand {
                fs::write(content.join(A), text).unwrap();
            }
            assert_eq!(ledger.write(content, A, text).unwrap(), wanted, "{text}");
            assert_eq!(fs::read_to_string(content.join(A)).unwrap(), there);
        }
        fs::write(content.join("site.json"), "mine").unwrap();
        assert_eq!(ledger.write(content, "site.json", "ours").unwrap(), Written::Theirs);
        assert_eq!(ledger.remove(content, A).unwrap(), Written::New);
        assert!(!content.join(A).exists());
        assert_eq!(ledger.remove(content, "site.json").unwrap(), Written::Theirs);
    }

    #[test]
    fn it_reads_back_as_it_was_kept() {
        let content = tempfile::tempdir().unwrap();
        let content = content.path();
        assert_eq!(Ledger::read(content).unwrap(), Ledger::default());
        let mut ledger = Ledger { root: "https://a.example/wp-json/".into(), is_copied: true, ..Ledger::default() };
        let post = Post { slug: "a".into(), modified: "2026-08-31T00:45:30".into(), is_protected: false, is_due: false };
        ledger.posts.insert(7, post.clone());
        ledger.sections.insert(Slug::parse("tides").unwrap(), Line::parse("Tides").unwrap());
        ledger.write(content, A, "{}").unwrap();
        ledger.keep(content).unwrap();
        assert_eq!(Ledger::read(content).unwrap(), ledger);
        assert!(ledger.has(content, 7, &post));
        assert!(!ledger.has(content, 8, &post));
        ledger.posts.insert(7, Post { is_due: true, ..post.clone() });
        assert!(!ledger.has(content, 7, &post));
        fs::write(content.join(NAME), "{").unwrap();
        assert!(Ledger::read(content).is_err());
    }
}
