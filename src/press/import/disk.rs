//! Files of the content, read where they are there and written whole.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What is in a file; none where there is none.
///
/// # Errors
/// A file that cannot be read.
pub fn bytes_if_there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts a file into its place, whole or not at all; makes the folders on the way.
///
/// # Errors
/// What the disk refuses.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    fs::write(&part, bytes)?;
    fs::rename(&part, path)
}

/// The text of a file; empty where there is none.
///
/// # Errors
/// A file that cannot be read, or is no text.
pub fn text_or_empty(path: &Path) -> io::Result<String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        read => read,
    }
}
