//! Compressed copies for servers that send them as they are (nginx's `gzip_static`, Caddy's `precompressed`): Brotli (RFC 7932) and gzip
//! (RFC 1952), each at its best.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;

use super::OWN_FILES;
use crate::press::error::PrintError;
use crate::press::staging::{StagingDir, list_folder};

/// What becomes smaller, by the endings of names. Pictures and most fonts are compressed already.
const TEXT_ENDINGS: [&str; 18] = [
    "atom",
    "css",
    "csv",
    "htm",
    "html",
    "ics",
    "js",
    "json",
    "map",
    "md",
    "mjs",
    "rss",
    "svg",
    "ttf",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Prints beside each file of text in a staging, the publisher's own among them, `.br` and `.gz` where they are smaller. What is for
/// hosts and the press has none. Copies that are there already stay: they are the publisher's.
///
/// Each core holds one file at a time, its copy and a window of at most its size.
///
/// # Errors
/// A file could not be read or written.
pub fn compress(staging: &StagingDir) -> Result<(), PrintError> {
    let files = list_folder(staging.folder())?.files;
    let text = files.par_iter().filter_map(|file| file.to_str()).filter(|file| is_text(file));
    text.try_for_each(|file| compress_file(staging, file))
}

fn is_text(file: &str) -> bool {
    let path = Path::new(file);
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !OWN_FILES.contains(&file) && TEXT_ENDINGS.iter().any(|text| text.eq_ignore_ascii_case(ending))
}

fn compress_file(staging: &StagingDir, file: &str) -> Result<(), PrintError> {
    let path = staging.folder().join(file);
    let plain = fs::read(&path).map_err(PrintError::at(&path))?;
    for (ending, by) in [(".br", brotli as fn(&[u8]) -> io::Result<Vec<u8>>), (".gz", gzip)] {
        let copy = [file, ending].concat();
        if staging.folder().join(&copy).exists() {
            continue;
        }
        let bytes = by(&plain).map_err(PrintError::at(&path))?;
        if bytes.len() < plain.len() {
            staging.write_printed(&copy, &bytes)?;
        }
    }
    Ok(())
}

fn brotli(plain: &[u8]) -> io::Result<Vec<u8>> {
    // A window over the whole text and no larger: the encoder fills memory by its window for every file anew.
    let window = (usize::BITS - plain.len().leading_zeros()).clamp(16, 24);
    let how = BrotliEncoderParams {
        quality: 11,
        lgwin: i32::try_from(window).unwrap_or(22),
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let (mut from, mut small) = (plain, Vec::new());
    brotli::BrotliCompress(&mut from, &mut small, &how)?;
    Ok(small)
}

/// Without a name and a time in it: the same text gives the same bytes.
fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut small = GzEncoder::new(Vec::new(), Compression::best());
    small.write_all(plain)?;
    small.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_told_by_its_name() {
        for text in [
            "index.html",
            "a/feed.XML",
            "app-0123_bg.wasm",
            "images/x.svg",
            "robots.txt",
            "article/_night/index.json",
            "images/_x.svg",
        ] {
            assert!(is_text(text), "{text}");
        }
        for other in
            ["images/x.jpg", "_shell.html", "_printed.txt", "_headers", "redirects.map", "index.html.br", "html", "a.html/x"]
        {
            assert!(!is_text(other), "{other}");
        }
    }

    #[test]
    fn a_copy_unpacks_to_what_it_was_made_of() {
        for text in ["", "a", &"word ".repeat(100_000)] {
            let (mut unpacked, mut gunzipped) = (Vec::new(), Vec::new());
            brotli::BrotliDecompress(&mut brotli(text.as_bytes()).unwrap().as_slice(), &mut unpacked).unwrap();
            let mut gz = flate2::write::GzDecoder::new(&mut gunzipped);
            gz.write_all(&gzip(text.as_bytes()).unwrap()).unwrap();
            gz.finish().unwrap();
            assert!(unpacked == text.as_bytes() && gunzipped == text.as_bytes());
        }
    }
}
