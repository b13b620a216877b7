//! Links in a story that lead back to its WordPress: those that name a place of the paper open inside the app, all others stay.
//!
//! What an address names, WordPress alone knows: what it may name is read from it, and one small question for each kind of place finds out.
//! An answer counts only where its own address is that of the link.

use percent_encoding::percent_decode_str;

use super::fields::{id, text};
use super::query::{ListResult, escaped};
use super::slugs::{nearest, of_posts};
use crate::model::Checked;
use crate::model::address::{Base, Href, WebAddress, joined, without_scheme};
use crate::model::json::JsonValue;
use crate::model::page::PageNumber;
use crate::model::rest::Rest;
use crate::model::slug::Slug;
use crate::route::Route;

/// The most places of one kind that are asked for: as many items as WordPress puts on a page.
const ITEMS_PER_QUERY: usize = 100;

/// How the question for each kind of place begins, in the order of [`Links::wanted`].
const QUESTIONS: [&str; 4] = [
    "posts?_fields=slug,link,id&slug=",
    "posts?_fields=id,slug&include=",
    "users?_fields=slug,link&slug=",
    "users?_fields=id,slug&include=",
];

/// What links may name.
pub struct Links {
    /// Where the links stand.
    page: WebAddress,
    home: String,
    /// What addresses name, by what of them counts.
    known: Vec<(String, Route)>,
    /// Slugs of posts, numbers of posts, slugs of authors and numbers of authors that links may name.
    wanted: [Vec<String>; 4],
}

impl Links {
    /// The links of a story that is at `page`, where some places are known already, by their addresses.
    pub fn new(page: WebAddress, root: &WebAddress, known: Vec<(String, Route)>) -> Self {
        let home = key(&Rest(root).home());
        let mut all = vec![(home.clone(), Route::Front(PageNumber::FIRST))];
        all.extend(known.into_iter().map(|(address, route)| (key(&address), route)));
        Self { page, home, known: all, wanted: Default::default() }
    }

    /// Where the links stand.
    pub fn page(&self) -> &WebAddress {
        &self.page
    }

    /// Looks at the links, and gives the questions that say what those name that are not known.
    pub fn questions(&mut self, written: &[String]) -> Vec<String> {
        for written in written {
            let key = key(&joined(written, &self.page));
            if self.is_ours(&key) && self.route(&key).is_none() {
                self.want(&key);
            }
        }
        let mut questions = Vec::new();
        for (part, values) in QUESTIONS.iter().zip(&self.wanted).filter(|(_, values)| !values.is_empty()) {
            let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
            questions.push([part, values.join(",").as_str(), "&per_page=100"].concat());
        }
        questions
    }

    /// Takes in the answers to these questions; what did not come is not known.
    pub fn learn(&mut self, results: Vec<ListResult>) {
        let mut results = results.into_iter();
        for kind in 0..self.wanted.len() {
            if self.wanted[kind].is_empty() {
                continue;
            }
            let Some(Ok(list)) = results.next() else { continue };
            let slugs: Vec<(&JsonValue, Slug)> = match kind {
                0 | 1 => of_posts(&mut list.items.iter()),
                _ => list.items.iter().filter_map(|user| Some((user, nearest(user)?))).collect(),
            };
            for (item, slug) in slugs {
                self.known.extend(self.named(kind, item, slug));
            }
        }
    }

    /// Where a link leads: inside the paper, or where it led.
    pub fn href(&self, written: &str) -> Option<Href> {
        let whole = joined(written, &self.page);
        let Some(route) = self.route(&key(&whole)) else { return Href::parse(&whole).ok() };
        let fragment = whole.find('#').map_or("", |at| &whole[at..]);
        Href::parse(&[&route.href(&Base::new("/")), fragment].concat()).ok()
    }

    fn route(&self, key: &str) -> Option<&Route> {
        self.known.iter().find(|(known, _)| known == key).map(|(_, route)| route)
    }

    /// Whether an address is on the WordPress site: below its front page, or on the host of its stories where the API lies on another.
    fn is_ours(&self, key: &str) -> bool {
        let page = self::key(self.page.as_str());
        let host = |key: &str| key.split(['/', '?']).next().map(str::to_owned);
        is_below(&self.home, key) || (!is_below(&self.home, &page) && host(&page) == host(key))
    }

