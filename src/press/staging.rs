//! The fresh folder that a paper is printed into, beside the site that readers see, and how it takes the site's place.
//!
//! A whole paper is printed or nothing is. The press never writes into the site: it prints into `.<site>.press-new` beside it, links
//! there what else the site holds, and then the two change places in one step of the file system. A press that is killed leaves the
//! old site or the new one, and perhaps folders of these names, which the next run clears away.
//!
//! Nothing is flushed to the disk on the way: a killed press loses nothing that it wrote, only a loss of power can, and the cure for that
//! is to print again.

mod folder_listing;
mod kept_files;
mod lock;
mod mounts;
mod printed_list;
mod swap;
mod unchanged;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use self::lock::Lock;
use self::mounts::mounted_in;
use self::printed_list::LIST_FILE;
use self::swap::{naming_open_file, swap};
use self::unchanged::write_or_link;
use super::error::PrintError;
use super::print_target::PrintTarget;

pub use self::folder_listing::list_folder;
pub use self::printed_list::PrintedList;

/// A site that is being printed.
pub struct StagingDir {
    /// The folder that readers see, links followed.
    site: PathBuf,
    fresh: PathBuf,
    old: PathBuf,
    printed: Mutex<PrintedList>,
    /// How many of these are new, or have other bytes than in the site.
    new_files: AtomicUsize,
    /// What an earlier run printed.
    earlier: PrintedList,
    /// Dropped last: what is beside the site is the press's until then.
    _lock: Lock,
}

impl StagingDir {
    /// An empty folder beside a site. The site need not be there yet; a link to a folder is followed. Waits for another press that prints
    /// the same site, and clears away what a killed one left.
    ///
    /// # Errors
    /// The site is no folder, or nothing can be written beside it.
    pub fn open(site: &Path) -> Result<Self, PrintError> {
        let site = real_path(site)?;
        let (Some(above), Some(name)) = (site.parent(), site.file_name()) else {
            return Err(PrintError::of(
                &site,
                "the root of a file system cannot be changed for another folder; name one below it",
            ));
        };
        if let Some(mounted) = mounted_in(&site) {
            return Err(PrintError::at(&mounted)(io::ErrorKind::CrossesDevices.into()));
        }
        let (fresh, old) = (above.join(sibling_name(name, "new")), above.join(sibling_name(name, "old")));
        let lock = Lock::take(above.join(sibling_name(name, "lock")))?;
        // The only moment without a site, between the two steps of a system that cannot swap in one.
        if !site.exists() && old.exists() {
            fs::rename(&old, &site).map_err(PrintError::at(&old))?;
        }
        for left in [&fresh, &old] {
            remove(left).map_err(|error| PrintError::at(left)(naming_open_file(left, error)))?;
        }
        fs::create_dir(&fresh).map_err(PrintError::at(&fresh))?;
        let earlier = PrintedList::of_site(&site)?;
        Ok(Self { site, fresh, old, printed: Mutex::default(), new_files: AtomicUsize::new(0), earlier, _lock: lock })
    }

    /// The text of a file in the site that readers see; none where there is no such file.
    ///
    /// # Errors
    /// The file cannot be read, or is no text.
    pub fn published_text(&self, path: &str) -> Result<Option<String>, PrintError> {
        text_of(&self.site.join(path))
    }

    /// How many bytes a file of the site has; none where there is no such file.
    pub fn published_length(&self, path: &str) -> Option<u64> {
        fs::metadata(self.site.join(path)).ok().filter(fs::Metadata::is_file).map(|file| file.len())
    }

    /// The text of a file, as it was printed by now, else as it is in the site that readers see; none where there is no such file.
    ///
    /// # Errors
    /// The file cannot be read, or is no text.
    pub fn text(&self, path: &str) -> Result<Option<String>, PrintError> {
        match text_of(&self.fresh.join(path))? {
            None => self.published_text(path),
            printed => Ok(printed),
        }
    }

