//! Writes the paper: each route's page, as JSON and as HTML.

use std::fs::{self, Metadata};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::assembler::Assembler;
use super::content::{Paper, SourceChoice};
use super::embed::frames::Frames;
use super::embed::guide::{GUIDE_STORIES, guide};
use super::embed::oembed::oembed;
use super::error::PrintError;
use super::feeds::news_sitemap::news_sitemap;
use super::feeds::robots::robots;
use super::feeds::sitemap::sitemap;
use super::hosts::compression::compress;
use super::hosts::headers::{headers, is_immutable};
use super::hosts::moved_files::print_moved;
use super::hosts::redirects::live_redirects;
use super::html::head::head;
use super::html::live_page;
use super::html::policy::{Services, policy, policy_element};
use super::html::shell::{Shell, ShellValues};
use super::interface::is_messages_file;
use super::letters::Letters;
use super::reader_element;
use super::sheet::html;
use super::staging::StagingDir;
use crate::model::address::{Base, WebAddress};
use crate::model::live::LivePaper;
use crate::model::markup::Markup;
use crate::model::page::{Page, PageNumber};
use crate::route::Route;
use crate::route::embed::Embed;
use crate::view::SiteContext;
use crate::view::head::title;

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
    /// What a publisher should know of it, a line each.
    pub warnings: Vec<String>,
}

/// Prints a paper into a site, on all cores, and returns how many pages: `index.json` a route and, where the site has the shell that Trunk
/// built, `index.html` beside it, from the same page. What was not found is `404.json` and `404.html`, which a static host answers for
/// addresses that have no file. Beside them is printed what other sites show of the paper: see [`embed`](super::embed). All of it takes the
/// place of what was printed before at once, or nothing does.
///
/// Of a live paper there is one page, the shell, which the app fills: see [`live_page`].
///
/// # Errors
/// The first file that could not be read or written; the site is then as it was.
pub fn print(paper: &Paper, site: &Path, request: &PrintRequest<'_>) -> Result<Printed, PrintError> {
    let staging = StagingDir::open(site)?;
    let letters = Letters::of(paper);
    let shell = Shell::in_site(&staging, &letters)?;
    let printer = Printer {
        context: SiteContext { base: Arc::new(request.base.clone()), messages: paper.interface.messages },
        frames: shell.as_ref().map(|shell| Frames::new(shell.icon(), &letters)),
        policy: shell.as_ref().map(|shell| policy(shell.text(), &Services::of(&paper.source, &paper.site.comments))),
        shell,
        messages_file: paper.interface.file().0,
        moment: request.moment,
        staging: &staging,
    };
    if printer.shell.is_some() {
        printer.write(&printer.messages_file, paper.interface.file().1)?;
    }
    let printed = match &paper.source {
        SourceChoice::Files {} => printer.print_files(paper)?,
        SourceChoice::Wordpress { root } => printer.print_live(paper, root)?,
    };
    if request.is_strict && !printed.warnings.is_empty() {
        return Err(PrintError::of(site, &printed.warnings.join("; ")));
    }
    // By it GitHub Pages sends files whose names begin with an underscore.
    printer.write(".nojekyll", "")?;
    staging.keep_other_files()?;
    if request.output == Output::Compressed {
        compress(&staging)?;
    }
    staging.publish()?;
    Ok(printed)
}

/// What every page is printed with.
struct Printer<'a> {
    context: SiteContext,
    shell: Option<Shell>,
    policy: Option<String>,
    frames: Option<Frames>,
    /// The name of the file with the words of the interface for the app.
    messages_file: String,
    moment: i64,
    staging: &'a StagingDir,
}

