//! The folders of the editions, and the files in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::authored_names::{AuthoredFile, FolderKind, authored_files};
use super::edition_rules::{EDITIONS, is_same};
use super::fault::Fault;
use super::names::{is_kept_by_windows, is_leftover};
use super::page_names::fault_at_reserved;
use crate::model::Checked;
use crate::model::language::Language;

/// The files of one edition, each below the content's folder.
pub struct EditionFolder {
    /// The language that the folder is called by; none of the root edition, whose folder is the content's own.
    pub language: Option<Language>,
    pub site: PathBuf,
    pub articles: Vec<AuthoredFile>,
    /// Of an edition in a folder these are its own; the others it shares with the paper.
    pub authors: Vec<AuthoredFile>,
    /// Pictures and the like that stand beside stories.
    pub beside: Vec<PathBuf>,
    pub pages: Vec<AuthoredFile>,
}

impl EditionFolder {
    /// The folders of a paper: the content's own, then those of its editions by their names.
    pub fn all(content: &Path, findings: &mut Vec<Fault>) -> Vec<Self> {
        let root = Self::read(content, None, findings);
        let languages = languages(content, findings);
        [root].into_iter().chain(languages.into_iter().map(|language| Self::read(content, Some(language), findings))).collect()
    }

    fn read(content: &Path, language: Option<Language>, findings: &mut Vec<Fault>) -> Self {
        let folder = language.as_ref().map_or_else(PathBuf::new, |language| Path::new(EDITIONS).join(language.as_str()));
        let articles = authored_files(content, &folder.join("articles"), FolderKind::Deep, findings);
        let pages = authored_files(content, &folder.join("pages"), FolderKind::Deep, findings);
        fault_at_reserved(&pages.files, findings);
        Self {
            site: folder.join("site.json"),
            articles: articles.files,
            authors: authored_files(content, &folder.join("authors"), FolderKind::Flat, findings).files,
            pages: pages.files,
            beside: [articles.beside, pages.beside].concat(),
            language,
        }
    }
}

/// The languages that folders are called by, in order.
fn languages(content: &Path, findings: &mut Vec<Fault>) -> Vec<Language> {
    let entries = match fs::read_dir(content.join(EDITIONS)).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            findings.push(Fault::of_file(EDITIONS, format!("cannot be read: {error}")));
            return Vec::new();
        }
    };
    let mut names: Vec<_> = entries.iter().map(fs::DirEntry::file_name).collect();
    names.sort();
    let mut languages: Vec<Language> = Vec::new();
    for name in names.iter().filter(|name| !name.to_str().is_some_and(is_leftover)) {
        let path = Path::new(EDITIONS).join(name);
        if !content.join(&path).is_dir() {
            findings.push(Fault::warning_of_file(path, "is not read: an edition is a folder that is called by its language"));
            continue;
        }
        let language = name.to_str().ok_or("a name in UTF-8").and_then(Language::parse);
        match language {
            Ok(language) if languages.iter().any(|other| is_same(other, &language)) => {
                findings
                    .push(Fault::of_file(path, "is the folder of a language that has one already, but for capitals; keep one"));
            }
            Ok(language) => {
                if is_kept_by_windows(language.as_str()) {
                    findings.push(Fault::warning_of_file(path, "Windows keeps this name for itself"));
                }
                languages.push(language);
            }
            Err(rule) => findings.push(Fault::of_file(path, format!("the name of the folder must be {rule}"))),
        }
    }
    languages
}
