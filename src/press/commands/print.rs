//! `press print`.

use std::path::PathBuf;

use clap::Args;

use super::content::{ContentArguments, count};
use super::moment::moment_of_printing;
use crate::model::address::Base;
use crate::press::app::AppSource;
use crate::press::printer::{Output, PrintRequest, Printed, print};

/// Where a paper is printed into that names no other place, in its own folder.
pub const SITE_FOLDER: &str = "dist";

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    content: ContentArguments,
    /// The folder to print into; without it, dist in the paper's folder.
    #[arg(long, visible_alias = "dist", value_name = "SITE")]
    into: Option<PathBuf>,
    /// A folder with the app that Trunk built; without it, the app that is in this press, else the one that is in the site.
    #[arg(long, value_name = "FOLDER")]
    app: Option<PathBuf>,
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
/// Faults of the content, a base that is no path, an app that cannot be read, a file that could not be written.
pub fn run(arguments: &Arguments, packed_app: Option<AppSource>) -> Result<String, String> {
    let (moment, base) = (moment_of_printing()?, base(&arguments.base)?);
    let site = arguments.into.clone().unwrap_or_else(|| arguments.content.folder().join(SITE_FOLDER));
    let reading = arguments.content.read(Some(&site), moment)?;
    let app = arguments.app.clone().map(AppSource::Folder).or(packed_app);
    let app = app.map(|source| source.open(&reading.paper)).transpose().map_err(|error| error.to_string())?;
    let output = if arguments.compress { Output::Compressed } else { Output::Plain };
    let request = PrintRequest { base: &base, app: app.as_ref(), output, moment, is_strict: arguments.content.is_strict() };
    let printed = print(&reading.paper, &site, &request).map_err(|error| error.to_string())?;
    for warning in &printed.warnings {
        arguments.content.warn(warning);
    }
    let warnings = match reading.warnings.len() + printed.warnings.len() {
        0 => String::new(),
        warnings => format!(", with {}", count(warnings, "warning")),
    };
    let Printed { pages, files, new_files, .. } = printed;
    let summary = format!("{pages} pages printed into {}, {new_files} of {files} files new{warnings}", site.display());
    Ok(arguments.content.summary(summary))
}

/// The base that a path is.
///
/// # Errors
/// It is none, and what one looks like.
pub fn base(path: &str) -> Result<Base, String> {
    let is_plain = path.starts_with('/') && path.chars().all(|c| c.is_ascii_alphanumeric() || "/-._~%".contains(c));
    let is_straight = path.split('/').all(|part| !matches!(part, "." | ".."));
    if is_plain && is_straight {
        Ok(Base::new(path))
    } else {
        Err(format!("--base must be a path such as /news/, percent-encoded, not {path}"))
    }
}
