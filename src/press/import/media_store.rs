//! Pictures and recordings, copied beside the content.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use xxhash_rust::xxh3::xxh3_64;

use super::disk::write_whole;
use super::native_client::{Download, NativeClient, explanation};
use crate::model::Checked;
use crate::model::address::{Src, WebAddress, without_query};

/// The largest file that is copied, in bytes; what is larger stays where it is.
const MAX_FILE_BYTES: u64 = 64 << 20;
/// What is copied, by its ending. An SVG is not: opened by itself it is a document, and may bring scripts onto this site.
const COPIED_ENDINGS: [&str; 14] =
    ["jpg", "jpeg", "png", "gif", "webp", "avif", "mp3", "m4a", "ogg", "wav", "mp4", "webm", "ogv", "vtt"];
/// How much of a picture is read for its size, in bytes: it stands behind what cameras and editors write first.
const MAX_HEAD_BYTES: u64 = 256 << 10;
/// The largest side of a picture that only keeps a place until a script puts another there, in pixels.
const MAX_PLACEHOLDER: u32 = 4;
/// Where copies lie in the site.
const FOLDER: &str = "images/imported/";

/// The folder that copies are put into. It can be shared among threads.
pub struct MediaStore<'a> {
    client: &'a NativeClient<'a>,
    /// What `images/` is, as the site has it.
    images: PathBuf,
    log: &'a (dyn Fn(&str) + Sync),
    /// Where the WordPress itself lies.
    origin: &'a str,
    /// The sizes of pictures there that do not tell theirs, by a hash of their addresses.
    sizes: Mutex<BTreeMap<u64, Option<(u32, u32)>>>,
    /// What became of each file, by a hash of its name: many stories show the same one, and it is asked for once, by whoever comes first.
    states: Mutex<BTreeMap<u64, Arc<OnceLock<CopyState>>>>,
}

/// What became of a file.
#[derive(Clone, Copy)]
enum CopyState {
    Copied,
    /// It is too large to be copied, or gone for good.
    Linked,
    /// It could not be had.
    Failed,
}

impl<'a> MediaStore<'a> {
    /// A store in a folder of pictures, for a WordPress at an origin.
    pub fn new(client: &'a NativeClient<'a>, images: PathBuf, origin: &'a str, log: &'a (dyn Fn(&str) + Sync)) -> Self {
        Self { client, images, log, origin, sizes: Mutex::default(), states: Mutex::default() }
    }

    /// The width and height of a picture in pixels, as its file tells them: of a copy, or of one on the WordPress itself, whose first bytes are
    /// asked for. None of one that lies elsewhere, or tells nothing.
    pub fn size(&self, src: &Src) -> Option<(u32, u32)> {
        let Some(path) = src.path() else { return self.linked_size(src.as_str()) };
        pixels(imagesize::size(self.images.join(path.strip_prefix("images/")?)).ok()?)
    }

    fn linked_size(&self, address: &str) -> Option<(u32, u32)> {
        let key = xxh3_64(address.as_bytes());
        let is_here = WebAddress::parse(address).is_ok_and(|address| address.origin() == self.origin);
        let known = || self.sizes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(size) = known().get(&key) {
            return *size;
        }
        let bytes = is_here.then(|| self.client.beginning(address, MAX_HEAD_BYTES))?;
        let size = imagesize::blob_size(&bytes).ok().and_then(pixels);
        known().insert(key, size);
        size
    }

