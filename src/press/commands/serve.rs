//! `press serve`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::content::FolderArguments;
use super::moment::moment_of_printing;
use super::print::{SITE_FOLDER, base};
use crate::press::app::AppSource;
use crate::press::serve::{ServeRequest, serve};

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    paper: FolderArguments,
    /// A folder with the app that Trunk built; without it, the app that is in this press, else the one in dist in the paper's folder.
    #[arg(long, value_name = "FOLDER")]
    app: Option<PathBuf>,
    /// The path that the paper is served under.
    #[arg(long, default_value = "/")]
    base: String,
    /// The port to listen at; 0 is any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address or name of this computer to listen at; 0.0.0.0 is all of them, to look with a telephone.
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// Open the front in a browser.
    #[arg(long)]
    open: bool,
    /// Look at all files twice a second: on network drives and in containers the system does not tell of changes.
    #[arg(long)]
    poll: bool,
}

/// Serves the paper until Ctrl-C; returns that it has ended.
///
/// # Errors
/// A folder without a paper, no app, a base that is no path, a port that is taken.
pub fn run(arguments: &Arguments, packed_app: Option<AppSource>) -> Result<String, String> {
    let content = arguments.paper.folder().to_owned();
    if !content.join("site.json").is_file() {
        return Err(format!(
            "{} holds no paper: name the folder that has site.json in it, and articles/ and authors/ beside that",
            content.display()
        ));
    }
    moment_of_printing()?;
    serve(ServeRequest {
        app: app(arguments.app.as_deref(), packed_app, &content)?,
        content,
        base: base(&arguments.base)?,
        host: arguments.host.clone(),
        port: arguments.port,
        is_polling: arguments.poll,
        is_opening: arguments.open,
        // What the environment says was read just now.
        moment: Box::new(|| moment_of_printing().unwrap_or_default()),
        // Whoever closed the output does not want to hear it; the pages go on.
        tell: |line| drop(writeln!(io::stdout(), "press: {line}")),
    })?;
    Ok("the preview has ended".to_owned())
}

fn app(named: Option<&Path>, packed: Option<AppSource>, content: &Path) -> Result<AppSource, String> {
    let site = content.join(SITE_FOLDER);
    let folder =
        named.map(Path::to_owned).or_else(|| Some(site).filter(|site| packed.is_none() && site.join("index.html").is_file()));
    folder
        .map(AppSource::Folder)
        .or(packed)
        .ok_or_else(|| "there is no app in this press: name the folder that Trunk built, with --app".to_owned())
}
