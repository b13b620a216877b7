//! The tool's command line: one file a command.

mod check;
mod content;
mod findings;
mod import;
mod moment;
mod new;
mod print;
mod schema;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::app::AppSource;

/// Prints a paper from its content.
#[derive(Parser)]
#[command(name = "press", version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a new paper, which prints at once, in a folder of its own.
    New(new::Arguments),
    /// Checks the content and tells every fault in it.
    Check(check::Arguments),
    /// Checks the content and prints every page; on a fault the site stays as it was.
    Print(print::Arguments),
    /// Serves the paper on this computer while you write it: drafts too, and every saved change at once.
    Serve(serve::Arguments),
    /// Imports a paper that lives elsewhere into the content. What was imported before is brought up to date; what you changed by hand stays.
    Import {
        #[command(subcommand)]
        origin: import::Origin,
    },
    /// Writes the JSON Schemas of the authored files into schema/ below the content.
    Schema(schema::Arguments),
}

/// Runs the tool with the process's own arguments. `packed_app` is the app inside the tool, where there is one. The exit code is 0 where all went well, 1 on a fault, 2 on a wrong argument.
pub fn run(packed_app: Option<AppSource>) -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::New(arguments) => new::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Print(arguments) => print::run(&arguments, packed_app),
        Command::Serve(arguments) => serve::run(&arguments, packed_app),
        Command::Import { origin } => import::run(&origin),
        Command::Schema(arguments) => schema::run(&arguments),
    };
    match outcome {
        Ok(summary) => {
            if !summary.is_empty() {
                println!("press: {summary}");
            }
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("press: {reason}");
            ExitCode::FAILURE
        }
    }
}
