//! The paper's own pictures and recordings, below `images/`: what is there, and what is not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use percent_encoding::percent_decode_str;

use super::fault::Fault;
use super::names::{composed, difference, folded, is_kept_by_windows, is_leftover};
use super::own_files::OwnFiles;
use crate::model::address::Src;
use crate::press::error::PrintError;
use crate::press::staging::{PrintedList, list_folder};

/// The folder that they lie in, in the content or beside it, and at the top of the site.
const FOLDER: &str = "images";

/// The files below `images/`, in the content or beside it, and those that somebody put into the site that is printed into.
pub struct Images {
    /// Where the folder is.
    roots: Vec<PathBuf>,
    /// What messages call the folder that `images/` should lie in, seen from the content: empty, or `../`.
    shown: &'static str,
    /// Those that are the content's.
    own: Arc<OwnFiles>,
    /// By their paths as [`folded`] has them, with slashes: as they are spelt.
    files: BTreeMap<String, BTreeSet<String>>,
    /// How many were asked for in vain because there is no such folder at all.
    asked: AtomicUsize,
}

impl Images {
    /// Reads the folder in the content or else the one beside it and, where there is a site, the one in that, without what the press itself put there.
    ///
    /// # Errors
    /// A folder that could not be read.
    pub fn read(content: &Path, site: Option<&Path>) -> Result<Self, Fault> {
        let (home, shown) = if content.join(FOLDER).is_dir() { (content.to_owned(), "") } else { (content.join(".."), "../") };
        let fault = |error: PrintError| Fault::of_file([shown, FOLDER].concat(), error.cause.to_string());
        let site = site.filter(|site| site.join(FOLDER).is_dir());
        let printed = site.map(PrintedList::of_site).transpose().map_err(fault)?.unwrap_or_default();
        let mut images =
            Self { roots: Vec::new(), shown, own: Arc::default(), files: BTreeMap::new(), asked: AtomicUsize::new(0) };
        for root in [Some(home.as_path()), site].into_iter().flatten().filter(|root| root.join(FOLDER).is_dir()) {
            for path in list_folder(&root.join(FOLDER)).map_err(fault)?.files.iter().filter_map(|path| path.to_str()) {
                let path = [FOLDER, "/", &path.replace('\\', "/")].concat();
                if root == home || !printed.has(&path) {
                    images.files.entry(folded(&path)).or_default().insert(path);
                }
            }
            images.roots.push(root.to_owned());
        }
        images.own = OwnFiles::read(&home.join(FOLDER), &[FOLDER, "/"].concat()).map_err(fault)?.into();
        Ok(images)
    }

    /// The files that the content has of its own.
    pub fn own(&self) -> &Arc<OwnFiles> {
        &self.own
    }

    /// Whether there is such a folder at all. Where there is none, what is asked for is counted.
    pub fn is_there(&self) -> bool {
        !self.roots.is_empty()
    }

    /// Begins to count anew what is asked for in vain.
    pub fn forget(&self) {
        self.asked.store(0, Ordering::Relaxed);
    }

    /// Whether a file is there, spelt so.
    pub fn has(&self, path: &str) -> bool {
        self.files.get(&folded(path)).is_some_and(|spelt| spelt.contains(path)) || self.is_below_link(path)
    }

    /// What is to be told of an address: that its file is not there, and what is instead. None where it is there, or is no file of this folder.
    pub fn missing(&self, src: &Src) -> Option<String> {
        let path = src.path()?.split(['?', '#']).next()?;
        let path = percent_decode_str(path).decode_utf8().ok()?;
        if folded(path.split('/').next()?) != FOLDER || self.has(&path) {
            return None;
        }
        if self.roots.is_empty() {
            self.asked.fetch_add(1, Ordering::Relaxed);
            return None;
        }
        Some(match self.instead_of(&path) {
            Some(other) if composed(&path) == composed(other) => {
                format!("{path} is not there, but {other} is, in other signs: {}", difference(&path, other))
            }
            Some(other) => format!("{path} is not there, but {other} is"),
            None => format!("{path} is not there"),
        })
    }

    /// The file that was perhaps meant: spelt otherwise, or of another format.
    fn instead_of(&self, path: &str) -> Option<&str> {
        let key = folded(path);
        let stem = key.rsplit_once('.').map_or(key.as_str(), |(stem, _)| stem);
        let of_stem = [stem, "."].concat();
        let (_, spelt) = self.files.get_key_value(&key).or_else(|| {
            self.files
                .range(of_stem.clone()..)
                .next()
                .filter(|(other, _)| other.starts_with(&of_stem) && !other[of_stem.len()..].contains('/'))
        })?;
        spelt.first().map(String::as_str)
    }

