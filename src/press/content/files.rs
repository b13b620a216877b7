//! What is in the files of the content, as far as it can be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::author_names::author_names;
use super::authored::Authored;
use super::authored_names::{AuthoredFile, is_markdown};
use super::destination::{alias_key, is_page};
use super::edition_folders::EditionFolder;
use super::edition_rules::{EDITIONS, address_below};
use super::fault::Fault;
use super::file_memory::{FileMemory, FileReading};
use super::file_text::text_of;
use super::forms::{ArticleFile, EditionFile, SiteFile};
use super::held_back::{HeldStory, HoldReason, Selection};
use super::json_text::read_text;
use super::known_editions::KnownEdition;
use super::markdown;
use super::page_form::PageFile;
use super::paper::author;
use super::remembered::Remembered;
use super::surroundings::Surroundings;
use super::translation_groups::TranslatedStory;
use crate::model::Checked;
use crate::model::address::{Base, WebAddress};
use crate::model::alias::Alias;
use crate::model::author::Author;
use crate::model::language::Language;
use crate::model::slug::Slug;
use crate::press::web::with_ascii_host;

/// The folder of the content, and what is remembered of it.
#[derive(Clone, Copy)]
pub struct ContentFolder<'a> {
    pub path: &'a Path,
    pub memory: Option<&'a FileMemory>,
}

/// The files of one edition.
pub struct Files {
    pub site: Option<SiteFile>,
    pub authors: BTreeMap<Slug, Arc<Author>>,
    pub articles: Vec<(AuthoredFile, ArticleFile)>,
    pub pages: Vec<(AuthoredFile, PageFile)>,
    pub findings: Vec<Fault>,
    language: Option<Language>,
}

impl Files {
    /// Reads the files of all editions, the root edition's first. What `site.json` says is known to the others.
    pub fn read_all(content: ContentFolder<'_>, folders: &[EditionFolder], around: &mut [Surroundings]) -> Vec<Self> {
        let (Some(folder), Some((own, others))) = (folders.first(), around.split_first_mut()) else { return Vec::new() };
        own.images.forget();
        let (site, mut findings) = read_file::<SiteFile>(content.path, &folder.site, own);
        own.language = site.as_ref().map(|site| site.language.clone());
        let timezone = site.as_ref().and_then(|site| site.timezone.clone());
        own.timezone = timezone.map_or(TimeZone::UTC, |zone| zone.0);
        own.editions = site.as_ref().map(|site| known_editions(site, own, others));
        let root = site.as_ref().map(|site| Base::abroad(with_ascii_host(&site.url).as_ref().unwrap_or(&site.url)));
        let editions = own.editions.clone();
        let mut all = vec![Self::read(content, folder, &folder.authors, site, own, &mut findings)];
        for (edition, around) in folders.iter().skip(1).zip(others) {
            around.editions.clone_from(&editions);
            around.timezone.clone_from(&own.timezone);
            let place = around.edition.iter_mut();
            place.for_each(|place| place.root.clone_from(&root));
            let (site, mut findings) = read_file::<EditionFile>(content.path, &edition.site, around);
            let url = root.as_ref().zip(edition.language.as_ref()).map(|(root, language)| address_below(root, language));
            let url = url.and_then(|url| WebAddress::parse(&url).ok());
            let site = site.zip(url).map(|(site, url)| site.at(url));
            let mut files = Self::read(content, edition, &folder.authors, site, around, &mut findings);
            if let (Some(language), Some(root)) = (&edition.language, all.first()) {
                files.name_edition(language, &folder.authors, &root.findings);
            }
            all.push(files);
        }
        all
    }

