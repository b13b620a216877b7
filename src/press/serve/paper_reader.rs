//! Reads the content for a preview, again and again: of the files only those that changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::own_files::OwnFiles;
use super::printing::ShownPaper;
use crate::press::app::{App, AppSource, Flavour};
use crate::press::content::{ContentRequest, Fault, FileMemory, Paper, Reading, Selection, read_selection};
use crate::press::error::PrintError;

/// The content of a paper, and the app that it is printed with.
pub struct PaperReader {
    content: PathBuf,
    source: AppSource,
    own: OwnFiles,
    memory: FileMemory,
    /// Where one was needed so far.
    app: Option<(Flavour, Arc<App>)>,
}

impl PaperReader {
    /// Reads the content in a folder; nothing is read yet.
    pub fn new(content: PathBuf, source: AppSource) -> Self {
        let own = OwnFiles::of(&content, folder_of(&source));
        Self { content, source, own, memory: FileMemory::default(), app: None }
    }

    /// The folders that a newer paper may come from.
    pub fn folders(&self) -> Vec<PathBuf> {
        let images = [self.content.join("..").join("images")];
        let app = folder_of(&self.source).map(ToOwned::to_owned);
        [self.content.clone()].into_iter().chain(images).chain(app).collect()
    }

    /// The publisher's own files.
    pub fn own(&self) -> &OwnFiles {
        &self.own
    }

    /// The whole paper with its drafts and the stories dated ahead of a moment, in seconds since 1970-01-01T00:00:00Z, and what is to be warned of.
    ///
    /// # Errors
    /// Every fault and every warning, at least one fault among them; an app that cannot be read is one.
    pub fn read(&mut self, moment: i64, version: String) -> Result<(ShownPaper, Vec<Fault>), Vec<Fault>> {
        let selection = Selection { moment, has_future: true, has_drafts: true };
        let site = folder_of(&self.source);
        let request = ContentRequest { content: &self.content, site, selection, memory: Some(&self.memory) };
        let Reading { paper, warnings, .. } = read_selection(&request)?;
        let app = self.app(&paper).map_err(|error| vec![Fault::of_file(&error.path, error.cause.to_string())])?;
        Ok((ShownPaper { paper, app, own: self.own.clone(), version, moment }, warnings))
    }

    /// The app for a paper. That in a folder may have been built anew; the one in the press stays as it is.
    fn app(&mut self, paper: &Paper) -> Result<Arc<App>, PrintError> {
        let flavour = Flavour::of(paper);
        if let (AppSource::Archive(_), Some((known, app))) = (&self.source, &self.app)
            && *known == flavour
        {
            return Ok(app.clone());
        }
        let app = Arc::new(self.source.open(paper)?);
        self.app = Some((flavour, app.clone()));
        Ok(app)
    }
}

fn folder_of(source: &AppSource) -> Option<&Path> {
    match source {
        AppSource::Folder(folder) => Some(folder),
        AppSource::Archive(_) => None,
    }
}
