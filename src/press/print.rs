//! Writes the paper: each route's page, as JSON and as HTML.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::content::Paper;
use super::desk::Desk;
use super::head::head;
use super::policy::{headers, is_lasting, policy};
use super::sheet::html;
use super::shell::{Print, Shell};
use super::sitemap::{news, sitemap};
use crate::model::address::Base;
use crate::model::markup::{Markup, element};
use crate::model::page::Page;
use crate::route::Route;
use crate::view::{House, title};
use crate::words::words_for;

/// Why the paper could not be written.
#[derive(Debug)]
pub struct PrintError {
    pub path: PathBuf,
    pub cause: io::Error,
}

impl std::fmt::Display for PrintError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}: {}", self.path.display(), self.cause)
    }
}

/// Prints every page of a paper into a folder, on all cores, and returns how many: `index.json` a route and, where the folder has the
/// shell that Trunk built, `index.html` beside it, from the same page. What was not found is `404.json` and `404.html`, which a static
/// host answers for addresses that have no file.
///
/// # Errors
/// The first file that could not be read or written.
pub fn print(paper: &Paper, dist: &Path, base: &Base) -> Result<usize, PrintError> {
    let shell = Shell::of(dist).map_err(|cause| PrintError { path: dist.join("index.html"), cause })?;
    let press = Press {
        house: House { base: Arc::new(base.clone()), words: words_for(&paper.site.language) },
        policy: shell.as_ref().map(|shell| policy(shell.text())),
        shell,
        dist,
    };
    let desk = Desk::new(paper);
    let routes = desk.routes();
    routes.par_iter().try_for_each(|route| press.page(desk.page(route), route))?;
    press.for_machines(paper, &desk, &routes)?;
    Ok(routes.len())
}

/// What every page is printed with.
struct Press<'a> {
    house: House,
    shell: Option<Shell>,
    policy: Option<String>,
    dist: &'a Path,
}

impl Press<'_> {
    /// Prints one page; it has no edition yet.
    fn page(&self, mut page: Page, route: &Route) -> Result<(), PrintError> {
        // A page holds only maps with text keys and no floats: nothing in it can fail to become JSON.
        let unsigned = serde_json::to_string(&page).unwrap_or_default();
        page.edition = format!("{:016x}", xxh3_64(unsigned.as_bytes()));
        let file = data_file(route);
        self.write(&file, &unsigned.replacen("\"edition\":\"\"", &format!("\"edition\":\"{}\"", page.edition), 1))?;
        match &self.shell {
            Some(shell) => self.write(&file.with_extension("html"), &self.sheet(shell, page, route)),
            None => Ok(()),
        }
    }

    /// The shell with a page printed into it.
    fn sheet(&self, shell: &Shell, page: Page, route: &Route) -> String {
        let named = Markup::text(&title(&page, self.house.words)).into_string();
        let policy = self
            .policy
            .as_ref()
            .map(|policy| element("meta").attribute("http-equiv", "Content-Security-Policy").attribute("content", policy));
        let head = [Markup::from(policy).into_string(), head(&page, route)].concat();
        let (edition, language) = (page.edition.clone(), page.site.language.clone());
        let html = html(page, &self.house);
        shell.print(&Print::from([
            ("LANGUAGE", language.as_str()),
            ("DIRECTION", language.direction().as_str()),
            ("TITLE", &named),
            ("HEAD", &head),
            ("BASE", self.house.base.as_str()),
            ("EDITION", &edition),
            ("PAGE", &html),
        ]))
    }

    /// Feeds, sitemaps, the robots' file and the hosts' headers.
    fn for_machines(&self, paper: &Paper, desk: &Desk<'_>, routes: &[Route]) -> Result<(), PrintError> {
        desk.feeds().par_iter().try_for_each(|feed| {
            let place = PathBuf::from(feed.route.place());
            self.write(&place.join("feed.xml"), &feed.rss())?;
            self.write(&place.join("feed.json"), &feed.json())
        })?;
        for (name, text) in sitemap(&paper.site, &desk.entries(routes)) {
            self.write(Path::new(&name), &text)?;
        }
        let news = news(&paper.site, &paper.articles);
        if let Some(text) = &news {
            self.write(Path::new("sitemap-news.xml"), text)?;
        }
        let maps = ["sitemap.xml"].into_iter().chain(news.map(|_| "sitemap-news.xml"));
        self.write(Path::new("robots.txt"), &self.robots(paper, maps)?)?;
        match &self.policy {
            Some(policy) => self.write(Path::new("_headers"), &headers(policy, self.house.base.as_str(), &self.lasting()?)),
            None => Ok(()),
        }
    }

    /// The files beside the shell that are named with a hash, in order.
    fn lasting(&self) -> Result<Vec<String>, PrintError> {
        let named = |entries: fs::ReadDir| entries.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>();
        let names = fs::read_dir(self.dist).and_then(named).map_err(|cause| PrintError { path: self.dist.to_owned(), cause })?;
        let mut names: Vec<String> =
            names.into_iter().filter_map(|name| name.into_string().ok()).filter(|name| is_lasting(name)).collect();
        names.sort();
        Ok(names)
    }

    /// The robots' file that Trunk copied, with the sitemaps named in it (RFC 9309; sitemaps.org).
    fn robots<'m>(&self, paper: &Paper, maps: impl Iterator<Item = &'m str>) -> Result<String, PrintError> {
        let (abroad, path) = (Base::abroad(&paper.site.url), self.dist.join("robots.txt"));
        let mut robots = match fs::read_to_string(&path) {
            Ok(robots) => robots,
            Err(error) if error.kind() == io::ErrorKind::NotFound => "User-agent: *\nAllow: /\n".to_owned(),
            Err(cause) => return Err(PrintError { path, cause }),
        };
        for name in maps {
            let line = format!("Sitemap: {}{name}\n", abroad.as_str());
            if !robots.contains(&line) {
                robots.push_str(&line);
            }
        }
        Ok(robots)
    }

    fn write(&self, file: &Path, text: &str) -> Result<(), PrintError> {
        let path = self.dist.join(file);
        let folder = path.parent().unwrap_or(self.dist);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, text));
        written.map_err(|cause| PrintError { path, cause })
    }
}

/// The file of a route's page, below the paper's root.
fn data_file(route: &Route) -> PathBuf {
    match route {
        Route::NotFound => PathBuf::from(route.place()),
        _ => Path::new(&route.place()).join("index.json"),
    }
}
