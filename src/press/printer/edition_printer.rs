//! Prints one edition of a paper below its place: pages, feeds, sitemaps, and what other sites show of it.

use std::fs::{self, Metadata};
use std::iter;
use std::sync::Arc;

use rayon::prelude::*;

use crate::model::address::Base;
use crate::model::live::LivePaper;
use crate::model::markup::Markup;
use crate::model::page::{Page, PageNumber};
use crate::press::app::EMBED_SCRIPT;
use crate::press::assembler::Assembler;
use crate::press::content::Paper;
use crate::press::embed::frames::Frames;
use crate::press::embed::guide::{GUIDE_STORIES, guide};
use crate::press::embed::oembed::oembed;
use crate::press::error::PrintError;
use crate::press::feeds::news_sitemap::news_sitemap;
use crate::press::feeds::sitemap::sitemap;
use crate::press::hosts::headers::{PagePolicy, content_hash};
use crate::press::html::head::head;
use crate::press::html::shell::{Shell, ShellValues};
use crate::press::interface::Interface;
use crate::press::letters::Letters;
use crate::press::print_target::PrintTarget;
use crate::press::printer::page_shells::PageShells;
use crate::press::reader_element;
use crate::press::sheet::html;
use crate::route::Route;
use crate::route::embed::Embed;
use crate::view::SiteContext;
use crate::view::head::title;

/// What every page of an edition is printed with.
pub struct EditionPrinter<'a> {
    pub context: SiteContext,
    /// The shells of its pages; none where no pages are printed.
    pub shells: Option<PageShells>,
    /// The shell with all rules of its sheet.
    whole_shell: Option<Shell>,
    frames: Option<Frames>,
    paper: &'a Paper,
    target: &'a dyn PrintTarget,
}

impl<'a> EditionPrinter<'a> {
    /// Prints an edition of the paper that lies at a base, into the shell where there is one.
    pub fn new(paper: &'a Paper, target: &'a dyn PrintTarget, shell: Option<&Shell>, base: &Base) -> Self {
        let letters = Letters::of(paper);
        let shell = shell.map(|shell| shell.with_sheet(|sheet| letters.fit(sheet)));
        let whole_shell = shell.map(|shell| if paper.place.is_empty() { shell } else { shell.below() });
        let own_base = Base::new(&base.join(&paper.place));
        Self {
            context: SiteContext { base: Arc::new(own_base), messages: paper.interface.messages },
            frames: whole_shell.as_ref().map(|shell| Frames::new(shell.icon(), &letters)),
            shells: whole_shell.as_ref().map(|shell| PageShells::new(shell, paper, base)),
            whole_shell,
            paper,
            target,
        }
    }

