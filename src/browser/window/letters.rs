//! One text in Unicode's two forms of letters, by the browser's own tables.

use js_sys::{JsString, decode_uri, encode_uri};

/// A text in decomposed letters (Unicode Standard Annex 15, form D); none where it is in them already.
pub fn decomposed(text: &str) -> Option<String> {
    let decomposed = || String::from(JsString::from(text).normalize("NFD"));
    Some(text).filter(|text| !text.is_ascii()).map(|_| decomposed()).filter(|other| other != text)
}

/// The same of a percent-encoded path.
pub fn decomposed_path(path: &str) -> Option<String> {
    let decoded = String::from(decode_uri(path).ok()?);
    decomposed(&decoded).map(|path| encode_uri(&path).into())
}
