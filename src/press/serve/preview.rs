//! A paper in memory, of which a file is printed when it is asked for, by the code that prints whole papers.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::path::PathBuf;

use percent_encoding::percent_decode_str;

use super::edition::Edition;
use super::memory_target::{MemoryTarget, PrintedFiles};
use super::preview_script::with_script;
use super::request_path::RequestPath;
use crate::model::address::Base;
use crate::model::live::LivePaper;
use crate::model::page::Content;
use crate::press::assembler::Assembler;
use crate::press::content::{Paper, SourceChoice};
use crate::press::error::PrintError;
use crate::press::feeds::robots::robots;
use crate::press::hosts::moved_addresses::MovedAddress;
use crate::press::html::live_page;
use crate::press::html::shell::Shell;
use crate::press::print_target::PrintTarget;
use crate::press::printer::edition_printer::EditionPrinter;
use crate::press::printer::own_files::own_text;
use crate::press::printer::page_shells::PageShells;
use crate::route::Route;

/// Where addresses of before lead: by their paths, decoded, and their queries.
type MovedTargets = HashMap<(Vec<u8>, Option<String>), String>;

/// A paper, ready to be asked.
pub struct Preview<'a> {
    paper: &'a Paper,
    base: &'a Base,
    version: &'a str,
    /// What is news is seen from there, in seconds since 1970-01-01T00:00:00Z.
    moment: i64,
    target: &'a MemoryTarget<'a>,
    /// The root edition first.
    editions: Vec<Edition<'a>>,
    /// Of a paper that is read live.
    live: Option<LivePaper>,
    beside_pages: OnceCell<PrintedFiles>,
    feeds: OnceCell<PrintedFiles>,
    moved: OnceCell<MovedTargets>,
}