    /// Reads what an edition holds besides its `site.json`. Of the authors that it shares with the paper it has those who write in it.
    fn read(
        content: ContentFolder<'_>,
        folder: &EditionFolder,
        shared: &[AuthoredFile],
        site: Option<SiteFile>,
        around: &mut Surroundings,
        findings: &mut Vec<Fault>,
    ) -> Self {
        match &site {
            Some(site) => {
                around.sections = Some(site.sections.iter().map(|section| section.slug.clone()).collect());
                for section in &site.sections {
                    around.section_names.entry(section.name.to_string()).or_default().push(section.slug.clone());
                }
                around.is_secure = site.url.is_secure();
                let home = Base::abroad(&site.url);
                around.base = home.at_home();
                around.home = Some(home);
            }
            None => around.sections = sections_despite_faults(content.path, &folder.site),
        }
        if folder.articles.iter().any(|file| is_markdown(&file.path)) {
            around.author_names = author_names(content.path, folder.authors.iter().chain(shared));
        }
        let articles = read_files::<ArticleFile>(content, &folder.articles, around, findings);
        let pages = read_files::<PageFile>(content, &folder.pages, around, findings);
        let writers: BTreeSet<&Slug> = articles.iter().flat_map(|(_, story)| &story.authors).map(|author| &author.slug).collect();
        let is_shared =
            |file: &&AuthoredFile| writers.contains(&file.slug) && folder.authors.iter().all(|own| own.slug != file.slug);
        let shared = shared.iter().filter(is_shared).filter(|_| folder.language.is_some());
        let authors: Vec<AuthoredFile> = folder.authors.iter().chain(shared).cloned().collect();
        let authors = read_files(content, &authors, around, findings);
        let authors = authors.into_iter().map(|(file, read)| (file.slug.clone(), Arc::new(author(file.slug, read)))).collect();
        Self { site, authors, articles, pages, findings: std::mem::take(findings), language: around.language.clone() }
    }

    /// Has what is found in shared files say in which edition it is so, where it is not so in the paper itself: a link to a section that the edition lacks.
    fn name_edition(&mut self, language: &Language, shared: &[AuthoredFile], of_root: &[Fault]) {
        let is_shared = |found: &Fault| shared.iter().any(|file| file.path == found.file);
        for found in self.findings.iter_mut().filter(|found| is_shared(found) && !of_root.contains(found)) {
            let own = Path::new(EDITIONS).join(language.as_str()).join(&found.file);
            found.what =
                format!("in the edition {language}, {}; it may have its own {}", found.what.trim_end_matches('?'), own.display());
        }
    }

    /// The stories that are not printed.
    pub fn held_back(&self, selection: &Selection) -> BTreeMap<Slug, HeldStory> {
        let held = self.articles.iter().filter_map(|(file, article)| {
            let reason = selection.hold_reason(article.draft, &article.published)?;
            Some((file.slug.clone(), HeldStory { file: file.path.clone(), reason }))
        });
        held.collect()
    }

    /// What is to be told of stories that are printed and were changed, they say, after the moment of printing.
    pub fn changed_ahead<'a>(&'a self, selection: &'a Selection) -> impl Iterator<Item = Fault> + 'a {
        self.articles.iter().filter_map(|(file, article)| {
            let modified = article.modified.as_ref().filter(|modified| selection.is_ahead(modified))?;
            let what = format!("modified: {modified} lies ahead of the moment of printing, and feeds and sitemaps say so");
            let is_printed = selection.hold_reason(article.draft, &article.published).is_none();
            is_printed.then(|| Fault::warning_of_file(&file.path, what))
        })
    }

    /// The pages that are not printed. A page has no date.
    pub fn held_pages(&self, selection: &Selection) -> BTreeMap<Slug, HeldStory> {
        let drafts = self.pages.iter().filter(|(_, page)| page.draft && !selection.has_drafts);
        drafts.map(|(file, _)| (file.slug.clone(), HeldStory { file: file.path.clone(), reason: HoldReason::Draft })).collect()
    }

    /// Every alias of its stories and pages, with its file.
    fn aliases(&self) -> impl Iterator<Item = (&Alias, &PathBuf)> {
        let of_stories =
            self.articles.iter().flat_map(|(file, story)| story.aliases.iter().flatten().map(move |alias| (alias, &file.path)));
        let of_pages =
            self.pages.iter().flat_map(|(file, page)| page.aliases.iter().flatten().map(move |alias| (alias, &file.path)));
        of_stories.chain(of_pages)
    }
}

