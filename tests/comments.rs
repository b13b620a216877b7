//! What becomes of comments on their way: each service's answers, and an outbox that loses none and sends none twice.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::future::{Future, pending};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use standfirst::comments::outbox::Outbox;
use standfirst::comments::pending::PendingComment;
use standfirst::comments::result::{Rejection, RetryLater, SubmitResult, ThreadError};
use standfirst::comments::service::{read_thread, submit};
use standfirst::comments::store::{Store, StoreError};
use standfirst::comments::topic::Topic;
use standfirst::http::{HttpClient, NetworkError, Response};
use standfirst::model::Checked;
use standfirst::model::address::{Base, WebAddress};
use standfirst::model::comment::{Comment, CommentBody, CommentStatus, Draft};
use standfirst::model::date::Published;
use standfirst::model::site::CommentService;
use standfirst::model::slug::Slug;
use standfirst::press::html_parser::{self, ParsedNode};

/// A browser's storage, shared by all tabs.
#[derive(Default)]
struct Memory {
    kept: RefCell<BTreeMap<String, String>>,
    is_full: RefCell<bool>,
}

impl Store for &Memory {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.kept.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if *self.is_full.borrow() {
            return Err(StoreError::Full);
        }
        self.kept.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.kept.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.kept.borrow().keys().cloned().collect()
    }
}

/// A server that says what it was told to say, one answer after the other, and writes down what it was asked.
#[derive(Default)]
struct Server {
    answers: RefCell<VecDeque<Result<Response, NetworkError>>>,
    asked: RefCell<Vec<String>>,
    /// Whether it takes what it gets and never answers.
    is_mute: bool,
}

impl Server {
    fn saying(answers: impl IntoIterator<Item = Result<Response, NetworkError>>) -> Self {
        Self { answers: RefCell::new(answers.into_iter().collect()), ..Self::default() }
    }

    async fn answer(&self, asked: String) -> Result<Response, NetworkError> {
        self.asked.borrow_mut().push(asked);
        if self.is_mute {
            pending::<()>().await;
        }
        self.answers.borrow_mut().pop_front().unwrap_or(Err(NetworkError::Unreachable))
    }

    fn posts(&self) -> usize {
        self.asked.borrow().iter().filter(|asked| asked.starts_with("POST")).count()
    }
}

impl HttpClient for Server {
    type Hypertext = ParsedNode;

    async fn get(&self, address: &str) -> Result<Response, NetworkError> {
        self.answer(["GET ", address].concat()).await
    }

    async fn post(&self, address: &str, json: &str) -> Result<Response, NetworkError> {
        self.answer(["POST ", address, " ", json].concat()).await
    }

    fn hypertext(&self, html: &str) -> ParsedNode {
        html_parser::parse(html)
    }
}

fn done<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits for something"),
    }
}

/// The browser stops in the midst of it.
fn interrupted<T>(work: impl Future<Output = T>) {
    assert!(pin!(work).poll(&mut Context::from_waker(Waker::noop())).is_pending());
}

fn says(status: u16, text: &str) -> Result<Response, NetworkError> {
    Ok(Response { status, text: text.to_owned(), ..Response::default() })
}

fn wordpress() -> CommentService {
    CommentService::Wordpress { root: WebAddress::parse("https://news.example/wp-json/").unwrap() }
}

fn isso() -> CommentService {
    CommentService::Isso { root: WebAddress::parse("https://talk.example/").unwrap() }
}

fn topic(post: Option<u32>) -> Topic {
    Topic { slug: Slug::parse("tides").unwrap(), path: "/article/tides/".into(), headline: "Tides".into(), post }
}

fn letter(service: &CommentService, text: &str) -> PendingComment {
    let draft = Draft { name: "Ann & Jo".into(), email: "ann@b.example".into(), text: text.into(), ..Draft::default() };
    let written = Published::parse("2026-11-02T08:30:00Z").unwrap();
    PendingComment::new("1-1".into(), service, &topic(Some(7)), &draft.check().unwrap(), written, 4)
}

