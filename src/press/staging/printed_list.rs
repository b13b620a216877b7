//! The list of what was printed, kept in the site as `_printed.txt`: a hash and a path a line. By it the next run knows its own files
//! from the publisher's, and takes away what is no longer in the paper.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_64;

/// The file that the list is kept in, below the site.
pub const LIST_FILE: &str = "_printed.txt";
/// What compressed copies of a file are named with: ours, and those of other tools.
const COPY_ENDINGS: [&str; 3] = [".br", ".gz", ".zst"];

/// Files by their path below the site, with slashes, each with a hash of what is in it.
#[derive(Debug, Default, PartialEq)]
pub struct PrintedList(HashMap<String, u64>);

impl PrintedList {
    /// Reads a list. A line that makes no sense is passed over: its file then counts as the publisher's.
    pub fn parse(text: &str) -> Self {
        let read = |line: &str| {
            let (hash, path) = line.split_once(' ')?;
            Some((path.to_owned(), u64::from_str_radix(hash, 16).ok()?))
        };
        Self(text.lines().filter_map(read).collect())
    }

    /// The list as text, in the order of the paths.
    pub fn to_text(&self) -> String {
        let mut lines: Vec<_> = self.0.iter().collect();
        lines.sort();
        lines.into_iter().map(|(path, hash)| format!("{hash:016x} {path}\n")).collect()
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
        assert!(text.lines().map(|line| &line[17..]).is_sorted(), "{text}");
        assert_eq!(PrintedList::parse(&text), list);
        assert_eq!(PrintedList::parse("no list\n\n123\nffff"), PrintedList::default());
        assert!(list.has("a") && list.has_unchanged("a", b"a") && !list.has_unchanged("a", b"b"));
        assert!(list.has_original_of("a.gz") && !list.has_original_of("b.gz"));
    }
}
