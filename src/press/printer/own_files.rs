//! Copies the publisher's own files into the site: those in `static/`, and those in `images/` that the site does not hold by itself.

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use crate::press::content::Paper;
use crate::press::content::own_files::JOINED;
use crate::press::error::PrintError;
use crate::press::print_target::PrintTarget;
use crate::press::staging::StagingDir;

/// Begins a file with the publisher's own words of `static/`: without that file they go at the next print.
const FROM_STATIC: &str = "# From the folder static/, where it is to be changed:\n";

/// Copies them, before anything of the paper is printed. What is joined with words of the press is left to [`own_text`].
///
/// # Errors
/// A file that could not be read or written.
pub fn copy_own_files(paper: &Paper, staging: &StagingDir) -> Result<(), PrintError> {
    let copy = |(place, file): &(&str, &Path)| staging.write_printed(place, &fs::read(file).map_err(PrintError::at(file))?);
    let fixed: Vec<_> = paper.static_files.iter().filter(|(place, _)| !JOINED.contains(place)).collect();
    let images: Vec<_> = paper.images.iter().collect();
    fixed.par_iter().try_for_each(copy)?;
    images.par_iter().filter(|(place, _)| !staging.has_file(place)).try_for_each(copy)
}

/// The publisher's own words in a file that the press adds to: those in `static/`, else those in the site. None where there are none.
///
/// # Errors
/// The file cannot be read, or is no text.
pub fn own_text(paper: &Paper, target: &dyn PrintTarget, name: &str) -> Result<Option<String>, PrintError> {
    match paper.static_files.get(name) {
        Some(file) => Ok(Some(FROM_STATIC.to_owned() + &fs::read_to_string(file).map_err(PrintError::at(file))?)),
        None => Ok(target.text(name)?.filter(|text| !text.starts_with(FROM_STATIC))),
    }
}
