//! The paper's own pictures and recordings, below `images/`: what is there, and what is not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use percent_encoding::percent_decode_str;

use super::fault::Fault;
use super::names::{composed, difference, folded, is_kept_by_windows, is_leftover};
use super::own_files::OwnFiles;
use super::picture_place::{FOLDER, place_of};
use super::picture_size::picture_size;
use crate::model::address::{Src, without_query};
use crate::press::error::PrintError;
use crate::press::staging::{PrintedList, list_folder};

/// The files below `images/`, in the content or beside it, what stands beside stories, and those that somebody put into the site that is printed
/// into.
pub struct Images {
    /// Where the folder is.
    roots: Vec<PathBuf>,
    /// What messages call the folder that `images/` should lie in, seen from the content: empty, or `../`.
    shown: &'static str,
    /// Those that are the content's.
    own: Arc<OwnFiles>,
    /// By their paths as [`folded`] has them, with slashes: as they are spelt.
    files: BTreeMap<String, BTreeSet<String>>,
    /// The folder of the content.
    content: PathBuf,
    /// When each was written and how many bytes it has, where that was asked for.
    stamps: Vec<Option<(SystemTime, u64)>>,
    /// How many were asked for in vain because there is no such folder at all.
    asked: AtomicUsize,
}

impl Images {
    fn none() -> Self {
        let (roots, own, files) = (Vec::new(), Arc::default(), BTreeMap::new());
        Self { roots, shown: "../", own, files, content: PathBuf::new(), stamps: Vec::new(), asked: AtomicUsize::new(0) }
    }

    /// Reads the folder in the content or else the one beside it and, where there is a site, the one in that, without what the press itself put there.
    ///
    /// # Errors
    /// A folder that could not be read.
    pub fn read(content: &Path, site: Option<&Path>) -> Result<Self, Fault> {
        let (home, shown) = if content.join(FOLDER).is_dir() { (content.to_owned(), "") } else { (content.join(".."), "../") };
        let fault = |error: PrintError| Fault::of_file([shown, FOLDER].concat(), error.cause.to_string());
        let site = site.filter(|site| site.join(FOLDER).is_dir());
        let printed = site.map(PrintedList::of_site).transpose().map_err(fault)?.unwrap_or_default();
        let mut images = Self { shown, content: content.to_owned(), ..Self::none() };
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

    /// Takes what stands beside stories among the paper's pictures, as it will be printed. What is there already, or once more, is a fault.
    pub fn add_beside(&mut self, beside: &[PathBuf], findings: &mut Vec<Fault>) {
        for file in beside {
            let Some(path) = file.to_str().map(|path| path.replace('\\', "/")) else {
                findings.push(Fault::warning_of_file(file, "is not printed: its name is not UTF-8"));
                continue;
            };
            let place = place_of(&path);
            let there = self.files.entry(folded(&place)).or_default();
            if there.is_empty() {
                there.insert(place.clone());
                Arc::make_mut(&mut self.own).insert(place, self.content.join(file));
            } else {
                let what = format!("is printed at {place}, where something else is; give it another name");
                findings.push(Fault::of_file(file, what));
            }
        }
    }

    /// Takes note of each file as it is now: stories say the sizes of pictures, and are the same only as long as those are.
    pub fn take_stamps(&mut self) {
        let stamp = |file: &Path| fs::metadata(file).and_then(|file| Ok((file.modified()?, file.len()))).ok();
        self.stamps = self.own.iter().map(|(_, file)| stamp(file)).collect();
    }

    /// Where a file is printed that is named from the content's folder on; none where no such file is printed.
    pub fn printed_place(&self, path: &str) -> Option<String> {
        let place = place_of(path);
        (self.own.get(&place) == Some(self.content.join(path).as_path())).then_some(place)
    }

    /// The width and height of a picture of the paper's own in pixels, as its file has them.
    pub fn size(&self, src: &Src) -> Option<(u32, u32)> {
        let path = percent_decode_str(without_query(src.path()?)).decode_utf8().ok()?;
        let in_site = || self.roots.iter().find_map(|root| picture_size(&root.join(path.as_ref())));
        self.own.get(&path).and_then(picture_size).or_else(in_site)
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
        let path = without_query(src.path()?);
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
        (&self.roots, &self.files, &self.own, &self.stamps) == (&other.roots, &other.files, &other.own, &other.stamps)
    }
}

fn path_has_kept_name(path: &str) -> bool {
    path.split('/').any(is_kept_by_windows)
}

#[cfg(test)]
mod tests;
