//! What a preview prints into: memory, from where each file is taken once.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::press::app::App;
use crate::press::content::Paper;
use crate::press::error::PrintError;
use crate::press::print_target::PrintTarget;

/// Printed files, by their paths below the site.
pub type PrintedFiles = BTreeMap<String, Vec<u8>>;

/// Takes what is printed; beside it are the app's files and the publisher's own.
pub struct MemoryTarget<'a> {
    pub app: &'a App,
    paper: &'a Paper,
    /// The site that the app was taken from, where it was taken from one: it may hold pictures that are not in the content.
    site: Option<&'a Path>,
    printed: Mutex<PrintedFiles>,
}

impl<'a> MemoryTarget<'a> {
    /// A target that nothing is printed into yet.
    pub fn new(paper: &'a Paper, app: &'a App, site: Option<&'a Path>) -> Self {
        Self { app, paper, site, printed: Mutex::default() }
    }

    /// What was printed since it was last taken.
    pub fn take(&self) -> PrintedFiles {
        std::mem::take(&mut *self.printed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Where a file of the publisher's own is that is for a place in the site; none where there is none.
    pub fn own_file(&self, place: &str) -> Option<PathBuf> {
        let own = self.paper.static_files.get(place).or_else(|| self.paper.images.get(place));
        let in_site = || Some(self.site.filter(|_| is_picture(place))?.join(place)).filter(|file| file.is_file());
        own.map(Path::to_owned).or_else(in_site)
    }
}

/// Whether a path leads to something below `images/`, on every computer.
fn is_picture(path: &str) -> bool {
    let is_name = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    path.starts_with("images/") && path.split('/').all(is_name)
}

impl PrintTarget for MemoryTarget<'_> {
    fn text(&self, path: &str) -> Result<Option<String>, PrintError> {
        Ok(self.app.text(path).map(str::to_owned))
    }

    fn published_length(&self, path: &str) -> Option<u64> {
        fs::metadata(self.own_file(path)?).ok().map(|file| file.len())
    }

    fn write_printed(&self, path: &str, bytes: &[u8]) -> Result<(), PrintError> {
        self.printed.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), bytes.to_vec());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_are_looked_for_in_the_site() {
        for (path, wanted) in [
            ("images/a b.jpg", true),
            ("images/a/b.jpg", true),
            ("images", false),
            ("images/", false),
            ("", false),
            ("index.html", false),
            ("images/../index.html", false),
            ("images/.git/x", false),
            ("images//a.jpg", false),
            ("images/a\\..\\b", false),
            ("images/C:/x", false),
        ] {
            assert_eq!(is_picture(path), wanted, "{path}");
        }
    }
}
