//! What a site holds besides the paper: the app, pictures, whatever else a publisher put there. It goes along when the paper is printed
//! anew.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::printed::{LIST, Printed};
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
    for path in files_of(site)? {
        let (from, to) = (site.join(&path), fresh.join(&path));
        if !path.to_str().map_or(Ok(false), is_ours).map_err(PrintError::at(&from))? {
            link(&from, &to).map_err(PrintError::at(&from))?;
        }
    }
    Ok(())
}

/// Every file below a folder by its path there, links among them; in no order.
///
/// # Errors
/// A folder could not be read.
pub fn files_of(folder: &Path) -> Result<Vec<PathBuf>, PrintError> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(inside) = folders.pop() {
        for entry in fs::read_dir(&inside).map_err(PrintError::at(&inside))? {
            let entry = entry.map_err(PrintError::at(&inside))?;
            let path = entry.path();
            if entry.file_type().map_err(PrintError::at(&path))?.is_dir() {
                folders.push(path);
            } else if let Ok(path) = path.strip_prefix(folder) {
                files.push(path.to_owned());
            }
        }
    }
    Ok(files)
}

/// Every folder of a site by its path there, itself among them; the innermost first. Nothing where there is no site yet.
///
/// # Errors
/// A folder could not be read.
pub fn folders_of(site: &Path) -> Result<Vec<PathBuf>, PrintError> {
    let mut folders = if site.is_dir() { vec![PathBuf::new()] } else { Vec::new() };
    let mut place = 0;
    while let Some(folder) = folders.get(place).cloned() {
        let inside = site.join(&folder);
        for entry in fs::read_dir(&inside).map_err(PrintError::at(&inside))? {
            let entry = entry.map_err(PrintError::at(&inside))?;
            if entry.file_type().map_err(PrintError::at(&entry.path()))?.is_dir() {
                folders.push(folder.join(entry.file_name()));
            }
        }
        place += 1;
    }
    folders.reverse();
    Ok(folders)
}

/// Whether nothing is in a folder: then it is the publisher's.
pub fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
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
