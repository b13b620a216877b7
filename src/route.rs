//! Every address inside the paper, both ways. Links are made only here.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::model::Checked;
use crate::model::address::Base;
use crate::model::page::PageNumber;
use crate::model::slug::Slug;

pub mod embed;

/// A place in the paper.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    Front(PageNumber),
    Article(Slug),
    Section(Slug, PageNumber),
    Author(Slug, PageNumber),
    /// A page that is no story, such as an imprint.
    Page(Slug),
    NotFound,
}

/// What no page can be called: the paper's other addresses begin so, or may one day, and so do its files.
pub const RESERVED: [&str; 15] = [
    "article", "section", "author", "page", "tag", "tags", "search", "saved", "embed", "oembed", "images", "fonts", "assets",
    "static", "pagefind",
];

/// What may stand unescaped in a part of a path besides letters and digits (RFC 3986, section 2.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Route {
    /// Reads a path as the address bar holds it: percent-encoded, with or without its last slash; a whole address where the base is one. What is
    /// not one of the paper's addresses, or lies outside the base, is [`Route::NotFound`].
    pub fn parse(path: &str, base: &Base) -> Self {
        Self::inside(path, base).unwrap_or(Self::NotFound)
    }

    fn inside(path: &str, base: &Base) -> Option<Self> {
        let root = base.as_str();
        let rest = if path.len() + 1 == root.len() && root.starts_with(path) { "" } else { path.strip_prefix(root)? };
        let rest = rest.strip_suffix("index.html").unwrap_or(rest);
        let parts: Vec<&str> = rest.strip_suffix('/').unwrap_or(rest).split('/').collect();
        Some(match parts.as_slice() {
            [""] if rest.is_empty() => Self::Front(PageNumber::FIRST),
            ["page", number] => Self::Front(page_number(number)?),
            ["article", slug] => Self::Article(read_slug(slug)?),
            ["section", slug] => Self::Section(read_slug(slug)?, PageNumber::FIRST),
            ["section", slug, "page", number] => Self::Section(read_slug(slug)?, page_number(number)?),
            ["author", slug] => Self::Author(read_slug(slug)?, PageNumber::FIRST),
            ["author", slug, "page", number] => Self::Author(read_slug(slug)?, page_number(number)?),
            [slug] if !RESERVED.contains(slug) => Self::Page(read_slug(slug)?),
            _ => return None,
        })
    }

    /// The path to print in a link; [`Route::parse`] gives the same route back.
    pub fn href(&self, base: &Base) -> String {
        escaped(&self.place(), base)
    }

    /// The path that the browser fetches this route's page from.
    pub fn data_href(&self, base: &Base) -> String {
        match self {
            Self::NotFound => self.href(base),
            _ => self.href(base) + "index.json",
        }
    }

    /// The folder under the paper's root that holds this route's printed files, unescaped: empty, or ending with a slash.
    /// What was not found has no folder but the one file `404.json`.
    pub fn place(&self) -> String {
        let paged = |mut place: String, page: &PageNumber| {
            if *page != PageNumber::FIRST {
                place.push_str("page/");
                place.push_str(&page.get().to_string());
                place.push('/');
            }
            place
        };
        match self {
            Self::Front(page) => paged(String::new(), page),
            Self::Article(slug) => ["article/", slug.as_str(), "/"].concat(),
            Self::Section(slug, page) => paged(["section/", slug.as_str(), "/"].concat(), page),
            Self::Author(slug, page) => paged(["author/", slug.as_str(), "/"].concat(), page),
            Self::Page(slug) => [slug.as_str(), "/"].concat(),
            Self::NotFound => "404.json".to_owned(),
        }
    }

    /// The same place at another page; what is no list has none.
    pub fn at_page(&self, page: PageNumber) -> Self {
        match self {
            Self::Front(_) => Self::Front(page),
            Self::Section(slug, _) => Self::Section(slug.clone(), page),
            Self::Author(slug, _) => Self::Author(slug.clone(), page),
            Self::Article(_) | Self::Page(_) | Self::NotFound => self.clone(),
        }
    }
}

