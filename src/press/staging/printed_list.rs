//! The list of what was printed, kept in the site as `_printed.txt`: a line for each folder, which begins with a slash, and below it one with hash and name
//! for each of its files. By it the next run knows its own files from the publisher's, and takes away what is no longer in the paper.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use xxhash_rust::xxh3::xxh3_64;

use crate::press::error::PrintError;

/// The file that the list is kept in, below the site.
pub const LIST_FILE: &str = "_printed.txt";
/// What compressed copies of a file are named with: ours, and those of other tools.
const COPY_ENDINGS: [&str; 3] = [".br", ".gz", ".zst"];

/// Files by their path below the site, with slashes, each with a hash of what is in it.
#[derive(Debug, Default, PartialEq)]
pub struct PrintedList(HashMap<String, u64>);

impl PrintedList {
    /// The list of what was printed into a site; an empty one where nothing was.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn of_site(site: &Path) -> Result<Self, PrintError> {
        let file = site.join(LIST_FILE);
        match fs::read_to_string(&file) {
            Ok(text) => Ok(Self::parse(&text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(PrintError::at(&file)(error)),
        }
    }

    /// Reads a list, also of the form that the first presses wrote: a hash in hexadecimal and a whole path a line. A line that makes no sense is passed
    /// over: its file then counts as the publisher's.
    pub fn parse(text: &str) -> Self {
        let (mut files, mut folder) = (HashMap::new(), "");
        for line in text.lines() {
            if let Some(named) = line.strip_prefix('/') {
                folder = named;
            } else if let Some((hash, name)) = line.split_once(' ') {
                let (path, hash) = match parse_hash(hash) {
                    Some(hash) => (join(folder, name), Some(hash)),
                    None => (name.to_owned(), u64::from_str_radix(hash, 16).ok()),
                };
                files.extend(hash.map(|hash| (path, hash)));
            }
        }
        Self(files)
    }

    /// The list as text, in the order of the folders and names.
    pub fn to_text(&self) -> String {
        let parted = self.0.iter().map(|(path, hash)| (path.rsplit_once('/').unwrap_or(("", path)), hash));
        let mut files: Vec<((&str, &str), &u64)> = parted.collect();
        files.sort_unstable();
        let (mut text, mut last) = (String::new(), None);
        for ((folder, name), hash) in files {
            if last != Some(folder) {
                text.extend(["/", folder, "\n"]);
                last = Some(folder);
            }
            text.extend([&URL_SAFE_NO_PAD.encode(hash.to_be_bytes()), " ", name, "\n"]);
        }
        text
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds a file.
    pub fn add(&mut self, path: &str, bytes: &[u8]) {
        self.0.insert(path.to_owned(), xxh3_64(bytes));
    }

    /// Whether a file is in the list.
    pub fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// Whether a file is in the list and is still what was printed.
    pub fn has_unchanged(&self, path: &str, bytes: &[u8]) -> bool {
        self.0.get(path) == Some(&xxh3_64(bytes))
    }

    /// Whether a path is the compressed copy of a file in the list.
    pub fn has_original_of(&self, path: &str) -> bool {
        COPY_ENDINGS.iter().any(|ending| path.strip_suffix(ending).is_some_and(|path| self.has(path)))
    }
}

/// A hash in Base64 without padding (RFC 4648, section 5): eleven signs.
fn parse_hash(text: &str) -> Option<u64> {
    Some(u64::from_be_bytes(URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?))
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { [folder, "/", name].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back() {
        let mut list = PrintedList::default();
        for path in ["index.html", "article/белые ночи/index.json", "a"] {
            list.add(path, path.as_bytes());
        }
        let text = list.to_text();
        assert_eq!(text.lines().next(), Some("/"), "{text}");
        assert_eq!(PrintedList::parse(&text), list);
        let of_before = list.0.iter().map(|(path, hash)| format!("{hash:016x} {path}\n")).collect::<String>();
        assert_eq!(PrintedList::parse(&of_before), list);
        assert_eq!(PrintedList::parse("no list\n\n123\nffff"), PrintedList::default());
        assert!(list.has("a") && list.has_unchanged("a", b"a") && !list.has_unchanged("a", b"b"));
        assert!(list.has_original_of("a.gz") && !list.has_original_of("b.gz"));
    }
}
