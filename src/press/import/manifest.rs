//! What was imported, so that the next run fetches only what changed, one that was interrupted goes on, and what a publisher has changed by hand
//! stays.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::disk::{bytes_if_there, write_whole};
use crate::model::line::Line;
use crate::model::slug::Slug;

/// The file that it is kept in, beside `site.json`.
pub const FILE: &str = "imported.json";

/// The posts and files of one WordPress.
#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct ImportManifest {
    /// The root of the REST API that they came from.
    pub root: String,
    /// Whether their pictures were copied.
    pub is_copied: bool,
    /// Whether stories are written in Markdown where they can be.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_markdown: bool,
    /// By the post's number.
    pub posts: BTreeMap<u32, ImportedPost>,
    /// What each file held when it was written, by its path below the content: a hash.
    files: BTreeMap<String, String>,
    /// The picks that were put into `site.json`.
    pub picks: Vec<String>,
    /// The sections of stories that came, by their names, until `site.json` has them: an import that broke off meets them no more.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sections: BTreeMap<Slug, Line>,
}

/// The number of the importer's rules: it grows when the same posts come to be read better, and all are then read once more.
pub const RULES: u32 = 3;

/// A post as it was imported.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct ImportedPost {
    pub slug: String,
    /// `modified_gmt`, as WordPress gives it.
    pub modified: String,
    /// Whether its words are kept for those who have its password.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_protected: bool,
    /// Whether it is asked for again though it is the same: something that it shows could not be copied, or a link leads elsewhere now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_due: bool,
    /// The number of the rules that it was read by; 0 where it was before they had one.
    #[serde(default)]
    pub rules: u32,
    /// Where it was before, as paths that lead to it now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Where it was before and something else is now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_aliases: Vec<String>,
    /// What was left behind of it or changed on its way, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

impl ImportedPost {
    /// The same without what was found out when its words were read.
    fn as_listed(&self) -> (&str, &str, bool, bool, u32, &[String]) {
        (&self.slug, &self.modified, self.is_protected, self.is_due, self.rules, &self.aliases)
    }
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteOutcome {
    Written,
    /// It stands there as it is already.
    Unchanged,
    /// A publisher made or changed it: it was left as it is.
    LeftToPublisher,
}

impl ImportManifest {
    /// The manifest of a content folder; an empty one where there is none.
    ///
    /// # Errors
    /// A manifest that cannot be read.
    pub fn read(content: &Path) -> io::Result<Self> {
        match fs::read_to_string(content.join(FILE)) {
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
        write_whole(&content.join(FILE), text.as_bytes())
    }

    /// Writes a file that the import makes, unless a publisher made or changed the one that is there.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn write(&mut self, content: &Path, name: &str, text: &str) -> io::Result<WriteOutcome> {
        let path = content.join(name);
        if let Some(there) = bytes_if_there(&path)? {
            if there == text.as_bytes() {
                self.files.insert(name.to_owned(), hash(&there));
                return Ok(WriteOutcome::Unchanged);
            }
            if self.files.get(name) != Some(&hash(&there)) {
                return Ok(WriteOutcome::LeftToPublisher);
            }
        }
        write_whole(&path, text.as_bytes())?;
        self.files.insert(name.to_owned(), hash(text.as_bytes()));
        Ok(WriteOutcome::Written)
    }

    /// Takes a file away that the import made, unless a publisher changed it.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn remove(&mut self, content: &Path, name: &str) -> io::Result<WriteOutcome> {
        let (path, was) = (content.join(name), self.files.remove(name));
        match bytes_if_there(&path)? {
            Some(there) if was != Some(hash(&there)) => Ok(WriteOutcome::LeftToPublisher),
            Some(_) => fs::remove_file(&path).map(|()| WriteOutcome::Written),
            None => Ok(WriteOutcome::Unchanged),
        }
    }

    /// Whether a file holds what the import wrote.
    pub fn has_written(&self, name: &str, text: &str) -> bool {
        self.files.get(name) == Some(&hash(text.as_bytes()))
    }