    /// Notes what a link may name.
    fn want(&mut self, key: &str) {
        let (path, query) = key.split_once('?').unwrap_or((key, ""));
        let mut parts = path.rsplit('/');
        let (last, before) = (parts.next().unwrap_or_default(), parts.next());
        let number = |name| query.strip_prefix(name).filter(|number: &&str| number.bytes().all(|b| b.is_ascii_digit()));
        let (kind, value) = match (number("p="), number("author="), before) {
            (Some(number), ..) => (1, number),
            (_, Some(number), _) => (3, number),
            (.., Some("author")) if query.is_empty() => (2, last),
            // A file has a dot in its name.
            (.., Some(_)) if query.is_empty() && !last.contains('.') => (0, last),
            _ => return,
        };
        let all = &mut self.wanted[kind];
        if !value.is_empty() && all.len() < ITEMS_PER_QUERY && all.iter().all(|other| other != value) {
            all.push(value.to_owned());
        }
    }

    fn named(&self, kind: usize, item: &JsonValue, slug: Slug) -> Option<(String, Route)> {
        Some(match kind {
            1 => ([&self.home, "?p=", &id(item)?.to_string()].concat(), Route::Article(slug)),
            3 => ([&self.home, "?author=", &id(item)?.to_string()].concat(), Route::Author(slug, PageNumber::FIRST)),
            2 => (key(text(item, "link")), Route::Author(slug, PageNumber::FIRST)),
            _ => (key(text(item, "link")), Route::Article(slug)),
        })
    }
}

