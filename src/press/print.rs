//! Writes the paper: each route's page beside where its HTML stands.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::content::Paper;
use super::desk::Desk;
use crate::model::address::Base;
use crate::model::page::Page;
use crate::route::Route;

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

/// Prints every page of a paper into a folder, on all cores, and returns how many. Where the folder has Trunk's `index.html`, that shell
/// learns its base and is laid beside every page, and once more as `404.html`, which a static host answers for addresses that have
/// no file.
///
/// # Errors
/// The first file that could not be written.
pub fn print(paper: &Paper, dist: &Path, base: &Base) -> Result<usize, PrintError> {
    let shell = shell(paper, dist, base)?;
    let desk = Desk::new(paper);
    let routes = desk.routes();
    routes.par_iter().try_for_each(|route| {
        write(&dist.join(data_file(route)), &json(desk.page(route)))?;
        shell.as_ref().map_or(Ok(()), |shell| write(&dist.join(page_file(route)), shell))
    })?;
    Ok(routes.len())
}

/// A page as JSON, with its edition: a hash of all the rest of it.
fn json(page: Page) -> String {
    // A page holds only maps with text keys and no floats: nothing in it can fail to become JSON.
    let unsigned = serde_json::to_string(&page).unwrap_or_default();
    let edition = format!("\"edition\":\"{:016x}\"", xxh3_64(unsigned.as_bytes()));
    unsigned.replacen("\"edition\":\"\"", &edition, 1)
}

/// The file of a route's page, below the paper's root.
fn data_file(route: &Route) -> PathBuf {
    match route {
        Route::NotFound => PathBuf::from(route.place()),
        _ => Path::new(&route.place()).join("index.json"),
    }
}

/// The file that a host answers for a route.
fn page_file(route: &Route) -> PathBuf {
    data_file(route).with_extension("html")
}

/// Trunk's shell, with the base, the name of the paper and its language, which the app wants to know before any page has come.
fn shell(paper: &Paper, dist: &Path, base: &Base) -> Result<Option<String>, PrintError> {
    let path = dist.join("index.html");
    let shell = match fs::read_to_string(&path) {
        Ok(shell) => shell,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(PrintError { path, cause }),
    };
    let name = paper.site.name.as_str().replace('&', "&amp;").replace('<', "&lt;");
    let shell = shell
        .replace("STANDFIRST_BASE", base.as_str())
        .replace("STANDFIRST_NAME", &name)
        .replace("STANDFIRST_LANGUAGE", paper.site.language.as_str());
    Ok(Some(shell))
}

fn write(path: &Path, text: &str) -> Result<(), PrintError> {
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
    written.map_err(|cause| PrintError { path: path.to_owned(), cause })
}
