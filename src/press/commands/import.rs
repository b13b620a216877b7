//! `press import`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::schema::write_schemas;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::press::import::wordpress::{ImportRequest, Media, Report, StoryForm, import};

/// Where a paper is imported from.
#[derive(Subcommand)]
pub enum Origin {
    /// From a WordPress, by its REST API.
    Wordpress(WordpressArguments),
}

#[derive(Args)]
pub struct WordpressArguments {
    /// The root of the REST API: https://news.example/wp-json/ or https://news.example/?rest_route=/
    root: String,
    /// The folder for site.json, authors/ and articles/.
    #[arg(long)]
    content: PathBuf,
    /// Where pictures and recordings are then: `link` leaves them where they are, `copy` copies them into images/imported/ beside the content.
    #[arg(long, default_value = "link", value_parser = ["link", "copy"])]
    media: String,
    /// What stories are written in: `json`, or `markdown`, where what cannot be said in it stays JSON. As the last time where it is left out, at first
    /// json.
    #[arg(long = "as", value_parser = ["json", "markdown"])]
    form: Option<String>,
}

/// Imports a paper; returns a summary for the publisher.
///
/// # Errors
/// Why it could not go on, and what helps.
pub fn run(origin: &Origin) -> Result<String, String> {
    let Origin::Wordpress(arguments) = origin;
    let (root, content) = (&arguments.root, &arguments.content);
    let root = WebAddress::parse(root).map_err(|rule| format!("the root must be {rule}, not {root}"))?;
    let media = if arguments.media == "copy" { Media::Copied } else { Media::Linked };
    let form = arguments.form.as_ref().map(|form| if form == "markdown" { StoryForm::Markdown } else { StoryForm::Json });
    let log = |line: &str| eprintln!("press: {line}");
    let report = import(&ImportRequest { root: &root, content, media, form, log: &log })?;
    write_schemas(&content.join("schema"))?;
    let Report { written, unchanged, withdrawn, left, lost } = report;
    let lost = if lost > 0 { format!(", {lost} not come") } else { String::new() };
    Ok(format!(
        "{written} stories written, {unchanged} unchanged, {withdrawn} withdrawn, {left} left as you have them{lost}, in {}",
        content.display()
    ))
}
