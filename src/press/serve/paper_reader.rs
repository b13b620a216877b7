//! Reads the content for a preview, again and again: of the files only those that changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::changes::Place;
use super::printing::ShownPaper;
use crate::press::app::{App, AppSource, Flavour};
use crate::press::content::{ContentRequest, Fault, FileMemory, Paper, Reading, Selection, read_selection};
use crate::press::error::PrintError;

/// What of the paper's folder is read; whatever else a publisher keeps there is none of the press's business.
const PARTS: [&str; 7] = ["site.json", "articles", "authors", "editions", "images", "pages", "static"];

/// The content of a paper, and the app that it is printed with.
pub struct PaperReader {
    content: PathBuf,
    source: AppSource,
    memory: FileMemory,
    /// Where one was needed so far.
    app: Option<(Flavour, Arc<App>)>,
}

impl PaperReader {
    /// Reads the content in a folder; nothing is read yet.
    pub fn new(content: PathBuf, source: AppSource) -> Self {
        Self { content, source, memory: FileMemory::default(), app: None }
    }

    /// The places that a newer paper may come from.
    pub fn places(&self) -> Vec<Place> {
        let absolute = |folder: &Path| fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let content = absolute(&self.content);
        let beside = content.parent().filter(|_| !content.join("images").is_dir());
        let images = beside.map(|above| above.join("images"));
        let own = PARTS.iter().map(|part| content.join(part)).chain(images).map(|path| Place { path, is_deep: true });
        let app = folder_of(&self.source).map(|folder| Place { path: absolute(folder), is_deep: false });
        own.chain(app).collect()
    }

    /// The whole paper with its drafts and the stories dated ahead of a moment, in seconds since 1970-01-01T00:00:00Z, and what is to be warned of.
    ///
    /// # Errors
    /// Every fault and every warning, at least one fault among them; an app that cannot be read is one.
    pub fn read(&mut self, moment: i64, version: String) -> Result<(ShownPaper, Vec<Fault>), Vec<Fault>> {
        let selection = Selection { moment, has_future: true, has_drafts: true };
        let site = folder_of(&self.source).map(Path::to_owned);
        let request = ContentRequest { content: &self.content, site: site.as_deref(), selection, memory: Some(&self.memory) };
        let Reading { paper, warnings, .. } = read_selection(&request)?;
        let app = self.app(&paper).map_err(|error| vec![Fault::of_file(&error.path, error.cause.to_string())])?;
        Ok((ShownPaper { paper, app, site, version, moment }, warnings))
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
