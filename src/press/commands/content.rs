//! What commands ask of the content, and how they tell what is wrong with it.

use std::path::{Path, PathBuf};

use clap::Args;

use super::findings::{Finding, Format};
use crate::press::content::{ContentRequest, Reading, Selection, read_selection};

#[derive(Args)]
pub struct FolderArguments {
    /// The paper's folder, with site.json, authors/ and articles/; without it, the one that you are in.
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    /// The same as DIR.
    #[arg(long, value_name = "DIR", conflicts_with = "dir")]
    content: Option<PathBuf>,
}

impl FolderArguments {
    /// The paper's folder.
    pub fn folder(&self) -> &Path {
        self.dir.as_deref().or(self.content.as_deref()).unwrap_or(Path::new("."))
    }
}

#[derive(Args)]
pub struct ContentArguments {
    #[command(flatten)]
    paper: FolderArguments,
    /// Also stories that are dated ahead of now (of SOURCE_DATE_EPOCH, where that is set).
    #[arg(long)]
    future: bool,
    /// Also stories that are drafts.
    #[arg(long)]
    drafts: bool,
    /// Warnings are faults.
    #[arg(long)]
    strict: bool,
    /// How faults and warnings are told: text for people, github for its workflows, json for programs, an object a line.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

impl ContentArguments {
    /// The paper as of a moment, with the warnings and the stories that are held back; each has been told by then. `site` is the
    /// one that is printed into.
    ///
    /// # Errors
    /// How many faults there are; each has been told by then.
    pub fn read(&self, site: Option<&Path>, moment: i64) -> Result<Reading, String> {
        let selection = Selection { moment, has_future: self.future, has_drafts: self.drafts };
        let read = read_selection(&ContentRequest { content: self.folder(), site, selection, memory: None });
        let findings = read.as_ref().map_or_else(|findings| findings, |reading| &reading.warnings);
        findings.iter().for_each(|finding| self.format.tell(&Finding::of_fault(self.folder(), finding)));
        let held_back = read.iter().flat_map(|reading| &reading.held_back);
        held_back.for_each(|story| self.format.tell(&Finding::of_held_story(self.folder(), story)));
        let warnings = findings.iter().filter(|finding| finding.is_warning()).count();
        let faults = findings.len() - warnings;
        let is_refused = faults > 0 || (self.strict && warnings > 0);
        match read {
            Ok(reading) if !is_refused => Ok(reading),
            _ => Err(refusal(faults, warnings)),
        }
    }

    /// The paper's folder.
    pub fn folder(&self) -> &Path {
        self.paper.folder()
    }

    /// Tells what a publisher should know of the whole paper.
    pub fn warn(&self, what: &str) {
        self.format.tell(&Finding::warning(what));
    }

    /// A command's summary for the standard output; empty where that is for a program: the standard error output then has it.
    pub fn summary(&self, summary: String) -> String {
        if self.format != Format::Json {
            return summary;
        }
        eprintln!("press: {summary}");
        String::new()
    }

    /// Whether warnings are faults.
    pub fn is_strict(&self) -> bool {
        self.strict
    }
}

fn refusal(faults: usize, warnings: usize) -> String {
    let counts = [(faults, "fault"), (warnings, "warning")].into_iter().filter(|(number, _)| *number > 0);
    let counts: Vec<String> = counts.map(|(number, of)| count(number, of)).collect();
    format!("{}; nothing was written", counts.join(", "))
}

/// `1 fault`, `2 faults`.
pub fn count(count: usize, of: &str) -> String {
    format!("{count} {of}{}", if count == 1 { "" } else { "s" })
}
