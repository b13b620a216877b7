//! The headers of every file: `_headers`, which Netlify, Cloudflare Pages and others read. `deploy/nginx.conf` sets the same.

use xxhash_rust::xxh3::xxh3_64;

/// The pages of every paper, which no other site may frame: by their paths below the base, as these hosts match them.
const PAGES: [&str; 9] =
    ["", "index.html", "404.html", "page/*", "article/*", "section/*", "author/*", "embed/", "embed/index.html"];

/// Those of them that a host with few rules is told of for all editions but the root one at once. Not sections: their frames, `embed/section/…`, would be
/// among them.
const JOINED: [&str; 6] = ["404.html", "page/*", "article/*", "author/*", "embed/", "embed/index.html"];
/// In the place of an edition's folder.
const ANY_EDITION: &str = ":edition/";
/// The most rules that a host takes: Cloudflare Pages, developers.cloudflare.com/pages/configuration/headers.
pub const MAX_RULES: usize = 100;

/// The pages of an edition, and their policy.
pub struct PagePolicy<'a> {
    /// The path that they lie under.
    pub base: &'a str,
    pub policy: &'a str,
    /// The folders of its pages that are no stories, below the path, percent-encoded and with a slash at the end.
    pub folders: Vec<String>,
}

/// The rules of the file, which has an empty line between two, of a paper at a base, for the pages of all its editions: the policy again, for what a
/// page's own element cannot set, and how long files keep.
///
/// Hosts join the headers of all rules that match an address, so no header is set twice for one address, and what does not hold for
/// all of the paper is set for parts of it: frames are forbidden page by page, because they are allowed in one place. It names the files that keep forever one
/// by one, because Netlify takes a `*` only for a whole part of a path. What is not named is revalidated: that is what these hosts do by
/// themselves.
///
/// The paper is public, and any site may read what it holds: the script of the frames, the app inside another page, the JSON. `frames` is
/// whether other sites can show anything of this paper. What stands in frames asks for nothing with a reader's cookies, so that sites that
/// are isolated from all others can show it too.
///
/// Where that would be more rules than a host takes, and all editions have one policy, pages of one kind are one rule for all editions.
pub fn headers(base: &str, editions: &[PagePolicy<'_>], immutable: &[String], frames: bool) -> Vec<String> {
    let all = rules(base, editions, immutable, frames);
    match editions {
        [root, others @ ..] if all.len() > MAX_RULES && others.iter().all(|edition| edition.policy == root.policy) => {
            joined(all, base, others)
        }
        _ => all,
    }
}

fn rules(base: &str, editions: &[PagePolicy<'_>], immutable: &[String], frames: bool) -> Vec<String> {
    let mut all = vec![format!(
        "{base}*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n"
    )];
    for PagePolicy { base, policy, folders } in editions {
        let folders = folders.iter().map(|folder| [folder, "*"].concat());
        for page in PAGES.map(str::to_owned).into_iter().chain(folders) {
            // The page for publishers has its own policy in it.
            let policy: &str = if page.starts_with("embed/") { "base-uri 'none'; object-src 'none'" } else { policy };
            if frames || !page.starts_with("embed/") {
                all.push(format!("{base}{page}\n  Content-Security-Policy: {policy}; frame-ancestors 'self'\n"));
            }
        }
        if frames {
            all.push(format!("{base}embed/*\n  Cross-Origin-Embedder-Policy: credentialless\n"));
        }
    }
    let immutable = immutable.iter().map(|name| format!("{base}{name}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    all.extend(immutable);
    all
}

/// The rules with one for all of these editions in the place of one for each, where that can be.
fn joined(rules: Vec<String>, base: &str, editions: &[PagePolicy<'_>]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for rule in rules {
        let in_edition = editions.iter().find_map(|edition| rule.strip_prefix(edition.base));
        let rule = match in_edition {
            Some(page) if JOINED.iter().any(|name| page.strip_prefix(name).is_some_and(|rest| rest.starts_with('\n'))) => {
                [base, ANY_EDITION, page].concat()
            }
            _ => rule,
        };
        if !all.contains(&rule) {
            all.push(rule);
        }
    }
    all
}

/// The hash of a text, for the name of its file or the revision of its page: XXH3, as sixteen digits in hexadecimal.
pub fn content_hash(text: &str) -> String {
    format!("{:016x}", xxh3_64(text.as_bytes()))
}

/// Whether a file is named with the hash that Trunk makes of what is in it, so that it never changes: `icon-1155ec76bc365db7.svg`. The
/// hash is a number in hexadecimal, without zeros before it.
pub fn is_immutable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let hash = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map_or("", |(_, hash)| hash);
    // A number without a letter may be a publisher's date.
    let has_letter = hash.bytes().any(|b| b.is_ascii_alphabetic());
    has_letter && (10..=16).contains(&hash.len()) && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The addresses of the rules for so many editions, each with one page that is no story.
    fn addresses(editions: usize, policies: &[&str]) -> Vec<String> {
        let bases: Vec<String> = (0..editions).map(|nth| if nth == 0 { "/".to_owned() } else { format!("/l{nth}/") }).collect();
        let policy =
            |(nth, base)| PagePolicy { base, policy: policies[nth % policies.len()], folders: vec!["about/".to_owned()] };
        let words: Vec<String> = bases.iter().map(|base| format!("{}messages-en-1f.txt", &base[1..])).collect();
        let all = headers("/", &bases.iter().map(String::as_str).enumerate().map(policy).collect::<Vec<_>>(), &words, true);
        all.iter().map(|rule| rule.lines().next().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn twelve_editions_have_no_more_rules_than_a_host_takes() {
        let eight = addresses(8, &["same"]);
        assert_eq!(eight.len(), 1 + 8 * 12);
        assert!(!eight.iter().any(|address| address.contains(':')), "{eight:?}");
        let twelve = addresses(12, &["same"]);
        assert_eq!(twelve.len(), 1 + 11 + 6 + 11 * 5 + 12);
        for page in JOINED {
            let once = [format!("/{page}"), format!("/:edition/{page}")];
            let found: Vec<_> = twelve.iter().filter(|address| address.ends_with(&once[0])).collect();
            assert_eq!(found, once.iter().collect::<Vec<_>>());
        }
        for address in ["/l11/", "/l11/index.html", "/l11/section/*", "/l11/embed/*", "/l11/about/*", "/l11/messages-en-1f.txt"] {
            assert!(twelve.iter().any(|found| found == address), "{address}");
        }
        // What holds for one edition alone is said of it alone.
        assert_eq!(addresses(12, &["one", "other"]).len(), 1 + 12 * 12);
    }

    #[test]
    fn files_that_never_change() {
        for (name, wanted) in [
            ("icon-1155ec76bc365db7.svg", true),
            ("standfirst-c4b88570a424e13.js", true),
            ("standfirst-c4b88570a424e13_bg.wasm", true),
            ("standfirst-c4b88570a424e13_bg.wasm.br", true),
            ("photo-2026110212.jpg", false),
            ("index.html", false),
            ("sitemap-news.xml", false),
            ("sitemap-1.xml", false),
            ("robots.txt", false),
            ("standfirst-1155EC76BC365DB7.js", false),
        ] {
            assert_eq!(is_immutable(name), wanted, "{name}");
        }
    }
}
