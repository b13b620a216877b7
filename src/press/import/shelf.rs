//! Pictures and recordings, copied beside the content.

use std::fs;
use std::path::PathBuf;

use percent_encoding::percent_decode_str;
use xxhash_rust::xxh3::xxh3_64;

use super::cable::{Cable, why};
use super::ledger::put;
use crate::model::Checked;
use crate::model::address::Src;

/// The largest file that is copied, in bytes; what is larger stays where it is.
const LARGEST: u64 = 64 << 20;
/// What is copied, by its ending. An SVG is not: opened by itself it is a document, and may bring scripts onto this site.
const KINDS: [&str; 13] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "mp3", "m4a", "ogg", "wav", "mp4", "webm", "ogv"];
/// Where copies lie in the site.
const PLACE: &str = "images/imported/";

/// The folder that copies are put into.
pub struct Shelf<'a> {
    cable: &'a Cable<'a>,
    /// What `images/` is, as the site has it.
    images: PathBuf,
    say: &'a (dyn Fn(&str) + Sync),
}

impl<'a> Shelf<'a> {
    /// A shelf in a folder of pictures.
    pub fn new(cable: &'a Cable<'a>, images: PathBuf, say: &'a (dyn Fn(&str) + Sync)) -> Self {
        Self { cable, images, say }
    }

    /// Where the copy of a file lies in the site. A file that is there already is not fetched again; one that cannot be had stays where it is,
    /// and that is said.
    pub fn copy(&self, address: Src) -> Src {
        self.copied(&address).unwrap_or(address)
    }

    fn copied(&self, address: &Src) -> Option<Src> {
        if address.path().is_some() {
            return None;
        }
        let name = name_of(address.as_str())?;
        let copy = Src::parse(&[PLACE, &name].concat()).ok()?;
        let path = self.images.join("imported").join(&name);
        if fs::metadata(&path).is_ok_and(|file| file.len() > 0) {
            return Some(copy);
        }
        let fault = match self.cable.file(address.as_str(), LARGEST) {
            Ok(Ok(bytes)) if !bytes.is_empty() => match put(&path, &bytes) {
                Ok(()) => return Some(copy),
                Err(error) => format!("{}: {error}", path.display()),
            },
            Ok(Ok(_)) => format!("{address} is empty"),
            Ok(Err(status)) => format!("{address} answered {status}"),
            Err(silence) => format!("{address} {}", why(silence)),
        };
        (self.say)(&format!("{fault}; linked, not copied"));
        None
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
