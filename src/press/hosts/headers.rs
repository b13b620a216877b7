//! The headers of every file: `_headers`, which Netlify, Cloudflare Pages and others read. `deploy/nginx.conf` sets the same.

/// The pages of every paper, which no other site may frame: by their paths below the base, as these hosts match them.
const PAGES: [&str; 9] =
    ["", "index.html", "404.html", "page/*", "article/*", "section/*", "author/*", "embed/", "embed/index.html"];

/// The pages of an edition, and their policy.
pub struct PagePolicy<'a> {
    /// The path that they lie under.
    pub base: &'a str,
    pub policy: &'a str,
    /// The folders of its pages that are no stories, below the path, percent-encoded and with a slash at the end.
    pub folders: Vec<String>,
}

/// The file of a paper at a base, for the pages of all its editions: the policy again, for what a page's own element cannot set, and how long files keep.
///
/// Hosts join the headers of all rules that match an address, so no header is set twice for one address, and what does not hold for
/// all of the paper is set for parts of it: frames are forbidden page by page, because they are allowed in one place. It names the files that keep forever one
/// by one, because Netlify takes a `*` only for a whole part of a path. What is not named is revalidated: that is what these hosts do by
/// themselves.
///
/// The paper is public, and any site may read what it holds: the script of the frames, the app inside another page, the JSON. `frames` is
/// whether other sites can show anything of this paper. What stands in frames asks for nothing with a reader's cookies, so that sites that
/// are isolated from all others can show it too.
pub fn headers(base: &str, editions: &[PagePolicy<'_>], immutable: &[String], frames: bool) -> String {
    let mut all = format!(
        "{base}*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n"
    );
    for PagePolicy { base, policy, folders } in editions {
        let folders = folders.iter().map(|folder| [folder, "*"].concat());
        for page in PAGES.map(str::to_owned).into_iter().chain(folders) {
            // The page for publishers has its own policy in it.
            let policy: &str = if page.starts_with("embed/") { "base-uri 'none'; object-src 'none'" } else { policy };
            if frames || !page.starts_with("embed/") {
                all.push_str(&format!("\n{base}{page}\n  Content-Security-Policy: {policy}; frame-ancestors 'self'\n"));
            }
        }
        if frames {
            all.push_str(&format!("\n{base}embed/*\n  Cross-Origin-Embedder-Policy: credentialless\n"));
        }
    }
    for name in immutable {
        all.push_str(&format!("\n{base}{name}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    all
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
