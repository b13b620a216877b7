//! `press schema`.

use std::fs;
use std::path::Path;

use clap::Args;

use super::content::FolderArguments;
use crate::press::content::schema;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    paper: FolderArguments,
}

/// Writes the schemas below the content; returns a summary for the publisher.
///
/// # Errors
/// A file that could not be written.
pub fn run(arguments: &Arguments) -> Result<String, String> {
    let folder = arguments.paper.folder().join("schema");
    write_schemas(&folder)?;
    Ok(format!("schemas written into {}", folder.display()))
}

/// Writes the JSON Schemas of the authored files into a folder, which is made where it is not there.
///
/// # Errors
/// A file that could not be written.
pub fn write_schemas(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, schema) in schema::all() {
        let path = folder.join(name);
        fs::write(&path, schema).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}
