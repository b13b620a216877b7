//! Web addresses as they stand in the attributes of plugins.

use super::super::provider::player;
use super::super::word_list::{among, begins_with_one};
use crate::model::Checked;
use crate::model::address::{WebAddress, without_query, without_scheme};

/// The first web address in a value, which may be alone in it, in `url(…)` or in JSON.
pub fn address_in(value: &str) -> Option<String> {
    let value = value.trim_ascii().replace("\\/", "/");
    if value.starts_with("//") && !value.contains(char::is_whitespace) {
        return Some(["https:", &value].concat());
    }
    let mut starts = value.match_indices("http").map(|(at, _)| at);
    let start = starts.find(|&at| begins_with_one(&value[at..], "http:// https://"))?;
    let rest = &value[start..];
    let end = rest.find(|c: char| c.is_whitespace() || "\"'<>)\\".contains(c)).unwrap_or(rest.len());
    Some(rest[..end].to_owned())
}

/// Whether a site has a player for what lies at an address.
pub fn has_player(address: &str) -> bool {
    kind_of_file(address).is_none() && WebAddress::parse(address).is_ok_and(|url| player(&url).is_some())
}

/// Whether two addresses are those of one file, whatever is asked of it, and whoever hands it out under its whole address.
pub fn is_one_file(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|address| {
        let path = without_query(address);
        without_scheme(path)
    });
    one.ends_with(other) || other.ends_with(one)
}

/// What is in the first `url(…)` of a style (CSS Values and Units Level 4, 4.5) that is an address.
pub fn url_in(style: &str) -> Option<&str> {
    let mut all = style.split("url(").skip(1).map(|rest| {
        let rest = rest.trim_ascii_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
        let inside = if quote.is_some() { &rest[1..] } else { rest };
        inside.split(quote.unwrap_or(')')).next().unwrap_or_default().trim_ascii()
    });
    all.find(|url| !url.is_empty() && !url.starts_with('#'))
}

/// What kind of file an address names: `img`, `audio`, `video`; none of a page.
pub fn kind_of_file(address: &str) -> Option<&'static str> {
    const KINDS: [(&str, &str); 3] =
        [("img", "avif gif jpeg jpg png svg webp"), ("audio", "m4a mp3 oga ogg wav"), ("video", "m4v mp4 ogv webm")];
    let path = without_query(address);
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    KINDS.iter().find(|(_, endings)| among(endings, &ending)).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_among_other_things() {
        for (value, wanted) in [
            ("https://a.example/x?y=1&z#b", Some("https://a.example/x?y=1&z#b")),
            (" //a.example/x ", Some("https://a.example/x")),
            (r#"{"type":"film","url":"https:\/\/a.example\/x","y":1}"#, Some("https://a.example/x")),
            ("url('http://a.example/b.jpg')", Some("http://a.example/b.jpg")),
            ("visualisation/123", None),
            ("// no", None),
            ("", None),
        ] {
            assert_eq!(address_in(value).as_deref(), wanted, "{value}");
        }
    }

    #[test]
    fn addresses_in_styles() {
        for (style, wanted) in [
            ("background-image:url(https://a.example/b.jpg)", Some("https://a.example/b.jpg")),
            ("background:linear-gradient(red,blue), url( \"b.jpg\" ) no-repeat", Some("b.jpg")),
            ("filter:url(#wp-duotone);background:url('c.png')", Some("c.png")),
            ("background:url('sea%20(1).jpg')", Some("sea%20(1).jpg")),
            ("background:url()", None),
            ("color:red", None),
        ] {
            assert_eq!(url_in(style), wanted, "{style}");
        }
    }
}