    /// Keeps a picture that is written into a text as `data:` (RFC 2397); returns where it lies. None where it is none of a kind that is copied,
    /// or only keeps a place.
    pub fn keep_data(&self, address: &str) -> Option<Src> {
        let (kind, data) = address.strip_prefix("data:image/")?.split_once(";base64,")?;
        let ending = COPIED_ENDINGS.iter().find(|ending| kind.split(';').next() == Some(**ending))?;
        let data: String = percent_decode_str(data).decode_utf8().ok()?.split_whitespace().collect();
        let bytes = STANDARD.decode(data).ok()?;
        let (width, height) = pixels(imagesize::blob_size(&bytes).ok()?)?;
        let name = format!("picture-{:016x}.{ending}", xxh3_64(&bytes));
        let path = self.images.join("imported").join(&name);
        if width.max(height) <= MAX_PLACEHOLDER || (!path.is_file() && write_whole(&path, &bytes).is_err()) {
            return None;
        }
        Src::parse(&[FOLDER, &name].concat()).ok()
    }

    /// Where a file lies for the site: the address of its copy, or its own, where it is not to be copied. A copy that is there already is not
    /// fetched again.
    ///
    /// # Errors
    /// Its own address, where it could not be had: that is logged, and worth another try at another time.
    pub fn copy(&self, address: Src) -> Result<Src, Src> {
        let Some(name) = name_of(address.as_str()).filter(|_| address.path().is_none()) else { return Ok(address) };
        let Ok(copy) = Src::parse(&[FOLDER, &name].concat()) else { return Ok(address) };
        let state = {
            let mut states = self.states.lock().unwrap_or_else(PoisonError::into_inner);
            states.entry(xxh3_64(name.as_bytes())).or_default().clone()
        };
        match state.get_or_init(|| self.fetch(&address, &self.images.join("imported").join(&name))) {
            CopyState::Copied => Ok(copy),
            CopyState::Linked => Ok(address),
            CopyState::Failed => Err(address),
        }
    }

    fn fetch(&self, address: &Src, path: &Path) -> CopyState {
        if fs::metadata(path).is_ok_and(|file| file.len() > 0) {
            return CopyState::Copied;
        }
        let fault = match self.client.file(address.as_str(), MAX_FILE_BYTES) {
            Ok(Download::Complete(bytes)) if !bytes.is_empty() => match write_whole(path, &bytes) {
                Ok(()) => return CopyState::Copied,
                Err(error) => format!("{}: {error}", path.display()),
            },
            Ok(other @ (Download::TooLong | Download::Status(404 | 410))) => {
                let reason = if matches!(other, Download::TooLong) { "too large" } else { "gone" };
                (self.log)(&format!("{address} is {reason}; linked, not copied"));
                return CopyState::Linked;
            }
            Ok(Download::Complete(_)) => format!("{address} is empty"),
            Ok(Download::Status(status)) => format!("{address} answered {status}"),
            Err(error) => format!("{address} {}", explanation(error)),
        };
        (self.log)(&format!("{fault}; linked until the next import, which tries again to copy it"));
        CopyState::Failed
    }
}

/// A size as articles hold it.
fn pixels(size: imagesize::ImageSize) -> Option<(u32, u32)> {
    let side = |side: usize| u32::try_from(side).ok().filter(|side| (1..=65_535).contains(side));
    Some((side(size.width)?, side(size.height)?))
}

/// The name of a copy: the file's own, in letters that no file system minds, behind a number made of its whole address, because two folders
/// may have files of one name. None where it is not of a kind that is copied.
fn name_of(address: &str) -> Option<String> {
    let path = without_query(address);
    let own = percent_decode_str(path.rsplit('/').next()?).decode_utf8_lossy().into_owned();
    let (stem, kind) = own.rsplit_once('.')?;
    let kind = kind.to_ascii_lowercase();
    let plain: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(60).collect();
    COPIED_ENDINGS
        .contains(&kind.as_str())
        .then(|| format!("{}-{:016x}.{kind}", plain.trim_matches('-'), xxh3_64(address.as_bytes())))
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
                assert!(Src::parse(&[FOLDER, &name].concat()).is_ok(), "{name}");
                assert!(!name.contains('/'), "{name}");
            }
        }
        assert_ne!(name_of("https://w.example/1/a.png"), name_of("https://w.example/2/a.png"));
    }
}
