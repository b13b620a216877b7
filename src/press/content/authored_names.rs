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

/// What the name of a file of Markdown ends with, after the dot.
pub const MARKDOWN: &str = "md";
/// What a file is called that takes the name of its folder.
const INDEX: &str = "index";
/// What other tools call the file that describes a section.
const SECTION_INDEX: &str = "_index";

/// A file that an author wrote.
#[derive(Clone, Debug)]
pub struct AuthoredFile {
    pub slug: Slug,
    /// Below the content's folder.
    pub path: PathBuf,
    /// The slug as the file's name has it, where that is in decomposed letters, as a Mac may write them.
    pub decomposed: Option<Slug>,
}

/// Which files of a folder are an author's.
#[derive(Clone, Copy)]
pub enum FolderKind {
    /// JSON alone, in the folder itself.
    Flat,
    /// JSON and Markdown, in folders of the publisher's choice too, where what they show may stand beside them.
    Deep,
}

/// What is in a folder.
#[derive(Default)]
pub struct Listing {
    /// By slug, in order.
    pub files: Vec<AuthoredFile>,
    /// Pictures and the like that stand beside them, below the content's folder.
    pub beside: Vec<PathBuf>,
}

/// The files of a folder, which is empty where it is not there. Hidden files and what editors leave behind are passed over.
pub fn authored_files(content: &Path, folder: &Path, kind: FolderKind, findings: &mut Vec<Fault>) -> Listing {
    let (mut all, mut waiting) = (Listing::default(), vec![folder.to_owned()]);
    while let Some(folder) = waiting.pop() {
        let entries = match fs::read_dir(content.join(&folder)).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => {
                findings.push(Fault::of_file(folder, format!("cannot be read: {error}")));
                continue;
            }
        };
        for entry in entries {
            let path = folder.join(entry.file_name());
            if entry.file_name().to_str().is_some_and(is_leftover) {
                continue;
            }
            match (kind, path.extension().and_then(|ending| ending.to_str())) {
                (_, Some("json")) | (FolderKind::Deep, Some(MARKDOWN)) => all.files.extend(authored_file(path, findings)),
                // Links are not followed: one may lead back to a folder that it is in.
                (FolderKind::Deep, _) if entry.file_type().is_ok_and(|kind| kind.is_dir()) => waiting.push(path),
                (_, ending) => {
                    let misspelt = misspelt(content, &path, kind, ending);
                    if misspelt.is_none() && matches!(kind, FolderKind::Deep) {
                        all.beside.push(path);
                    }
                    findings.extend(misspelt);
                }
            }
        }
    }
    all.files.sort_by(|a, b| a.slug.cmp(&b.slug).then_with(|| a.path.cmp(&b.path)));
    all.beside.sort();
    check_names(&all.files, findings);
    // Of two files with one slug the first stands for both: one of them is a fault.
    all.files.dedup_by(|later, first| later.slug == first.slug);
    all
}

/// The name of what a file holds: its own without the ending, or of an `index` that of the folder that it is in.
pub fn name_of(file: &Path) -> Option<&str> {
    let stem = file.file_stem()?.to_str()?;
    if stem == INDEX { file.parent()?.file_name()?.to_str() } else { Some(stem) }
}

/// A file by its name; none and a fault where that is no slug.
fn authored_file(path: PathBuf, findings: &mut Vec<Fault>) -> Option<AuthoredFile> {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    if stem == Some(SECTION_INDEX) {
        findings.push(Fault::warning_of_file(path, "is not read: what is said of a section stands in site.json"));
        return None;
    }
    let name = name_of(&path).ok_or("a name in UTF-8");
    match name.and_then(|name| Ok((composed_slug(name)?, Slug::parse(name)?))) {
        Ok((slug, written)) => {
            let decomposed = Some(written).filter(|written| *written != slug);
            Some(AuthoredFile { slug, path, decomposed })
        }
        Err(rule) => {
            let unseen = name.ok().and_then(|name| name.chars().find(|c| is_invisible(*c)));
            let unseen = unseen.map(|c| format!("; there is a sign in it that nobody sees, U+{:04X}", u32::from(c)));
            let named = match stem {
                Some(INDEX) => "the name of the folder".to_owned(),
                _ => format!("the name of the file, without .{},", path.extension().unwrap_or_default().display()),
            };
            findings.push(Fault::of_file(&path, format!("{named} must be {rule}{}", unseen.unwrap_or_default())));
            None
        }
    }
}

/// What is to be told of a file or folder that looks like one of the paper's and is not read; none where it does not.
fn misspelt(content: &Path, path: &Path, kind: FolderKind, ending: Option<&str>) -> Option<Fault> {
    if content.join(path).is_dir() {
        let what = match kind {
            FolderKind::Flat => "is not read: files stand in this folder itself, not in folders of it",
            FolderKind::Deep => "is not read: it is a link to a folder",
        };
        return Some(Fault::warning_of_file(path, what));
    }
    let ending = ending?.to_ascii_lowercase();
    let what = match (kind, ending.as_str()) {
        (_, "json") => "is not read: write the ending in small letters, .json",
        (FolderKind::Deep, MARKDOWN) => "is not read: write the ending in small letters, .md",
        (FolderKind::Deep, "markdown" | "mdx") => "is not read: Markdown ends with .md",
        (FolderKind::Flat, MARKDOWN) => "is not read: an author is a file of JSON",
        _ => return None,
    };
    Some(Fault::warning_of_file(path, what))
}

/// Finds names that are one name somewhere, or that Windows cannot have.
fn check_names(files: &[AuthoredFile], findings: &mut Vec<Fault>) {
    let mut seen: BTreeMap<String, &AuthoredFile> = BTreeMap::new();
    for file in files {
        if is_kept_by_windows(file.slug.as_str()) {
            findings.push(Fault::warning_of_file(&file.path, "Windows keeps this name for itself; choose another"));
        }
        let Some(other) = seen.insert(folded(file.slug.as_str()), file) else { continue };
        let (name, other_name, place) = (file.written_name(), other.written_name(), other.path.display());
        let what = if name == other_name {
            format!("is called {name}, and so is {place}; keep one")
        } else {
            let differ = difference(other_name, name);
            format!("is one name with {place} on many computers and hosts; they differ in {differ}; keep one")
        };
        findings.push(Fault::of_file(&file.path, what));
    }
}

/// Whether a file is written in Markdown.
pub fn is_markdown(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == MARKDOWN)
}

impl AuthoredFile {
    fn written_name(&self) -> &str {
        self.decomposed.as_ref().unwrap_or(&self.slug).as_str()
    }
}
