//! A paper that is read live from a WordPress: what is asked, and what is made of every answer.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use serde_json::{Value, json};
use standfirst::http::{HttpClient, NetworkError, Response};
use standfirst::model::Checked;
use standfirst::model::address::{Base, WebAddress};
use standfirst::model::json::FromJson;
use standfirst::model::live::LivePaper;
use standfirst::model::page::{ArticlePage, AuthorPage, Content, Front, Page, PageNumber, SectionPage};
use standfirst::model::slug::Slug;
use standfirst::press::html_parser::{ParsedNode, parse};
use standfirst::route::Route;
use standfirst::source::{SourceError, Wordpress};

const ROOT: &str = "https://news.example/wp-json/";

/// A WordPress in memory: what it answers to requests that hold some words, the newest rule first; `[]` to all others.
#[derive(Default)]
struct Canned {
    rules: RefCell<Vec<(String, Result<Response, NetworkError>)>>,
    asked: RefCell<Vec<String>>,
}

impl HttpClient for Canned {
    type Hypertext = ParsedNode;

    async fn get(&self, address: &str) -> Result<Response, NetworkError> {
        self.asked.borrow_mut().push(address.to_owned());
        let rules = self.rules.borrow();
        let found = rules.iter().rev().find(|(words, _)| words.split(' ').all(|word| address.contains(word)));
        found.map_or_else(|| Ok(ok("[]", Some(1))), |(_, answer)| answer.clone())
    }

    async fn post(&self, _: &str, _: &str) -> Result<Response, NetworkError> {
        Err(NetworkError::Unreachable)
    }

    fn hypertext(&self, html: &str) -> ParsedNode {
        parse(html)
    }
}

fn ok(text: &str, pages: Option<u32>) -> Response {
    Response { status: 200, text: text.to_owned(), pages, wait: None }
}

impl Canned {
    fn answer(&self, words: &str, answer: Result<Response, NetworkError>) -> &Self {
        self.rules.borrow_mut().push((words.to_owned(), answer));
        self
    }

    fn list(&self, words: &str, list: &[Value]) -> &Self {
        self.answer(words, Ok(ok(&Value::from(list).to_string(), Some(1))))
    }

    fn fail(&self, words: &str, status: u16, text: &str) -> &Self {
        self.answer(words, Ok(Response { status, text: text.to_owned(), pages: None, wait: None }))
    }

    fn count(&self, words: &str) -> usize {
        self.asked.borrow().iter().filter(|address| words.split(' ').all(|word| address.contains(word))).count()
    }
}

/// Nothing here waits for anything.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("it waits"),
    }
}

