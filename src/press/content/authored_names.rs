//! The files that authors wrote, by their names: each is a slug.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::names::{composed_slug, difference, folded, is_kept_by_windows, is_leftover};
use crate::model::Checked;
use crate::model::invisible::is_invisible;
use crate::model::slug::Slug;

/// A file that an author wrote.
#[derive(Clone, Debug)]
pub struct AuthoredFile {
    pub slug: Slug,
    /// Below the content's folder.
    pub path: PathBuf,
    /// The slug as the file's name has it, where that is in decomposed letters, as a Mac may write them.
    pub decomposed: Option<Slug>,
}

/// The JSON files of a folder, by slug, in order. A folder that is not there is empty. Hidden files and what editors leave behind are passed over.
pub fn authored_files(content: &Path, folder: impl AsRef<Path>, findings: &mut Vec<Fault>) -> Vec<AuthoredFile> {
    let folder = folder.as_ref();
    let entries = match fs::read_dir(content.join(folder)).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            findings.push(Fault::of_file(folder, format!("cannot be read: {error}")));
            return Vec::new();
        }
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = folder.join(entry.file_name());
        if entry.file_name().to_str().is_some_and(is_leftover) {
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "json") {
            findings.extend(passed_over(content, &path));
            continue;
        }
        let stem = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a name in UTF-8");
        match stem.and_then(|stem| Ok((composed_slug(stem)?, Slug::parse(stem)?))) {
            Ok((slug, written)) => {
                let decomposed = Some(written).filter(|written| *written != slug);
                files.push(AuthoredFile { slug, path, decomposed });
            }
            Err(rule) => {
                let unseen = stem.ok().and_then(|stem| stem.chars().find(|c| is_invisible(*c)));
                let unseen = unseen.map(|c| format!("; there is a sign in it that nobody sees, U+{:04X}", u32::from(c)));
                let what = format!("the name of the file, without .json, must be {rule}{}", unseen.unwrap_or_default());
                findings.push(Fault::of_file(path, what));
            }
        }
    }
    files.sort_by(|a, b| a.slug.cmp(&b.slug).then_with(|| a.path.cmp(&b.path)));
    check_names(&files, findings);
    // Of two files with one slug the first stands for both: one of them is a fault.
    files.dedup_by(|later, first| later.slug == first.slug);
    files
}

/// What is to be told of a file or folder that looks like one of the paper's and is not read; none where it does not.
fn passed_over(content: &Path, path: &Path) -> Option<Fault> {
    if content.join(path).is_dir() {
        return Some(Fault::warning_of_file(path, "is not read: files stand in this folder itself, not in folders of it"));
    }
    let ending = path.extension()?.to_str()?;
    ending
        .eq_ignore_ascii_case("json")
        .then(|| Fault::warning_of_file(path, "is not read: write the ending in small letters, .json"))
}

/// Finds names that are one name somewhere, or that Windows cannot have.
fn check_names(files: &[AuthoredFile], findings: &mut Vec<Fault>) {
    let mut seen: BTreeMap<String, &AuthoredFile> = BTreeMap::new();
    for file in files {
        if is_kept_by_windows(file.slug.as_str()) {
            findings.push(Fault::warning_of_file(&file.path, "Windows keeps this name for itself; choose another"));
        }
        let Some(other) = seen.insert(folded(file.slug.as_str()), file) else { continue };
        let differ = difference(other.written_name(), file.written_name());
        let what =
            format!("is one name with {} on many computers and hosts; they differ in {differ}; keep one", other.path.display());
        findings.push(Fault::of_file(&file.path, what));
    }
}

impl AuthoredFile {
    fn written_name(&self) -> &str {
        self.decomposed.as_ref().unwrap_or(&self.slug).as_str()
    }
}
