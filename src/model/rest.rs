//! The REST API of a WordPress: where its parts lie.

use super::address::{WebAddress, without_query};

/// The root of a WordPress's REST API, in one of its two forms: `https://news.example/wp-json/` or `https://news.example/?rest_route=/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest<'a>(pub &'a WebAddress);

impl Rest<'_> {
    /// The address of a part, `wp/v2/posts`, with a query, `slug=tides&_fields=id`, which may be empty.
    pub fn at(&self, part: &str, query: &str) -> String {
        let root = self.0.as_str();
        // In the plain form the part is a value of the query already.
        let sign = if root.contains("rest_route=") { "&" } else { "?" };
        let slash = if root.ends_with('/') { "" } else { "/" };
        let mut address = [root, slash, part].concat();
        if !query.is_empty() {
            address.extend([sign, query]);
        }
        address
    }

    /// The front page of the site that the API is of, with a slash at its end.
    pub fn home(&self) -> String {
        let root = self.0.as_str();
        let root = without_query(root).trim_end_matches('/');
        let root = root.strip_suffix("/wp-json").or_else(|| root.strip_suffix("/index.php")).unwrap_or(root);
        let root = root.strip_suffix("/index.php").unwrap_or(root);
        [root, "/"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;

    #[test]
    fn homes() {
        for (root, wanted) in [
            ("https://a.example/wp-json/", "https://a.example/"),
            ("https://a.example/blog/wp-json", "https://a.example/blog/"),
            ("https://a.example/index.php/wp-json/", "https://a.example/"),
            ("https://a.example/?rest_route=/", "https://a.example/"),
            ("https://a.example/blog/index.php?rest_route=/", "https://a.example/blog/"),
            ("https://a.example?rest_route=/", "https://a.example/"),
            ("https://api.a.example/", "https://api.a.example/"),
        ] {
            let root = WebAddress::parse(root).unwrap();
            assert_eq!(Rest(&root).home(), wanted);
        }
    }

    #[test]
    fn both_forms() {
        for (root, query, wanted) in [
            ("https://a.example/wp-json/", "slug=x", "https://a.example/wp-json/wp/v2/posts?slug=x"),
            ("https://a.example/blog/wp-json", "", "https://a.example/blog/wp-json/wp/v2/posts"),
            ("https://a.example/?rest_route=/", "slug=x", "https://a.example/?rest_route=/wp/v2/posts&slug=x"),
            ("https://a.example/?rest_route=", "", "https://a.example/?rest_route=/wp/v2/posts"),
        ] {
            let root = WebAddress::parse(root).unwrap();
            assert_eq!(Rest(&root).at("wp/v2/posts", query), wanted);
        }
    }
}
