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
use super::remembered::Remembered;
use super::surroundings::Surroundings;

/// What a file was read as, where it could be, and what is to be told of it.
pub type FileReading<T> = (Option<T>, Vec<Fault>);

/// What one reading of the content leaves to the next.
#[derive(Default)]
pub struct FileMemory(Mutex<Readings>);

#[derive(Default)]
struct Readings {
    before: OneReading,
    now: OneReading,
    /// How many surroundings have been numbered so far.
    numbered: usize,
}

#[derive(Default)]
struct OneReading {
    surroundings: Vec<(usize, Surroundings)>,
    files: HashMap<FileKey, RememberedFile>,
}

#[derive(Clone)]
struct RememberedFile {
    stamp: Stamp,
    /// Whether it stays so when stories are added to the paper.
    is_lasting: bool,
    /// A [`FileReading`].
    reading: Arc<dyn Any + Send + Sync>,
}

/// The number of surroundings, and of those before that had no story which these have not, and differ in nothing else.
#[derive(Clone, Copy)]
struct Numbers {
    own: usize,
    smaller: Option<usize>,
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
    pub fn read_files<T: Remembered>(
        &self,
        content: &Path,
        files: &[AuthoredFile],
        around: &Surroundings,
        read: impl Fn(&AuthoredFile) -> FileReading<T> + Sync,
    ) -> Vec<FileReading<T>> {
        let numbers = self.number(around);
        let one = |file: &AuthoredFile| {
            // Taken before the file is read: what is written meanwhile is read the next time.
            let Some(stamp) = stamp(&content.join(&file.path)) else { return read(file) };
            let known = self.remembered(numbers, &file.path, stamp);
            if let Some(known) = known.and_then(|known| known.downcast::<FileReading<T>>().ok()) {
                return (*known).clone();
            }
            let fresh = read(file);
            let is_lasting = fresh.1.is_empty() && fresh.0.as_ref().is_some_and(|read| !read.minds_new_stories());
            let kept = RememberedFile { stamp, is_lasting, reading: Arc::new(fresh.clone()) };
            self.readings().now.files.insert((numbers.own, file.path.clone()), kept);
            fresh
        };
        files.par_iter().map(one).collect()
    }

    /// The number by which surroundings are known: that of equal ones, or a new one.
    fn number(&self, around: &Surroundings) -> Numbers {
        let mut readings = self.readings();
        let Readings { before, now, numbered } = &mut *readings;
        let smaller =
            before.surroundings.iter().find(|(_, known)| around.has_only_more_stories_than(known)).map(|(number, _)| *number);
        if let Some((own, _)) = now.surroundings.iter().find(|(_, known)| known == around) {
            return Numbers { own: *own, smaller };
        }
        let place = before.surroundings.iter().position(|(_, known)| known == around);
        let known = place.map(|place| before.surroundings.swap_remove(place)).unwrap_or_else(|| {
            *numbered += 1;
            (*numbered, around.clone())
        });
        let own = known.0;
        now.surroundings.push(known);
        Numbers { own, smaller }
    }

    fn remembered(&self, numbers: Numbers, path: &Path, stamp: Stamp) -> Option<Arc<dyn Any + Send + Sync>> {
        let mut readings = self.readings();
        let Readings { before, now, .. } = &mut *readings;
        let key = (numbers.own, path.to_owned());
        if let Some(known) = now.files.get(&key) {
            return Some(known.reading.clone()).filter(|_| known.stamp == stamp);
        }
        let same = before.files.remove(&key);
        let smaller = || before.files.get(&(numbers.smaller?, path.to_owned())).filter(|known| known.is_lasting).cloned();
        let known = same.or_else(smaller).filter(|known| known.stamp == stamp)?;
        let reading = known.reading.clone();
        now.files.insert(key, known);
        Some(reading)
    }

    fn readings(&self) -> MutexGuard<'_, Readings> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let file = fs::metadata(path).ok()?;
    Some((file.modified().ok()?, file.len()))
}
