//! How hosts answer the addresses of a live paper: `_redirects`, which Netlify, Cloudflare Pages and others read.

/// What the press writes begins here, so that it can be written anew.
const MARK: &str = "# The addresses of the live paper, as the press printed them:\n";

/// The file `_redirects` that Netlify, Cloudflare Pages and others read: the publisher's own rules, and then that every address of the paper is
/// answered with its one page, as found.
pub fn redirects(before: Option<&str>, base: &str) -> String {
    let mut rules = before.map_or("", |before| before.split(MARK).next().unwrap_or_default()).to_owned();
    if !rules.is_empty() && !rules.ends_with('\n') {
        rules.push('\n');
    }
    rules.push_str(MARK);
    for room in ["article", "section", "author", "page"] {
        rules.push_str(&format!("{base}{room}/* {base}index.html 200\n"));
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_publishers_own_rules_come_first_and_stay() {
        let ours = |base: &str| redirects(None, base);
        assert!(ours("/news/").ends_with("\n/news/page/* /news/index.html 200\n"));
        for (own, kept) in [("", ""), ("/old /new 301", "/old /new 301\n"), ("/a /b\n", "/a /b\n")] {
            let once = redirects(Some(own), "/");
            assert_eq!(once, [kept, &ours("/")].concat());
            assert_eq!(redirects(Some(&once), "/x/"), [kept, &ours("/x/")].concat());
        }
    }
}
