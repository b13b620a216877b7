//! Waits until something changes in the folders that a paper is made of.
//!
//! Whatever wakes it, files decide: what an editor leaves behind, or a file that is only looked at, is no change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::press::content::is_leftover;

/// How often files are looked at where the system does not tell of changes.
const POLL_INTERVAL: Duration = Duration::from_millis(500);
/// Editors write a file in several steps, and tools many files: it is waited until nothing has happened for so long.
const STILL: Duration = Duration::from_millis(15);
/// But never longer than this.
const PATIENCE: Duration = Duration::from_millis(300);

/// Folders that are watched with all that is in them; they need not be there yet.
pub struct Changes {
    folders: Vec<PathBuf>,
    seen: Files,
    signal: Signal,
}

/// When each file was written, and how many bytes it has.
type Files = BTreeMap<PathBuf, (SystemTime, u64)>;

enum Signal {
    System { watcher: RecommendedWatcher, events: Receiver<()>, watched: Vec<PathBuf> },
    Clock,
}

impl Changes {
    /// Watches from now on; by looking at all files again and again where the system shall not be asked, or cannot tell. `tell` says the latter.
    pub fn watch(folders: Vec<PathBuf>, is_polling: bool, tell: impl Fn(String)) -> Self {
        let (sender, events) = channel();
        let signal = if is_polling {
            Signal::Clock
        } else {
            match notify::recommended_watcher(move |event| hear(event, &sender)) {
                Ok(watcher) => Signal::System { watcher, events, watched: Vec::new() },
                Err(error) => {
                    tell(format!(
                        "the system does not tell of changes ({error}): files are looked at twice a second, as with --poll"
                    ));
                    Signal::Clock
                }
            }
        };
        let mut changes = Self { seen: Files::new(), folders, signal };
        if let Err(error) = changes.watch_folders() {
            tell(format!("the system does not tell of changes ({error}): files are looked at twice a second, as with --poll"));
            changes.signal = Signal::Clock;
        }
        changes.seen = changes.files();
        changes
    }

    /// Waits for the next change.
    pub fn wait(&mut self) {
        loop {
            self.wait_for_signal();
            let files = self.files();
            if files != self.seen {
                self.seen = files;
                return;
            }
        }
    }

    fn wait_for_signal(&mut self) {
        // A folder may have come into being since, such as images/. What cannot be watched now is looked at when something else happens.
        let _ = self.watch_folders();
        match &self.signal {
            Signal::Clock => std::thread::sleep(POLL_INTERVAL),
            Signal::System { events, .. } => {
                // The watcher holds the other end: it is there as long as this one.
                let _ = events.recv();
                let end = Instant::now() + PATIENCE;
                while Instant::now() < end && events.recv_timeout(STILL) != Err(RecvTimeoutError::Timeout) {}
            }
        }
    }

    /// Watches what is there and is not watched yet; for a folder that is not there, the one that it would be in.
    fn watch_folders(&mut self) -> notify::Result<()> {
        let Signal::System { watcher, watched, .. } = &mut self.signal else { return Ok(()) };
        watched.retain(|folder| folder.is_dir());
        for folder in &self.folders {
            let (place, mode) = match folder.parent() {
                Some(above) if !folder.is_dir() => (above, RecursiveMode::NonRecursive),
                _ => (folder.as_path(), RecursiveMode::Recursive),
            };
            if place.is_dir() && !watched.iter().any(|known| known == place) {
                watcher.watch(place, mode)?;
                watched.push(place.to_owned());
            }
        }
        Ok(())
    }

    fn files(&self) -> Files {
        let mut files = Files::new();
        self.folders.iter().for_each(|folder| gather(folder, &mut files));
        files
    }
}

/// Signals an event that may be a change: not that a file was opened or read, for the preview reads itself.
fn hear(event: notify::Result<Event>, changes: &Sender<()>) {
    let is_look = |event: &Event| {
        matches!(event.kind, EventKind::Access(how) if how != AccessKind::Close(AccessMode::Write))
            || (!event.paths.is_empty() && event.paths.iter().all(|path| is_passed_over(path)))
    };
    if !event.is_ok_and(|event| is_look(&event)) {
        // Nobody waits any more when the preview ends.
        let _ = changes.send(());
    }
}

/// Gathers the files below a folder. What cannot be read is told when the paper is read.
fn gather(folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if is_passed_over(&path) {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            gather(&path, files);
        } else if let Ok(file) = fs::metadata(&path) {
            files.insert(path, (file.modified().unwrap_or(SystemTime::UNIX_EPOCH), file.len()));
        }
    }
}

fn is_passed_over(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| is_leftover(name) && name != ".well-known")
}
