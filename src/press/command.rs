//! The tool's command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::content::{Paper, read};
use super::import::wordpress::{Media, Order, Report, import};
use super::print::{Files, print};
use super::schema;
use crate::model::Checked;
use crate::model::address::{Base, WebAddress};

/// Prints a paper from its content.
#[derive(Parser)]
#[command(name = "press", version)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Checks the content and tells every fault in it.
    Check {
        /// The folder with site.json, authors/ and articles/.
        #[arg(long)]
        content: PathBuf,
    },
    /// Checks the content and prints every page; on a fault the site stays as it was.
    Print {
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
    },
    /// Imports a paper that lives elsewhere into the content. What was imported before is brought up to date; what you changed by hand stays.
    Import {
        #[command(subcommand)]
        from: From,
    },
    /// Writes the JSON Schemas of the authored files into schema/ below the content.
    Schema {
        /// The folder with site.json, authors/ and articles/.
        #[arg(long)]
        content: PathBuf,
    },
}

#[derive(Subcommand)]
enum From {
    /// From a WordPress, by its REST API.
    Wordpress {
        /// The root of the REST API: https://news.example/wp-json/ or https://news.example/?rest_route=/
        root: String,
        /// The folder for site.json, authors/ and articles/.
        #[arg(long)]
        content: PathBuf,
        /// Where pictures and recordings are then: `link` leaves them where they are, `copy` copies them into images/imported/ beside the content.
        #[arg(long, default_value = "link", value_parser = ["link", "copy"])]
        media: String,
    },
}

/// Runs the tool with the process's own arguments. The exit code is 0 where all went well, 1 on a fault, 2 on a wrong argument.
pub fn run() -> ExitCode {
    let done = match Command::parse().task {
        Task::Check { content } => checked(&content).map(|paper| format!("{} articles, no faults", paper.articles.len())),
        Task::Print { content, dist, base, compress } => checked(&content).and_then(|paper| {
            let files = if compress { Files::Compressed } else { Files::Plain };
            let pages = print(&paper, &dist, &read_base(&base)?, files).map_err(|error| error.to_string())?;
            Ok(format!("{pages} pages printed into {}", dist.display()))
        }),
        Task::Import { from: From::Wordpress { root, content, media } } => imported(&root, &content, &media),
        Task::Schema { content } => write_schemas(&content.join("schema")),
    };
    match done {
        Ok(said) => {
            println!("press: {said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("press: {said}");
            ExitCode::FAILURE
        }
    }
}

fn read_base(path: &str) -> Result<Base, String> {
    let is_plain = path.starts_with('/') && path.chars().all(|c| c.is_ascii_alphanumeric() || "/-._~%".contains(c));
    let is_straight = path.split('/').all(|part| !matches!(part, "." | ".."));
    if is_plain && is_straight {
        Ok(Base::new(path))
    } else {
        Err(format!("--base must be a path such as /news/, percent-encoded, not {path}"))
    }
}

fn checked(content: &Path) -> Result<Paper, String> {
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

fn imported(root: &str, content: &Path, media: &str) -> Result<String, String> {
    let root = WebAddress::parse(root).map_err(|rule| format!("the root must be {rule}, not {root}"))?;
    let media = if media == "copy" { Media::Copied } else { Media::Linked };
    let say = |line: &str| eprintln!("press: {line}");
    let report = import(&Order { root: &root, content, media, say: &say })?;
    write_schemas(&content.join("schema"))?;
    let Report { written, unchanged, withdrawn, left, lost } = report;
    let lost = if lost > 0 { format!(", {lost} not come") } else { String::new() };
    Ok(format!(
        "{written} stories written, {unchanged} unchanged, {withdrawn} withdrawn, {left} left as you have them{lost}, in {}",
        content.display()
    ))
}

fn write_schemas(folder: &Path) -> Result<String, String> {
    let write = |path: &Path, text: &str| fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()));
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, schema) in schema::all() {
        write(&folder.join(name), &schema)?;
    }
    Ok(format!("schemas written into {}", folder.display()))
}
