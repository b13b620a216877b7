//! Files of the publisher's own that are copied into the site as they are: those in `static/`, and those in `images/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::names::is_leftover;
use crate::press::error::PrintError;
use crate::press::staging::list_folder;

/// The folder below the content whose files lie at the root of the site.
pub const STATIC: &str = "static";
/// Files that the press prints with the publisher's own words first.
pub const JOINED: [&str; 2] = ["robots.txt", "_redirects"];
/// The folder with what certificates are asked for by, and other things that are to be found at every site (RFC 8615).
const WELL_KNOWN: &str = ".well-known";

/// Files by their places in the site, with slashes, and where they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnFiles(BTreeMap<String, PathBuf>);

impl OwnFiles {
    /// The files below a folder, at a place in the site that is empty or ends with a slash; none where there is no such folder. Hidden files and what
    /// editors leave behind are passed over, but for `.well-known`.
    ///
    /// # Errors
    /// A folder that could not be read.
    pub fn read(folder: &Path, place: &str) -> Result<Self, PrintError> {
        let mut files = BTreeMap::new();
        let (mut waiting, mut seen) = (vec![(folder.to_owned(), place.to_owned())], BTreeSet::new());
        while let Some((folder, place)) = waiting.pop() {
            // A link may lead to a folder that it lies in.
            if !folder.is_dir() || !seen.insert(fs::canonicalize(&folder).map_err(PrintError::at(&folder))?) {
                continue;
            }
            for path in list_folder(&folder)?.files {
                let Some(name) = path.to_str().filter(|name| !is_passed_over(name)) else { continue };
                let (file, place) = (folder.join(&path), [&place, &*name.replace('\\', "/")].concat());
                if file.is_dir() {
                    waiting.push((file, place + "/"));
                } else {
                    files.insert(place, file);
                }
            }
        }
        Ok(Self(files))
    }

    /// The files in `static/` below the content; what cannot be read is a fault.
    pub fn in_static(content: &Path, findings: &mut Vec<Fault>) -> Self {
        Self::read(&content.join(STATIC), "").unwrap_or_else(|error| {
            findings.push(Fault::of_file(STATIC, error.to_string()));
            Self::default()
        })
    }

    /// Adds a file at a place in the site.
    pub fn insert(&mut self, place: String, file: PathBuf) {
        self.0.insert(place, file);
    }

    /// Each by its place in the site, and where it is.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.0.iter().map(|(place, file)| (place.as_str(), file.as_path()))
    }

    /// Where the file is that is for a place in the site; none where there is none.
    pub fn get(&self, place: &str) -> Option<&Path> {
        self.0.get(place).map(PathBuf::as_path)
    }

    /// Whether there is a file or a folder of a name in the site, or a page that hosts show there.
    pub fn has_name(&self, name: &str) -> bool {
        let (folder, page) = ([name, "/"].concat(), [name, ".html"].concat());
        let is_folder = || self.0.range(folder.clone()..).next().is_some_and(|(place, _)| place.starts_with(&folder));
        self.0.contains_key(name) || self.0.contains_key(&page) || is_folder()
    }
}

fn is_passed_over(path: &str) -> bool {
    path.split(['/', '\\']).any(|name| is_leftover(name) && name != WELL_KNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_are_passed_over_and_well_known_files_are_not() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["CNAME", ".well-known/security.txt", ".git/config", "a/.DS_Store", "a/b.txt~", "a/b.txt", ".well-known/.x"] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
        }
        let files = OwnFiles::read(folder.path(), "").unwrap();
        assert_eq!(files.iter().map(|(place, _)| place).collect::<Vec<_>>(), [".well-known/security.txt", "CNAME", "a/b.txt"]);
        for (name, wanted) in [("a", true), ("CNAME", true), ("a/b.txt", true), ("b", false), ("", false)] {
            assert_eq!(files.has_name(name), wanted, "{name}");
        }
        assert_eq!(OwnFiles::read(&folder.path().join("none"), "").unwrap(), OwnFiles::default());
    }
}
