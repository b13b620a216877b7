//! Reads the content's folder into one paper, or returns every fault of it.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::authored::Authored;
use super::fault::{Fault, line_and_column};
use super::forms::{ArticleFile, AuthorFile, SiteFile};
use super::json_text::read_text;
use super::known_slugs::KnownSlugs;
use super::paper::{Paper, author, paper};
use crate::model::Checked;
use crate::model::slug::Slug;

/// The largest file that is read, in bytes: ten times the longest novel in one article is a mistake.
const MAX_FILE_BYTES: u64 = 8 << 20;

/// Reads `site.json`, `authors/*.json` and `articles/*.json` below a folder.
///
/// # Errors
/// Every fault of every file, by file and place.
pub fn read(content: &Path) -> Result<Paper, Vec<Fault>> {
    let mut faults = Vec::new();
    let authors = files_in(content, "authors", &mut faults);
    let articles = files_in(content, "articles", &mut faults);
    let slugs = |files: &[(Slug, PathBuf)]| files.iter().map(|(slug, _)| slug.clone()).collect::<BTreeSet<_>>();
    let mut known = KnownSlugs { articles: slugs(&articles), authors: slugs(&authors), sections: None };

    let site: Option<SiteFile> = collect_faults(read_file(content, Path::new("site.json"), &known), &mut faults);
    match &site {
        Some(site) => known.sections = Some(site.sections.iter().map(|section| section.slug.clone()).collect()),
        None => known.sections = sections_despite_faults(content),
    }
    let authors = read_all(content, authors, &known, &mut faults, |slug, file: AuthorFile| (slug.clone(), author(slug, file)));
    let article_files = read_all(content, articles, &known, &mut faults, |slug, file: ArticleFile| (slug, file));

    let (Some(site), true) = (site, faults.is_empty()) else {
        faults.sort();
        return Err(faults);
    };
    Ok(paper(site, authors.into_iter().collect(), article_files))
}

/// The JSON files of a folder, by slug, in order. A folder that is not there is empty.
fn files_in(content: &Path, folder: &str, faults: &mut Vec<Fault>) -> Vec<(Slug, PathBuf)> {
    let entries = match fs::read_dir(content.join(folder)).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            faults.push(Fault::of_file(folder, format!("cannot be read: {error}")));
            return Vec::new();
        }
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = Path::new(folder).join(entry.file_name());
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let stem = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a name in UTF-8");
        match stem.and_then(Slug::parse) {
            Ok(slug) => files.push((slug, path)),
            Err(rule) => faults.push(Fault::of_file(path, format!("the name of the file, without .json, must be {rule}"))),
        }
    }
    files.sort();
    files
}

fn read_all<T: Authored + Send, U: Send>(
    content: &Path,
    files: Vec<(Slug, PathBuf)>,
    known: &KnownSlugs,
    faults: &mut Vec<Fault>,
    make: impl Fn(Slug, T) -> U + Sync,
) -> Vec<U> {
    let read = |(slug, path): (Slug, PathBuf)| read_file(content, &path, known).map(|file| make(slug, file));
    let all: Vec<Result<U, Vec<Fault>>> = files.into_par_iter().map(read).collect();
    all.into_iter().filter_map(|one| collect_faults(one, faults)).collect()
}

fn collect_faults<T>(read: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|more| faults.extend(more)).ok()
}

fn read_file<T: Authored>(content: &Path, file: &Path, known: &KnownSlugs) -> Result<T, Vec<Fault>> {
    let text = text_of(&content.join(file)).map_err(|(at, what)| vec![Fault { at, ..Fault::of_file(file, what) }])?;
    read_text(file, &text, known)
}

/// Where in a file, and what is wrong there.
type PlacedFault = (Option<(usize, usize)>, String);

fn text_of(path: &Path) -> Result<String, PlacedFault> {
    let unread = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => (None, "is missing".to_owned()),
        _ => (None, format!("cannot be read: {error}")),
    };
    let size = fs::metadata(path).map_err(unread)?.len();
    if size > MAX_FILE_BYTES {
        return Err((None, format!("is {} MB; a file may have {} MB", size >> 20, MAX_FILE_BYTES >> 20)));
    }
    String::from_utf8(fs::read(path).map_err(unread)?).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default());
        (Some(line_and_column(&before, good)), "is not UTF-8 here; save the file as UTF-8".to_owned())
    })
}

/// The sections that a faulty `site.json` names all the same; none where any of them cannot be read, so that the faults of that one
/// file do not come again in every article.
fn sections_despite_faults(content: &Path) -> Option<BTreeSet<Slug>> {
    let text = text_of(&content.join("site.json")).ok()?;
    let site: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let sections = site["sections"].as_array()?.iter();
    sections.map(|section| Slug::parse(section["slug"].as_str()?).ok()).collect()
}
