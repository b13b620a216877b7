//! What a preview prints into: memory, from where each file is taken once.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::sync::{Mutex, PoisonError};

use super::own_files::OwnFiles;
use crate::press::app::App;
use crate::press::error::PrintError;
use crate::press::print_target::PrintTarget;

/// Printed files, by their paths below the site.
pub type PrintedFiles = BTreeMap<String, Vec<u8>>;

/// Takes what is printed; beside it are the app's files and the publisher's own.
pub struct MemoryTarget<'a> {
    pub app: &'a App,
    pub own: &'a OwnFiles,
    printed: Mutex<PrintedFiles>,
}

impl<'a> MemoryTarget<'a> {
    /// A target that nothing is printed into yet.
    pub fn new(app: &'a App, own: &'a OwnFiles) -> Self {
        Self { app, own, printed: Mutex::default() }
    }

    /// The text of a file of the publisher's own; none where there is no such file.
    ///
    /// # Errors
    /// The file cannot be read, or is no text.
    pub fn own_text(&self, path: &str) -> Result<Option<String>, PrintError> {
        let Some(file) = self.own.find(path) else { return Ok(None) };
        match fs::read_to_string(&file) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(PrintError::at(&file)(error)),
        }
    }

    /// What was printed since it was last taken.
    pub fn take(&self) -> PrintedFiles {
        std::mem::take(&mut *self.printed.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl PrintTarget for MemoryTarget<'_> {
    fn text(&self, path: &str) -> Result<Option<String>, PrintError> {
        if let Some(text) = self.app.text(path) {
            return Ok(Some(text.to_owned()));
        }
        self.own_text(path)
    }

    fn published_length(&self, path: &str) -> Option<u64> {
        fs::metadata(self.own.find(path)?).ok().map(|file| file.len())
    }

    fn write_printed(&self, path: &str, bytes: &[u8]) -> Result<(), PrintError> {
        self.printed.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), bytes.to_vec());
        Ok(())
    }
}