fn clock(seconds: i64) -> Published {
    let text = if seconds == 1_793_604_600 { "2026-11-02T08:30:00+01:00" } else { "2026-11-02T09:00:00+01:00" };
    Published::parse(text).unwrap()
}

fn words(comment: &Comment) -> String {
    match &comment.body {
        CommentBody::Plain(text) => text.clone(),
        CommentBody::Body(body) => body.to_html(&Base::new("/"), "").into_string(),
    }
}

fn check(service: &CommentService, answer: Result<Response, NetworkError>, wanted: &SubmitResult) {
    let told = format!("{answer:?}");
    assert_eq!(
        done(submit(service, &letter(service, "Hello"), CommentStatus::Waiting, &Server::saying([answer]))),
        *wanted,
        "{told}"
    );
}

#[test]
fn what_wordpress_says_to_a_comment() {
    use SubmitResult::{Held, Known, Later, Published, Refused};
    let check = |status, text: &str, wanted| check(&wordpress(), says(status, text), &wanted);
    let refused = |status: u16, code: &str, wanted| {
        let text = format!(r#"{{"code":"{code}","message":"<b>No</b>","data":{{"status":{status}}}}}"#);
        check(status, &text, wanted);
    };
    check(201, r#"{"id":5,"status":"approved"}"#, Published("5".into()));
    check(201, r#"{"id":5,"status":"hold"}"#, Held("5".into()));
    check(201, r#"{"id":5,"status":"spam"}"#, Held("5".into()));
    refused(409, "comment_duplicate", Known);
    refused(400, "comment_flood", Later(RetryLater::Busy(15)));
    refused(401, "rest_comment_login_required", Refused(Rejection::LoginRequired));
    refused(403, "rest_comment_closed", Refused(Rejection::Closed));
    refused(401, "rest_cannot_read_post", Refused(Rejection::Protected));
    refused(403, "rest_comment_draft_post", Refused(Rejection::Missing));
    refused(403, "rest_comment_invalid_post_id", Refused(Rejection::Missing));
    refused(400, "rest_comment_content_invalid", Refused(Rejection::Blank));
    refused(400, "rest_comment_author_data_required", Refused(Rejection::NameMissing));
    refused(400, "comment_content_column_length", Refused(Rejection::TextLong));
    refused(400, "comment_author_column_length", Refused(Rejection::NameLong));
    refused(400, "comment_author_email_column_length", Refused(Rejection::EmailLong));
    refused(400, "rest_invalid_param", Refused(Rejection::Other));
    refused(401, "rest_not_logged_in", Refused(Rejection::LoginRequired));
    refused(404, "rest_no_route", Refused(Rejection::Missing));
    refused(500, "internal_server_error", Later(RetryLater::Status(500)));
    check(400, r#"{"code":"rest_invalid_param","data":{"params":{"author_email":"x"}}}"#, Refused(Rejection::EmailWrong));
    check(403, "<!doctype html><h1>Blocked</h1>", Refused(Rejection::Other));
    check(503, "<h1>Busy</h1>", Later(RetryLater::Status(503)));
    // A network that wants its own page to be seen first.
    check(200, "<title>Welcome</title>", Later(RetryLater::Unreadable));
    check(201, r#"{"id":5,"sta"#, Later(RetryLater::Unreadable));
    let busy = |wait| Ok(Response { status: 429, wait, ..Response::default() });
    self::check(&wordpress(), busy(Some(7)), &Later(RetryLater::Busy(7)));
    self::check(&wordpress(), busy(None), &Later(RetryLater::Busy(60)));
    let down = Ok(Response { status: 503, wait: Some(5), ..Response::default() });
    self::check(&wordpress(), down, &Later(RetryLater::Down(5)));
    for silence in [NetworkError::Offline, NetworkError::Unreachable, NetworkError::TimedOut, NetworkError::CutOff] {
        self::check(&wordpress(), Err(silence), &Later(RetryLater::Silent(silence)));
    }
}

#[test]
fn what_isso_says_to_a_comment() {
    use SubmitResult::{Held, Later, Published, Refused};
    let check = |status, text: &str, wanted| check(&isso(), says(status, text), &wanted);
    let page = |reason: &str| format!("<!doctype html>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n<p>{reason}</p>");
    check(201, r#"{"id":5,"mode":1,"created":1.5}"#, Published("5".into()));
    check(202, r#"{"id":5,"mode":2}"#, Held("5".into()));
    check(400, &page("text is missing"), Refused(Rejection::Blank));
    check(400, &page("text is too short (minimum length: 3)"), Refused(Rejection::Short));
    check(400, &page("text is too long (maximum length: 65535)"), Refused(Rejection::TextLong));
    check(403, &page("author address required but not provided"), Refused(Rejection::NameMissing));
    check(403, &page("email address required but not provided"), Refused(Rejection::EmailMissing));
    check(403, &page("127.0.0.0: ratelimit exceeded (1, 2)"), Later(RetryLater::Busy(60)));
    check(403, &page("3 direct responses to /article/tides/"), Refused(Rejection::TooMany));
    check(403, &page("edit time frame is still open"), Refused(Rejection::OwnAnswer));
    check(400, &page("Cannot create new thread: URI x is not accessible"), Refused(Rejection::Missing));
    check(403, &page("CSRF"), Refused(Rejection::Other));
    check(500, &page("Oops"), Later(RetryLater::Status(500)));
    check(200, "<title>Welcome</title>", Later(RetryLater::Unreadable));
}

#[test]
fn a_comment_is_sent_as_wordpress_keeps_it() {
    let server = Server::saying([says(201, r#"{"id":5,"status":"hold"}"#)]);
    done(submit(&wordpress(), &letter(&wordpress(), r#"a < b & c > d \ "e" 100%"#), CommentStatus::Waiting, &server));
    let wanted = r#"POST https://news.example/wp-json/wp/v2/comments {"post":7,"parent":0,"author_name":"Ann &#038; Jo","author_email":"ann@b.example","content":"a &lt; b &#038; c &gt; d &#092; \"e\" 100%"}"#;
    assert_eq!(*server.asked.borrow(), [wanted]);
}

#[test]
fn a_thread_of_wordpress_is_read_page_by_page() {
    let one = |id: u32| {
        format!(
            r#"{{"id":{id},"parent":{},"author_name":"A &amp; <b>B</b>","date_gmt":"2026-11-02T07:30:00","content":{{"rendered":"<p>It&#8217;s <script>x()</script><a href=\"/there\" onclick=\"x()\">so</a></p><img src=x onerror=x()>"}}}}"#,
            id / 2
        )
    };
    let page = |from: u32, to: u32, pages| {
        let text = format!("[{}]", (from..to).map(one).collect::<Vec<_>>().join(","));
        Ok(Response { status: 200, text, pages, wait: None })
    };
    let server =
        Server::saying([says(200, r#"[{"id":7,"comment_status":"open"}]"#), page(1, 101, Some(2)), page(101, 104, Some(2))]);
    let said = done(read_thread(&wordpress(), &topic(None), &server, &clock)).unwrap();
    assert_eq!((said.len(), server.asked.borrow().len()), (103, 3));
    assert!(server.asked.borrow()[0].contains("posts?slug=tides&_fields=id"));
    assert_eq!((said[2].id.as_str(), said[2].parent.as_str(), said[0].parent.as_str()), ("3", "1", ""));
    assert_eq!((said[0].name.as_str(), said[0].written.as_str()), ("A & B", "2026-11-02T08:30:00+01:00"));
    assert_eq!(words(&said[0]), "<p>It’s <a href=\"https://news.example/there\">so</a></p>");
    // A page that WordPress keeps some comments of back is not full, and not the last for that.
    let server = Server::saying([page(1, 41, Some(3)), page(101, 101, Some(3)), page(201, 204, Some(3))]);
    assert_eq!(done(read_thread(&wordpress(), &topic(Some(7)), &server, &clock)).unwrap().len(), 43);
    // A proxy took the number of pages away.
    let server = Server::saying([page(1, 101, None), page(101, 101, None)]);
    assert_eq!(done(read_thread(&wordpress(), &topic(Some(7)), &server, &clock)).unwrap().len(), 100);
}

#[test]
fn a_thread_of_isso_is_read() {
    let text = r#"{"id":null,"total_replies":2,"replies":[
        {"id":1,"parent":null,"created":1793604600.859,"mode":1,"text":"<p>One <em>em</em></p>","author":"A &amp; B","replies":[
            {"id":3,"parent":1,"created":1793606400.2,"mode":1,"text":"<p>Three</p>","author":null,"replies":[]}]},
        {"id":2,"parent":null,"created":1793606400,"mode":4,"text":"","author":null,"replies":[]}]}"#;
    let said = done(read_thread(&isso(), &topic(None), &Server::saying([says(200, text)]), &clock)).unwrap();
    let seen: Vec<_> = said.iter().map(|one| (one.id.as_str(), one.parent.as_str(), one.name.as_str(), one.status)).collect();
    use CommentStatus::{Deleted, Published};
    assert_eq!(seen, [("1", "", "A & B", Published), ("3", "1", "", Published), ("2", "", "", Deleted)]);
    assert_eq!(words(&said[0]), "<p>One <em>em</em></p>");
    assert_eq!(said[0].written.as_str(), "2026-11-02T08:30:00+01:00");
}

#[test]
fn why_a_thread_is_not_read() {
    for (answer, wanted) in [
        (Err(NetworkError::Offline), ThreadError::Silent(NetworkError::Offline)),
        (says(200, "<title>Welcome</title>"), ThreadError::Unreadable),
        (says(200, "{}"), ThreadError::Unreadable),
        (says(401, r#"{"code":"rest_cannot_read_post"}"#), ThreadError::Protected),
        (says(401, r#"{"code":"rest_not_logged_in"}"#), ThreadError::Status(401)),
        (says(401, "<h1>Log in</h1>"), ThreadError::Status(401)),
        (says(403, "<h1>Blocked</h1>"), ThreadError::Status(403)),
        (says(404, ""), ThreadError::Missing),
        (says(500, ""), ThreadError::Status(500)),
    ] {
        for service in [wordpress(), isso()] {
            let server = Server::saying([answer.clone()]);
            assert_eq!(done(read_thread(&service, &topic(Some(7)), &server, &clock)), Err(wanted), "{answer:?}");
        }
    }
    let server = Server::saying([says(200, "[]")]);
    assert_eq!(done(read_thread(&wordpress(), &topic(None), &server, &clock)), Err(ThreadError::Missing));
}

/// How a letter stands after its delivery was answered so.
fn standing_after(
    service: &CommentService,
    status: CommentStatus,
    answers: &[Result<Response, NetworkError>],
) -> (CommentStatus, usize) {
    let memory = Memory::default();
    let outbox = Outbox::new(&memory);
    outbox.keep(&PendingComment { status, ..letter(service, "Hello") }).unwrap();
    let server = Server::saying(answers.iter().cloned());
    done(outbox.deliver("1-1", service, &server));
    (outbox.get("1-1").unwrap().status, server.posts())
}

#[test]
fn how_a_letter_stands_after_an_answer() {
    use CommentStatus::{Doubtful, Held, Published, Refused, Tried, Waiting, Wanted};
    let hidden = says(200, r#"{"replies":[]}"#);
    let thread = |id: u32| {
        says(200, &format!(r#"{{"replies":[{{"id":{id},"parent":null,"text":"Hello","author":"Ann &amp; Jo","replies":[]}}]}}"#))
    };
    let duplicate = says(409, r#"{"code":"comment_duplicate"}"#);
    let approved = says(201, r#"{"id":5,"status":"approved"}"#);
    for (service, before, answers, wanted) in [
        (wordpress(), Waiting, vec![approved.clone()], (Published, 1)),
        (wordpress(), Waiting, vec![says(201, r#"{"id":5,"status":"hold"}"#)], (Held, 1)),
        (wordpress(), Waiting, vec![Err(NetworkError::CutOff)], (Tried, 1)),
        (wordpress(), Waiting, vec![says(500, "")], (Tried, 1)),
        // A proxy says this, too, of a service that took the comment and died over the answer.
        (isso(), Waiting, vec![Ok(Response { status: 503, wait: Some(5), ..Response::default() })], (Tried, 1)),
        (wordpress(), Waiting, vec![says(400, r#"{"code":"comment_flood"}"#)], (Waiting, 1)),
        (wordpress(), Waiting, vec![says(403, r#"{"code":"rest_comment_closed"}"#)], (Refused, 1)),
        (wordpress(), Tried, vec![duplicate.clone()], (Held, 1)),
        (wordpress(), Tried, vec![approved.clone()], (Published, 1)),
        (isso(), Waiting, vec![says(202, r#"{"id":5}"#)], (Held, 1)),
        (isso(), Tried, vec![thread(5)], (Published, 0)),
        // The same words, that were there before these were written.
        (isso(), Tried, vec![thread(4)], (Doubtful, 0)),
        (isso(), Tried, vec![hidden.clone()], (Doubtful, 0)),
        (isso(), Tried, vec![Err(NetworkError::Offline)], (Tried, 0)),
        // What is not to be sent is not sent.
        (wordpress(), Held, vec![approved.clone()], (Held, 0)),
        (wordpress(), Published, vec![approved.clone()], (Published, 0)),
        (isso(), Doubtful, vec![approved.clone()], (Doubtful, 0)),
        // The reader wants it sent: it is looked for once more.
        (isso(), Wanted, vec![thread(5)], (Published, 0)),
        (isso(), Wanted, vec![hidden.clone(), says(201, r#"{"id":6}"#)], (Published, 1)),
        (isso(), Wanted, vec![hidden.clone(), Err(NetworkError::CutOff)], (Tried, 1)),
        (isso(), Wanted, vec![Err(NetworkError::Offline)], (Tried, 0)),
        (wordpress(), Wanted, vec![duplicate.clone()], (Held, 1)),
        (wordpress(), Refused, vec![approved], (Refused, 0)),
    ] {
        assert_eq!(standing_after(&service, before, &answers), wanted, "{before:?} {answers:?}");
    }
}

#[test]
fn a_browser_that_stops_while_it_sends_doubles_nothing() {
    for (service, answer, wanted, posts) in [
        (wordpress(), says(409, r#"{"code":"comment_duplicate"}"#), SubmitResult::Known, 1),
        (isso(), says(200, r#"{"replies":[]}"#), SubmitResult::Doubtful, 0),
    ] {
        let memory = Memory::default();
        Outbox::new(&memory).keep(&letter(&service, "Hello")).unwrap();
        interrupted(Outbox::new(&memory).deliver("1-1", &service, &Server { is_mute: true, ..Server::default() }));
        assert_eq!(Outbox::new(&memory).get("1-1").unwrap().status, CommentStatus::Tried);
        let server = Server::saying([answer]);
        assert_eq!(done(Outbox::new(&memory).deliver("1-1", &service, &server)), Some(wanted));
        assert_eq!(server.posts(), posts);
    }
}

#[test]
fn two_tabs_one_after_the_other_send_it_once() {
    let (memory, service) = (Memory::default(), wordpress());
    Outbox::new(&memory).keep(&letter(&service, "Hello")).unwrap();
    let server = Server::saying([says(201, r#"{"id":5,"status":"approved"}"#)]);
    for tab in [Outbox::new(&memory), Outbox::new(&memory)] {
        done(tab.deliver("1-1", &service, &server));
    }
    assert_eq!(server.posts(), 1);
}

#[test]
fn what_cannot_be_written_down_is_not_sent() {
    let (memory, service) = (Memory::default(), isso());
    let outbox = Outbox::new(&memory);
    outbox.keep(&letter(&service, "Hello")).unwrap();
    *memory.is_full.borrow_mut() = true;
    let server = Server::default();
    assert_eq!(done(outbox.deliver("1-1", &service, &server)), None);
    assert_eq!((server.posts(), outbox.get("1-1").unwrap().status), (0, CommentStatus::Waiting));
}

#[test]
fn a_letter_for_another_service_goes_back() {
    let memory = Memory::default();
    let outbox = Outbox::new(&memory);
    outbox.keep(&letter(&isso(), "Hello")).unwrap();
    let server = Server::default();
    assert_eq!(done(outbox.deliver("1-1", &wordpress(), &server)), Some(SubmitResult::Refused(Rejection::Moved)));
    assert_eq!((server.posts(), outbox.get("1-1").unwrap().rejection), (0, Rejection::Moved));
}

#[test]
fn letters_go_when_they_are_seen_and_keep_no_address_once_they_arrived() {
    let (memory, service, slug) = (Memory::default(), wordpress(), Slug::parse("tides").unwrap());
    let outbox = Outbox::new(&memory);
    let at = |text: &str| Published::parse(text).unwrap();
    let comment = |id: &str, text: &str| Comment {
        id: id.into(),
        parent: String::new(),
        name: "Ann & Jo".into(),
        body: CommentBody::Plain(text.into()),
        written: at("2026-11-02T08:30:00Z"),
        status: CommentStatus::Published,
    };
    let check = |answer: Result<Response, NetworkError>, thread: &[Comment], now: &str, stays: bool| {
        outbox.keep(&letter(&service, "It's \"so\" -- 1 < 2")).unwrap();
        done(outbox.deliver("1-1", &service, &Server::saying([answer.clone()])));
        let has_email = memory.kept.borrow().values().any(|kept| kept.contains("ann@b.example"));
        assert!(!has_email, "{answer:?}");
        outbox.remove_shown(&slug, thread, &at(now));
        assert_eq!(outbox.get("1-1").is_some(), stays, "{answer:?} {thread:?} {now}");
        outbox.remove("1-1");
    };
    let (held, duplicate) = (says(201, r#"{"id":5,"status":"hold"}"#), says(409, r#"{"code":"comment_duplicate"}"#));
    let (soon, late) = ("2026-11-02T08:31:00Z", "2026-12-24T00:00:00Z");
    check(says(201, r#"{"id":5,"status":"approved"}"#), &[], soon, false);
    check(held.clone(), &[comment("6", "x")], soon, true);
    check(held.clone(), &[comment("5", "x")], soon, false);
    check(held, &[], late, false);
    check(duplicate.clone(), &[comment("6", "Another")], soon, true);
    check(duplicate, &[comment("6", "It’s “so” – 1 < 2")], soon, false);
    // What may have arrived is gone once it stands there, among those that came after it.
    let words = "It’s “so” – 1 < 2";
    let answer = Comment { parent: "3".into(), ..comment("6", words) };
    for (status, text, thread, stays) in [
        (CommentStatus::Doubtful, words, comment("6", words), false),
        (CommentStatus::Tried, words, comment("6", words), false),
        (CommentStatus::Wanted, words, answer, false),
        (CommentStatus::Doubtful, words, comment("4", words), true),
        (CommentStatus::Doubtful, words, comment("6", "Another"), true),
        (CommentStatus::Doubtful, "👍", comment("6", "🦀"), true),
        (CommentStatus::Doubtful, "👍", comment("6", "👍"), false),
        (CommentStatus::Waiting, words, comment("6", words), true),
        (CommentStatus::Refused, words, comment("6", words), true),
    ] {
        outbox.keep(&PendingComment { status, ..letter(&service, text) }).unwrap();
        outbox.remove_shown(&slug, &[thread], &at(late));
        assert_eq!(outbox.get("1-1").is_some(), stays, "{status:?} {text}");
        outbox.remove("1-1");
    }
}

#[test]
fn letters_are_sent_in_the_order_they_were_written() {
    let memory = Memory::default();
    let outbox = Outbox::new(&memory);
    for id in ["1700000000002-5", "1700000000001-9"] {
        outbox.keep(&PendingComment { id: id.into(), ..letter(&wordpress(), "x") }).unwrap();
    }
    assert_eq!(outbox.all().iter().map(|letter| letter.id.as_str()).collect::<Vec<_>>(), ["1700000000001-9", "1700000000002-5"]);
}

/// A comment that waits, as every app since the first has stored it.
fn stored_comment(standing: &str) -> String {
    format!(
        r#"{{"id":"1-1","service":"https://news.example/wp-json/","slug":"tides","path":"/article/tides/","headline":"Tides","post":7,"answers":"3","name":"Ann","email":"ann@b.example","text":"Hello","written":"2026-11-02T08:30:00Z","standing":"{standing}","refusal":"short","known_as":"","after":4}}"#
    )
}

#[test]
fn what_an_earlier_app_stored_is_read_and_written_as_it_was() {
    let memory = Memory::default();
    let outbox = Outbox::new(&memory);
    for (standing, status) in [
        ("waiting", CommentStatus::Waiting),
        ("tried", CommentStatus::Tried),
        ("wanted", CommentStatus::Wanted),
        ("doubtful", CommentStatus::Doubtful),
        ("held", CommentStatus::Held),
        ("published", CommentStatus::Published),
        ("refused", CommentStatus::Refused),
    ] {
        let text = stored_comment(standing);
        memory.kept.borrow_mut().insert("letter:1-1".into(), text.clone());
        let comment = outbox.get("1-1").unwrap();
        assert_eq!((comment.status, comment.rejection, comment.post), (status, Rejection::Short, Some(7)), "{standing}");
        outbox.keep(&comment).unwrap();
        assert_eq!(memory.kept.borrow().get("letter:1-1"), Some(&text), "a tab of an earlier app reads it too");
    }
}

#[test]
fn drafts_threads_and_names_keep_their_form() {
    use standfirst::comments::{device, drafts::Drafts};
    let (memory, slug) = (Memory::default(), Slug::parse("tides").unwrap());
    let stored = [
        ("draft:tides", r#"{"name":"Ann","email":"ann@b.example","text":"Half a thought","trap":"","answers":"3"}"#),
        ("commenter", r#"{"name":"Ann","email":"ann@b.example"}"#),
        ("thread:tides", r#"[{"id":"1793604600-0","name":"Ann","text":"One","written":"2026-11-02T08:30:00Z","parent":""}]"#),
    ];
    memory.kept.borrow_mut().extend(stored.map(|(key, text)| (key.to_owned(), text.to_owned())));
    let drafts = Drafts::new(&memory);
    let draft = drafts.open(&slug);
    assert_eq!((draft.text.as_str(), draft.answers.as_str()), ("Half a thought", "3"));
    drafts.keep(&slug, &draft);
    drafts.remember(&drafts.commenter().unwrap());
    assert_eq!(device::thread(&&memory, &slug).len(), 1);
    for (key, text) in stored {
        assert_eq!(memory.kept.borrow().get(key).map(String::as_str), Some(text), "{key}");
    }
}

#[test]
fn a_waiting_comment_that_cannot_be_read_is_laid_aside_and_not_sent() {
    let memory = Memory::default();
    let outbox = Outbox::new(&memory);
    memory.kept.borrow_mut().insert("letter:1-1".into(), stored_comment("levitating"));
    memory.kept.borrow_mut().insert("letter:1-2".into(), stored_comment("waiting").replace("1-1", "1-2"));
    for _ in 0..2 {
        let ids: Vec<String> = outbox.all().into_iter().map(|comment| comment.id).collect();
        assert_eq!(ids, ["1-2"]);
    }
    assert_eq!(memory.kept.borrow().get("letter:1-1:unreadable"), Some(&stored_comment("levitating")));
}