impl Printer<'_> {
    /// Prints every page.
    fn print_files(&self, paper: &Paper) -> Result<Printed, PrintError> {
        let assembler = Assembler::new(paper);
        let routes = assembler.routes();
        routes.par_iter().try_for_each(|route| self.print_page(assembler.page(route), route))?;
        if let Some(shell) = &self.shell {
            let front = assembler.page(&Route::Front(PageNumber::FIRST));
            let guide = guide(&front, assembler.newest(GUIDE_STORIES), shell, &self.context);
            self.write(&(Embed::Guide.place() + "index.html"), &guide)?;
        }
        self.print_feeds(paper, &assembler, &routes)?;
        self.print_reader_element(paper, None)?;
        let warnings = print_moved(self.staging, paper, &self.context.base)?;
        Ok(Printed { pages: routes.len(), warnings })
    }

    /// Prints the one page of a paper that is read live.
    fn print_live(&self, paper: &Paper, root: &WebAddress) -> Result<Printed, PrintError> {
        let Some(shell) = &self.shell else {
            return Err(PrintError::of(
                Path::new("index.html"),
                "is missing, and a live paper is nothing else: build the app first, with Trunk",
            ));
        };
        let data = live_page::data(paper, root);
        let page = live_page::page(paper, &data, shell, &self.opening_head(), self.context.base.as_str());
        // A host answers with the second what it has no file for: every address opens the app.
        self.write("index.html", &page)?;
        self.write("404.html", &page)?;
        let redirects = live_redirects(self.staging.published_text("_redirects")?.as_deref(), self.context.base.as_str());
        self.write("_redirects", &redirects)?;
        // Its stories' old addresses are WordPress' own.
        self.write("redirects.map", "")?;
        self.write("robots.txt", &robots(&paper.site, self.staging.published_text("robots.txt")?.as_deref(), &[]))?;
        self.print_reader_element(paper, Some(&data))?;
        self.print_headers(false)?;
        Ok(Printed { pages: 1, warnings: Vec::new() })
    }

    /// What the head of every page begins with: its policy.
    fn opening_head(&self) -> String {
        let policy = self.policy.as_ref();
        Markup::from(policy.map(|policy| policy_element(policy))).into_string()
    }

    /// Prints one page; it has no revision yet.
    fn print_page(&self, mut page: Page, route: &Route) -> Result<(), PrintError> {
        // A page holds only maps with text keys and no floats: nothing in it can fail to become JSON.
        let unsigned = serde_json::to_string(&page).unwrap_or_default();
        page.revision = format!("{:016x}", xxh3_64(unsigned.as_bytes()));
        let data = data_file(route);
        self.write(&data, &unsigned.replacen("\"edition\":\"\"", &format!("\"edition\":\"{}\"", page.revision), 1))?;
        let (Some(shell), Some(frames)) = (&self.shell, &self.frames) else { return Ok(()) };
        let for_others = [frames.print(&page, route, &self.context), oembed(&page, route, &self.context)];
        for (path, text) in for_others.into_iter().flatten() {
            self.write(&path, &text)?;
        }
        self.write(&data.replace(".json", ".html"), &self.document(shell, page, route))
    }

    /// The shell with a page printed into it.
    fn document(&self, shell: &Shell, page: Page, route: &Route) -> String {
        let title = Markup::text(&title(&page, self.context.messages)).into_string();
        let head = [self.opening_head(), head(&page, route, &self.context.base)].concat();
        let (revision, site) = (page.revision.clone(), &page.site);
        let html = html(&page, &self.context);
        shell.fill(&ShellValues::from([
            ("LANGUAGE", site.language.as_str()),
            ("DIRECTION", site.direction.as_str()),
            ("TITLE", &title),
            ("HEAD", &head),
            ("MESSAGES", &self.messages_file),
            ("BASE", self.context.base.as_str()),
            ("EDITION", &revision),
            ("ROUTE", &route.href(&self.context.base)),
            ("PAGE", &html),
        ]))
    }

    /// What hosts say with every file.
    fn print_headers(&self, frames: bool) -> Result<(), PrintError> {
        let Some(policy) = &self.policy else { return Ok(()) };
        // The words of an earlier print go with it.
        let names = self.staging.published_names()?.into_iter().filter(|name| is_immutable(name) && !is_messages_file(name));
        let immutable: Vec<String> = names.chain([self.messages_file.clone()]).collect();
        self.write("_headers", &headers(policy, self.context.base.as_str(), &immutable, frames))
    }

    /// Feeds, sitemaps, the robots' file and the hosts' headers.
    fn print_feeds(&self, paper: &Paper, assembler: &Assembler<'_>, routes: &[Route]) -> Result<(), PrintError> {
        let beside = |path: &str| fs::metadata(paper.beside.join(path)).ok().filter(Metadata::is_file).map(|file| file.len());
        let length = |path: &str| self.staging.published_length(path).or_else(|| beside(path));
        assembler.feeds().par_iter().try_for_each(|feed| {
            let place = feed.route.place();
            self.write(&[&place, "feed.xml"].concat(), &feed.rss(&length))?;
            self.write(&[&place, "feed.json"].concat(), &feed.json(&length))
        })?;
        for (name, text) in sitemap(&paper.site, &assembler.entries(routes)) {
            self.write(&name, &text)?;
        }
        let news = news_sitemap(&paper.site, &paper.articles, self.moment);
        if let Some(text) = &news {
            self.write("sitemap-news.xml", text)?;
        }
        let maps: Vec<&str> = ["sitemap.xml"].into_iter().chain(news.map(|_| "sitemap-news.xml")).collect();
        self.write("robots.txt", &robots(&paper.site, self.staging.published_text("robots.txt")?.as_deref(), &maps))?;
        self.print_headers(true)
    }

    /// The element that shows the paper inside another page.
    fn print_reader_element(&self, paper: &Paper, live: Option<&LivePaper>) -> Result<(), PrintError> {
        let files = self.shell.as_ref().and_then(|shell| reader_element::files(shell, paper, live));
        files.iter().flatten().try_for_each(|(name, text)| self.write(name, text))
    }

    fn write(&self, path: &str, text: &str) -> Result<(), PrintError> {
        self.staging.write_printed(path, text.as_bytes())
    }
}

/// The file of a route's page, below the paper's root.
fn data_file(route: &Route) -> String {
    match route {
        Route::NotFound => route.place(),
        _ => route.place() + "index.json",
    }
}
