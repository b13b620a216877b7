//! What a site holds besides the paper: the app, pictures, whatever else a publisher put there. It goes along when the paper is printed
//! anew.

use std::fs;
use std::io;
use std::path::Path;

use super::folder_listing::list_folder;
use super::printed_list::{LIST_FILE, PrintedList};
use crate::press::error::PrintError;

/// Links into the fresh folder every file of the site that is not the press's own: neither printed now, nor printed by an earlier run and
/// untouched since, nor a compressed copy of such a file.
///
/// # Errors
/// A file could not be read or linked; among them one that stands where the paper has a folder.
pub fn take_over(site: &Path, fresh: &Path, earlier: &PrintedList, printed: &PrintedList) -> Result<(), PrintError> {
    if !site.exists() {
        return Ok(());
    }
    let is_ours = |path: &str| -> io::Result<bool> {
        let is_copy = earlier.has_original_of(path) || printed.has_original_of(path);
        if path == LIST_FILE || printed.has(path) || is_copy {
            return Ok(true);
        }
        let file = site.join(path);
        Ok(earlier.has(path) && !file.is_symlink() && earlier.has_unchanged(path, &fs::read(file)?))
    };
    for path in list_folder(site)?.files {
        let (from, to) = (site.join(&path), fresh.join(&path));
        if !path.to_str().map_or(Ok(false), is_ours).map_err(PrintError::at(&from))? {
            link(&from, &to).map_err(PrintError::at(&from))?;
        }
    }
    Ok(())
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
