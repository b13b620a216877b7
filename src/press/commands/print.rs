//! `press print`.

use std::path::PathBuf;

use clap::Args;

use super::check::checked_paper;
use crate::model::address::Base;
use crate::press::printer::{Output, print};

#[derive(Args)]
pub struct Arguments {
    /// The folder with site.json, authors/ and articles/.
    #[arg(long)]
    content: PathBuf,
    /// The folder to print into: the site that Trunk built.
    #[arg(long)]
    dist: PathBuf,
    /// The path that the site is deployed under.
    #[arg(long, default_value = "/")]
    base: String,
    /// Also write compressed copies (.br and .gz) of all text, for servers that send such copies.
    #[arg(long)]
    compress: bool,
}

/// Prints the paper; returns a summary for the publisher.
///
/// # Errors
/// Faults of the content, a base that is no path, a file that could not be written.
pub fn run(arguments: &Arguments) -> Result<String, String> {
    let paper = checked_paper(&arguments.content)?;
    let output = if arguments.compress { Output::Compressed } else { Output::Plain };
    let pages = print(&paper, &arguments.dist, &base(&arguments.base)?, output).map_err(|error| error.to_string())?;
    Ok(format!("{pages} pages printed into {}", arguments.dist.display()))
}

fn base(path: &str) -> Result<Base, String> {
    let is_plain = path.starts_with('/') && path.chars().all(|c| c.is_ascii_alphanumeric() || "/-._~%".contains(c));
    let is_straight = path.split('/').all(|part| !matches!(part, "." | ".."));
    if is_plain && is_straight {
        Ok(Base::new(path))
    } else {
        Err(format!("--base must be a path such as /news/, percent-encoded, not {path}"))
    }
}
