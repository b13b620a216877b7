//! Waits until something changes in the places that a paper is made of.
//!
//! Whatever wakes it, files decide: what an editor leaves behind, or a file that is only looked at, is no change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::sleep;
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

/// A file or a folder that is watched; it need not be there yet.
#[derive(Clone, Debug)]
pub struct Place {
    /// Absolute.
    pub path: PathBuf,
    /// Whether all that is below a folder belongs to it, or only the files that lie in it.
    pub is_deep: bool,
}

/// Places that are watched.
pub struct Changes {
    places: Vec<Place>,
    seen: Files,
    signal: Signal,
}

/// When each file was written, and how many bytes it has.
type Files = BTreeMap<PathBuf, (SystemTime, u64)>;

enum Signal {
    System(SystemSignal),
    Clock,
}

/// The system's own word that something has happened.
struct SystemSignal {
    watcher: RecommendedWatcher,
    events: Receiver<Event>,
    watched: Vec<PathBuf>,
}

impl Changes {
    /// Watches from now on; by looking at all files again and again where the system shall not be asked, or cannot tell. `tell` says the latter.
    pub fn watch(places: Vec<Place>, is_polling: bool, tell: impl Fn(&str)) -> Self {
        let signal = if is_polling { Ok(Signal::Clock) } else { SystemSignal::of(&places).map(Signal::System) };
        let signal = signal.unwrap_or_else(|error| {
            tell(&format!("the system does not tell of changes ({error}): files are looked at twice a second, as with --poll"));
            Signal::Clock
        });
        Self { seen: files(&places), places, signal }
    }

    /// Waits for the next change.
    pub fn wait(&mut self) {
        loop {
            match &mut self.signal {
                Signal::Clock => sleep(POLL_INTERVAL),
                Signal::System(system) => system.wait(&self.places),
            }
            let mut now = files(&self.places);
            let end = Instant::now() + PATIENCE;
            // Many editors empty a file before they write it.
            while self.has_emptied(&now) && Instant::now() < end {
                sleep(STILL);
                now = files(&self.places);
            }
            if now != self.seen {
                self.seen = now;
                return;
            }
        }
    }

    fn has_emptied(&self, now: &Files) -> bool {
        now.iter().any(|(path, (_, length))| *length == 0 && self.seen.get(path).is_some_and(|(_, before)| *before > 0))
    }
}

impl SystemSignal {
    fn of(places: &[Place]) -> notify::Result<Self> {
        let (sender, events) = channel();
        let hear = move |event: notify::Result<Event>| {
            // What is lost (too much at once) may have been a change. Nobody waits any more when the preview ends.
            let _ = sender.send(event.unwrap_or_default());
        };
        let mut system = Self { watcher: notify::recommended_watcher(hear)?, events, watched: Vec::new() };
        system.watch(places)?;
        Ok(system)
    }

    /// Watches what is there and is not watched yet: the places, and the folders that they are in, where they may come, go, and change for others.
    fn watch(&mut self, places: &[Place]) -> notify::Result<()> {
        self.watched.retain(|folder| folder.is_dir());
        let mode = |place: &Place| if place.is_deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
        let own = places.iter().map(|place| (place.path.as_path(), mode(place)));
        let above = places.iter().filter_map(|place| Some((place.path.parent()?, RecursiveMode::NonRecursive)));
        for (folder, mode) in own.chain(above) {
            if folder.is_dir() && !self.watched.iter().any(|known| known == folder) {
                self.watcher.watch(folder, mode)?;
                self.watched.push(folder.to_owned());
            }
        }
        Ok(())
    }

    /// Waits for a sign that something may have changed, and until there are no more of them.
    fn wait(&mut self, places: &[Place]) {
        // The watcher holds the other end: it is there as long as this one.
        while self.events.recv().is_ok_and(|event| !self.is_sign(&event, places)) {}
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            match self.events.recv_timeout(STILL) {
                Ok(event) => _ = self.is_sign(&event, places),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        // What cannot be watched now, is looked at when something else happens.
        let _ = self.watch(places);
    }

    /// Whether an event may be a change in one of the places; where it is of a place itself, that is watched anew.
    fn is_sign(&mut self, event: &Event, places: &[Place]) -> bool {
        // The preview itself opens and reads them.
        if matches!(event.kind, EventKind::Access(how) if how != AccessKind::Close(AccessMode::Write)) {
            return false;
        }
        let is_of = |path: &PathBuf, place: &Place| path.starts_with(&place.path) && !is_passed_over(path);
        if event.paths.iter().any(|path| places.iter().any(|place| place.path == *path)) {
            self.watched.clear();
        }
        event.paths.is_empty() || event.paths.iter().any(|path| places.iter().any(|place| is_of(path, place)))
    }
}

fn files(places: &[Place]) -> Files {
    let mut files = Files::new();
    places.iter().for_each(|place| gather(&place.path, place.is_deep, &mut files));
    files
}

/// Gathers a file, or those of a folder. What cannot be read is told when the paper is read.
fn gather(path: &Path, is_deep: bool, files: &mut Files) {
    let Ok(found) = fs::metadata(path) else { return };
    if !found.is_dir() {
        files.insert(path.to_owned(), (found.modified().unwrap_or(SystemTime::UNIX_EPOCH), found.len()));
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_passed_over(&entry.path()) && (is_deep || !is_folder) {
            gather(&entry.path(), is_deep, files);
        }
    }
}

fn is_passed_over(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| is_leftover(name) && name != ".well-known")
}
