//! Files whose bytes are those of the last print: they are linked, so that their times stay and only what changed is uploaded.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a fresh file, or links it to the site's where that holds the same bytes; returns whether its bytes are new. The bytes are compared, never
/// their time or a hash.
///
/// # Errors
/// The file could not be written, or is there already.
pub fn write_or_link(site: &Path, fresh: &Path, bytes: &[u8]) -> io::Result<bool> {
    let is_same = has_bytes(site, bytes);
    // Where the file system has no second names, the same bytes are written.
    let write = || match is_same && fs::hard_link(site, fresh).is_ok() {
        true => Ok(()),
        false => File::create_new(fresh)?.write_all(bytes),
    };
    match (write(), fresh.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            write()?;
        }
        (done, _) => done?,
    }
    Ok(!is_same)
}

/// Whether a file, and no link to one, holds just these bytes.
fn has_bytes(path: &Path, bytes: &[u8]) -> bool {
    let is_as_long = |found: fs::Metadata| found.is_file() && found.len() == bytes.len() as u64;
    fs::symlink_metadata(path).is_ok_and(is_as_long) && fs::read(path).is_ok_and(|found| found == bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_other_bytes_are_written() {
        for (before, is_new) in [(Some("same"), false), (Some("some"), true), (Some("same "), true), (None, true)] {
            let folder = tempfile::tempdir().unwrap();
            let [site, fresh] = ["site", "fresh/deep/file"].map(|name| folder.path().join(name));
            if let Some(before) = before {
                fs::write(&site, before).unwrap();
            }
            assert_eq!(write_or_link(&site, &fresh, b"same").unwrap(), is_new, "{before:?}");
            assert_eq!(fs::read(&fresh).unwrap(), b"same");
            assert!(write_or_link(&site, &fresh, b"same").is_err(), "a file is printed once");
            #[cfg(unix)]
            if let Ok(site) = fs::metadata(&site) {
                use std::os::unix::fs::MetadataExt;
                assert_eq!(site.ino() == fs::metadata(&fresh).unwrap().ino(), !is_new);
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_of_the_publishers_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let [target, site, fresh] = ["target", "site", "fresh"].map(|name| folder.path().join(name));
        fs::write(&target, "same").unwrap();
        std::os::unix::fs::symlink(&target, &site).unwrap();
        assert!(write_or_link(&site, &fresh, b"same").unwrap());
        assert!(!fs::symlink_metadata(&fresh).unwrap().is_symlink());
    }
}