/// The aliases that more than one story or page of all editions has, each with the first file that has it.
pub fn shared_aliases(editions: &[Files]) -> BTreeMap<Vec<u8>, PathBuf> {
    let (mut first, mut shared) = (BTreeMap::new(), BTreeMap::new());
    for (alias, file) in editions.iter().flat_map(Files::aliases) {
        let path = first.entry(alias_key(alias)).or_insert(file);
        if *path != file {
            shared.insert(alias_key(alias), path.to_path_buf());
        }
    }
    shared
}

/// The aliases of each edition that are pages of another one.
pub fn aliases_elsewhere(editions: &[Files], around: &[Surroundings]) -> Vec<BTreeSet<Vec<u8>>> {
    let of_edition = |(own, files): (usize, &Files)| {
        let others = || around.iter().enumerate().filter(|(other, _)| *other != own);
        let is_elsewhere = |alias: &&Alias| others().any(|(_, around)| is_page(alias, around));
        files.aliases().map(|(alias, _)| alias).filter(is_elsewhere).map(alias_key).collect()
    };
    editions.iter().enumerate().map(of_edition).collect()
}

/// The stories of all editions, with the translations that they name; none of a paper whose language is not known.
pub fn translated(editions: &[Files]) -> Vec<TranslatedStory<'_>> {
    let stories = editions.iter().enumerate().flat_map(|(edition, files)| {
        files.articles.iter().filter_map(move |(file, article)| {
            let translations = article.translations.as_ref().map_or(&[][..], |translations| &translations.0);
            let language = files.language.as_ref()?;
            Some(TranslatedStory { edition, language, slug: &file.slug, file: &file.path, translations })
        })
    });
    stories.collect()
}

/// All editions that a paper has: its own, those in folders and those elsewhere.
fn known_editions(site: &SiteFile, own: &Surroundings, folders: &[Surroundings]) -> Arc<[KnownEdition]> {
    let here = [own].into_iter().chain(folders).filter_map(|around| {
        let stories = Some(around.articles.clone());
        Some(KnownEdition { language: around.language.clone()?, stories })
    });
    let elsewhere = site.editions.iter().flatten();
    let elsewhere = elsewhere.map(|edition| KnownEdition { language: edition.language.clone(), stories: None });
    here.chain(elsewhere).collect()
}

fn read_files<T: Authored + Remembered>(
    content: ContentFolder<'_>,
    files: &[AuthoredFile],
    around: &Surroundings,
    findings: &mut Vec<Fault>,
) -> Vec<(AuthoredFile, T)> {
    let read = |file: &AuthoredFile| read_file::<T>(content.path, &file.path, around);
    // What a folder that is not there is asked for has to be counted.
    let all = match content.memory.filter(|_| around.images.is_there()) {
        Some(memory) => memory.read_files(content.path, files, around, read),
        None => files.par_iter().map(read).collect(),
    };
    let keep = |(file, (read, mut found)): (&AuthoredFile, FileReading<T>)| {
        findings.append(&mut found);
        Some((file.clone(), read?))
    };
    let mut kept = Vec::with_capacity(files.len());
    kept.extend(files.iter().zip(all).filter_map(keep));
    kept
}

fn read_file<T: Authored>(content: &Path, file: &Path, around: &Surroundings) -> FileReading<T> {
    match text_of(&content.join(file)) {
        Ok(text) if is_markdown(file) => markdown::read_text(file, &text, around),
        Ok(text) => read_text(file, &text, around),
        Err((at, what)) => (None, vec![Fault { at, ..Fault::of_file(file, what) }]),
    }
}

/// The sections that a faulty `site.json` names all the same; none where any of them cannot be read, so that the faults of that one
/// file do not come again in every article.
fn sections_despite_faults(content: &Path, file: &Path) -> Option<BTreeSet<Slug>> {
    let text = text_of(&content.join(file)).ok()?;
    let site: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let sections = site["sections"].as_array()?.iter();
    sections.map(|section| Slug::parse(section["slug"].as_str()?).ok()).collect()
}
