//! `press check`.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::press::content::{Paper, read};

#[derive(Args)]
pub struct Arguments {
    /// The folder with site.json, authors/ and articles/.
    #[arg(long)]
    content: PathBuf,
}

/// Checks the content; returns a summary for the publisher.
///
/// # Errors
/// How many faults there are; each is on the standard error output by then.
pub fn run(arguments: &Arguments) -> Result<String, String> {
    checked_paper(&arguments.content).map(|paper| format!("{} articles, no faults", paper.articles.len()))
}

/// The paper of a content folder.
///
/// # Errors
/// How many faults it has; each is on the standard error output by then.
pub fn checked_paper(content: &Path) -> Result<Paper, String> {
    read(content).map_err(|faults| {
        for fault in &faults {
            eprintln!("{}", content.join(fault.to_string()).display());
        }
        match faults.len() {
            1 => "1 fault; nothing was written".to_owned(),
            count => format!("{count} faults; nothing was written"),
        }
    })
}
