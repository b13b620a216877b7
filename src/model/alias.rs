//! An address at which a story stood before.

use percent_encoding::percent_decode_str;

use super::checked::{Checked, checked_text};

/// The longest alias, in bytes: `deploy/nginx.conf` has room for its key.
const MAX_BYTES: usize = 1_000;

/// A path from the root of the site's host, percent-encoded or not, perhaps with a query: `/2026/11/ferry-gone/`, `/?p=123`.
///
/// Decoded it has no empty part, no `.` and no `..`, no backslash and no control character; it may hold bytes that are no UTF-8.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias(String);

impl Checked for Alias {
    const NAME: &'static str = "an earlier address";

    fn parse(text: &str) -> Result<Self, &'static str> {
        let alias = Self(text.to_owned());
        let is_plain = !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '#' | '\\'));
        match () {
            () if text.len() > MAX_BYTES => Err("an address of at most 1000 bytes"),
            () if !text.starts_with('/') => Err("an address from the root of the site, such as /2026/11/ferry-gone/ or /?p=123"),
            () if !is_plain => Err("an address without spaces, control characters, backslashes or #"),
            () if !has_whole_escapes(text) => {
                Err("an address in which each % is followed by two digits; write %25 for the sign itself")
            }
            () if !alias.is_straight() => Err("an address without //, and without . or .. between its slashes"),
            () => Ok(alias),
        }
    }
}

impl Alias {
    /// The path as it is written.
    pub fn path(&self) -> &str {
        self.0.split_once('?').map_or(&self.0, |(path, _)| path)
    }

    /// What is written after the question mark; none where there is no question mark or nothing after it.
    pub fn query(&self) -> Option<&str> {
        self.0.split_once('?').map(|(_, query)| query).filter(|query| !query.is_empty())
    }

    /// The path without its percent encoding.
    pub fn decoded_path(&self) -> Vec<u8> {
        percent_decode_str(self.path()).collect()
    }

    fn is_straight(&self) -> bool {
        let decoded = self.decoded_path();
        let has_part = |part: &[u8]| !matches!(part, b"" | b"." | b"..");
        let (first, rest) = decoded.split_at(1);
        let parts = rest.strip_suffix(b"/").unwrap_or(rest).split(|byte| *byte == b'/');
        let is_root = rest.is_empty();
        let is_printable = !decoded.iter().any(|byte| byte.is_ascii_control() || *byte == b'\\');
        first == b"/" && is_printable && (is_root || parts.into_iter().all(has_part))
    }
}

/// Whether each percent sign begins an escape (RFC 3986, section 2.1).
fn has_whole_escapes(text: &str) -> bool {
    text.split('%').skip(1).all(|after| after.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2)
}

checked_text!(
    Alias,
    "An address of before, from the root of the site's host: a path, perhaps with a query.",
    concat!(
        r"^(?![^?]*(/|%2[fF]){2})(?!([^?]*(/|%2[fF]))?(\.|%2[eE]){1,2}(/|%2[fF]|\?|$))",
        r"/(?![^?]*%([01][0-9a-fA-F]|5[cC]|7[fF]))([^\s\u0000-\u001F\u007F#%\\]|%[0-9a-fA-F]{2}){0,999}$"
    )
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases() {
        for (text, path, query) in [
            ("/2026/11/ferry-gone/", "/2026/11/ferry-gone/", None),
            ("/?p=123", "/", Some("p=123")),
            ("/index.php?page_id=5&lang=de", "/index.php", Some("page_id=5&lang=de")),
            ("/%d0%bf%d1%80-%d0", "/%d0%bf%d1%80-%d0", None),
            ("/café/\"{;$}~x", "/café/\"{;$}~x", None),
            ("/a?b?c", "/a", Some("b?c")),
            ("/?", "/", None),
            ("/...", "/...", None),
        ] {
            let alias = Alias::parse(text).unwrap();
            assert_eq!((alias.path(), alias.query()), (path, query), "{text}");
        }
        assert_eq!(Alias::parse("/a%20%D0").unwrap().decoded_path(), b"/a \xD0");
    }

    #[test]
    fn what_is_no_alias() {
        let long = format!("/{}", "a".repeat(MAX_BYTES));
        for bad in [
            "",
            "a",
            "//a",
            "/a//b",
            "/a b",
            "/a\n",
            "/a#b",
            "/a\\b",
            "/a%5cb",
            "/a%0a",
            "/a%00",
            "/a%7F",
            "/100%",
            "/%zz",
            "/..",
            "/a/../b",
            "/a/%2e%2E/b",
            "/.",
            "/a%2f%2fb",
            "/a%2f..",
            "https://a.example/",
            "?p=1",
            &long,
        ] {
            assert!(Alias::parse(bad).is_err(), "{bad}");
        }
    }
}
