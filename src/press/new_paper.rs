//! A new paper that prints at once: what `press new` writes.
//!
//! Its files are in `new_paper/template/`, with marks for what is asked: `NEW_NAME`, `NEW_DATE` and `NEW_LANGUAGE`.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::content::schema;
use crate::model::language::Language;
use crate::model::line::Line;

/// The files of the template that hold text as it is, by their place in the paper's folder.
const FILES: [(&str, &str); 8] = [
    (".gitignore", include_str!("new_paper/template/gitignore")),
    ("README.md", include_str!("new_paper/template/README.md")),
    ("articles/how-to-write-here.md", include_str!("new_paper/template/articles/how-to-write-here.md")),
    ("articles/welcome.md", include_str!("new_paper/template/articles/welcome.md")),
    ("authors/alex-morgan.json", include_str!("new_paper/template/authors/alex-morgan.json")),
    ("images/morning.svg", include_str!("new_paper/template/images/morning.svg")),
    ("pages/about.md", include_str!("new_paper/template/pages/about.md")),
    // Git keeps no empty folder.
    ("static/.gitkeep", ""),
];
const SITE: &str = include_str!("new_paper/template/site.json");
/// The language that the stories and the page of the template are written in.
const TEMPLATE_LANGUAGE: &str = "en";

/// What a new paper is called, and its language.
pub struct NewPaper<'a> {
    pub name: &'a Line,
    pub language: &'a Language,
    /// The day on which its stories come out, `2026-11-30`.
    pub day: &'a str,
}

impl NewPaper<'_> {
    /// Writes the paper into a folder, which is made where it is not there, and returns the files by their place in it.
    ///
    /// # Errors
    /// A file of the paper is there already: then nothing is written; or one could not be written.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, String> {
        let files = self.files();
        if let Some((taken, _)) = files.iter().find(|(place, _)| folder.join(place).symlink_metadata().is_ok()) {
            let taken = folder.join(taken);
            return Err(format!("{} is there already, and nothing is written over; name another folder", taken.display()));
        }
        files.into_iter().map(|(place, text)| write_new(&folder.join(&place), &text).map(|()| place)).collect()
    }

    /// The files with their texts, by their place in the paper's folder.
    fn files(&self) -> Vec<(PathBuf, String)> {
        let texts = FILES.iter().map(|(place, text)| (PathBuf::from(place), self.fill(text)));
        let schemas = schema::all().into_iter().map(|(name, text)| (Path::new("schema").join(name), text));
        texts.chain([(PathBuf::from("site.json"), self.site())]).chain(schemas).collect()
    }

    fn fill(&self, text: &str) -> String {
        let of_paper = self.language.as_str().split('-').next().unwrap_or_default();
        let is_foreign = !of_paper.eq_ignore_ascii_case(TEMPLATE_LANGUAGE);
        let language = if is_foreign { format!("language: {TEMPLATE_LANGUAGE}\n") } else { String::new() };
        let text = text.replace("NEW_LANGUAGE\n", &language).replace("NEW_DATE", self.day);
        text.replace("\"About NEW_NAME\"", &quoted(&format!("About {}", self.name))).replace("NEW_NAME", self.name.as_str())
    }

    /// `site.json`, where a name is written as JSON has it.
    fn site(&self) -> String {
        SITE.replace("\"NEW_LANGUAGE\"", &quoted(self.language.as_str())).replace("\"NEW_NAME\"", &quoted(self.name.as_str()))
    }
}

/// A text as JSON and YAML write it in quotes.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn write_new(path: &Path, text: &str) -> Result<(), String> {
    let write = || -> io::Result<()> {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        File::create_new(path)?.write_all(text.as_bytes())
    };
    write().map_err(|error| format!("{}: {error}", path.display()))
}