    /// The names at the top of the site that readers see of what no earlier run printed, in order; nothing where there is no site yet.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn kept_names(&self) -> Result<Vec<String>, PrintError> {
        let named = |entries: fs::ReadDir| entries.map(|entry| Ok(entry?.file_name().into_string().ok())).collect();
        let found: io::Result<Vec<Option<String>>> = match fs::read_dir(&self.site) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            entries => entries.and_then(named),
        };
        let found = found.map_err(PrintError::at(&self.site))?.into_iter().flatten();
        let mut names: Vec<String> = found.filter(|name| !self.earlier.has(name)).collect();
        names.sort();
        Ok(names)
    }

    /// Whether a file is the paper's, printed by now, or the publisher's own in the site that readers see.
    pub fn has_file(&self, path: &str) -> bool {
        let is_printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner).has(path);
        let is_publishers = || {
            let bytes = fs::read(self.site.join(path));
            bytes.is_ok_and(|bytes| !path.is_empty() && !self.earlier.has_unchanged(path, &bytes))
        };
        is_printed || is_publishers()
    }

    /// Whether a file could be written: nothing has its name, and no file has that of a folder that it is in.
    pub fn can_have(&self, path: &str) -> bool {
        let above = path.match_indices('/').filter_map(|(end, _)| path.get(..end));
        !self.fresh.join(path).exists()
            && above.into_iter().all(|folder| !self.has_file(folder) && !self.fresh.join(folder).is_file())
    }

    /// Writes a file of the paper; its path is below the site, with slashes.
    ///
    /// # Errors
    /// The file could not be written, or is there already.
    pub fn write_printed(&self, path: &str, bytes: &[u8]) -> Result<(), PrintError> {
        if self.write(path, bytes)? {
            self.new_files.fetch_add(1, Ordering::Relaxed);
        }
        self.printed.lock().unwrap_or_else(PoisonError::into_inner).add(path, bytes);
        Ok(())
    }

    /// Writes a file that stays in the site when it is printed anew, as if the publisher had put it there.
    ///
    /// # Errors
    /// The file could not be written, or is there already.
    pub fn write_kept(&self, path: &str, bytes: &[u8]) -> Result<(), PrintError> {
        self.write(path, bytes).map(|_| ())
    }

    /// Whether the bytes are new.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<bool, PrintError> {
        let fresh = self.fresh.join(path);
        write_or_link(&self.site.join(path), &fresh, bytes).map_err(PrintError::at(&fresh))
    }

    /// How many files were printed by now, and how many of these have other bytes than in the site that readers see.
    pub fn file_counts(&self) -> (usize, usize) {
        let printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner).len();
        (printed, self.new_files.load(Ordering::Relaxed))
    }

    /// Links here what the site holds besides the paper, once all of the paper is printed. What an earlier run printed and this one did not
    /// is left behind, and so is every compressed copy of either.
    ///
    /// # Errors
    /// A file could not be taken over.
    pub fn keep_other_files(&self) -> Result<(), PrintError> {
        let printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner);
        kept_files::take_over(&self.site, &self.fresh, &self.earlier, &printed)
    }

    /// The folder itself: it holds what was printed and, once that was taken over, the rest.
    pub fn folder(&self) -> &Path {
        &self.fresh
    }

    /// Puts the folder in the place of the site.
    ///
    /// # Errors
    /// The two could not change places.
    pub fn publish(self) -> Result<(), PrintError> {
        let list = self.printed.lock().unwrap_or_else(PoisonError::into_inner).to_text();
        self.write_kept(LIST_FILE, list.as_bytes())?;
        let folders = if self.site.exists() { list_folder(&self.site)?.folders } else { Vec::new() };
        // The innermost first: the rights of one may forbid to change what is in it.
        for (folder, is_empty) in folders.into_iter().rev() {
            let (fresh, site) = (self.fresh.join(&folder), self.site.join(&folder));
            // An empty folder is the publisher's: the press leaves no empty folder.
            if is_empty {
                fs::create_dir_all(&fresh).map_err(PrintError::at(&fresh))?;
            }
            if fresh.is_dir() {
                copy_permissions(&fresh, &site);
            }
        }
        swap(&self.fresh, &self.site, &self.old).map_err(PrintError::at(&self.site))
    }
}

impl PrintTarget for StagingDir {
    fn text(&self, path: &str) -> Result<Option<String>, PrintError> {
        self.text(path)
    }

    fn published_length(&self, path: &str) -> Option<u64> {
        self.published_length(path)
    }

    fn write_printed(&self, path: &str, bytes: &[u8]) -> Result<(), PrintError> {
        self.write_printed(path, bytes)
    }
}

impl Drop for StagingDir {
    fn drop(&mut self) {
        // After a swap this is the old site, otherwise a paper that failed. What cannot be removed now is left to the next run.
        let _ = remove(&self.fresh);
        if self.site.exists() {
            let _ = remove(&self.old);
        }
    }
}

/// The text of a file; none where there is no such file.
fn text_of(path: &Path) -> Result<Option<String>, PrintError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(PrintError::at(path)(error)),
    }
}

/// Where a folder is, links followed; it need not be there yet.
fn real_path(site: &Path) -> Result<PathBuf, PrintError> {
    match fs::canonicalize(site) {
        Ok(found) if found.is_dir() => Ok(found),
        Ok(found) => Err(PrintError::of(&found, "is not a folder; name the folder of the site")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let above = match site.parent() {
                Some(above) if !above.as_os_str().is_empty() => above,
                _ => Path::new("."),
            };
            if let Ok(target) = fs::read_link(site) {
                return real_path(&above.join(target));
            }
            let Some(name) = site.file_name() else { return Err(PrintError::at(site)(error)) };
            fs::create_dir_all(above)
                .and_then(|()| fs::canonicalize(above))
                .map(|above| above.join(name))
                .map_err(PrintError::at(above))
        }
        Err(error) => Err(PrintError::at(site)(error)),
    }
}

/// The name of something of the press's beside a site: `.dist.press-new`.
fn sibling_name(site: &OsStr, what: &str) -> OsString {
    let mut name = OsString::from(".");
    name.push(site);
    name.push(".press-");
    name.push(what);
    name
}

/// Removes a folder with all that is in it, where it is there.
fn remove(folder: &Path) -> io::Result<()> {
    let inside =
        |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect::<Vec<_>>();
    // The folders of the articles, on all cores: one by one they take as long as a third of the printing.
    let rooms = inside(folder).into_iter().filter(|path| path.is_dir() && !path.is_symlink());
    rooms.flat_map(|room| inside(&room)).par_bridge().filter(|path| !path.is_symlink()).for_each(|path| {
        let _ = fs::remove_dir_all(path);
    });
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Gives a folder the rights and, where the press may, the owner of another.
fn copy_permissions(fresh: &Path, site: &Path) {
    let Ok(before) = fs::metadata(site) else { return };
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, chown};
        let _ = chown(fresh, Some(before.uid()), Some(before.gid()));
    }
    let _ = fs::set_permissions(fresh, before.permissions());
}
