//! `press print`.

use std::path::PathBuf;

use clap::Args;

use super::content::{ContentArguments, count};
use super::moment::moment_of_printing;
use crate::model::address::Base;
use crate::press::printer::{Output, PrintRequest, print};

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    content: ContentArguments,
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
    let (moment, base) = (moment_of_printing()?, base(&arguments.base)?);
    let reading = arguments.content.read(Some(&arguments.dist), moment)?;
    let output = if arguments.compress { Output::Compressed } else { Output::Plain };
    let request = PrintRequest { base: &base, output, moment, is_strict: arguments.content.is_strict() };
    let printed = print(&reading.paper, &arguments.dist, &request).map_err(|error| error.to_string())?;
    for warning in &printed.warnings {
        eprintln!("press: warning: {warning}");
    }
    let warnings = match reading.warnings.len() + printed.warnings.len() {
        0 => String::new(),
        warnings => format!(", with {}", count(warnings, "warning")),
    };
    Ok(format!("{} pages printed into {}{warnings}", printed.pages, arguments.dist.display()))
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
