//! `redirects.map`, which nginx includes into its maps (`deploy/nginx.conf`): a key and the path that it leads to a line.
//!
//! An alias is a stranger's text, and this file becomes configuration: every value stands in quotes, with what ends them escaped.

use std::collections::BTreeSet;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::moved_addresses::MovedAddress;

/// What browsers escape in a query (URL Standard, special-query percent-encode set): nginx sees it as they send it.
const QUERY: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'\'');

/// The file, also where nothing has moved. Its keys are decoded, as nginx's `$uri` is, with the query as it was sent; a path is there with and
/// without a slash at its end. Keys that are one but for capitals are one to nginx: the first stays.
pub fn redirect_map(moved: &[MovedAddress]) -> Vec<u8> {
    let (mut map, mut seen) = (Vec::new(), BTreeSet::new());
    for (key, target) in moved.iter().flat_map(|moved| keys(moved).into_iter().map(|key| (key, &moved.target))) {
        if seen.insert(key.to_ascii_lowercase()) {
            map.extend([quoted(&key), b" ".to_vec(), quoted(target.as_bytes()), b";\n".to_vec()].concat());
        }
    }
    map
}

fn keys(moved: &MovedAddress) -> Vec<Vec<u8>> {
    let path = &moved.path;
    match (&moved.query, path.strip_suffix(b"/")) {
        (Some(query), _) => vec![[path, b"?".as_slice(), utf8_percent_encode(query, QUERY).to_string().as_bytes()].concat()],
        (None, Some(bare)) if !bare.is_empty() => vec![path.clone(), bare.to_vec()],
        (None, _) => vec![path.clone(), [path, b"/".as_slice()].concat()],
    }
}

/// A value that nginx reads as it is. It begins with a slash, so it is no pattern (`~`) and no word of the map's own; in quotes only a quote and a
/// backslash mean anything, and control signs are not in it.
fn quoted(value: &[u8]) -> Vec<u8> {
    let mut quoted = vec![b'"'];
    for &byte in value.iter().filter(|byte| !byte.is_ascii_control()) {
        if matches!(byte, b'"' | b'\\') {
            quoted.push(b'\\');
        }
        quoted.push(byte);
    }
    quoted.push(b'"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &[u8], query: Option<&str>, wanted: &[u8]) {
        let moved = MovedAddress { path: path.to_owned(), query: query.map(str::to_owned), target: "/article/x/".to_owned() };
        assert_eq!(String::from_utf8_lossy(&redirect_map(&[moved])), String::from_utf8_lossy(wanted));
    }

    #[test]
    fn a_strangers_text_stays_a_value() {
        check(b"/2026/11/x/", None, b"\"/2026/11/x/\" \"/article/x/\";\n\"/2026/11/x\" \"/article/x/\";\n");
        check(b"/a.html", None, b"\"/a.html\" \"/article/x/\";\n\"/a.html/\" \"/article/x/\";\n");
        check(b"/", Some("p=123"), b"\"/?p=123\" \"/article/x/\";\n");
        check(b"/", Some("q=caf\u{e9}"), b"\"/?q=caf%C3%A9\" \"/article/x/\";\n");
        check(b"/", Some("\";}"), b"\"/?%22;}\" \"/article/x/\";\n");
        check(b"/\";}\\{$uri}'\n~", Some("p=1"), b"\"/\\\";}\\\\{$uri}'~?p=1\" \"/article/x/\";\n");
        check(b"/\xd0", Some("p=1"), b"\"/\xd0?p=1\" \"/article/x/\";\n");
        assert_eq!(redirect_map(&[]), b"");
    }

    #[test]
    fn keys_that_differ_in_capitals_are_there_once() {
        let moved = |path: &[u8]| MovedAddress { path: path.to_owned(), query: None, target: "/article/x/".to_owned() };
        let map = redirect_map(&[moved(b"/A/"), moved(b"/a"), moved(b"/\xc3\x84/"), moved(b"/\xc3\xa4/")]);
        assert_eq!(String::from_utf8(map).unwrap().lines().count(), 6);
    }
}
