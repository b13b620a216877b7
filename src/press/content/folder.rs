//! Reads the content's folder into one paper, or returns everything that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::authored::Authored;
use super::authored_names::{AuthoredFile, authored_files};
use super::destination::alias_key;
use super::fault::{Fault, line_and_column};
use super::forms::{ArticleFile, SiteFile};
use super::held_back::{Edition, HeldStory};
use super::images::Images;
use super::json_text::read_text;
use super::paper::{Paper, author, moved_pages, paper};
use super::surroundings::Surroundings;
use crate::model::Checked;
use crate::model::address::Base;
use crate::model::author::Author;
use crate::model::slug::Slug;

/// The largest file that is read, in bytes: ten times the longest novel in one article is a mistake.
const MAX_FILE_BYTES: u64 = 8 << 20;

/// What is read, and for which edition.
pub struct ContentRequest<'a> {
    /// The folder with `site.json`, `authors/` and `articles/`.
    pub content: &'a Path,
    /// The site that is printed into, which may have pictures that are not beside the content.
    pub site: Option<&'a Path>,
    pub edition: Edition,
}

/// A paper without a fault.
#[derive(Debug)]
pub struct Reading {
    /// Without the stories that are held back.
    pub paper: Paper,
    /// By file and place.
    pub warnings: Vec<Fault>,
    pub held_back: Vec<HeldStory>,
}

/// Reads the whole paper, drafts and stories dated ahead among it.
///
/// # Errors
/// Every fault of every file, by file and place.
pub fn read(content: &Path) -> Result<Paper, Vec<Fault>> {
    let reading = read_edition(&ContentRequest { content, site: None, edition: Edition::WHOLE });
    reading.map(|reading| reading.paper).map_err(|all| all.into_iter().filter(|fault| !fault.is_warning()).collect())
}

/// Reads `site.json`, `authors/*.json` and `articles/*.json` below a folder for an edition.
///
/// # Errors
/// Every fault and every warning of every file, by file and place; at least one of them is a fault.
pub fn read_edition(request: &ContentRequest<'_>) -> Result<Reading, Vec<Fault>> {
    let mut findings = Vec::new();
    let names = Names {
        authors: authored_files(request.content, "authors", &mut findings),
        articles: authored_files(request.content, "articles", &mut findings),
    };
    let images = Images::read(request.content, request.site).map_err(|fault| vec![fault])?;
    let mut around = names.surroundings(images);
    let mut files = Files::read(request.content, &names, &mut around);
    around.held_back = files.held_back(&request.edition);
    around.shared_aliases = files.shared_aliases();
    // Only now is it known what other files may not name: they are read again, for what is to be said of that.
    if !(around.held_back.is_empty() && around.shared_aliases.is_empty()) {
        files = Files::read(request.content, &names, &mut around);
    }
    findings.append(&mut files.findings);
    findings.append(&mut around.images.warnings());
    findings.sort();
    let (Some(site), true) = (files.site, findings.iter().all(Fault::is_warning)) else { return Err(findings) };
    let held = &around.held_back;
    let articles = files.articles.into_iter().map(|(file, article)| (file.slug, article));
    let articles = articles.filter(|(slug, _)| !held.contains_key(slug)).collect();
    let moved = moved_pages(&names.authors, &names.articles, held);
    Ok(Reading {
        paper: paper(site, files.authors, articles, moved, request.content.join("..")),
        warnings: findings,
        held_back: around.held_back.into_values().collect(),
    })
}

/// The files there are, by slug.
struct Names {
    authors: Vec<AuthoredFile>,
    articles: Vec<AuthoredFile>,
}

impl Names {
    fn surroundings(&self, images: Images) -> Surroundings {
        let slugs = |files: &[AuthoredFile]| files.iter().map(|file| file.slug.clone()).collect();
        Surroundings {
            articles: slugs(&self.articles),
            authors: slugs(&self.authors),
            sections: None,
            images,
            is_secure: false,
            home: None,
            base: Base::new("/"),
            held_back: BTreeMap::new(),
            shared_aliases: BTreeMap::new(),
        }
    }
}

/// What is in the files, as far as it can be read.
struct Files {
    site: Option<SiteFile>,
    authors: BTreeMap<Slug, Author>,
    articles: Vec<(AuthoredFile, ArticleFile)>,
    findings: Vec<Fault>,
}

impl Files {
    /// Reads all files. What `site.json` says is known to the others.
    fn read(content: &Path, names: &Names, around: &mut Surroundings) -> Self {
        around.images.forget();
        let (site, mut findings) = read_file::<SiteFile>(content, Path::new("site.json"), around);
        match &site {
            Some(site) => {
                around.sections = Some(site.sections.iter().map(|section| section.slug.clone()).collect());
                around.is_secure = site.url.as_str().get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"));
                let home = Base::abroad(&site.url);
                around.base = home.at_home();
                around.home = Some(home);
            }
            None => around.sections = sections_despite_faults(content),
        }
        let authors = read_all(content, &names.authors, around, &mut findings);
        let authors = authors.into_iter().map(|(file, read)| (file.slug.clone(), author(file.slug, read))).collect();
        let articles = read_all(content, &names.articles, around, &mut findings);
        Self { site, authors, articles, findings }
    }

    fn held_back(&self, edition: &Edition) -> BTreeMap<Slug, HeldStory> {
        let held = self.articles.iter().filter_map(|(file, article)| {
            let reason = edition.hold_reason(article.draft, &article.published)?;
            Some((file.slug.clone(), HeldStory { file: file.path.clone(), reason }))
        });
        held.collect()
    }

    /// The aliases that more than one story has, each with the first file that has it.
    fn shared_aliases(&self) -> BTreeMap<Vec<u8>, PathBuf> {
        let (mut first, mut shared) = (BTreeMap::new(), BTreeMap::new());
        for (file, article) in &self.articles {
            for alias in article.aliases.iter().flatten() {
                let path = first.entry(alias_key(alias)).or_insert(&file.path);
                if **path != file.path {
                    shared.insert(alias_key(alias), path.to_path_buf());
                }
            }
        }
        shared
    }
}

fn read_all<T: Authored + Send>(
    content: &Path,
    files: &[AuthoredFile],
    around: &Surroundings,
    findings: &mut Vec<Fault>,
) -> Vec<(AuthoredFile, T)> {
    let all: Vec<(Option<T>, Vec<Fault>)> = files.par_iter().map(|file| read_file(content, &file.path, around)).collect();
    let keep = |(file, (read, mut found)): (&AuthoredFile, (Option<T>, Vec<Fault>))| {
        findings.append(&mut found);
        Some((file.clone(), read?))
    };
    files.iter().zip(all).filter_map(keep).collect()
}

fn read_file<T: Authored>(content: &Path, file: &Path, around: &Surroundings) -> (Option<T>, Vec<Fault>) {
    match text_of(&content.join(file)) {
        Ok(text) => read_text(file, &text, around),
        Err((at, what)) => (None, vec![Fault { at, ..Fault::of_file(file, what) }]),
    }
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
