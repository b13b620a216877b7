//! What is in a folder, at any depth.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::press::error::PrintError;

/// What is below a folder, each by its path there, with slashes on every system, as printed files are named.
#[derive(Default)]
pub struct FolderListing {
    /// Links among them; in no order.
    pub files: Vec<PathBuf>,
    /// The folder itself among them, under the empty path, each after the one it is in; and whether nothing is in it.
    pub folders: Vec<(PathBuf, bool)>,
}

/// Everything below a folder.
///
/// # Errors
/// A folder could not be read.
pub fn list_folder(folder: &Path) -> Result<FolderListing, PrintError> {
    let (mut all, mut waiting) = (FolderListing::default(), vec![PathBuf::new()]);
    while let Some(place) = waiting.pop() {
        let inside = folder.join(&place);
        let mut is_empty = true;
        for entry in fs::read_dir(&inside).map_err(PrintError::at(&inside))? {
            let entry = entry.map_err(PrintError::at(&inside))?;
            let path = below(&place, &entry.file_name());
            is_empty = false;
            let is_folder = entry.file_type().map_err(PrintError::at(&entry.path()))?.is_dir();
            if is_folder { waiting.push(path) } else { all.files.push(path) }
        }
        all.folders.push((place, is_empty));
    }
    Ok(all)
}

fn below(place: &Path, name: &OsStr) -> PathBuf {
    if place.as_os_str().is_empty() {
        PathBuf::from(name)
    } else {
        PathBuf::from([place.as_os_str(), name].join(OsStr::new("/")))
    }
}
