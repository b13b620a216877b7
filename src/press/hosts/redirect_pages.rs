//! Pages at addresses of before that lead on by themselves, for hosts that know no redirects (GitHub Pages).

use super::moved_addresses::MovedAddress;
use crate::model::address::Base;
use crate::model::markup::{Markup, element};
use crate::model::site::Site;

/// The longest name that a file may have, in bytes.
const MAX_NAME_BYTES: usize = 255;

/// The file of such a page, below the site's root: `2026/11/ferry/index.html`. None where no file can stand for the address: one with a query, one
/// outside the base, one that is no UTF-8 or has a name too long for a file.
pub fn page_file(moved: &MovedAddress, base: &Base) -> Option<String> {
    let path = str::from_utf8(&moved.path).ok().filter(|_| moved.query.is_none())?;
    let inside = path.strip_prefix(base.as_str())?.trim_end_matches('/');
    let is_page = path.ends_with(".html") || path.ends_with(".htm");
    let can_be = !inside.is_empty() && inside.split('/').all(|name| name.len() <= MAX_NAME_BYTES);
    can_be.then(|| if is_page { inside.to_owned() } else { [inside, "/index.html"].concat() })
}

/// The page: it leads to a path of the paper at once, says so to search engines, and has a link for who stays.
pub fn page(target: &str, base: &Base, site: &Site) -> String {
    let abroad = Base::abroad(&site.url);
    let whole = [abroad.as_str(), target.strip_prefix(base.as_str()).unwrap_or_default()].concat();
    let meta = |kind, name, content: &str| element("meta").attribute(kind, name).attribute("content", content);
    let head = element("head")
        .with(element("meta").attribute("charset", "utf-8"))
        .with(element("title").text(&whole))
        .with(element("link").attribute("rel", "canonical").attribute("href", &whole))
        .with(meta("name", "robots", "noindex"))
        .with(meta("http-equiv", "refresh", &["0; url=", target].concat()));
    let body = element("body").with(element("p").with(element("a").attribute("href", target).text(&whole)));
    let html = element("html").attribute("lang", site.language.as_str()).with(head).with(body);
    ["<!doctype html>", Markup::from(html).as_str(), "\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_an_address() {
        let news = Base::new("/news/");
        let long = format!("/news/{}/", "a".repeat(256));
        for (path, query, wanted) in [
            ("/news/2026/11/ferry/", None, Some("2026/11/ferry/index.html")),
            ("/news/2026/11/ferry", None, Some("2026/11/ferry/index.html")),
            ("/news/ferry.html", None, Some("ferry.html")),
            ("/news/ferry.php", None, Some("ferry.php/index.html")),
            ("/news/", Some("p=1"), None),
            ("/news/", None, None),
            ("/ferry/", None, None),
            (&long, None, None),
        ] {
            let moved = MovedAddress { path: path.into(), query: query.map(str::to_owned), target: "/news/article/x/".into() };
            assert_eq!(page_file(&moved, &news).as_deref(), wanted, "{path}");
        }
    }

    #[test]
    fn the_page_leads_on() {
        let site = r#"{"name":"The Meridian","language":"en","url":"https://meridian.example/news/","sections":[],"comments":{"kind":"off"}}"#;
        assert_eq!(
            page("/preview/article/x/", &Base::new("/preview/"), &serde_json::from_str(site).unwrap()),
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>https://meridian.example/news/article/x/</title>\
             <link rel=\"canonical\" href=\"https://meridian.example/news/article/x/\"><meta name=\"robots\" content=\"noindex\">\
             <meta http-equiv=\"refresh\" content=\"0; url=/preview/article/x/\"></head><body><p><a href=\"/preview/article/x/\">\
             https://meridian.example/news/article/x/</a></p></body></html>\n"
        );
    }
}
