//! Two folders change places.

use std::fs;
use std::io;
use std::path::Path;

use super::folder_listing::list_folder;

/// Puts a fresh folder in the place of a site. Where there was a site, it is then at `fresh`, or at `old` where the system cannot swap.
///
/// On Linux and macOS this is one step, which nobody can see half done. Some file systems cannot do it (older ones of networks, some of
/// containers): there the site is renamed away and the fresh folder to its name, and between the two there is none for a moment; a press
/// that is killed just then leaves the site at `old`, from where the next one puts it back.
///
/// # Errors
/// The folders could not be renamed; the site is then in its place.
pub fn swap(fresh: &Path, site: &Path, old: &Path) -> io::Result<()> {
    if !site.exists() {
        return fs::rename(fresh, site);
    }
    match exchange(fresh, site) {
        Err(error) if is_unknown(&error) => in_two_steps(fresh, site, old),
        done => done,
    }
}

fn in_two_steps(fresh: &Path, site: &Path, old: &Path) -> io::Result<()> {
    fs::rename(site, old).map_err(|error| naming_open_file(site, error))?;
    fs::rename(fresh, site).inspect_err(|_| {
        let _ = fs::rename(old, site);
    })
}

/// Why a folder cannot be renamed or removed. Windows does neither while a program has a file open in it, and does not say which.
pub fn naming_open_file(folder: &Path, error: io::Error) -> io::Error {
    naming_file(folder, error, is_open)
}

fn naming_file(folder: &Path, error: io::Error, is_open: impl Fn(&Path) -> bool) -> io::Error {
    let files = list_folder(folder).map(|found| found.files).unwrap_or_default();
    match files.into_iter().map(|file| folder.join(file)).find(|file| is_open(file)) {
        Some(file) => io::Error::other(format!("{} is open in another program: close it there, and print again", file.display())),
        None if cfg!(windows) => io::Error::other(format!(
            "another program is in this folder, such as a terminal or a window with its files: leave it there, and print again ({error})"
        )),
        None => error,
    }
}

#[cfg(windows)]
fn is_open(file: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;

    /// `ERROR_SHARING_VIOLATION`
    const IS_OPEN: i32 = 32;
    fs::OpenOptions::new().read(true).share_mode(0).open(file).is_err_and(|error| error.raw_os_error() == Some(IS_OPEN))
}

/// Elsewhere no file is open in this sense.
#[cfg(not(windows))]
fn is_open(_: &Path) -> bool {
    false
}

/// `renameat2` with `RENAME_EXCHANGE`, `renamex_np` with `RENAME_SWAP`.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether the system or the file system cannot swap (ENOSYS, EOPNOTSUPP; EINVAL of a flag).
fn is_unknown(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_folder_takes_the_place_of_the_old_one_either_way() {
        for ways in [swap, in_two_steps] {
            let folder = tempfile::tempdir().unwrap();
            let [fresh, site, old] = ["fresh", "site", "old"].map(|name| folder.path().join(name));
            let at = |path: &Path| fs::read_to_string(path.join("x")).ok();
            for path in [&fresh, &site] {
                fs::create_dir(path).unwrap();
                fs::write(path.join("x"), path.file_name().unwrap().as_encoded_bytes()).unwrap();
            }
            ways(&fresh, &site, &old).unwrap();
            assert_eq!(at(&site).as_deref(), Some("fresh"));
            assert_eq!(at(&fresh).or(at(&old)).as_deref(), Some("site"));
            assert!(ways(&folder.path().join("nothing"), &site, &folder.path().join("elsewhere")).is_err());
            assert_eq!(at(&site).as_deref(), Some("fresh"), "the site stays where nothing can take its place");
        }
    }

    #[test]
    fn a_file_that_is_open_is_named() {
        let site = tempfile::tempdir().unwrap();
        let file = site.path().join("article/tides/index.html");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "").unwrap();
        fs::write(site.path().join("index.html"), "").unwrap();
        let told = |is_open: &dyn Fn(&Path) -> bool| {
            naming_file(site.path(), io::ErrorKind::PermissionDenied.into(), is_open).to_string()
        };
        let wanted = format!("{} is open in another program: close it there, and print again", file.display());
        assert_eq!(told(&|path| path == file), wanted);
        assert!(told(&|_| false).contains(&io::Error::from(io::ErrorKind::PermissionDenied).to_string()));
    }

    #[test]
    fn where_there_is_no_site_the_fresh_folder_becomes_one() {
        let folder = tempfile::tempdir().unwrap();
        let [fresh, site, old] = ["fresh", "site", "old"].map(|name| folder.path().join(name));
        fs::create_dir(&fresh).unwrap();
        swap(&fresh, &site, &old).unwrap();
        assert!(site.is_dir() && !fresh.exists() && !old.exists());
    }
}
