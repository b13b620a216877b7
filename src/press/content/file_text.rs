//! The text of an authored file, before anything is made of it.

use std::fs;
use std::io;
use std::path::Path;

use super::fault::line_and_column;

/// The largest file that is read, in bytes: ten times the longest novel in one article is a mistake.
const MAX_FILE_BYTES: u64 = 8 << 20;

/// Where in a file, and what is wrong there.
pub type PlacedFault = (Option<(usize, usize)>, String);

/// The text of a file that is not too large, or what is wrong with it.
pub fn text_of(path: &Path) -> Result<String, PlacedFault> {
    let unread = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => (None, "is missing".to_owned()),
        _ => (None, format!("cannot be read: {error}")),
    };
    let size = fs::metadata(path).map_err(unread)?.len();
    if size > MAX_FILE_BYTES {
        return Err((None, format!("is {} MB; a file may have {} MB", size >> 20, MAX_FILE_BYTES >> 20)));
    }
    String::from_utf8(fs::read(path).map_err(unread)?).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default());
        (Some(line_and_column(&before, good)), "is not UTF-8 here; save the file as UTF-8".to_owned())
    })
}
