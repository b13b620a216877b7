//! Pictures and recordings, copied beside the content.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use percent_encoding::percent_decode_str;
use xxhash_rust::xxh3::xxh3_64;

use super::manifest::put;
use super::native_client::{Cable, File, why};
use crate::model::Checked;
use crate::model::address::Src;

/// The largest file that is copied, in bytes; what is larger stays where it is.
const LARGEST: u64 = 64 << 20;
/// What is copied, by its ending. An SVG is not: opened by itself it is a document, and may bring scripts onto this site.
const KINDS: [&str; 13] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "mp3", "m4a", "ogg", "wav", "mp4", "webm", "ogv"];
/// Where copies lie in the site.
const PLACE: &str = "images/imported/";

/// The folder that copies are put into. It can be shared among threads.
pub struct Shelf<'a> {
    cable: &'a Cable<'a>,
    /// What `images/` is, as the site has it.
    images: PathBuf,
    say: &'a (dyn Fn(&str) + Sync),
    /// What became of each file, by a hash of its name: many stories show the same one, and it is asked for once, by whoever comes first.
    fates: Mutex<BTreeMap<u64, Arc<OnceLock<Fate>>>>,
}

/// What became of a file.
#[derive(Clone, Copy)]
enum Fate {
    Copied,
    /// It is too large to be copied, or gone for good.
    Left,
    /// It could not be had.
    Missed,
}

impl<'a> Shelf<'a> {
    /// A shelf in a folder of pictures.
    pub fn new(cable: &'a Cable<'a>, images: PathBuf, say: &'a (dyn Fn(&str) + Sync)) -> Self {
        Self { cable, images, say, fates: Mutex::default() }
    }

    /// Where a file lies for the site: the address of its copy, or its own, where it is not to be copied. A copy that is there already is not
    /// fetched again.
    ///
    /// # Errors
    /// Its own address, where it could not be had: that is said, and worth another try at another time.
    pub fn copy(&self, address: Src) -> Result<Src, Src> {
        let Some(name) = name_of(address.as_str()).filter(|_| address.path().is_none()) else { return Ok(address) };
        let Ok(copy) = Src::parse(&[PLACE, &name].concat()) else { return Ok(address) };
        let fate = {
            let mut fates = self.fates.lock().unwrap_or_else(PoisonError::into_inner);
            fates.entry(xxh3_64(name.as_bytes())).or_default().clone()
        };
        match fate.get_or_init(|| self.fetch(&address, &self.images.join("imported").join(&name))) {
            Fate::Copied => Ok(copy),
            Fate::Left => Ok(address),
            Fate::Missed => Err(address),
        }
    }

    fn fetch(&self, address: &Src, path: &Path) -> Fate {
        if fs::metadata(path).is_ok_and(|file| file.len() > 0) {
            return Fate::Copied;
        }
        let fault = match self.cable.file(address.as_str(), LARGEST) {
            Ok(File::Whole(bytes)) if !bytes.is_empty() => match put(path, &bytes) {
                Ok(()) => return Fate::Copied,
                Err(error) => format!("{}: {error}", path.display()),
            },
            Ok(unfit @ (File::TooLong | File::Refused(404 | 410))) => {
                let why = if matches!(unfit, File::TooLong) { "too large" } else { "gone" };
                (self.say)(&format!("{address} is {why}; linked, not copied"));
                return Fate::Left;
            }
            Ok(File::Whole(_)) => format!("{address} is empty"),
            Ok(File::Refused(status)) => format!("{address} answered {status}"),
            Err(silence) => format!("{address} {}", why(silence)),
        };
        (self.say)(&format!("{fault}; linked until the next import, which tries again to copy it"));
        Fate::Missed
    }
}

/// The name of a copy: the file's own, in letters that no file system minds, behind a number made of its whole address, because two folders
/// may have files of one name. None where it is not of a kind that is copied.
fn name_of(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?;
    let own = percent_decode_str(path.rsplit('/').next()?).decode_utf8_lossy().into_owned();
    let (stem, kind) = own.rsplit_once('.')?;
    let kind = kind.to_ascii_lowercase();
    let plain: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(60).collect();
    KINDS.contains(&kind.as_str()).then(|| format!("{}-{:016x}.{kind}", plain.trim_matches('-'), xxh3_64(address.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_copies() {
        for (address, wanted) in [
            ("https://w.example/uploads/2026/11/The%20Gull.JPG", Some("The-Gull-")),
            ("https://w.example/a.png?w=300", Some("a-")),
            ("https://w.example/%D0%BC.webp", Some("-")),
            ("https://w.example/a.svg", None),
            ("https://w.example/a.php", None),
            ("https://w.example/", None),
            ("https://w.example/..%2f..%2fetc.png", Some("etc-")),
        ] {
            let name = name_of(address);
            assert_eq!(
                name.as_ref().map(|name| name.starts_with(wanted.unwrap_or("?"))),
                wanted.map(|_| true),
                "{address} {name:?}"
            );
            if let Some(name) = name {
                assert!(Src::parse(&[PLACE, &name].concat()).is_ok(), "{name}");
                assert!(!name.contains('/'), "{name}");
            }
        }
        assert_ne!(name_of("https://w.example/1/a.png"), name_of("https://w.example/2/a.png"));
    }
}