impl<'a> Preview<'a> {
    /// Makes the lists of a paper; nothing is printed yet.
    ///
    /// # Errors
    /// The shell of the app has no place for the page.
    pub fn new(
        paper: &'a Paper,
        base: &'a Base,
        version: &'a str,
        moment: i64,
        target: &'a MemoryTarget<'a>,
    ) -> Result<Self, PrintError> {
        let shell = Shell::with_page_mark(target.app.shell.clone(), "the app's shell")?;
        let icon = paper.icon.as_ref().map(|icon| icon.under(base));
        let shell = shell.with_icon(base, icon.as_deref());
        let edition = |paper: &'a Paper| Edition {
            place: &paper.place,
            printer: EditionPrinter::new(paper, target, Some(&shell), base),
            assembler: Assembler::new(paper),
        };
        let live = match &paper.source {
            SourceChoice::Files {} => None,
            SourceChoice::Wordpress { root } => Some(live_page::data(paper, root)),
        };
        Ok(Self {
            editions: paper.all_editions().map(edition).collect(),
            paper,
            base,
            version,
            moment,
            target,
            live,
            beside_pages: OnceCell::new(),
            feeds: OnceCell::new(),
            moved: OnceCell::new(),
        })
    }

    /// A file of the app or of the paper; none where neither has it.
    ///
    /// # Errors
    /// A file of the publisher's, which the printed one is made of, cannot be read.
    pub fn file(&self, path: &RequestPath) -> Result<Option<Vec<u8>>, PrintError> {
        if let Some(bytes) = self.target.app.files.get(&path.file) {
            return Ok(Some(bytes.clone()));
        }
        if let Some(page) = self.page(path)? {
            return Ok(Some(page));
        }
        if let Some(bytes) = self.beside_pages()?.get(&path.file) {
            return Ok(Some(bytes.clone()));
        }
        let is_list = [".xml", "feed.json", "robots.txt"].iter().any(|ending| path.file.ends_with(ending));
        if is_list { Ok(self.feeds()?.get(&path.file).cloned()) } else { Ok(None) }
    }

    /// Where a file of the publisher's own is, which is served as it lies there; none where there is none.
    pub fn own_file(&self, path: &RequestPath) -> Option<PathBuf> {
        self.target.own_file(&path.file)
    }

    /// Where an address of before leads, with its query or without; none where nothing stood there.
    pub fn moved(&self, path: &RequestPath, query: Option<&str>) -> Option<&str> {
        let moved = self.moved.get_or_init(|| {
            let all = MovedAddress::all(self.paper, self.base).into_iter();
            all.map(|moved| ((moved.path, moved.query), moved.target)).collect()
        });
        let address = path.address.strip_suffix("index.html").unwrap_or(&path.address);
        let address: Vec<u8> = percent_decode_str(address).collect();
        let with = |query: Option<&str>| moved.get(&(address.clone(), query.map(str::to_owned)));
        query.and_then(|query| with(Some(query))).or_else(|| with(None)).map(String::as_str)
    }

    /// The page for what was not found, of the edition that a path is in.
    ///
    /// # Errors
    /// As [`file`](Self::file).
    pub fn missing_page(&self, path: &RequestPath) -> Result<Vec<u8>, PrintError> {
        let file = self.edition_of(&path.file).place.to_owned() + "404.html";
        let page = self.page(&RequestPath { address: self.base.join(&file), file })?;
        Ok(page.unwrap_or_default())
    }

    /// A file that is printed of one page.
    fn page(&self, path: &RequestPath) -> Result<Option<Vec<u8>>, PrintError> {
        let edition = self.edition_of(&path.file);
        let Some((route, is_document)) = edition.route_of(path) else { return Ok(None) };
        if let Some(live) = &self.live {
            // The pages of the WordPress that are no stories are its own.
            let is_shown = path.file.ends_with(".html") && !matches!(route, Route::Page(_));
            let Some(PageShells { others, opening_head, .. }) = edition.printer.shells.as_ref().filter(|_| is_shown) else {
                return Ok(None);
            };
            let html = live_page::page(self.paper, live, &others.shell, opening_head, self.base.as_str());
            return Ok(Some(self.with_script(html.into_bytes())));
        }
        let page = edition.assembler.page(&route);
        if matches!(page.content, Content::Missing(_)) && route != Route::NotFound {
            return Ok(None);
        }
        edition.printer.print_page(page, &route)?;
        let bytes = self.target.take().remove(&path.file);
        Ok(bytes.map(|bytes| if is_document { self.with_script(bytes) } else { bytes }))
    }

    fn beside_pages(&self) -> Result<&PrintedFiles, PrintError> {
        once(&self.beside_pages, || {
            for Edition { printer, assembler, .. } in &self.editions {
                for (path, text) in printer.hashed_files() {
                    self.target.write_printed(&path, text.as_bytes())?;
                }
                if self.live.is_none() {
                    printer.print_beside_pages(assembler)?;
                }
                printer.print_reader_element(self.live.as_ref())?;
            }
            let mut files = self.target.take();
            for (_, guide) in files.iter_mut().filter(|(path, _)| path.ends_with("index.html")) {
                *guide = self.with_script(std::mem::take(guide));
            }
            Ok(files)
        })
    }

    fn feeds(&self) -> Result<&PrintedFiles, PrintError> {
        once(&self.feeds, || {
            let mut maps = Vec::new();
            for Edition { printer, assembler, .. } in self.editions.iter().filter(|_| self.live.is_none()) {
                maps.extend(printer.print_feeds(assembler, &assembler.routes(), self.moment)?);
            }
            let maps: Vec<&str> = maps.iter().map(String::as_str).collect();
            let robots = robots(&self.paper.site, own_text(self.paper, self.target, "robots.txt")?.as_deref(), &maps);
            let mut files = self.target.take();
            files.insert("robots.txt".to_owned(), robots.into_bytes());
            Ok(files)
        })
    }

    /// The edition that a file is in.
    fn edition_of(&self, file: &str) -> &Edition<'a> {
        let (root, others) = (&self.editions[0], &self.editions[1..]);
        others.iter().find(|edition| file.starts_with(edition.place)).unwrap_or(root)
    }

    fn with_script(&self, html: Vec<u8>) -> Vec<u8> {
        let html = String::from_utf8_lossy(&html);
        with_script(&html, self.base, self.version).into_bytes()
    }
}

/// What a cell holds, which is filled where it is empty.
fn once<T, E>(cell: &OnceCell<T>, fill: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {
    if let Some(filled) = cell.get() {
        return Ok(filled);
    }
    let filled = fill()?;
    Ok(cell.get_or_init(|| filled))
}
