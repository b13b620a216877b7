//! One press at a time: a file beside the site that the press holds while it prints, and takes away when it is done.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::press::error::PrintError;

/// The right to print; it ends with the value, and with the process however that ends.
pub struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Waits until no other press holds the file.
    ///
    /// # Errors
    /// The file could not be written or locked.
    pub fn take(path: PathBuf) -> Result<Self, PrintError> {
        loop {
            let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(PrintError::at(&path))?;
            wait(&file, &path).map_err(PrintError::at(&path))?;
            // The one that held it took the file away: another press may hold a newer one by now.
            if is_at(&file, &path) {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Left where it cannot be removed: the next press takes it over.
        let _ = fs::remove_file(&self.path);
    }
}

fn wait(file: &File, path: &Path) -> io::Result<()> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => {
            eprintln!("press: waiting for the press that holds {}", path.display());
            file.lock()
        }
        // A file system without locks: then it is the publisher who starts one press at a time.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether a path still names the open file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let same = |open: fs::Metadata, named: fs::Metadata| (open.dev(), open.ino()) == (named.dev(), named.ino());
    file.metadata().and_then(|open| fs::metadata(path).map(|named| same(open, named))).unwrap_or(false)
}

/// Elsewhere an open file cannot be taken away.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}
