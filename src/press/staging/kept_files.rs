//! What a site holds besides the paper: the app, pictures, whatever else a publisher put there. It goes along when the paper is printed
//! anew.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::printed_list::{LIST, Printed};
use crate::press::error::PrintError;

/// Links into the fresh folder every file of the site that is not the press's own: neither printed now, nor printed by an earlier run and
/// untouched since, nor a compressed copy of such a file.
///
/// # Errors
/// A file could not be read or linked; among them one that stands where the paper has a folder.
pub fn take_over(site: &Path, fresh: &Path, earlier: &Printed, printed: &Printed) -> Result<(), PrintError> {
    if !site.exists() {
        return Ok(());
    }
    let is_ours = |path: &str| -> io::Result<bool> {
        let is_copy = earlier.has_what_this_is_a_copy_of(path) || printed.has_what_this_is_a_copy_of(path);
        if path == LIST || printed.has(path) || is_copy {
            return Ok(true);
        }
        let file = site.join(path);
        Ok(earlier.has(path) && !file.is_symlink() && earlier.has_as_it_is(path, &fs::read(file)?))
    };
    for path in below(site)?.files {
        let (from, to) = (site.join(&path), fresh.join(&path));
        if !path.to_str().map_or(Ok(false), is_ours).map_err(PrintError::at(&from))? {
            link(&from, &to).map_err(PrintError::at(&from))?;
        }
    }
    Ok(())
}

/// What is below a folder, each by its path there.
#[derive(Default)]
pub struct Below {
    /// Links among them; in no order.
    pub files: Vec<PathBuf>,
    /// The folder itself among them, under the empty path, each after the one it is in; and whether nothing is in it.
    pub folders: Vec<(PathBuf, bool)>,
}

/// Everything below a folder.
///
/// # Errors
/// A folder could not be read.
pub fn below(folder: &Path) -> Result<Below, PrintError> {
    let (mut all, mut waiting) = (Below::default(), vec![PathBuf::new()]);
    while let Some(place) = waiting.pop() {
        let inside = folder.join(&place);
        let mut is_empty = true;
        for entry in fs::read_dir(&inside).map_err(PrintError::at(&inside))? {
            let entry = entry.map_err(PrintError::at(&inside))?;
            let path = place.join(entry.file_name());
            is_empty = false;
            let is_folder = entry.file_type().map_err(PrintError::at(&entry.path()))?.is_dir();
            if is_folder { waiting.push(path) } else { all.files.push(path) }
        }
        all.folders.push((place, is_empty));
    }
    Ok(all)
}

/// The same file under a second name; a copy where the file system has no second names.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::hard_link(from, to) {
        // Another disk: its files are not the site's to move.
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => Err(error),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if from.is_file() && !from.is_symlink() => fs::copy(from, to).map(|_| ()),
        done => done,
    }
}
