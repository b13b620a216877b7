//! Files as they were read before, so that a preview reads only what changed since.
//!
//! What is read of a file depends on the file and on what stands around it: it is remembered for just these two.

use std::any::Any;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use rayon::prelude::*;

use super::authored_names::AuthoredFile;
use super::fault::Fault;
use super::surroundings::Surroundings;

/// What a file was read as, where it could be, and what is to be told of it.
pub type FileReading<T> = (Option<T>, Vec<Fault>);

/// What one reading of the content leaves to the next.
#[derive(Default)]
pub struct FileMemory(Mutex<Readings>);

#[derive(Default)]
struct Readings {
    before: Remembered,
    now: Remembered,
    /// How many surroundings have been numbered so far.
    numbered: usize,
}

#[derive(Default)]
struct Remembered {
    surroundings: Vec<(usize, Surroundings)>,
    files: HashMap<FileKey, (Stamp, Arc<dyn Any + Send + Sync>)>,
}

/// The number of the surroundings, and the file below the content's folder.
type FileKey = (usize, PathBuf);

/// A file is the same as long as these are: when it was written, and how many bytes it has.
type Stamp = (SystemTime, u64);

impl FileMemory {
    /// Begins to read the content once more. What is not read this time is forgotten at the next.
    pub fn begin(&self) {
        let mut readings = self.readings();
        readings.before = std::mem::take(&mut readings.now);
    }

    /// Reads files, in their order, on all cores: each only where it was not read before as it is now.
    pub fn read_files<T: Clone + Send + Sync + 'static>(
        &self,
        content: &Path,
        files: &[AuthoredFile],
        around: &Surroundings,
        read: impl Fn(&AuthoredFile) -> FileReading<T> + Sync,
    ) -> Vec<FileReading<T>> {
        let number = self.number(around);
        let one = |file: &AuthoredFile| {
            // Taken before the file is read: what is written meanwhile is read the next time.
            let Some(stamp) = stamp(&content.join(&file.path)) else { return read(file) };
            let key = (number, file.path.clone());
            let known = self.remembered(&key, stamp).and_then(|known| known.downcast::<FileReading<T>>().ok());
            known.map_or_else(
                || {
                    let fresh = read(file);
                    self.keep(key, stamp, Arc::new(fresh.clone()));
                    fresh
                },
                |known| (*known).clone(),
            )
        };
        files.par_iter().map(one).collect()
    }

    /// The number by which surroundings are known: that of equal ones, or a new one.
    fn number(&self, around: &Surroundings) -> usize {
        let mut readings = self.readings();
        let Readings { before, now, numbered } = &mut *readings;
        if let Some((number, _)) = now.surroundings.iter().find(|(_, known)| known == around) {
            return *number;
        }
        let place = before.surroundings.iter().position(|(_, known)| known == around);
        let known = place.map(|place| before.surroundings.swap_remove(place)).unwrap_or_else(|| {
            *numbered += 1;
            (*numbered, around.clone())
        });
        let number = known.0;
        now.surroundings.push(known);
        number
    }

    fn remembered(&self, key: &FileKey, stamp: Stamp) -> Option<Arc<dyn Any + Send + Sync>> {
        let mut readings = self.readings();
        if let Some((of, known)) = readings.now.files.get(key) {
            return Some(known.clone()).filter(|_| *of == stamp);
        }
        let (_, known) = readings.before.files.remove(key).filter(|(of, _)| *of == stamp)?;
        readings.now.files.insert(key.clone(), (stamp, known.clone()));
        Some(known)
    }

    fn keep(&self, key: FileKey, stamp: Stamp, reading: Arc<dyn Any + Send + Sync>) {
        self.readings().now.files.insert(key, (stamp, reading));
    }

    fn readings(&self) -> MutexGuard<'_, Readings> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let file = fs::metadata(path).ok()?;
    Some((file.modified().ok()?, file.len()))
}
