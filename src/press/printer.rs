//! Writes the paper: its editions, and what hosts read at the root of the site for all of them.

pub(crate) mod edition_printer;
pub(crate) mod own_files;
pub(crate) mod page_shells;

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use self::edition_printer::EditionPrinter;
use self::own_files::{copy_own_files, own_text};
use self::page_shells::PageShells;
use super::app::App;
use super::assembler::Assembler;
use super::content::{Paper, SourceChoice};
use super::error::PrintError;
use super::feeds::robots::robots;
use super::hosts::compression::compress;
use super::hosts::headers::{MAX_RULES, PagePolicy, headers, is_immutable};
use super::hosts::moved_files::print_moved;
use super::hosts::redirects::live_redirects;
use super::html::live_page;
use super::html::shell::Shell;
use super::staging::StagingDir;
use crate::model::address::{Base, WebAddress};

/// Which files are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    Plain,
    /// Also a copy by Brotli and one by gzip beside each, for servers that send such copies.
    Compressed,
}

/// How a paper is printed.
pub struct PrintRequest<'a> {
    /// The path that the site is deployed under.
    pub base: &'a Base,
    /// The app that is printed with the paper; without one, it is the site's, where Trunk built one into it.
    pub app: Option<&'a App>,
    pub output: Output,
    /// The moment of printing, in seconds since 1970-01-01T00:00:00Z: what is news is seen from there.
    pub moment: i64,
    /// Whether what is only to be warned of is an error.
    pub is_strict: bool,
}

/// What was printed.
#[derive(Debug)]
pub struct Printed {
    pub pages: usize,
    /// All files of the paper.
    pub files: usize,
    /// Those of them that the site did not hold with these bytes.
    pub new_files: usize,
    /// What a publisher should know of it, a line each.
    pub warnings: Vec<String>,
}

/// Prints a paper with its editions into a site, on all cores, and returns how many pages: `index.json` a route and, where the site has the shell
/// that Trunk built, `index.html` beside it, from the same page. What was not found is `404.json` and `404.html`, which a static host answers for
/// addresses that have no file. Beside them is printed what other sites show of the paper: see [`embed`](super::embed). All of it takes the
/// place of what was printed before at once, or nothing does.
///
/// Of a live paper there is one page, the shell, which the app fills: see [`live_page`].
///
/// # Errors
/// The first file that could not be read or written; the site is then as it was.
pub fn print(paper: &Paper, site: &Path, request: &PrintRequest<'_>) -> Result<Printed, PrintError> {
    let staging = StagingDir::open(site)?;
    let shell = match request.app {
        Some(app) => {
            app.files.par_iter().try_for_each(|(name, bytes)| staging.write_printed(name, bytes))?;
            Some(Shell::with_page_mark(app.shell.clone(), "the app's shell")?)
        }
        None => Shell::in_site(&staging)?,
    };
    copy_own_files(paper, &staging)?;
    let icon = paper.icon.as_ref().map(|icon| icon.under(request.base));
    let shell = shell.map(|shell| shell.with_icon(request.base, icon.as_deref()));
    let printer = Printer { paper, shell, request, staging: &staging };
    let (pages, warnings) = match &paper.source {
        SourceChoice::Files {} => printer.print_files()?,
        SourceChoice::Wordpress { root } => printer.print_live(root)?,
    };
    if request.is_strict && !warnings.is_empty() {
        return Err(PrintError::of(site, &warnings.join("; ")));
    }
    // By it GitHub Pages sends files whose names begin with an underscore.
    printer.write(".nojekyll", "")?;
    staging.keep_other_files()?;
    if request.output == Output::Compressed {
        compress(&staging)?;
    }
    let (files, new_files) = staging.file_counts();
    staging.publish()?;
    Ok(Printed { pages, files, new_files, warnings })
}

/// What a paper is printed with.
struct Printer<'a> {
    paper: &'a Paper,
    shell: Option<Shell>,
    request: &'a PrintRequest<'a>,
    staging: &'a StagingDir,
}

