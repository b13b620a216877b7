//! Which stories stand on which page, and in which order.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use standfirst::model::Checked;
use standfirst::model::address::{Base, WebAddress};
use standfirst::model::article::Teaser;
use standfirst::model::page::{ArticlePage, Content, Front, Page, PageNumber, Paging};
use standfirst::model::slug::Slug;
use standfirst::press::assembler::Assembler;
use standfirst::press::content::{Paper, read};
use standfirst::press::feeds::news_sitemap::news_sitemap;
use standfirst::press::html::head::head;
use standfirst::press::printer::{Output, PrintRequest, print};
use standfirst::route::Route;

use paper::{ARTICLE, AUTHOR, SITE, lay, swapped};

/// One article to generate: its slug, its section and when it was published.
type Story<'a> = (&'a str, &'a str, &'a str);

/// A paper with the sections science and craft and the authors ann and bob; ann wrote all of it.
fn a_paper(stories: &[Story<'_>], picks: &[&str]) -> Paper {
    let sections = r#""name": "Science" }, { "slug": "craft", "name": "Craft" }"#;
    let site = swapped(SITE, r#""name": "Science" }"#, sections);
    let site = swapped(&site, r#""name": "The"#, &format!(r#""picks": {}, "name": "The"#, serde_json::to_string(picks).unwrap()));
    let mut files = vec![("site.json".to_owned(), site), ("authors/bob.json".to_owned(), swapped(AUTHOR, "Ann Bell", "Bob Hay"))];
    for (slug, section, published) in stories {
        let article = swapped(ARTICLE, "\"science\"", &format!("\"{section}\""));
        let article = swapped(&article, "2026-11-02T08:30:00+01:00", published);
        files.push((format!("articles/{slug}.json"), article));
    }
    let files: Vec<(&str, &String)> = files.iter().map(|(name, text)| (name.as_str(), text)).collect();
    let folder = lay(&files);
    if !stories.iter().any(|(slug, ..)| *slug == "tides") {
        fs::remove_file(folder.path().join("articles/tides.json")).unwrap();
    }
    read(folder.path()).unwrap()
}

#[test]
fn a_story_stands_in_its_own_section_and_in_the_others_that_it_names() {
    let site = swapped(SITE, r#""name": "Science" }"#, r#""name": "Science" }, { "slug": "craft", "name": "Craft" }"#);
    let article = swapped(ARTICLE, r#""authors""#, r#""also_in": ["craft", "science"], "authors""#);
    let paper = read(lay(&[("site.json", site), ("articles/tides.json", article)]).path()).unwrap();
    let assembler = Assembler::new(&paper);
    for section in ["science", "craft"] {
        let Content::Section(page) = assembler.page(&Route::Section(slug(section), nth(1))).content else { panic!("{section}") };
        assert_eq!(page.stories.iter().map(|story| story.section.slug.as_str()).collect::<Vec<_>>(), ["science"], "{section}");
    }
}

/// A paper of so many stories of science, `s1` the oldest of them.
fn many(count: usize, picks: &[&str]) -> Paper {
    let dated: Vec<(String, String)> =
        (1..=count).map(|nth| (format!("s{nth}"), format!("2026-{:02}-{:02}T08:00:00Z", 1 + nth / 28, 1 + nth % 28))).collect();
    let stories: Vec<Story<'_>> = dated.iter().map(|(slug, date)| (slug.as_str(), "science", date.as_str())).collect();
    a_paper(&stories, picks)
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn nth(number: u32) -> PageNumber {
    PageNumber::new(number).unwrap()
}

fn slugs<'a>(teasers: impl IntoIterator<Item = &'a Teaser>) -> Vec<&'a str> {
    teasers.into_iter().map(|teaser| teaser.slug.as_str()).collect()
}

fn front(paper: &Paper, page: u32) -> Front {
    match Assembler::new(paper).page(&Route::Front(nth(page))).content {
        Content::Front(front) => front,
        other => panic!("no front but {other:?}"),
    }
}

fn article(paper: &Paper, name: &str) -> ArticlePage {
    match Assembler::new(paper).page(&Route::Article(slug(name))).content {
        Content::Article(page) => *page,
        other => panic!("no article but {other:?}"),
    }
}

/// The stories and the paging of a list; none where the page is missing.
fn list(paper: &Paper, route: &Route) -> Option<(Vec<String>, Paging)> {
    let (stories, paging) = match Assembler::new(paper).page(route).content {
        Content::Front(Front { stories, paging, .. }) => (stories, paging),
        Content::Section(page) => (page.stories, page.paging),
        Content::Author(page) => (page.stories, page.paging),
        Content::Article(_) => panic!("an article is no list"),
        Content::Page(_) | Content::Missing(_) => return None,
    };
    Some((slugs(&stories).into_iter().map(str::to_owned).collect(), paging))
}

#[test]
fn twenty_stories_make_a_page() {
    for (count, pages) in [(0, vec![0]), (1, vec![1]), (20, vec![20]), (21, vec![20, 1]), (41, vec![20, 20, 1])] {
        let paper = many(count, &[]);
        for list_of in [Route::Front(nth(1)), Route::Section(slug("science"), nth(1)), Route::Author(slug("ann"), nth(1))] {
            let of = nth(u32::try_from(pages.len()).unwrap());
            let mut newest_first = (1..=count).rev().map(|nth| format!("s{nth}"));
            for (number, &length) in (1..).zip(&pages) {
                let wanted: Vec<String> = newest_first.by_ref().take(length).collect();
                let page = list(&paper, &list_of.at_page(nth(number)));
                assert_eq!(
                    page,
                    Some((wanted, Paging { number: nth(number), of, is_open: false })),
                    "{count} stories, {list_of:?}, page {number}"
                );
            }
            for past in [of.get() + 1, u32::MAX] {
                assert_eq!(list(&paper, &list_of.at_page(nth(past))), None, "{count} stories, {list_of:?}, page {past}");
            }
        }
    }
}

#[test]
fn every_page_of_a_list_has_a_route_and_no_more() {
    let paper = many(41, &[]);
    let routes = Assembler::new(&paper).routes();
    let once: BTreeSet<String> = routes.iter().map(Route::place).collect();
    assert_eq!(once.len(), routes.len());
    // Three pages each of the front, science and ann; one each of craft and bob; the articles; what was not found.
    assert_eq!(routes.len(), 3 * 3 + 2 + 41 + 1);
}

#[test]
fn the_newest_stand_first_and_of_one_moment_go_by_slug() {
    let paper = a_paper(
        &[
            ("noon-in-utc", "science", "2026-03-01T12:00:00Z"),
            ("earlier-though-its-clock-is-later", "craft", "2026-03-01T20:00:00+09:00"),
            ("later-though-its-clock-is-earlier", "science", "2026-03-01T09:00:00-05:00"),
            ("b-same-noon", "craft", "2026-03-01T13:00:00+01:00"),
            ("a-same-noon", "science", "2026-03-01T07:30:00-04:30"),
            ("the-year-before", "science", "2025-12-31T23:59:59Z"),
        ],
        &[],
    );
    let wanted = [
        "later-though-its-clock-is-earlier",
        "a-same-noon",
        "b-same-noon",
        "noon-in-utc",
        "earlier-though-its-clock-is-later",
        "the-year-before",
    ];
    assert_eq!(slugs(&front(&paper, 1).stories), wanted);
    let craft = list(&paper, &Route::Section(slug("craft"), nth(1))).unwrap().0;
    assert_eq!(craft, ["b-same-noon", "earlier-though-its-clock-is-later"]);
}

#[test]
fn latest_are_the_four_newest_of_the_section_without_the_story_itself() {
    let paper = many(6, &[]);
    for (name, latest) in [("s6", ["s5", "s4", "s3", "s2"]), ("s4", ["s6", "s5", "s3", "s2"]), ("s1", ["s6", "s5", "s4", "s3"])] {
        assert_eq!(slugs(&article(&paper, name).latest), latest, "{name}");
    }
    assert!(article(&many(1, &[]), "s1").latest.is_empty());
    let mixed = a_paper(&[("a", "science", "2026-01-01T00:00:00Z"), ("b", "craft", "2026-01-02T00:00:00Z")], &[]);
    assert!(article(&mixed, "a").latest.is_empty(), "a story of another section is not the section's latest");
}

#[test]
fn picks_keep_their_order_and_leave_out_what_the_page_shows() {
    let picks = ["s2", "s9", "s1", "s10", "s3"];
    let paper = many(10, &picks);
    assert_eq!(slugs(&front(&paper, 1).picks), picks);
    for (name, wanted) in [
        // Its latest are s10, s9, s8 and s7.
        ("s1", vec!["s2", "s3"]),
        ("s5", vec!["s2", "s1", "s3"]),
        // Its latest are s9, s8, s7 and s6.
        ("s10", vec!["s2", "s1", "s3"]),
    ] {
        assert_eq!(slugs(&article(&paper, name).picks), wanted, "{name}");
    }
    let elsewhere = a_paper(&[("a", "science", "2026-01-01T00:00:00Z"), ("b", "craft", "2026-01-02T00:00:00Z")], &["b", "a"]);
    assert_eq!(slugs(&article(&elsewhere, "a").picks), ["b"]);
}

#[test]
fn previous_is_the_older_and_next_the_newer_story_of_the_section() {
    let paper = a_paper(
        &[
            ("oldest", "science", "2026-01-01T00:00:00Z"),
            ("between", "craft", "2026-01-02T00:00:00Z"),
            ("middle", "science", "2026-01-03T00:00:00Z"),
            ("newest", "science", "2026-01-04T00:00:00Z"),
        ],
        &[],
    );
    for (name, previous, next) in [
        ("oldest", None, Some("middle")),
        ("middle", Some("oldest"), Some("newest")),
        ("newest", Some("middle"), None),
        ("between", None, None),
    ] {
        let page = article(&paper, name);
        let name_of = |teaser: &Option<Teaser>| teaser.as_ref().map(|teaser| teaser.slug.as_str().to_owned());
        assert_eq!((name_of(&page.previous).as_deref(), name_of(&page.next).as_deref()), (previous, next), "{name}");
    }
}

#[test]
fn reading_takes_the_nearest_whole_minute_at_230_words_each() {
    for (words, minutes) in [(1, 1), (344, 1), (345, 2), (2_300, 10)] {
        let text = swapped(ARTICLE, "Twice a day.", &"word ".repeat(words));
        let paper = read(lay(&[("articles/tides.json", text)]).path()).unwrap();
        assert_eq!(article(&paper, "tides").minutes, minutes, "{words} words");
    }
}

#[test]
fn a_story_that_is_read_elsewhere_says_where_and_nothing_of_its_own() {
    let elsewhere = r#""elsewhere": "https://news.example/kept/", "body": []"#;
    let article_file = swapped(ARTICLE, r#""body": [{ "kind": "paragraph", "text": "Twice a day." }]"#, elsewhere);
    let paper = read(lay(&[("articles/tides.json", article_file)]).path()).unwrap();
    let page = article(&paper, "tides");
    assert_eq!((page.minutes, page.article.elsewhere.as_ref().map(WebAddress::as_str)), (0, Some("https://news.example/kept/")));
    let assembler = Assembler::new(&paper);
    assert!(front(&paper, 1).stories.iter().all(|teaser| teaser.excerpt.is_empty()));
    let head = head(&assembler.page(&Route::Article(slug("tides"))), &Route::Article(slug("tides")), &Base::new("/"));
    assert!(head.contains(r#""isAccessibleForFree":false"#), "{head}");
    for feed in assembler
        .feeds()
        .iter()
        .filter(|feed| !feed.stories.is_empty())
        .flat_map(|feed| [feed.rss(&|_| None), feed.json(&|_| None)])
    {
        assert!(feed.contains("https://news.example/kept/") && feed.contains("its password"), "{feed}");
    }
    assert_eq!(news_sitemap(&paper.site, &paper.articles, 0), None);
}

#[test]
fn only_the_first_front_page_has_strips_and_picks() {
    let paper = many(21, &["s3"]);
    let first = front(&paper, 1);
    let strips: Vec<(&str, Vec<&str>)> =
        first.strips.iter().map(|strip| (strip.section.slug.as_str(), slugs(&strip.stories))).collect();
    assert_eq!(strips, [("science", vec!["s21", "s20", "s19"]), ("craft", vec![])]);
    assert_eq!(slugs(&first.picks), ["s3"]);
    let second = front(&paper, 2);
    assert!(second.strips.is_empty() && second.picks.is_empty());
}

#[test]
fn an_author_without_stories_and_an_empty_section_have_one_empty_page() {
    let paper = many(3, &[]);
    for route in [Route::Author(slug("bob"), nth(1)), Route::Section(slug("craft"), nth(1))] {
        assert_eq!(list(&paper, &route), Some((vec![], Paging { number: nth(1), of: nth(1), is_open: false })), "{route:?}");
        assert!(Assembler::new(&paper).routes().contains(&route), "{route:?}");
    }
}

#[test]
fn what_is_not_there_offers_the_six_latest() {
    let paper = many(8, &[]);
    let lost = [
        Route::NotFound,
        Route::Article(slug("nothing")),
        Route::Section(slug("nothing"), nth(1)),
        Route::Author(slug("nobody"), nth(1)),
        Route::Front(nth(2)),
    ];
    for route in lost {
        match Assembler::new(&paper).page(&route).content {
            Content::Missing(missing) => assert_eq!(slugs(&missing.stories), ["s8", "s7", "s6", "s5", "s4", "s3"], "{route:?}"),
            other => panic!("{route:?} gave {other:?}"),
        }
    }
}

/// Every teaser that a page shows.
fn teasers(page: &Page) -> Vec<&Teaser> {
    match &page.content {
        Content::Front(front) => {
            let strips = front.strips.iter().flat_map(|strip| &strip.stories);
            front.stories.iter().chain(strips).chain(&front.picks).collect()
        }
        Content::Article(page) => page.latest.iter().chain(&page.picks).chain(&page.previous).chain(&page.next).collect(),
        Content::Section(page) => page.stories.iter().collect(),
        Content::Author(page) => page.stories.iter().collect(),
        Content::Page(_) => Vec::new(),
        Content::Missing(page) => page.stories.iter().collect(),
    }
}

/// Where a route's page is printed, by its place.
fn data_file(route: &Route) -> String {
    match route {
        Route::NotFound => route.place(),
        _ => route.place() + "index.json",
    }
}

/// A printed paper: each route's page, by the file it was read from.
fn printed(paper: &Paper) -> BTreeMap<String, Page> {
    let dist = tempfile::tempdir().unwrap();
    let routes = Assembler::new(paper).routes();
    let request = PrintRequest { base: &Base::new("/"), app: None, output: Output::Plain, moment: 0, is_strict: false };
    assert_eq!(print(paper, dist.path(), &request).unwrap().pages, routes.len());
    let read = |route: &Route| {
        let text = fs::read_to_string(dist.path().join(data_file(route))).unwrap();
        let page: Page = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_string(&page).unwrap(), text, "{route:?} reads back as it was written");
        (data_file(route), page)
    };
    routes.iter().map(read).collect()
}

#[test]
fn every_route_is_printed_and_every_link_leads_to_one() {
    let paper = many(45, &["s3", "s44"]);
    let pages = printed(&paper);
    let leads = |route: &Route, from: &str| assert!(pages.contains_key(&data_file(route)), "{from} links to {route:?}");
    for (file, page) in &pages {
        for teaser in teasers(page) {
            leads(&Route::Article(teaser.slug.clone()), file);
            leads(&Route::Section(teaser.section.slug.clone(), nth(1)), file);
            teaser.authors.iter().for_each(|author| leads(&Route::Author(author.slug.clone(), nth(1)), file));
        }
        page.site.sections.iter().for_each(|section| leads(&Route::Section(section.slug.clone(), nth(1)), file));
        if let Content::Front(front) = &page.content {
            (1..=front.paging.of.get()).for_each(|number| leads(&Route::Front(nth(number)), file));
        }
    }
}

#[test]
fn a_page_of_every_block_and_script_reads_back_as_it_was_written() {
    let body = r#"[{ "kind": "paragraph", "text": ["a ", { "strong": ["b", { "em": "c" }] }, { "code": "<d>" }, ""] },
        { "kind": "heading", "level": 4, "text": "日本" }, { "kind": "quote", "text": "g", "cite": [{ "em": "h" }] },
        { "kind": "list", "items": [] }, { "kind": "code", "text": "\\\"\n" }, { "kind": "table", "head": [""], "rows": [[[]]] },
        { "kind": "embed", "url": "https://a.example/?a&b", "title": "q" }, { "kind": "rule" }]"#;
    let text = swapped(ARTICLE, r#"[{ "kind": "paragraph", "text": "Twice a day." }]"#, body);
    let text = swapped(&text, "Tides", "“المد” \\\"edition\\\":\\\"\\\" \\u2028");
    let paper = read(lay(&[("articles/tides.json", text)]).path()).unwrap();
    let pages = printed(&paper);
    let Content::Article(page) = &pages["article/tides/index.json"].content else { panic!("no article") };
    assert_eq!(page.article, paper.articles[0]);
}

#[test]
fn editions_differ_where_pages_do_and_only_there() {
    let stories = [("old", "science", "2026-01-01T00:00:00Z"), ("new", "science", "2026-01-02T00:00:00Z")];
    let editions = |paper: &Paper| -> BTreeMap<String, String> {
        printed(paper).into_iter().map(|(file, page)| (file, page.revision)).collect()
    };
    let first = editions(&a_paper(&stories, &[]));
    assert!(first.values().all(|edition| edition.len() == 16 && edition.chars().all(|c| c.is_ascii_hexdigit())));
    assert_eq!(first.values().collect::<BTreeSet<_>>().len(), first.len(), "no two pages are of one edition");
    assert_eq!(editions(&a_paper(&stories, &[])), first);

    let changed = |after: &Paper| -> Vec<String> {
        let later = editions(after);
        first.iter().filter(|(file, edition)| later.get(*file) != Some(*edition)).map(|(file, _)| file.clone()).collect()
    };
    let mut with_a_tag = a_paper(&stories, &[]);
    with_a_tag.articles[1].tags = vec![Checked::parse("tides").unwrap()];
    assert_eq!(changed(&with_a_tag), ["article/old/index.json"]);
    let mut with_a_headline = a_paper(&stories, &[]);
    with_a_headline.articles[1].headline = Checked::parse("Ebb").unwrap();
    assert_eq!(
        changed(&with_a_headline),
        [
            "404.json",
            "article/new/index.json",
            "article/old/index.json",
            "author/ann/index.json",
            "index.json",
            "section/science/index.json",
        ]
    );
    let mut with_a_name = a_paper(&stories, &[]);
    with_a_name.site.name = Checked::parse("The Other").unwrap();
    assert_eq!(changed(&with_a_name).len(), first.len());
}
