//! Addresses as pages write them, seen from where the page lies (URL Living Standard, 4.4), as far as links and pictures need it.

use super::{WebAddress, after};

/// The whole address that is written in a page at `base`. What HTML forgives is mended: white space around it and line breaks in it,
/// backslashes, spaces and quotes. Whether it is an address that may be used, whoever parses it decides: `javascript:` stays what it is.
pub fn joined(written: &str, base: &WebAddress) -> String {
    let written = mended(written);
    let base = base.as_str().split('#').next().unwrap_or_default();
    let scheme_end = base.find("://").map_or(0, |place| place + 1);
    let host_end = base[scheme_end + 2..].find(['/', '?']).map_or(base.len(), |place| scheme_end + 2 + place);
    let path_end = base.find('?').unwrap_or(base.len());
    if has_scheme(&written) {
        let is_number = after(&written, "tel:").or_else(|| after(&written, "sms:")).is_some();
        // Spaces are how people write numbers.
        return if is_number { written.replace("%20", "").replace("%C2%A0", "") } else { written };
    }
    let (host, path) = (&base[..host_end], base.get(host_end..path_end).filter(|path| !path.is_empty()).unwrap_or("/"));
    match written.as_bytes() {
        [] => base.to_owned(),
        [b'#', ..] => [base, &written].concat(),
        [b'?', ..] => [host, path, &written].concat(),
        [b'/', b'/', ..] => [&base[..scheme_end], &written].concat(),
        [b'/', ..] => [host, &flattened(&written)].concat(),
        _ => {
            let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
            [host, &flattened(&[folder, &written].concat())].concat()
        }
    }
}

/// An address that passes for itself, whatever it is relative to: `https:`, `mailto:`, `javascript:`.
fn has_scheme(written: &str) -> bool {
    let scheme = written.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// The address without what a browser drops, and with what it escapes escaped.
fn mended(written: &str) -> String {
    let written = written.trim_matches(|c: char| c <= ' ');
    let is_web = after(written, "http").is_some() || !has_scheme(written);
    let mut all = String::with_capacity(written.len());
    let mut is_path = is_web;
    for c in written.chars() {
        is_path &= !matches!(c, '?' | '#');
        match c {
            '\t' | '\n' | '\r' => {}
            '\\' if is_path => all.push('/'),
            '"' | '<' | '>' | '\\' | '`' => escape(c, &mut all),
            c if c.is_whitespace() || c.is_control() => escape(c, &mut all),
            c => all.push(c),
        }
    }
    all
}

fn escape(c: char, to: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        to.extend(['%', DIGITS[usize::from(byte >> 4)].into(), DIGITS[usize::from(byte & 15)].into()]);
    }
}

/// A path without `.` and `..`; what follows it stays.
fn flattened(path: &str) -> String {
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let mut parts: Vec<&str> = Vec::new();
    let (all, rest) = path.split_at(end);
    let last = all.rsplit('/').next().unwrap_or_default();
    for part in all.split('/').skip(1) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let slash = if matches!(last, "." | "..") && !parts.is_empty() { "/" } else { "" };
    ["/", &parts.join("/"), slash, rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::address::{Href, Src};

    fn check(base: &str, cases: &[(&str, &str)]) {
        let base = WebAddress::parse(base).unwrap();
        for (written, wanted) in cases {
            assert_eq!(joined(written, &base), *wanted, "{written:?} at {base}");
        }
    }

    #[test]
    fn addresses_are_seen_from_their_page() {
        check(
            "https://a.example/b/c?d#e",
            &[
                ("", "https://a.example/b/c?d"),
                ("#f", "https://a.example/b/c?d#f"),
                ("?q=1#f", "https://a.example/b/c?q=1#f"),
                ("/x", "https://a.example/x"),
                ("/", "https://a.example/"),
                ("//h.example/x", "https://h.example/x"),
                ("x.png", "https://a.example/b/x.png"),
                ("./x", "https://a.example/b/x"),
                ("../x", "https://a.example/x"),
                ("../../../x", "https://a.example/x"),
                ("x/../y/.", "https://a.example/b/y/"),
                ("..", "https://a.example/"),
                (".", "https://a.example/b/"),
                ("x?a=../b", "https://a.example/b/x?a=../b"),
                ("x:y/z", "x:y/z"),
                ("./x:y", "https://a.example/b/x:y"),
                (" \n https://h.example/\tx ", "https://h.example/x"),
                ("https://h.example/a b\"<>", "https://h.example/a%20b%22%3C%3E"),
                ("море.png", "https://a.example/b/море.png"),
                ("\\\\h.example\\x", "https://h.example/x"),
                ("/a\\b?c\\d", "https://a.example/a/b?c%5Cd"),
                ("a\u{a0}b", "https://a.example/b/a%C2%A0b"),
                ("mailto:a@b.example", "mailto:a@b.example"),
                ("tel:+49 (30) 12%2034\u{a0}5", "tel:+49(30)12345"),
                ("tel:*31%23", "tel:*31%23"),
            ],
        );
        check("https://a.example", &[("x", "https://a.example/x"), ("", "https://a.example"), ("?q", "https://a.example/?q")]);
        check("http://a.example?q=/x", &[("y", "http://a.example/y"), ("//b.example", "http://b.example")]);
    }

    #[test]
    fn what_is_no_address_stays_none() {
        let base = WebAddress::parse("https://a.example/").unwrap();
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://a.example/x",
            "ftp://a.example/",
            "https:evil",
            "http://",
        ] {
            let whole = joined(bad, &base);
            assert!(Href::parse(&whole).is_err() && Src::parse(&whole).is_err(), "{bad:?} became {whole}");
        }
    }
}