impl Printer<'_> {
    /// Prints every edition, and what is at the root for all of them; returns how many pages, and the warnings.
    fn print_files(&self) -> Result<(usize, Vec<String>), PrintError> {
        let editions: Vec<_> = self.paper.all_editions().map(|paper| (paper, self.edition(paper))).collect();
        let (mut pages, mut maps) = (0, Vec::new());
        for (paper, edition) in &editions {
            let assembler = Assembler::new(paper);
            let routes = assembler.routes();
            pages += edition.print_pages(&assembler, &routes)?;
            edition.print_beside_pages(&assembler)?;
            maps.extend(edition.print_feeds(&assembler, &routes, self.request.moment)?);
            edition.print_reader_element(None)?;
        }
        self.print_robots(&maps)?;
        let editions: Vec<_> = editions.into_iter().map(|(_, edition)| edition).collect();
        let hashed = self.print_hashed_files(&editions)?;
        let mut warnings = self.print_headers(&editions, hashed, true)?;
        let redirects = own_text(self.paper, self.staging, "_redirects")?;
        warnings.extend(print_moved(self.staging, self.paper, self.request.base, redirects.as_deref())?);
        Ok((pages, warnings))
    }

    /// Prints the one page of a paper that is read live.
    fn print_live(&self, root: &WebAddress) -> Result<(usize, Vec<String>), PrintError> {
        let edition = self.edition(self.paper);
        let Some(PageShells { others, opening_head, .. }) = &edition.shells else {
            return Err(PrintError::of(
                Path::new("index.html"),
                "is missing, and a live paper is nothing else: build the app first, with Trunk",
            ));
        };
        let base = self.request.base.as_str();
        let data = live_page::data(self.paper, root);
        let page = live_page::page(self.paper, &data, &others.shell, opening_head, base);
        // A host answers with the second what it has no file for: every address opens the app.
        self.write("index.html", &page)?;
        self.write("404.html", &page)?;
        let redirects = live_redirects(own_text(self.paper, self.staging, "_redirects")?.as_deref(), base);
        self.write("_redirects", &redirects)?;
        // Its stories' old addresses are WordPress' own.
        self.write("redirects.map", "")?;
        self.print_robots(&[])?;
        edition.print_reader_element(Some(&data))?;
        let editions = [edition];
        let hashed = self.print_hashed_files(&editions)?;
        let warnings = self.print_headers(&editions, hashed, false)?;
        Ok((1, warnings))
    }

    fn edition<'p>(&'p self, paper: &'p Paper) -> EditionPrinter<'p> {
        EditionPrinter::new(paper, self.staging, self.shell.as_ref(), self.request.base)
    }

    /// The robots' file, with the sitemaps of all editions.
    fn print_robots(&self, maps: &[String]) -> Result<(), PrintError> {
        let maps: Vec<&str> = maps.iter().map(String::as_str).collect();
        self.write("robots.txt", &robots(&self.paper.site, own_text(self.paper, self.staging, "robots.txt")?.as_deref(), &maps))
    }

    /// Prints the files with a hash in their names, each once; returns their paths.
    fn print_hashed_files(&self, editions: &[EditionPrinter<'_>]) -> Result<Vec<String>, PrintError> {
        let files: BTreeMap<String, &str> = editions.iter().flat_map(EditionPrinter::hashed_files).collect();
        files.iter().try_for_each(|(path, text)| self.write(path, text))?;
        Ok(files.into_keys().collect())
    }

    /// What hosts say with every file, of which these printed ones have a hash in their names; returns the warning that these are more rules than some
    /// take.
    fn print_headers(
        &self,
        editions: &[EditionPrinter<'_>],
        hashed: Vec<String>,
        frames: bool,
    ) -> Result<Vec<String>, PrintError> {
        let policies: Vec<PagePolicy<'_>> = editions.iter().filter_map(EditionPrinter::page_policy).collect();
        if policies.is_empty() {
            return Ok(Vec::new());
        }
        let app: Vec<String> = self.request.app.iter().flat_map(|app| app.files.keys().cloned()).collect();
        let kept = self.staging.kept_names()?.into_iter().filter(|name| !app.contains(name)).collect::<Vec<_>>();
        let built = kept.into_iter().chain(app).filter(|name| is_immutable(name));
        let immutable: Vec<String> = built.chain(hashed).collect();
        let rules = headers(self.request.base.as_str(), &policies, &immutable, frames);
        self.write("_headers", &rules.join("\n"))?;
        let warning =
            || format!("_headers has {} rules; some hosts take no more: Cloudflare Pages reads {MAX_RULES}", rules.len());
        Ok((rules.len() > MAX_RULES).then(warning).into_iter().collect())
    }

    fn write(&self, path: &str, text: &str) -> Result<(), PrintError> {
        self.staging.write_printed(path, text.as_bytes())
    }
}