fn paper(sections: Value) -> Wordpress {
    let live = json!({
        "root": ROOT,
        "site": { "name": "The Harbour", "language": "en", "url": "https://paper.example/", "sections": [], "comments": { "kind": "off" } },
        "sections": sections,
        "uncategorized": "Allgemein",
    });
    Wordpress::new(LivePaper::from_json(&serde_json::from_value(live).unwrap()).unwrap())
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn nth(number: u32) -> PageNumber {
    PageNumber::new(number).unwrap()
}

fn category(id: u32, slug: &str, name: &str, count: u32) -> Value {
    json!({ "id": id, "slug": slug, "name": name, "description": "", "count": count, "taxonomy": "category",
        "link": format!("https://news.example/category/{slug}/") })
}

/// A post of a number, published that day of January, with these changes.
fn post(number: u32, changes: Value) -> Value {
    let mut post = json!({
        "id": number, "slug": format!("post-{number}"), "link": format!("https://news.example/2026/01/post-{number}/"),
        "date": format!("2026-01-{number:02}T09:00:00"), "date_gmt": format!("2026-01-{number:02}T12:30:00"),
        "modified": format!("2026-01-{number:02}T09:00:00"), "modified_gmt": format!("2026-01-{number:02}T12:30:00"),
        "title": { "rendered": format!("Post {number}") }, "excerpt": { "rendered": "<p>The beginning [&hellip;]</p>", "protected": false },
        "content": { "rendered": "<p>The beginning of it all.</p>", "protected": false },
        "categories": [2], "comment_status": "open", "featured_media": 0,
        "_embedded": {
            "author": [{ "id": 5, "slug": "ada", "name": "Ada Bremer", "description": "", "url": "", "link": "https://news.example/author/ada/" }],
            "wp:term": [[category(2, "harbour", "Harbour &amp; Port", 9)], [{ "id": 9, "slug": "t", "name": "R&amp;D", "taxonomy": "post_tag" }]],
        },
    });
    for (key, value) in changes.as_object().unwrap() {
        post[key] = value.clone();
    }
    post
}

fn posts(numbers: impl Iterator<Item = u32>) -> Vec<Value> {
    numbers.map(|number| post(number, json!({}))).collect()
}

fn open(paper: &Wordpress, route: Route, canned: &Canned) -> Result<Page, SourceError> {
    now(paper.page(&route, canned))
}

fn front(paper: &Wordpress, number: u32, canned: &Canned) -> Front {
    match open(paper, Route::Front(nth(number)), canned).unwrap().content {
        Content::Front(front) => front,
        other => panic!("{other:?}"),
    }
}

fn article(name: &str, canned: &Canned) -> ArticlePage {
    match open(&paper(json!([])), Route::Article(slug(name)), canned).unwrap().content {
        Content::Article(page) => *page,
        other => panic!("{other:?}"),
    }
}

fn section(paper: &Wordpress, name: &str, canned: &Canned) -> SectionPage {
    match open(paper, Route::Section(slug(name), nth(1)), canned).unwrap().content {
        Content::Section(page) => page,
        other => panic!("{other:?}"),
    }
}

fn author(name: &str, canned: &Canned) -> AuthorPage {
    match open(&paper(json!([])), Route::Author(slug(name), nth(1)), canned).unwrap().content {
        Content::Author(page) => *page,
        other => panic!("{other:?}"),
    }
}

/// The page of one post with these changes.
fn changed(changes: Value) -> ArticlePage {
    let canned = Canned::default();
    canned.list("slug=post%2D7", &[post(7, changes)]);
    article("post-7", &canned)
}

#[test]
fn titles_and_names_are_words() {
    for (title, wanted) in [
        ("Fish &amp; chips, <em>really</em> &#8220;quoted&#8221;", "Fish & chips, really “quoted”"),
        ("The tag &lt;script&gt; explained", "The tag <script> explained"),
        ("<script>alert(1)</script>Messages", "Messages"),
        (" plain\n words ", "plain words"),
        ("The\u{1}tide\u{7f} turns", "The tide turns"),
        ("\u{202e}The tide\u{feff} <em>turns</em>\u{200b}", "The tide turns"),
        ("Wasser\u{ad}stand", "Wasser\u{ad}stand"),
        ("", "post 7"),
    ] {
        assert_eq!(changed(json!({ "title": { "rendered": title } })).article.headline.as_str(), wanted);
    }
    let bare = changed(json!({ "title": { "rendered": "" }, "excerpt": { "rendered": "" } }));
    assert_eq!(bare.article.headline.as_str(), "post 7");
    let page = changed(json!({}));
    assert_eq!(page.article.section.name.as_str(), "Harbour & Port");
    assert_eq!(page.article.tags.iter().map(ToString::to_string).collect::<Vec<_>>(), ["R&D"]);
    assert_eq!(page.article.post, Some(7));
}

#[test]
fn dates_are_those_of_the_newsrooms_clock() {
    let page = changed(json!({}));
    assert_eq!(page.article.published.to_string(), "2026-01-07T09:00:00-03:30");
    assert_eq!(page.article.modified, None);
    let mended = changed(json!({ "modified": "2026-04-02T17:00:00", "modified_gmt": "2026-04-02T19:30:00" }));
    assert_eq!(mended.article.modified.map(|at| at.to_string()).as_deref(), Some("2026-04-02T17:00:00-02:30"));
    let earlier = changed(json!({ "modified": "2025-04-02T17:00:00", "modified_gmt": "2025-04-02T19:30:00" }));
    assert_eq!(earlier.article.modified, None);
}

#[test]
fn a_byline_is_made_of_what_there_is() {
    let by = |author: Value| {
        let mut embedded = post(7, json!({}))["_embedded"].clone();
        embedded["author"] = author;
        changed(json!({ "_embedded": embedded })).article.authors.iter().map(|author| author.name.to_string()).collect::<Vec<_>>()
    };
    let error = json!([{ "code": "rest_user_invalid_id", "message": "Invalid user ID.", "data": { "status": 404 } }]);
    assert_eq!(by(error), [""; 0]);
    assert_eq!(by(Value::Null), [""; 0]);
    assert_eq!(by(json!([])), [""; 0]);
    assert_eq!(by(json!([{ "slug": "fish", "name": "Fish &amp; Sons <b>Ltd</b>" }])), ["Fish & Sons Ltd"]);
    assert_eq!(by(json!([{ "slug": "fish", "name": "" }])), ["fish"]);
    assert_eq!(by(json!([{ "slug": "cap-ahab", "name": "Cap" }])), ["Cap"]);
    assert_eq!(by(json!([{ "slug": "ada", "name": "Ada" }, { "slug": "bo", "name": "Bo" }])), ["Ada", "Bo"]);
}

#[test]
fn plugins_name_more_than_one() {
    let by = |changes: Value, terms: Value| {
        let mut embedded = post(7, json!({}))["_embedded"].clone();
        embedded["wp:term"].as_array_mut().unwrap().push(terms);
        let mut all = json!({ "_embedded": embedded });
        all.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        let authors = changed(all).article.authors;
        authors.iter().map(|author| format!("{} {}", author.slug, author.name)).collect::<Vec<_>>()
    };
    let term = |id: u32, slug: &str, name: &str| json!({ "id": id, "taxonomy": "author", "slug": slug, "name": name, "description": "x@a.example" });
    let both = json!([term(51, "cap-ada", "Ada Bremer"), term(52, "cap-bo", "Bo &amp; Co")]);
    assert_eq!(by(json!({}), both.clone()), ["ada Ada Bremer", "bo Bo & Co"]);
    assert_eq!(by(json!({ "coauthors": [52, 51] }), both), ["bo Bo & Co", "ada Ada Bremer"]);
    let entries = json!({ "authors": [{ "slug": "cy", "display_name": "Cy" }, { "user_id": 5, "slug": "ada", "display_name": "Ada Bremer" }] });
    assert_eq!(by(entries, json!([])), ["cy Cy", "ada Ada Bremer"]);
    assert_eq!(by(json!({ "authors": [], "coauthors": [99] }), json!([])), ["ada Ada Bremer"]);
}

#[test]
fn a_writer_who_is_no_user_has_a_page() {
    for (query, term_slug, list) in [
        ("coauthors? slug=cap-bo%2Dlind", "cap-bo-lind", "coauthors=52&"),
        ("ppma_author? slug=bo%2Dlind", "bo-lind", "ppma_author=52&"),
    ] {
        let canned = Canned::default();
        canned
            .list(query, &[json!({ "id": 52, "slug": term_slug, "name": "Bo Lind", "taxonomy": "author" })])
            .list(list, &posts(1..=2));
        let page = author("bo-lind", &canned);
        assert_eq!((page.author.name.as_str(), page.stories.len()), ("Bo Lind", 2));
    }
}

#[test]
fn a_slug_that_several_have_shows_the_first_by_number() {
    let ferry = |id: u32| post(id, json!({ "slug": "ferry", "title": { "rendered": format!("Ferry {id}") } }));
    let canned = Canned::default();
    canned.list("_embed page=1 per_page=20", &[ferry(12), ferry(11), post(9, json!({}))]);
    let front = front(&paper(json!([])), 1, &canned);
    let slugs: Vec<&str> = front.stories.iter().map(|teaser| teaser.slug.as_str()).collect();
    assert_eq!(slugs, ["ferry-12", "ferry", "post-9"]);
    for order in [[ferry(12), ferry(11)], [ferry(11), ferry(12)]] {
        let canned = Canned::default();
        canned.list("slug=ferry", &order).list("slug=ferry%2D12", &[]).list("include=12", &[ferry(12)]);
        assert_eq!(article("ferry", &canned).article.headline.as_str(), "Ferry 11");
        let second = article("ferry-12", &canned).article;
        assert_eq!((second.headline.as_str(), second.slug.as_str()), ("Ferry 12", "ferry-12"));
    }
    // A number behind a slug that is another post's leads nowhere.
    canned.list("include=9", &[post(9, json!({}))]);
    let missing = open(&paper(json!([])), Route::Article(slug("ferry-9")), &canned);
    assert_eq!(missing.unwrap_err(), SourceError::NotFound);
}

#[test]
fn a_slug_that_no_address_holds_is_found_by_its_number() {
    let canned = Canned::default();
    let odd =
        [post(3, json!({ "slug": "Version-14.2" })), post(2, json!({ "slug": "%d0%bf-%d0" })), post(1, json!({ "slug": "%d0" }))];
    canned.list("_embed page=1 per_page=20", &odd);
    let front = front(&paper(json!([])), 1, &canned);
    let slugs: Vec<&str> = front.stories.iter().map(|teaser| teaser.slug.as_str()).collect();
    assert_eq!(slugs, ["version-14-2-3", "п-2", "post-1"]);
    for (nth, name) in slugs.into_iter().enumerate() {
        let canned = Canned::default();
        canned.list(&format!("include={}", 3 - nth), &odd[nth..=nth]);
        assert_eq!(article(name, &canned).article.slug.as_str(), name);
    }
}

#[test]
fn what_leads_on_is_no_part_of_an_excerpt() {
    let more = "<p>The beginning of it all, and of much more than anybody had &hellip; <a class=\"more-link\" href=\"/x\">Continue reading</a></p>";
    let html = "<p>The beginning of it all, and of much more than anybody had thought.</p>";
    let excerpted = json!({ "excerpt": { "rendered": more }, "content": { "rendered": html } });
    let canned = Canned::default();
    canned.list("_embed page=1 per_page=20", &[post(7, excerpted.clone())]);
    let front = front(&paper(json!([])), 1, &canned);
    assert_eq!(front.stories[0].excerpt, "The beginning of it all, and of much more than anybody had…");
    assert_eq!(changed(excerpted).article.standfirst, None);
}

#[test]
fn the_lead_picture_stands_once() {
    let mut embedded = post(7, json!({}))["_embedded"].clone();
    embedded["wp:featuredmedia"] =
        json!([{ "source_url": "https://news.example/uploads/a.jpg", "media_details": { "width": "1800", "height": "1200" } }]);
    let html = "<figure><img src='https://i0.wp.com/news.example/uploads/a-1024x683.jpg?ssl=1'><figcaption>Below.</figcaption></figure><p>Words.</p>";
    let story = changed(json!({ "_embedded": embedded, "content": { "rendered": html } })).article;
    let lead = story.lead_image.unwrap();
    assert_eq!((lead.width, lead.height, lead.caption.unwrap().as_str()), (1800, 1200, "Below."));
    assert_eq!(story.body.opening(), "Words.");
    assert_eq!(story.body.0.len(), 1);
}

#[test]
fn a_picture_is_what_has_a_source() {
    let picture = |media: Value| {
        let mut embedded = post(7, json!({}))["_embedded"].clone();
        embedded["wp:featuredmedia"] = json!([media]);
        changed(json!({ "_embedded": embedded })).article.lead_image
    };
    assert_eq!(picture(json!({ "code": "rest_forbidden", "data": { "status": 401 } })), None);
    assert_eq!(picture(json!({ "name": "The Harbour", "namespaces": ["wp/v2"], "routes": {} })), None);
    assert_eq!(picture(json!({ "source_url": "javascript:alert(1)" })), None);
    let size = |name: &str, width: u32, height: u32| json!({ "source_url": format!("https://news.example/{name}.jpg"), "width": width, "height": height });
    let image = picture(json!({
        "source_url": "https://news.example/a.jpg", "alt_text": "A gull & \"more\"", "caption": { "rendered": "<p>At <em>low</em> tide &amp; dusk</p>" },
        "media_details": { "width": 1600, "height": 900, "sizes": {
            "medium": size("m", 300, 169), "large": size("l", 1024, 576), "thumbnail": size("t", 150, 150), "full": size("a", 1600, 900) } },
    }))
    .unwrap();
    assert_eq!(
        (image.alt.as_str(), image.caption.as_ref().map(|line| line.as_str())),
        ("A gull & \"more\"", Some("At low tide & dusk"))
    );
    assert_eq!(
        image.srcset(&Base::new("/")).as_deref(),
        Some("https://news.example/m.jpg 300w, https://news.example/l.jpg 1024w, https://news.example/a.jpg 1600w")
    );
    let unknown = picture(json!({ "source_url": "https://news.example/a.svg", "media_details": [] })).unwrap();
    assert_eq!((unknown.width, unknown.height, unknown.sizes), (1200, 800, None));
}

#[test]
fn a_story_is_never_empty_without_a_word() {
    let page =
        changed(json!({ "content": { "rendered": "", "protected": true }, "excerpt": { "rendered": "", "protected": true } }));
    assert_eq!(page.article.elsewhere.map(|at| at.to_string()).as_deref(), Some("https://news.example/2026/01/post-7/"));
    // What a WordPress says all the same is not shown.
    let words = json!({ "rendered": "<p>The hidden words.</p>", "protected": true });
    let page = changed(json!({ "content": words, "excerpt": words }));
    assert!(page.article.elsewhere.is_some() && page.article.body.0.is_empty() && page.article.standfirst.is_none());
    let page = changed(json!({ "content": { "rendered": "" } }));
    assert!(page.article.elsewhere.is_none() && page.article.body.0.is_empty());
    let page = changed(json!({ "excerpt": { "rendered": "<p>By hand &amp; with <em>care</em>.</p>" } }));
    assert_eq!(page.article.standfirst.as_ref().map(|line| line.as_str()), Some("By hand & with care."));
    assert_eq!(changed(json!({})).article.standfirst, None);
    let section = changed(json!({ "_embedded": {} })).article.section;
    assert_eq!((section.slug.as_str(), section.name.as_str()), ("uncategorized", "Allgemein"));
    assert!(changed(json!({ "_embedded": {} })).latest.is_empty());
}

#[test]
fn the_stories_beside_one_are_those_of_its_section() {
    let canned = Canned::default();
    let twin = |slug: &str| post(7, json!({ "slug": slug, "id": 70 }));
    canned.list("slug=post%2D7", &[post(7, json!({}))]);
    canned.list("categories=2 per_page=5 _embed", &posts((5..=9).rev()));
    canned.list("before=2026-01-07T12:30:01Z exclude=7", &[twin("a-twin"), twin("z-twin"), post(6, json!({}))]);
    canned.list("after=2026-01-07T12:29:59Z exclude=7", &[twin("a-twin"), twin("z-twin"), post(8, json!({}))]);
    canned.list("sticky=true", &[post(7, json!({})), post(9, json!({})), post(2, json!({}))]);
    let page = article("post-7", &canned);
    let slugs =
        |teasers: &[standfirst::model::article::Teaser]| teasers.iter().map(|teaser| teaser.slug.to_string()).collect::<Vec<_>>();
    assert_eq!(slugs(&page.latest), ["post-9", "post-8", "post-6", "post-5"]);
    assert_eq!(slugs(&page.picks), ["post-2"]);
    assert_eq!(page.previous.unwrap().slug.as_str(), "z-twin");
    assert_eq!(page.next.unwrap().slug.as_str(), "a-twin");
    assert_eq!(canned.asked.borrow().len(), 6);
}

#[test]
fn links_back_open_inside_by_one_question() {
    let canned = Canned::default();
    let html = "<p><a href='/2026/01/post-2/#x'>a</a> <a href='https://news.example/category/harbour/'>b</a> <a href='/about/'>c</a>\
                <a href='http://news.example/author/ada'>d</a> <a href='javascript:alert(1)'>e</a> <a href='/?s=gulls'>f</a> <a href='/?utm_source=x'>g</a></p>";
    canned.list("slug=post%2D7", &[post(7, json!({ "content": { "rendered": html } }))]);
    canned.list("categories?", &[category(2, "harbour", "Harbour", 9)]);
    canned.list(
        "fields=slug,link slug=post%2D2,about",
        &[json!({ "slug": "post-2", "link": "https://news.example/2026/01/post-2/" })],
    );
    let html = article("post-7", &canned).article.body.to_html(&Base::new("/x/"), "").into_string();
    for (words, wanted) in [
        ("a", "/x/article/post-2/#x"),
        ("b", "/x/section/harbour/"),
        ("c", "https://news.example/about/"),
        ("d", "/x/author/ada/"),
        ("f", "https://news.example/?s=gulls"),
        ("g", "/x/"),
    ] {
        assert!(html.contains(&format!("href=\"{wanted}\"")) && html.contains(&format!(">{words}</a>")), "{wanted} in {html}");
    }
    assert!(!html.contains("javascript"));
    assert_eq!(canned.count("fields=slug,link"), 1);
}

#[test]
fn a_front_asks_only_for_sections_that_it_does_not_know() {
    let canned = Canned::default();
    let paper = paper(json!([]));
    let sections = [category(3, "tides", "Tides", 40), category(2, "harbour", "Harbour", 9), category(4, "rare", "Rare", 1)];
    let mut newest = posts((1..=20).rev());
    newest[4]["categories"] = json!([2, 4]);
    canned.list("page=1 per_page=20", &newest).list("categories?", &sections).list("categories=3", &posts(1..=3));
    canned.answer("page=1 per_page=20", Ok(ok(&Value::from(newest).to_string(), Some(7))));
    let page = front(&paper, 1, &canned);
    assert_eq!((page.stories.len(), page.paging.of.get(), page.paging.is_open), (20, 7, false));
    let strips: Vec<(String, usize)> =
        page.strips.iter().map(|strip| (strip.section.slug.to_string(), strip.stories.len())).collect();
    assert_eq!(strips, [("tides".to_owned(), 3), ("harbour".to_owned(), 3), ("rare".to_owned(), 1)]);
    assert_eq!(canned.asked.borrow().len(), 4);
    front(&paper, 1, &canned);
    assert_eq!(canned.asked.borrow().len(), 6, "categories and sticky posts are asked for once");
}

#[test]
fn the_papers_own_sections_come_first() {
    let canned = Canned::default();
    canned.list("categories?", &[category(3, "tides", "Tides", 40), category(2, "harbour", "Harbour", 9)]);
    let names = |paper: &Wordpress| -> Vec<String> {
        let page = open(paper, Route::Front(nth(1)), &canned).unwrap();
        page.site.sections.iter().map(|section| section.name.to_string()).collect()
    };
    assert_eq!(names(&paper(json!([]))), ["Tides", "Harbour"]);
    let own = paper(json!([{ "slug": "harbour", "name": "Port", "description": "Ships." }]));
    assert_eq!(names(&own), ["Port"]);
    let page = section(&own, "harbour", &canned).section;
    assert_eq!((page.name.as_str(), page.description.as_ref().map(|line| line.as_str())), ("Port", Some("Ships.")));
}

#[test]
fn a_section_may_be_empty_or_unknown() {
    let canned = Canned::default();
    canned.list("categories? slug=quiet", &[category(8, "quiet", "Quiet", 0)]);
    assert!(section(&paper(json!([])), "quiet", &canned).stories.is_empty());
    assert_eq!(open(&paper(json!([])), Route::Section(slug("no-such"), nth(1)), &canned).unwrap_err(), SourceError::NotFound);
    // WordPress gives all there are where it does not understand what was asked.
    canned.list("slug=no-such", &[category(8, "quiet", "Quiet", 0)]);
    assert_eq!(open(&paper(json!([])), Route::Section(slug("no-such"), nth(1)), &canned).unwrap_err(), SourceError::NotFound);
}

#[test]
fn names_in_other_scripts() {
    let canned = Canned::default();
    let russian = "%d0%bf%d1%80%d0%b8%d0%bb%d0%b8%d0%b2%d1%8b";
    canned.list(&format!("slug={}", russian.to_uppercase()), &[post(7, json!({ "slug": russian }))]);
    assert_eq!(article("приливы", &canned).article.slug.as_str(), "приливы");
}

#[test]
fn authors() {
    let canned = Canned::default();
    let ada = json!({ "id": 5, "slug": "ada", "name": "Ada", "description": "Writes about the <a href=\"https://sea.example/\">sea</a> & more.",
        "url": "https://www.ada.example/x", "avatar_urls": { "96": "https://secure.gravatar.com/avatar/1?s=96" } });
    canned.list("users? slug=ada", &[ada]).list("author=5", &posts(1..=2));
    let page = author("ada", &canned);
    assert_eq!((page.stories.len(), page.author.bio.opening()), (2, "Writes about the sea & more.".to_owned()));
    assert_eq!(page.author.links.iter().map(|link| link.label.to_string()).collect::<Vec<_>>(), ["ada.example"]);
    assert!(page.author.avatar.is_none(), "Gravatar would hear of every reader");
    assert_eq!(open(&paper(json!([])), Route::Author(slug("quiet"), nth(1)), &canned).unwrap_err(), SourceError::NotFound);
    for status in [401, 403, 404] {
        canned.fail("users?", status, "{}");
        let page = open(&paper(json!([])), Route::Author(slug("ada"), nth(1)), &canned).unwrap();
        assert!(matches!(page.content, Content::Missing(missing) if missing.is_hidden), "{status}");
    }
    canned.fail("posts?", 403, "<!doctype html>");
    assert_eq!(open(&paper(json!([])), Route::Author(slug("ada"), nth(1)), &canned).unwrap_err(), SourceError::Refused(403));
}

#[test]
fn pages_are_counted_or_looked_for() {
    let full = Value::from(posts(1..=20)).to_string();
    let check = |number: u32, text: &str, pages: Option<u32>, after: &str, wanted: Result<(u32, bool), SourceError>| {
        let canned = Canned::default();
        canned.answer("_fields=id&", Ok(ok(after, None)));
        canned.answer(&format!("per_page=20&page={number} _embed"), Ok(ok(text, pages)));
        let page = open(&paper(json!([])), Route::Front(nth(number)), &canned);
        let paging = page.map(|page| match page.content {
            Content::Front(front) => (front.paging.of.get(), front.paging.is_open),
            other => panic!("{other:?}"),
        });
        assert_eq!(paging, wanted, "page {number} of {pages:?}");
        assert_eq!(canned.count("_fields=id&"), usize::from(pages.is_none() && text.len() > 2));
    };
    check(1, &full, Some(7), "", Ok((7, false)));
    check(1, "[]", Some(0), "", Ok((1, false)));
    check(1, &full, None, "[{\"id\":1}]", Ok((2, true)));
    check(3, &full, None, "[]", Ok((3, false)));
    check(3, &full, None, "<html>", Ok((3, false)));
    check(4, "[]", None, "", Err(SourceError::NotFound));
}

#[test]
fn every_answer_that_is_none_has_its_reason() {
    let busy = |status, wait| Ok(Response { status, wait, ..Response::default() });
    let said = |status, text: &str| Ok(Response { status, text: text.to_owned(), ..Response::default() });
    for (answer, wanted) in [
        (said(400, r#"{"code":"rest_post_invalid_page_number"}"#), SourceError::NotFound),
        (said(400, r#"{"code":"rest_invalid_param"}"#), SourceError::Status(400)),
        (said(401, "{}"), SourceError::Refused(401)),
        (said(403, "<!doctype html><h1>Blocked</h1>"), SourceError::Refused(403)),
        (said(404, r#"{"code":"rest_no_route"}"#), SourceError::NoData),
        (said(200, "<!doctype html><h1>Sign in</h1>"), SourceError::NoData),
        (said(200, "{\"code\":\"x\"}"), SourceError::NoData),
        (said(200, ""), SourceError::NoData),
        (said(200, "[{\"id\":1,"), SourceError::Unreadable("no JSON from byte 9 on".to_owned())),
        (said(500, ""), SourceError::Status(500)),
        (busy(429, Some(7)), SourceError::Busy(Some(7))),
        (busy(429, None), SourceError::Busy(None)),
        (busy(503, Some(60)), SourceError::Busy(Some(60))),
        (Err(NetworkError::Offline), SourceError::Offline),
        (Err(NetworkError::Unreachable), SourceError::Unreachable),
        (Err(NetworkError::TimedOut), SourceError::TimedOut),
        (Err(NetworkError::CutOff), SourceError::Unreadable("cut off".to_owned())),
    ] {
        let canned = Canned::default();
        canned.answer("", answer.clone());
        for route in [Route::Front(nth(1)), Route::Article(slug("post-7")), Route::Section(slug("x"), nth(1)), Route::NotFound] {
            assert_eq!(open(&paper(json!([])), route.clone(), &canned).unwrap_err(), wanted, "{answer:?} at {route:?}");
        }
    }
}

#[test]
fn what_stands_around_a_page_may_fail_without_it() {
    let canned = Canned::default();
    canned.answer("", Err(NetworkError::Unreachable));
    canned.list("slug=post%2D7", &[post(7, json!({}))]).list("page=1 per_page=20", &posts(1..=3));
    let page = article("post-7", &canned);
    assert!(page.latest.is_empty() && page.picks.is_empty() && !page.article.body.0.is_empty());
    let page = front(&paper(json!([])), 1, &canned);
    assert_eq!((page.stories.len(), page.strips.len(), page.picks.len()), (3, 0, 0));
}

#[test]
fn the_plain_form_of_the_root() {
    let canned = Canned::default();
    let root = WebAddress::parse("https://news.example/blog/?rest_route=/").unwrap();
    let site =
        json!({ "name": "B", "language": "en", "url": "https://p.example/", "sections": [], "comments": { "kind": "off" } });
    let live = json!({ "root": root, "site": site, "sections": [] });
    let paper = Wordpress::new(LivePaper::from_json(&serde_json::from_value(live).unwrap()).unwrap());
    open(&paper, Route::Front(nth(1)), &canned).unwrap();
    for address in canned.asked.borrow().iter() {
        assert!(address.starts_with("https://news.example/blog/?rest_route=/wp/v2/"), "{address}");
        assert_eq!(address.matches('?').count(), 1, "{address}");
    }
}
