//! Reads the content's folder into one paper, or returns everything that is wrong with it.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::authored_names::AuthoredFile;
use super::collisions::fault_at_collisions;
use super::edition_folders::EditionFolder;
use super::edition_rules::place_of;
use super::editions::{EditionNotes, put_together};
use super::fault::Fault;
use super::file_memory::FileMemory;
use super::files::{ContentFolder, Files, aliases_elsewhere, shared_aliases, translated};
use super::held_back::{HeldStory, Selection};
use super::images::Images;
use super::known_editions::EditionPlace;
use super::own_files::OwnFiles;
use super::paper::{Paper, moved_pages, paper};
use super::surroundings::Surroundings;
use super::translation_groups::TranslationGroups;
use super::unknown_keys::told_once;

/// What is read, and which stories of it are printed.
pub struct ContentRequest<'a> {
    /// The folder with `site.json`, `authors/`, `articles/`, `pages/` and, of a paper in several languages, `editions/`.
    pub content: &'a Path,
    /// The site that is printed into, which may have pictures that are not beside the content.
    pub site: Option<&'a Path>,
    pub selection: Selection,
    /// What earlier readings left, where the same content is read again and again.
    pub memory: Option<&'a FileMemory>,
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
    let reading = read_selection(&ContentRequest { content, site: None, selection: Selection::WHOLE, memory: None });
    reading.map(|reading| reading.paper).map_err(|all| all.into_iter().filter(|fault| !fault.is_warning()).collect())
}

/// Reads `site.json`, `authors/*.json` and the JSON and Markdown in `articles/` and `pages/` below a folder, and those of its editions.
///
/// # Errors
/// Every fault and every warning of every file, by file and place; at least one of them is a fault.
pub fn read_selection(request: &ContentRequest<'_>) -> Result<Reading, Vec<Fault>> {
    let content = ContentFolder { path: request.content, memory: request.memory };
    content.memory.iter().for_each(|memory| memory.begin());
    let mut findings = Vec::new();
    let folders = EditionFolder::all(request.content, &mut findings);
    let mut images = Images::read(request.content, request.site).map_err(|fault| vec![fault])?;
    folders.iter().for_each(|folder| images.add_beside(&folder.beside, &mut findings));
    if content.memory.is_some() {
        images.take_stamps();
    }
    let images = Arc::new(images);
    let static_files = Arc::new(OwnFiles::in_static(request.content, &mut findings));
    let mut around = surroundings(&folders, &images, &static_files);
    let mut editions = Files::read_all(content, &folders, &mut around);
    for (files, around) in editions.iter().zip(&mut around) {
        around.held_back = files.held_back(&request.selection);
        around.held_pages = files.held_pages(&request.selection);
    }
    let (aliases, translations) = (shared_aliases(&editions), Arc::new(TranslationGroups::new(translated(&editions)).findings()));
    let elsewhere = aliases_elsewhere(&editions, &around);
    for (around, elsewhere) in around.iter_mut().zip(elsewhere) {
        (around.shared_aliases, around.translation_findings) = (aliases.clone(), translations.clone());
        around.aliases_elsewhere = elsewhere;
    }
    // Only now is it known what other files may not name: they are read again, for what is to be said of that.
    let says_nothing = |around: &Surroundings| around.holds_nothing_back() && around.aliases_elsewhere.is_empty();
    if !(aliases.is_empty() && translations.is_empty() && around.iter().all(says_nothing)) {
        editions = Files::read_all(content, &folders, &mut around);
    }
    editions.iter_mut().for_each(|files| findings.append(&mut files.findings));
    findings.extend(editions.iter().flat_map(|files| files.changed_ahead(&request.selection)));
    findings.append(&mut images.warnings());
    fault_at_collisions(&static_files, &around, &mut findings);
    findings.sort();
    // What editions share is read for each of them.
    findings.dedup();
    told_once(&mut findings);
    if !findings.iter().all(Fault::is_warning) {
        return Err(findings);
    }
    let paper = whole_paper(request.content, &folders, editions, &around);
    let held_back =
        around.into_iter().flat_map(|around| around.held_back.into_values().chain(around.held_pages.into_values())).collect();
    match paper {
        Some(paper) => Ok(Reading { paper, warnings: findings, held_back }),
        None => Err(findings),
    }
}

/// What stands around the files of each edition, as far as the names of files tell it.
fn surroundings(folders: &[EditionFolder], images: &Arc<Images>, static_files: &Arc<OwnFiles>) -> Vec<Surroundings> {
    let slugs = |files: &[AuthoredFile]| files.iter().map(|file| file.slug.clone()).collect::<BTreeSet<_>>();
    let shared = folders.first().map(|root| slugs(&root.authors)).unwrap_or_default();
    let languages: Vec<_> = folders.iter().filter_map(|folder| folder.language.clone()).collect();
    let around = |folder: &EditionFolder| Surroundings {
        articles: slugs(&folder.articles),
        authors: slugs(&folder.authors).union(&shared).cloned().collect(),
        pages: slugs(&folder.pages),
        edition: folder.language.clone().map(|language| EditionPlace { language, root: None }),
        language: folder.language.clone(),
        folders: languages.clone(),
        static_files: static_files.clone(),
        ..Surroundings::with_images(images.clone())
    };
    folders.iter().map(around).collect()
}

/// The paper with its editions, of files without a fault.
fn whole_paper(content: &Path, folders: &[EditionFolder], editions: Vec<Files>, around: &[Surroundings]) -> Option<Paper> {
    let groups = TranslationGroups::new(translated(&editions)).into_groups();
    let (mut names, mut elsewhere, mut papers) = (Vec::new(), Vec::new(), Vec::new());
    for ((files, folder), around) in editions.into_iter().zip(folders).zip(around) {
        let mut site = files.site?;
        names.push(site.language_name.take());
        elsewhere.extend(site.editions.take().into_iter().flatten());
        let held = &around.held_back;
        let articles = files.articles.into_iter().map(|(file, article)| (file.slug, article));
        let articles = articles.filter(|(slug, _)| !held.contains_key(slug)).collect();
        let pages = files.pages.into_iter().map(|(file, page)| (file.slug, page));
        let pages = pages.filter(|(slug, _)| !around.held_pages.contains_key(slug)).collect();
        let moved = moved_pages(folder, around);
        let place = folder.language.as_ref().map(place_of).unwrap_or_default();
        let own = paper(site, files.authors, articles, pages, moved, content.join(".."), place);
        papers.push(Paper { static_files: around.static_files.clone(), images: around.images.own().clone(), ..own });
    }
    put_together(papers, &EditionNotes { names, elsewhere, groups })
}
