//! `_redirects`, which Netlify, Cloudflare Pages and others read: the publisher's own rules, and below them the press's.

use percent_encoding::{AsciiSet, CONTROLS, percent_encode, utf8_percent_encode};

use super::moved_addresses::MovedAddress;

/// What the press writes begins with one of these, so that it can be written anew.
const LIVE_MARK: &str = "# The addresses of the live paper, as the press printed them:\n";
const MOVED_MARK: &str = "# Where stories stood before, as the press printed it:\n";
/// What follows this is the publisher's own again.
const MOVED_END: &str = "# This is all that the press printed.\n";

/// What browsers escape in a path (URL Standard, path percent-encode set), and what these hosts take for a part that may be anything.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'%')
    .add(b'*')
    .add(b':');
/// The same of a query, which may hold escapes already.
const QUERY: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'\'').add(b'*').add(b':');
/// The most rules without a variable part that a host takes: Cloudflare Pages, developers.cloudflare.com/pages/configuration/redirects.
pub const MAX_RULES: usize = 2_000;

/// The file of a live paper: every address of it is answered with its one page, as found.
pub fn live_redirects(before: Option<&str>, base: &str) -> String {
    let rooms = ["article", "section", "author", "page"];
    let rules: String = rooms.iter().map(|room| format!("{base}{room}/* {base}index.html 200\n")).collect();
    publishers_part(before) + LIVE_MARK + &rules
}

/// The file of a printed paper: addresses of before lead on, for good. None where it would hold nothing.
pub fn moved_redirects(before: Option<&str>, moved: &[MovedAddress]) -> Option<String> {
    let own = publishers_part(before);
    let rules: String = moved.iter().filter_map(rule).collect();
    match (own.is_empty(), rules.is_empty()) {
        (true, true) => None,
        (false, true) => Some(own),
        _ => Some([&own, MOVED_MARK, &rules, MOVED_END].concat()),
    }
}

/// One rule, in Netlify's form. None of an address that the form cannot say: one with a query of words that are no values.
///
/// An address with a query is one with a page at its path, and leads on all the same (`!`).
pub fn rule(moved: &MovedAddress) -> Option<String> {
    let path = percent_encode(&moved.path, PATH);
    let Some(query) = &moved.query else { return Some(format!("{path} {} 301\n", moved.target)) };
    let has_value = |value: &&str| value.split_once('=').is_some_and(|(name, value)| !name.is_empty() && !value.is_empty());
    let values: Vec<&str> = query.split('&').filter(has_value).collect();
    if values.len() != query.split('&').count() {
        return None;
    }
    Some(format!(
        "{path} {} {} 301!\n",
        utf8_percent_encode(&values.join(" "), QUERY).to_string().replace("%20", " "),
        moved.target
    ))
}

/// The file without what the press once wrote into it, with a line break at its end.
fn publishers_part(before: Option<&str>) -> String {
    let before = before.unwrap_or_default();
    let own = before.split(LIVE_MARK).next().unwrap_or_default();
    let (first, rest) = own.split_once(MOVED_MARK).unwrap_or((own, ""));
    let last = rest.split_once(MOVED_END).map_or("", |(_, last)| last);
    let mut rules = [first, last].concat();
    if !rules.is_empty() && !rules.ends_with('\n') {
        rules.push('\n');
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(path: &[u8], query: Option<&str>) -> MovedAddress {
        MovedAddress { path: path.to_owned(), query: query.map(str::to_owned), target: "/article/ferry/".to_owned() }
    }

    #[test]
    fn the_publishers_own_rules_come_first_and_stay() {
        let live = |base: &str| live_redirects(None, base);
        assert!(live("/news/").ends_with("\n/news/page/* /news/index.html 200\n"));
        let printed = || moved_redirects(None, &[moved(b"/old/", None)]).unwrap();
        for (own, kept) in [("", ""), ("/old /new 301", "/old /new 301\n"), ("/a /b\n", "/a /b\n")] {
            let once = live_redirects(Some(own), "/");
            assert_eq!(once, [kept, &live("/")].concat());
            assert_eq!(live_redirects(Some(&once), "/x/"), [kept, &live("/x/")].concat());
            let now = moved_redirects(Some(&once), &[moved(b"/old/", None)]).unwrap();
            assert_eq!(now, [kept, &printed()].concat());
            assert_eq!(moved_redirects(Some(&now), &[moved(b"/old/", None)]), Some(now.clone()));
            let added = now + "/c /d\n";
            assert_eq!(moved_redirects(Some(&added), &[moved(b"/old/", None)]), Some([kept, "/c /d\n", &printed()].concat()));
            assert_eq!(moved_redirects(Some(&printed()), &[]), None);
            assert_eq!(moved_redirects(Some(kept), &[]), Some(kept.to_owned()).filter(|kept| !kept.is_empty()));
        }
    }

    #[test]
    fn rules_are_in_the_form_of_the_hosts() {
        for (path, query, wanted) in [
            (b"/2026/11/ferry-gone/".as_slice(), None, Some("/2026/11/ferry-gone/ /article/ferry/ 301\n")),
            (b"/", Some("p=123"), Some("/ p=123 /article/ferry/ 301!\n")),
            (b"/index.php", Some("page_id=5&lang=de"), Some("/index.php page_id=5 lang=de /article/ferry/ 301!\n")),
            (b"/", Some("p=:id"), Some("/ p=%3Aid /article/ferry/ 301!\n")),
            (b"/", Some("about"), None),
            (b"/", Some("a=1&&b=2"), None),
            (b"/*", None, Some("/%2A /article/ferry/ 301\n")),
            (b"/:year/x", None, Some("/%3Ayear/x /article/ferry/ 301\n")),
            ("/caf\u{e9} #x?".as_bytes(), None, Some("/caf%C3%A9%20%23x%3F /article/ferry/ 301\n")),
            (b"/cut-\xd0", None, Some("/cut-%D0 /article/ferry/ 301\n")),
            (b"/100%/(1)", None, Some("/100%25/(1) /article/ferry/ 301\n")),
        ] {
            assert_eq!(rule(&moved(path, query)).as_deref(), wanted);
        }
    }
}
