//! Why a paper could not be printed, and what helps.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What stood in the way. The site is then as it was before.
#[derive(Debug)]
pub struct PrintError {
    pub path: PathBuf,
    pub cause: io::Error,
}

impl PrintError {
    /// Puts the path to the cause: for `map_err`.
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |cause| Self { path: path.to_owned(), cause }
    }

    /// A fault that the system knows nothing of.
    pub fn of(path: &Path, what: &str) -> Self {
        Self { path: path.to_owned(), cause: io::Error::other(what) }
    }

    /// What the publisher can do about it; empty where the cause says it all.
    fn remedy(&self) -> &'static str {
        use io::ErrorKind::*;
        match self.cause.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => "; the new site is written beside the old one: make room for both",
            PermissionDenied | ReadOnlyFilesystem => {
                "; the press must be allowed to read and write here, for it writes the new site beside the old one"
            }
            CrossesDevices | ResourceBusy => {
                "; a disk, volume or layer of an image begins here, and the press changes the whole folder of the site for another: mount the \
                 folder above it instead, or print into a folder inside it"
            }
            AlreadyExists | NotADirectory | IsADirectory => "; the press needs this name for the paper: move it away",
            InvalidFilename => "; choose a shorter name",
            _ => "",
        }
    }
}

impl fmt::Display for PrintError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}{}; the site is as it was", self.path.display(), self.cause, self.remedy())
    }
}
