//! Disks and volumes that are mounted inside a folder.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A folder, of this one and those in it, that something is mounted on; none where there is none, or where the system keeps no list of mounts.
///
/// Its files are not the site's to move: they would stay in the old site and be removed with it.
pub fn mounted_in(folder: &Path) -> Option<PathBuf> {
    let mounts = std::fs::read("/proc/self/mountinfo").ok()?;
    // The fifth field of each line (proc_pid_mountinfo(5)).
    let points = mounts.split(|byte| *byte == b'\n').filter_map(|line| line.split(|byte| *byte == b' ').nth(4)).map(path_of);
    points.into_iter().find(|point| point.starts_with(folder))
}

/// A path as the system writes it there: white space and backslashes as three octal digits.
fn path_of(written: &[u8]) -> PathBuf {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written;
    while let Some((&first, after)) = rest.split_first() {
        let digits = if first == b'\\' { after.get(..3).and_then(|digits| std::str::from_utf8(digits).ok()) } else { None };
        match digits.and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[3..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    path_from(bytes)
}

#[cfg(unix)]
fn path_from(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;

    OsString::from_vec(bytes).into()
}

#[cfg(not(unix))]
fn path_from(bytes: Vec<u8>) -> PathBuf {
    OsString::from(String::from_utf8_lossy(&bytes).into_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_the_system_writes_them() {
        for (written, wanted) in [("/srv/site", "/srv/site"), ("/a\\040b\\134c", "/a b\\c"), ("/\\9", "/\\9"), ("", "")] {
            assert_eq!(path_of(written.as_bytes()), Path::new(wanted));
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_mounted_is_seen() {
        assert!(mounted_in(Path::new("/")).is_some());
        assert_eq!(mounted_in(tempfile::tempdir().unwrap().path()), None);
    }
}