/// A place under a base, as an address.
fn escaped(place: &str, base: &Base) -> String {
    let parts = place.split('/').map(|part| utf8_percent_encode(part, ESCAPED).to_string());
    format!("{}{}", base.as_str(), parts.collect::<Vec<_>>().join("/"))
}

fn read_slug(part: &str) -> Option<Slug> {
    Slug::parse(&percent_decode_str(part).decode_utf8().ok()?).ok()
}

/// A page's number as we print it: no sign, no zero before it.
fn page_number(part: &str) -> Option<PageNumber> {
    let is_printed = part.bytes().all(|b| b.is_ascii_digit()) && !part.starts_with('0');
    if is_printed { part.parse().ok().and_then(PageNumber::new) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    pub fn any_slug() -> impl Strategy<Value = Slug> {
        "[a-z0-9а-я和紙一-九ا-ي-]{1,12}".prop_filter_map("a slug", |text| Slug::parse(&text).ok())
    }

    fn any_page() -> impl Strategy<Value = PageNumber> {
        (1_u32..).prop_filter_map("a page", PageNumber::new)
    }

    pub fn any_route() -> impl Strategy<Value = Route> {
        prop_oneof![
            any_page().prop_map(Route::Front),
            any_slug().prop_map(Route::Article),
            (any_slug(), any_page()).prop_map(|(slug, page)| Route::Section(slug, page)),
            (any_slug(), any_page()).prop_map(|(slug, page)| Route::Author(slug, page)),
            any_slug().prop_filter("a name for a page", |slug| !RESERVED.contains(&slug.as_str())).prop_map(Route::Page),
            Just(Route::NotFound),
        ]
    }

    pub fn any_base() -> impl Strategy<Value = Base> {
        const NAMED: &[&str] = &["/", "/news/", "/a/b-c/page/", "https://m.example/", "https://m.example:8443/news/"];
        proptest::sample::select(NAMED).prop_map(Base::named)
    }

    proptest! {
        #[test]
        fn a_link_leads_where_it_says(route in any_route(), base in any_base()) {
            let href = route.href(&base);
            prop_assert!(href.is_ascii());
            prop_assert_eq!(Route::parse(&href, &base), route.clone());
            let bare = href.strip_suffix('/').unwrap_or(&href);
            prop_assert_eq!(Route::parse(bare, &base), route);
        }

        #[test]
        fn any_path_is_read_without_a_fault(path in ".*") {
            let base = Base::new("/news/");
            let route = Route::parse(&path, &base);
            prop_assert_eq!(Route::parse(&route.href(&base), &base), route);
        }
    }

    fn check(path: &str, wanted: Route) {
        assert_eq!(Route::parse(path, &Base::new("/news/")), wanted, "{path}");
    }

    #[test]
    fn paths() {
        let slug = |text| Slug::parse(text).unwrap();
        check("/news/", Route::Front(PageNumber::FIRST));
        check("/news", Route::Front(PageNumber::FIRST));
        check("/news/index.html", Route::Front(PageNumber::FIRST));
        check("/news/page/1/", Route::Front(PageNumber::FIRST));
        check("/news/page/2/", Route::Front(PageNumber::new(2).unwrap()));
        check("/news/article/tides", Route::Article(slug("tides")));
        check("/news/article/tides/index.html", Route::Article(slug("tides")));
        check("/news/article/%D0%B1%D0%B5/", Route::Article(slug("бе")));
        check("/news/article/бе/", Route::Article(slug("бе")));
        check("/news/about/", Route::Page(slug("about")));
        check("/news/about/index.html", Route::Page(slug("about")));
        check("/news/%D0%B1%D0%B5", Route::Page(slug("бе")));
        for lost in [
            "/",
            "/newsarticle",
            "/new",
            "/news/page/0/",
            "/news/page/02/",
            "/news/page/-1/",
            "/news/page/99999999999/",
            "/news/article/",
            "/news/article/Tides/",
            "/news/article/%FF/",
            "/news/article/a%2Fb/",
            "/news/article/tides//",
            "/news//",
            "/news/feed.xml",
            "/news/section/a/page/",
            "/news/embed/",
            "/news/tag",
            "/news/about/us/",
            "/news/About/",
            "",
        ] {
            check(lost, Route::NotFound);
        }
    }
}
