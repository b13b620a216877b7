//! The recordings of a story, as feeds enclose them.

use mime_guess::MimeGuess;
use percent_encoding::percent_decode_str;

use crate::model::address::{Base, Src, without_query};
use crate::model::body::{Body, Media};
use crate::press::web::ascii_address;

/// How many bytes a file of the site has, by its path; none where it is not there.
pub type FileLength<'a> = &'a (dyn Fn(&str) -> Option<u64> + Sync);

/// A recording as feeds enclose it.
pub struct Recording {
    pub address: String,
    /// Its media type (RFC 6838), by its name.
    pub mime: String,
    /// In bytes, where the file is the paper's own.
    pub length: Option<u64>,
    pub title: Option<String>,
}

/// The recordings of a body, in order.
pub fn recordings(body: &Body, abroad: &Base, length: FileLength<'_>) -> Vec<Recording> {
    let recording = |(media, src, title): (Media, &Src, Option<&str>)| Recording {
        address: ascii_address(&src.under(abroad)),
        mime: mime(media, without_query(src.as_str())),
        length: src.path().and_then(|path| {
            // Of an edition it lies beside the paper too.
            let path = path.strip_prefix("../").unwrap_or(path);
            length(&percent_decode_str(without_query(path)).decode_utf8_lossy())
        }),
        title: title.map(str::to_owned),
    };
    body.recordings().map(recording).collect()
}

/// The type of the file at an address; the usual one where its name tells none.
pub fn mime_of(address: &str, usual: &str) -> String {
    MimeGuess::from_path(without_query(address)).first_raw().unwrap_or(usual).to_owned()
}

fn mime(media: Media, path: &str) -> String {
    let (kind, usual) = match media {
        Media::Audio => ("audio", "audio/mpeg"),
        Media::Video => ("video", "video/mp4"),
    };
    match mime_of(path, usual).split_once('/') {
        // As Apple names it, and nobody else.
        Some((_, "m4a" | "x-m4a")) => "audio/mp4".to_owned(),
        // One container may hold either.
        Some(("audio" | "video", container)) => [kind, "/", container].concat(),
        _ => usual.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_recordings() {
        for (media, path, wanted) in [
            (Media::Audio, "https://a.example/x.mp3", "audio/mpeg"),
            (Media::Audio, "recordings/x.OGG", "audio/ogg"),
            (Media::Audio, "x.webm", "audio/webm"),
            (Media::Video, "x.webm", "video/webm"),
            (Media::Video, "x.ogv", "video/ogg"),
            (Media::Audio, "x", "audio/mpeg"),
            (Media::Video, "x.php", "video/mp4"),
        ] {
            assert_eq!(mime(media, path), wanted, "{path}");
        }
    }
}