fn is_below(home: &str, key: &str) -> bool {
    key.strip_prefix(home).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// How the parts of a query begin that count readers or come of a button for answers: they name no place.
const COUNTERS: [&str; 16] = [
    "utm_",
    "fbclid=",
    "gclid=",
    "gclsrc=",
    "gbraid=",
    "wbraid=",
    "dclid=",
    "msclkid=",
    "twclid=",
    "yclid=",
    "igshid=",
    "mc_cid=",
    "mc_eid=",
    "_ga=",
    "_gl=",
    "replytocom=",
];

/// What of an address says which place it is of: its host and path, decoded, and its query. `http:` and `https:`, slashes at the end,
/// fragments, and what is there to count readers, make no difference.
pub fn key(address: &str) -> String {
    let rest = without_scheme(address);
    let rest = rest.split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.trim_end_matches('/');
    let path = percent_decode_str(path).decode_utf8().map_or_else(|_| path.to_owned(), |path| path.into_owned());
    let mut key = path.strip_suffix("/index.php").unwrap_or(&path).to_owned();
    let counts = |part: &&str| !part.is_empty() && !COUNTERS.iter().any(|counter| part.starts_with(counter));
    for (nth, part) in query.split('&').filter(counts).enumerate() {
        key.extend([if nth == 0 { "?" } else { "&" }, part]);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::super::query::List;
    use super::*;

    const ROOT: &str = "https://news.example/blog/wp-json/";

    fn web(address: &str) -> WebAddress {
        WebAddress::parse(address).unwrap()
    }

    fn links() -> Links {
        let section = Route::Section(Slug::parse("harbour").unwrap(), PageNumber::FIRST);
        let page = "https://news.example/blog/2026/01/links/";
        let known = [
            ("https://news.example/blog/category/harbour/".to_owned(), section),
            (page.to_owned(), Route::Article(Slug::parse("links").unwrap())),
        ];
        Links::new(web(page), &web(ROOT), known.into())
    }

    #[test]
    fn what_an_address_says() {
        for (address, wanted) in [
            ("https://a.example/", "a.example"),
            ("http://a.example/b/%d0%bf%d1%80/?utm_source=x#y", "a.example/b/пр"),
            ("https://a.example/?utm_source=x&p=3&fbclid=y&", "a.example?p=3"),
            ("https://a.example/b/?replytocom=9#respond", "a.example/b"),
            ("https://a.example/?p=3&x=1", "a.example?p=3&x=1"),
            ("https://a.example/?_gallery=4", "a.example?_gallery=4"),
            ("https://a.example/?", "a.example"),
            ("https://a.example/index.php?p=3", "a.example?p=3"),
            ("https://a.example/%ff/", "a.example/%ff"),
        ] {
            assert_eq!(key(address), wanted);
        }
    }

    #[test]
    fn only_what_may_be_a_place_is_asked_for() {
        let written = [
            "https://news.example/blog/2026/08/post-2/#comments",
            "/blog/2026/08/post-2/?utm_source=x",
            "https://news.example/blog/?p=7",
            "https://news.example/blog/author/ada/",
            "https://news.example/blog/?author=5",
            "https://news.example/blog/?author=ada",
            "https://news.example/blog/?p=8&preview=true",
            "https://news.example/blog/?s=post-4",
            "https://news.example/blog/2026/08/post-5/?print=1",
            "https://news.example/blog/category/harbour/",
            "https://news.example/blog/",
            "https://news.example/blog/wp-content/uploads/a.jpg",
            "https://news.example/blog/shop/",
            "https://news.example/no-blog/",
            "https://elsewhere.example/2020/post-9/",
            "#notes",
            "mailto:a@b.example",
            "javascript:alert(1)",
        ];
        let questions = links().questions(&written.map(str::to_owned));
        assert_eq!(
            questions,
            [
                "posts?_fields=slug,link,id&slug=post%2D2,shop&per_page=100",
                "posts?_fields=id,slug&include=7&per_page=100",
                "users?_fields=slug,link&slug=ada&per_page=100",
                "users?_fields=id,slug&include=5&per_page=100",
            ]
        );
    }

    #[test]
    fn only_what_is_at_the_links_address_opens_inside() {
        let mut links = links();
        let written = ["/blog/2026/08/post-2/", "/blog/about/post-3/", "/blog/?p=7", "/blog/?author=5"];
        links.questions(&written.map(str::to_owned));
        let list = |json: &str| Ok(List { items: serde_json::from_str(json).unwrap(), pages: None });
        links.learn(vec![
            list(r#"[{"slug":"post-2","link":"http://news.example/blog/2026/08/post-2/"},{"slug":"post-3","link":"https://news.example/blog/2026/08/post-3/"}]"#),
            list(r#"[{"id":7,"slug":"seven"}]"#),
            list(r#"[{"id":5,"slug":"ada"}]"#),
        ]);
        for (written, wanted) in [
            ("/blog/2026/08/post-2#c", Some("/article/post-2/#c")),
            ("https://news.example/blog/about/post-3/", Some("https://news.example/blog/about/post-3/")),
            ("/blog/?p=7", Some("/article/seven/")),
            ("/blog/?author=5", Some("/author/ada/")),
            ("/blog/category/harbour/", Some("/section/harbour/")),
            ("https://news.example/blog", Some("/")),
            ("#notes", Some("/article/links/#notes")),
            ("javascript:alert(1)", None),
            ("mailto:a@b.example", Some("mailto:a@b.example")),
        ] {
            assert_eq!(links.href(written).as_ref().map(Href::as_str), wanted, "{written}");
        }
    }

    #[test]
    fn what_a_query_names_that_is_no_place_stays() {
        for root in [ROOT, "https://news.example/blog/?rest_route=/"] {
            let mut links = Links::new(web("https://news.example/blog/2026/01/links/"), &web(root), Vec::new());
            for query in
                ["s=gulls", "page_id=2", "attachment_id=9", "feed=rss2", "tag=boats", "m=202611", "paged=2", "p=", "p=7&page=2"]
            {
                for written in [
                    format!("https://news.example/blog/?{query}"),
                    format!("https://news.example/blog/index.php?{query}"),
                    format!("https://news.example/blog/?utm_source=x&{query}#y"),
                ] {
                    assert_eq!(links.questions(std::slice::from_ref(&written)), [""; 0], "{written}");
                    assert_eq!(links.href(&written).as_ref().map(Href::as_str), Some(written.as_str()));
                }
            }
            let front = links.href("/blog/index.php?utm_source=x&gclid=y");
            assert_eq!(front.as_ref().map(Href::as_str), Some("/"), "{root}");
        }
    }
}
