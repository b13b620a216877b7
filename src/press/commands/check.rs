//! `press check`.

use clap::Args;

use super::content::{ContentArguments, count};
use super::moment::moment_of_printing;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    content: ContentArguments,
}

/// Checks the content; returns a summary for the publisher.
///
/// # Errors
/// How many faults there are; each has been told by then.
pub fn run(arguments: &Arguments) -> Result<String, String> {
    let reading = arguments.content.read(None, moment_of_printing()?)?;
    let articles: usize = reading.paper.all_editions().map(|paper| paper.articles.len()).sum();
    let mut summary = format!("{articles} articles, no faults");
    if !reading.held_back.is_empty() {
        summary.push_str(&format!(", {} held back", reading.held_back.len()));
    }
    if !reading.warnings.is_empty() {
        summary.push_str(&format!(", {}", count(reading.warnings.len(), "warning")));
    }
    Ok(arguments.content.summary(summary))
}
