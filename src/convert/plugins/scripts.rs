//! Scripts that put something of another site where they stand; all others are left out, and named.

use super::super::omission::{ARE_TOLD, OmissionKind, Omissions};
use super::super::word_list::has_one;
use super::addresses::address_in;
use super::document::Document;
use super::embeds::embed;
use super::providers;
use crate::model::address::without_query;

/// Where scripts lie that are named as the pages that they show, with `.js` behind: and how those pages are named.
const PAGES: [(&str, &str); 10] = [
    ("gist.github.com/", ""),
    ("asciinema.org/a/", ""),
    ("gitlab.com/", ""),
    ("bitbucket.org/snippets/", ""),
    ("storify.com/", ""),
    ("www.buzzsprout.com/", ""),
    ("www.documentcloud.org/documents/", ""),
    ("embed.documentcloud.org/documents/", ""),
    ("cdn.jwplayer.com/players/", ".html"),
    ("content.jwplatform.com/players/", ".html"),
];

/// Scripts that make frames and quotes of what stands in the text itself, and is kept.
const LOADERS: &str = "/wp-includes/ apis.google.com/js assets.pinterest.com codepen.io/assets connect.facebook.net \
    cpwebassets.codepen.io datawrapper embed.bsky.app embed.reddit embedr.flickr.com fbAsyncInit \
    flourish.studio/resources infogram instagram.com/embed platform.instagram.com platform.twitter.com \
    platform.x.com s.imgur.com speakerdeck.com/assets telegram.org/js tiktok.com/embed typeform.com wistia. \
    wp-embed";

pub fn scripts(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        if !document.is(id, "script") {
            return;
        }
        let src = document.first(id, "src data-src data-litespeed-src data-rocket-src");
        let src = src.map(|src| address_in(src).unwrap_or_else(|| src.to_owned()));
        let address = src.as_deref().and_then(page).or_else(|| providers::address(document, id));
        let kind = document.value(id, "type").to_ascii_lowercase();
        if let Some(address) = address.or_else(|| framed(&kind, &document.words(id))) {
            without_fallback(document, id, &address);
            return embed(document, id, &address);
        }
        if !ARE_TOLD {
            return;
        }
        // Data, templates and the like do nothing.
        let is_run = kind.is_empty() || kind.contains("javascript") || kind == "module" || src.is_some();
        let words = document.words(id);
        let says = src.as_deref().unwrap_or(&words);
        if is_run && !says.trim().is_empty() && !has_one(says, LOADERS) {
            omissions.tell(OmissionKind::Script, || match &src {
                Some(src) => without_query(src).to_owned(),
                None => "written into the text".to_owned(),
            });
        }
    });
}

/// The page in a frame that waits in a template until the reader allows it.
fn framed(kind: &str, words: &str) -> Option<String> {
    let is_template = has_one(kind, "html plain template");
    let frame = words.split_once("<iframe").filter(|_| is_template)?.1;
    address_in(frame.split_once("src=")?.1.trim_start_matches(['"', '\'']))
}

/// Removes a link to the same page that stands for a script where none runs.
fn without_fallback(document: &mut Document, id: usize, address: &str) {
    for is_before in [true, false] {
        let beside = document.beside(id, is_before).filter(|other| document.is(*other, "noscript"));
        let leads_there = |document: &Document, inner: usize| document.get(inner, "href") == Some(address);
        if let Some(fallback) = beside.filter(|other| document.find(*other, &leads_there).is_some()) {
            document.remove(fallback);
        }
    }
}

/// The page that a script shows.
fn page(src: &str) -> Option<String> {
    let (_, rest) = src.split_once("://")?;
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split('#').next().unwrap_or_default();
    let value = |key: &str| query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
    if let Some((_, ending)) = PAGES.iter().find(|(begin, _)| path.starts_with(begin)) {
        let page = path.strip_suffix(".js").or_else(|| path.strip_suffix(".json"))?;
        // GitHub leads to one file of several by `#file-` and its name.
        let file = value("file").filter(|_| path.starts_with("gist."));
        let file =
            file.map(|file| ["#file-", &file.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-")].concat());
        return Some(["https://", page, ending, &file.unwrap_or_default()].concat());
    }
    if let Some(id) = path.strip_prefix("pastebin.com/embed_js/") {
        return Some(["https://pastebin.com/", id].concat());
    }
    if let Some(id) = path.strip_prefix("datawrapper.dwcdn.net/").and_then(|path| path.strip_suffix("/embed.js")) {
        return Some(["https://datawrapper.dwcdn.net/", id, "/"].concat());
    }
    if path.starts_with("jsfiddle.net/") {
        return Some(["https://", path.split_once("embed")?.0].concat());
    }
    if path.starts_with("emgithub.com/") {
        return value("target").map(|target| target.replace("%3A", ":").replace("%2F", "/").replace("%23", "#"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_scripts_show() {
        for (src, wanted) in [
            ("https://gist.github.com/ann/0a1b.js", Some("https://gist.github.com/ann/0a1b")),
            (
                "https://gist.github.com/ann/0a1b.js?file=Ferry_Times.py",
                Some("https://gist.github.com/ann/0a1b#file-ferry-times-py"),
            ),
            ("https://gist.github.com/0a1b.js?_=1", Some("https://gist.github.com/0a1b")),
            ("https://gitlab.com/-/snippets/12.js", Some("https://gitlab.com/-/snippets/12")),
            ("https://asciinema.org/a/14.js", Some("https://asciinema.org/a/14")),
            ("https://cdn.jwplayer.com/players/aB-cD.js", Some("https://cdn.jwplayer.com/players/aB-cD.html")),
            ("https://pastebin.com/embed_js/Xy1", Some("https://pastebin.com/Xy1")),
            ("https://datawrapper.dwcdn.net/aB1c/embed.js", Some("https://datawrapper.dwcdn.net/aB1c/")),
            ("https://jsfiddle.net/ann/x1/embed/js,result/", Some("https://jsfiddle.net/ann/x1/")),
            (
                "https://emgithub.com/embed-v2.js?target=https%3A%2F%2Fgithub.com%2Fa%2Fb%23L1&style=x",
                Some("https://github.com/a/b#L1"),
            ),
            ("https://count.example/beacon.js", None),
            ("/app.js", None),
        ] {
            assert_eq!(page(src).as_deref(), wanted, "{src}");
        }
    }
}