    /// Whether the import ever wrote a file.
    pub fn has_file(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// Whether a file holds what the import wrote there.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn is_as_written(&self, content: &Path, name: &str) -> io::Result<bool> {
        let there = bytes_if_there(&content.join(name))?;
        Ok(there.is_some_and(|there| self.files.get(name) == Some(&hash(&there))))
    }

    /// The file of an article, below the content: the one that the import wrote, else that in JSON.
    pub fn article_name(&self, slug: &str) -> String {
        Some(markdown_file(slug)).filter(|name| self.has_file(name)).unwrap_or_else(|| article_file(slug))
    }

    /// Whether an article is there, in either form.
    pub fn has_article(&self, content: &Path, slug: &str) -> bool {
        [article_file(slug), markdown_file(slug)].iter().any(|name| content.join(name).is_file())
    }

    /// Whether a post is there as it is in WordPress now, and not due again.
    pub fn has(&self, content: &Path, number: u32, post: &ImportedPost) -> bool {
        self.posts.get(&number).is_some_and(|own| own.as_listed() == post.as_listed()) && self.has_article(content, &post.slug)
    }
}

/// The file of an article in JSON, below the content.
pub fn article_file(slug: &str) -> String {
    ["articles/", slug, ".json"].concat()
}

/// The file of an article in Markdown, below the content.
pub fn markdown_file(slug: &str) -> String {
    ["articles/", slug, ".md"].concat()
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
        let mut manifest = ImportManifest::default();
        for (by_hand, text, wanted, there) in [
            (None, "1", WriteOutcome::Written, "1"),
            (None, "1", WriteOutcome::Unchanged, "1"),
            (None, "2", WriteOutcome::Written, "2"),
            (Some("mine"), "3", WriteOutcome::LeftToPublisher, "mine"),
            (Some("3"), "3", WriteOutcome::Unchanged, "3"),
            (None, "4", WriteOutcome::Written, "4"),
        ] {
            if let Some(text) = by_hand {
                fs::write(content.join(A), text).unwrap();
            }
            assert_eq!(manifest.write(content, A, text).unwrap(), wanted, "{text}");
            assert_eq!(fs::read_to_string(content.join(A)).unwrap(), there);
        }
        fs::write(content.join("site.json"), "mine").unwrap();
        assert_eq!(manifest.write(content, "site.json", "ours").unwrap(), WriteOutcome::LeftToPublisher);
        assert_eq!(manifest.remove(content, A).unwrap(), WriteOutcome::Written);
        assert!(!content.join(A).exists());
        assert_eq!(manifest.remove(content, "site.json").unwrap(), WriteOutcome::LeftToPublisher);
    }

    #[test]
    fn it_reads_back_as_it_was_kept() {
        let content = tempfile::tempdir().unwrap();
        let content = content.path();
        assert_eq!(ImportManifest::read(content).unwrap(), ImportManifest::default());
        let mut manifest =
            ImportManifest { root: "https://a.example/wp-json/".into(), is_copied: true, ..ImportManifest::default() };
        let post =
            ImportedPost { slug: "a".into(), modified: "2026-08-31T00:45:30".into(), rules: RULES, ..ImportedPost::default() };
        manifest.posts.insert(7, post.clone());
        manifest.sections.insert(Slug::parse("tides").unwrap(), Line::parse("Tides").unwrap());
        manifest.write(content, A, "{}").unwrap();
        manifest.keep(content).unwrap();
        assert_eq!(ImportManifest::read(content).unwrap(), manifest);
        assert!(manifest.has(content, 7, &post));
        assert!(!manifest.has(content, 8, &post));
        manifest.posts.insert(7, ImportedPost { notes: vec!["embed x is left out".into()], ..post.clone() });
        assert!(manifest.has(content, 7, &post));
        for due in [
            ImportedPost { is_due: true, ..post.clone() },
            ImportedPost { rules: 0, ..post.clone() },
            ImportedPost { aliases: vec!["/a/".into()], ..post.clone() },
        ] {
            manifest.posts.insert(7, due);
            assert!(!manifest.has(content, 7, &post));
        }
        fs::write(content.join(FILE), "{").unwrap();
        assert!(ImportManifest::read(content).is_err());
    }
}
