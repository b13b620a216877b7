//! The app as Trunk built it: the shell of every page and the files that it asks for, from a folder or from the archive that a packaged press holds.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;

use super::content::Paper;
use super::error::PrintError;
use super::hosts::headers::is_immutable;
use super::html::shell::SHELL_FILE;
use crate::messages::AskedServices;

/// The script by which other sites embed a story, as Trunk built it.
pub const EMBED_SCRIPT: &str = "embed.js";

/// A built app.
pub struct App {
    /// `index.html` as Trunk built it, with its marks.
    pub shell: String,
    /// The files of the app, by their names at the root of the site.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What an app is built of: the larger ones can do all that the smaller ones can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flavour {
    /// A paper of files, without a comment service that is asked.
    Files,
    /// Also comments that WordPress or isso keep.
    Threads,
    /// Also stories that a WordPress keeps.
    Services,
}

impl Flavour {
    /// The smallest that does for a paper with all its editions.
    pub fn of(paper: &Paper) -> Self {
        let needed = |paper: &Paper| match paper.services {
            AskedServices { stories: true, .. } => Self::Services,
            AskedServices { comments: true, .. } => Self::Threads,
            _ => Self::Files,
        };
        paper.all_editions().map(needed).max().unwrap_or(Self::Files)
    }

    /// The folder of the archive that it is in.
    fn folder(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Threads => "threads",
            Self::Services => "services",
        }
    }
}

/// Where a press has its app from.
#[derive(Clone, Debug)]
pub enum AppSource {
    /// A folder that Trunk built, or a site that was printed into one.
    Folder(PathBuf),
    /// A gzipped tar archive with a folder for each flavour.
    Archive(&'static [u8]),
}

impl AppSource {
    /// The app for a paper.
    ///
    /// # Errors
    /// A folder without an app, and files that cannot be read.
    pub fn open(&self, paper: &Paper) -> Result<App, PrintError> {
        match self {
            Self::Folder(folder) => App::in_folder(folder),
            Self::Archive(archive) => {
                App::in_archive(archive, Flavour::of(paper)).map_err(PrintError::at(Path::new("the packed app")))
            }
        }
    }
}

impl App {
    /// The app in a folder that Trunk built; what is besides it there is passed over.
    ///
    /// # Errors
    /// A file that cannot be read; a folder that holds no app.
    pub fn in_folder(folder: &Path) -> Result<Self, PrintError> {
        let at = PrintError::at;
        let shell = [SHELL_FILE, "index.html"].map(|name| folder.join(name)).into_iter().find(|path| path.is_file());
        let Some(shell) = shell else {
            return Err(PrintError::of(folder, "holds no app (no index.html): name the folder that Trunk built"));
        };
        let shell = fs::read_to_string(&shell).map_err(at(&shell))?;
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(at(folder))? {
            let path = entry.map_err(at(folder))?.path();
            if let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|name| is_of_app(name)) {
                files.insert(name.to_owned(), fs::read(&path).map_err(at(&path))?);
            }
        }
        Ok(Self { shell, files })
    }

    /// The app of a flavour in an archive.
    ///
    /// # Errors
    /// An archive that is broken, or has no such flavour.
    pub fn in_archive(archive: &[u8], flavour: Flavour) -> io::Result<Self> {
        let (mut shell, mut files) = (None, BTreeMap::new());
        for entry in tar::Archive::new(GzDecoder::new(archive)).entries()? {
            let mut entry = entry?;
            let path = entry.path()?.to_string_lossy().into_owned();
            let Some(name) = path.strip_prefix(flavour.folder()).and_then(|path| path.strip_prefix('/')) else { continue };
            match name {
                SHELL_FILE => {
                    let mut text = String::new();
                    entry.read_to_string(&mut text)?;
                    shell = Some(text);
                }
                name if is_of_app(name) => {
                    let mut bytes = Vec::new();
                    entry.read_to_end(&mut bytes)?;
                    files.insert(name.to_owned(), bytes);
                }
                _ => {}
            }
        }
        let missing = || io::Error::other(format!("it has no folder {}", flavour.folder()));
        Ok(Self { shell: shell.ok_or_else(missing)?, files })
    }

    /// A text of the app; none where it has no such file.
    pub fn text(&self, name: &str) -> Option<&str> {
        str::from_utf8(self.files.get(name)?).ok()
    }
}

/// Whether a file at the root of what Trunk built is the app's. Words of the interface (`messages-…`) are printed anew for each paper, and compressed
/// copies are made of what is printed.
fn is_of_app(name: &str) -> bool {
    let is_built = ["standfirst-", "icon-"].iter().any(|start| name.starts_with(start)) && is_immutable(name);
    (is_built && !name.ends_with(".br") && !name.ends_with(".gz")) || name == EMBED_SCRIPT
}

#[cfg(test)]
mod tests {
    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    const BUILT: [(&str, &str); 5] = [
        ("_shell.html", "<p>STANDFIRST_PAGE"),
        ("standfirst-1155ec76bc365db7.js", "glue"),
        ("standfirst-1155ec76bc365db7_bg.wasm", "wasm"),
        ("embed.js", "embed"),
        ("icon-1155ec76bc365db7.svg", "icon"),
    ];
    const OTHERS: [(&str, &str); 4] = [
        ("messages-en-1155ec76bc365db7.txt", ""),
        ("robots.txt", ""),
        ("standfirst-1155ec76bc365db7.js.br", ""),
        ("index.json", ""),
    ];

    fn check(app: &App, mark: &str) {
        assert_eq!(app.shell, "<p>STANDFIRST_PAGE".to_owned() + mark);
        let files: Vec<(&str, &[u8])> = app.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let mut wanted: Vec<(&str, &[u8])> = BUILT[1..].iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        wanted.sort();
        assert_eq!(files, wanted);
        assert_eq!(app.text(EMBED_SCRIPT), Some("embed"));
    }

    #[test]
    fn an_app_is_read_from_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        assert!(App::in_folder(folder.path()).is_err());
        for (name, text) in BUILT.iter().chain(&OTHERS) {
            fs::write(folder.path().join(name), text).unwrap();
        }
        check(&App::in_folder(folder.path()).unwrap(), "");
    }

    #[test]
    fn each_flavour_is_in_the_archive() {
        let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
        for flavour in ["files", "threads"] {
            for (name, text) in BUILT.iter().chain(&OTHERS) {
                let text = if *name == SHELL_FILE { [text, flavour].concat() } else { (*text).to_owned() };
                let mut header = tar::Header::new_gnu();
                header.set_size(text.len() as u64);
                archive.append_data(&mut header, format!("{flavour}/{name}"), text.as_bytes()).unwrap();
            }
        }
        let archive = archive.into_inner().unwrap().finish().unwrap();
        check(&App::in_archive(&archive, Flavour::Files).unwrap(), "files");
        check(&App::in_archive(&archive, Flavour::Threads).unwrap(), "threads");
        assert!(App::in_archive(&archive, Flavour::Services).is_err());
        assert!(App::in_archive(b"no archive", Flavour::Files).is_err());
    }
}