    /// A folder that is a link is listed as a file: what is in it is looked for there.
    fn is_below_link(&self, path: &str) -> bool {
        let above = path.match_indices('/').skip(1).filter_map(|(end, _)| path.get(..end));
        let mut links = above.filter(|above| self.files.get(&folded(above)).is_some_and(|spelt| spelt.contains(*above)));
        links.next().is_some() && self.roots.iter().any(|root| root.join(path).is_file())
    }

    /// Warnings of the folder as a whole: names that are one name on other computers, or that Windows cannot have; and that it is not there though
    /// files of it were asked for.
    pub fn warnings(&self) -> Vec<Fault> {
        let of_file = |path: &str, what: String| Fault::warning_of_file([self.shown, path].concat(), what);
        let names = |path: &String| path.rsplit('/').next().unwrap_or_default().to_owned();
        let mut warnings = Vec::new();
        for spelt in self.files.values() {
            let mut spelt = spelt.iter().filter(|path| !is_leftover(&names(path)));
            let Some(first) = spelt.next() else { continue };
            if path_has_kept_name(first) {
                warnings.push(of_file(first, "Windows keeps this name for itself; choose another".to_owned()));
            }
            for other in spelt {
                let differ = difference(other, first);
                warnings.push(of_file(
                    other,
                    format!("is one name with {first} on many computers and hosts; they differ in {differ}"),
                ));
            }
        }
        match self.asked.load(Ordering::Relaxed) {
            0 => {}
            count => warnings.push(of_file(
                FOLDER,
                format!("is not there, and {count} pictures and recordings lie in it; put it beside the content"),
            )),
        }
        warnings
    }
}

/// What was asked for is no part of what is there.
impl PartialEq for Images {
    fn eq(&self, other: &Self) -> bool {
        (&self.roots, &self.files) == (&other.roots, &other.files)
    }
}

fn path_has_kept_name(path: &str) -> bool {
    path.split('/').any(is_kept_by_windows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;

    fn none() -> Images {
        Images { roots: Vec::new(), shown: "../", own: Arc::default(), files: BTreeMap::new(), asked: AtomicUsize::new(0) }
    }

    fn images(files: &[&str]) -> Images {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in files {
            all.entry(folded(file)).or_default().insert((*file).to_owned());
        }
        Images { roots: vec![PathBuf::from(".")], files: all, ..none() }
    }

    #[test]
    fn what_is_not_there_is_told_with_what_is() {
        let images = images(&[
            "images/tides.svg",
            "images/a b/moon.webp",
            "images/cafe\u{301}.jpg",
            "images/sea.jpg",
            "images/sea.jpg.txt/x",
        ]);
        for (src, wanted) in [
            ("images/tides.svg", None),
            ("images/tides.svg?v=2#sky", None),
            ("images/a%20b/moon.webp", None),
            ("images/cafe%CC%81.jpg", None),
            ("https://a.example/images/none.svg", None),
            ("media/none.svg", None),
            ("images/Tides.svg", Some("images/Tides.svg is not there, but images/tides.svg is")),
            ("Images/tides.svg", Some("Images/tides.svg is not there, but images/tides.svg is")),
            ("images/A%20b/moon.webp", Some("images/A b/moon.webp is not there, but images/a b/moon.webp is")),
            ("images/tides.png", Some("images/tides.png is not there, but images/tides.svg is")),
            ("images/none.webp", Some("images/none.webp is not there")),
            (
                "images/café.jpg",
                Some(
                    "images/café.jpg is not there, but images/cafe\u{301}.jpg is, in other signs: é (U+00E9) and e\u{301} (U+0065 U+0301)",
                ),
            ),
        ] {
            assert_eq!(images.missing(&Src::parse(src).unwrap()).as_deref(), wanted, "{src}");
        }
    }

    #[test]
    fn names_that_other_computers_cannot_tell_apart_or_have() {
        let images = images(&[
            "images/Tides.svg",
            "images/tides.svg",
            "images/._tides.svg",
            "images/aux.jpg",
            "images/con/x.jpg",
            "images/_cover.jpg",
        ]);
        let said: Vec<String> = images.warnings().iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "../images/aux.jpg: warning: Windows keeps this name for itself; choose another",
                "../images/con/x.jpg: warning: Windows keeps this name for itself; choose another",
                "../images/tides.svg: warning: is one name with images/Tides.svg on many computers and hosts; they differ in t (U+0074) and T (U+0054)",
            ]
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_once() {
        let none = none();
        for src in ["images/a.svg", "images/b.svg"] {
            assert_eq!(none.missing(&Src::parse(src).unwrap()), None);
        }
        let said: Vec<String> = none.warnings().iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            ["../images: warning: is not there, and 2 pictures and recordings lie in it; put it beside the content"]
        );
    }
}