    /// Prints every page, and returns how many there are.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn print_pages(&self, assembler: &Assembler<'_>, routes: &[Route]) -> Result<usize, PrintError> {
        routes.par_iter().try_for_each(|route| self.print_page(assembler.page(route), route))?;
        Ok(routes.len())
    }

    /// Prints what stands beside the pages: the page for publishers with its script.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn print_beside_pages(&self, assembler: &Assembler<'_>) -> Result<(), PrintError> {
        let Some(shell) = &self.whole_shell else { return Ok(()) };
        let front = assembler.page(&Route::Front(PageNumber::FIRST));
        let guide = guide(&front, &assembler.newest(GUIDE_STORIES), shell, &self.context);
        self.write(&(Embed::Guide.place() + "index.html"), &guide)?;
        // One page may show several editions, and its element is defined once.
        match self.paper.place.as_str() {
            "" => Ok(()),
            _ => self.write(EMBED_SCRIPT, &format!("import \"../{EMBED_SCRIPT}\";\n")),
        }
    }

    /// The files that its pages ask for under names with a hash, which editions may share: paths below the paper's root, and texts. They are the words of
    /// the interface, for the app, and rules that pages do not hold. None where no pages are printed.
    pub fn hashed_files(&self) -> Vec<(String, &str)> {
        let Some(PageShells { articles, others, .. }) = &self.shells else { return Vec::new() };
        let Interface { words_file, words, .. } = &self.paper.interface;
        let later = [articles, others].into_iter().filter_map(|page| page.later.as_ref());
        let later = later.map(|sheet| (sheet.file.clone(), sheet.css.as_str()));
        iter::once(([&self.paper.place, words_file.as_str()].concat(), words.as_str())).chain(later).collect()
    }

    /// The policy of its pages, as hosts send it; none where no pages are printed.
    pub fn page_policy(&self) -> Option<PagePolicy<'_>> {
        let base = &self.context.base;
        let pages = self.paper.pages.keys().map(|slug| Route::Page(slug.clone()).href(base));
        let folders = pages.filter_map(|href| href.strip_prefix(base.as_str()).map(str::to_owned)).collect();
        Some(PagePolicy { base: base.as_str(), policy: &self.shells.as_ref()?.policy, folders })
    }

    /// Prints one page, which has no revision yet, and what other sites show of it.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn print_page(&self, mut page: Page, route: &Route) -> Result<(), PrintError> {
        // A page holds only maps with text keys and no floats: nothing in it can fail to become JSON.
        let unsigned = serde_json::to_string(&page).unwrap_or_default();
        page.revision = content_hash(&unsigned);
        let data = data_file(route);
        self.write(&data, &unsigned.replacen("\"edition\":\"\"", &format!("\"edition\":\"{}\"", page.revision), 1))?;
        let (Some(shells), Some(frames)) = (&self.shells, &self.frames) else { return Ok(()) };
        let for_others = [frames.print(&page, route, &self.context), oembed(&page, route, &self.context)];
        for (path, text) in for_others.into_iter().flatten() {
            self.write(&path, &text)?;
        }
        self.write(&data.replace(".json", ".html"), &self.document(shells, page, route))
    }

    /// The shell of its kind with a page printed into it.
    fn document(&self, shells: &PageShells, page: Page, route: &Route) -> String {
        let title = Markup::text(&title(&page, self.context.messages)).into_string();
        let head = [shells.opening_head.as_str(), &head(&page, route, &self.context.base)].concat();
        let (revision, site) = (page.revision.clone(), &page.site);
        let html = html(&page, &self.context);
        shells.of(route).shell.fill(&ShellValues::from([
            ("LANGUAGE", site.language.as_str()),
            ("DIRECTION", site.direction.as_str()),
            ("TITLE", &title),
            ("HEAD", &head),
            ("MESSAGES", &self.paper.interface.words_file),
            ("BASE", self.context.base.as_str()),
            ("EDITION", &revision),
            ("ROUTE", &route.href(&self.context.base)),
            ("PAGE", &html),
        ]))
    }

    /// Prints feeds and sitemaps; returns the files of the sitemaps below the paper's root. What is news is seen from a moment, in seconds since
    /// 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn print_feeds(&self, assembler: &Assembler<'_>, routes: &[Route], moment: i64) -> Result<Vec<String>, PrintError> {
        let paper = self.paper;
        let beside = |path: &str| fs::metadata(paper.beside.join(path)).ok().filter(Metadata::is_file).map(|file| file.len());
        let own = |path: &str| fs::metadata(paper.images.get(path)?).ok().map(|file| file.len());
        let length = |path: &str| own(path).or_else(|| self.target.published_length(path)).or_else(|| beside(path));
        assembler.feeds().par_iter().try_for_each(|feed| {
            let place = feed.route.place();
            self.write(&[&place, "feed.xml"].concat(), &feed.rss(&length))?;
            self.write(&[&place, "feed.json"].concat(), &feed.json(&length))
        })?;
        for (name, text) in sitemap(&paper.site, &assembler.entries(routes)) {
            self.write(&name, &text)?;
        }
        let news = news_sitemap(&paper.site, &paper.articles, moment);
        if let Some(text) = &news {
            self.write("sitemap-news.xml", text)?;
        }
        let maps = ["sitemap.xml"].into_iter().chain(news.map(|_| "sitemap-news.xml"));
        Ok(maps.map(|name| [&paper.place, name].concat()).collect())
    }

    /// Prints the element that shows the edition inside another page.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn print_reader_element(&self, live: Option<&LivePaper>) -> Result<(), PrintError> {
        let folder = if self.paper.place.is_empty() { "" } else { "../" };
        let files = self.whole_shell.as_ref().and_then(|shell| reader_element::files(shell, folder, self.paper, live));
        files.iter().flatten().try_for_each(|(name, text)| self.write(name, text))
    }

    fn write(&self, path: &str, text: &str) -> Result<(), PrintError> {
        self.target.write_printed(&[&self.paper.place, path].concat(), text.as_bytes())
    }
}

/// The file of a route's page, below the edition's front.
fn data_file(route: &Route) -> String {
    match route {
        Route::NotFound => route.place(),
        _ => route.place() + "index.json",
    }
}
