//! What of a post's excerpt is its own.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

use serde_json::json;
use standfirst::http::{HttpClient, NetworkError, Response};
use standfirst::press::html_parser::{ParsedNode, parse};
use standfirst::source::wordpress::excerpt::Excerpt;

struct Parser;

impl HttpClient for Parser {
    type Hypertext = ParsedNode;

    async fn get(&self, _: &str) -> Result<Response, NetworkError> {
        Err(NetworkError::Offline)
    }

    async fn post(&self, _: &str, _: &str) -> Result<Response, NetworkError> {
        Err(NetworkError::Offline)
    }

    fn hypertext(&self, html: &str) -> ParsedNode {
        parse(html)
    }
}

const TITLE: &str = "The pilot boat";
const LINK: &str = "https://news.example/2026/11/pilot-boat/";
const BODY: &str =
    "The pilot boat leaves at four in the morning, and nobody in the harbour hears it. It comes back at nine, with the post.";
const BEGUN_WORDS: &str = "The pilot boat leaves at four in the morning, and nobody in the";

fn excerpt(html: &str, body: Option<&str>) -> Excerpt {
    let post = serde_json::from_value(json!({ "excerpt": { "rendered": html }, "link": LINK })).unwrap();
    Excerpt::read(&post, TITLE, body, &Parser)
}

/// What leads on is taken away, in a list, where the body is not known, as in a story.
#[track_caller]
fn check_everywhere(tail: &str) {
    for body in [None, Some(BODY)] {
        let read = excerpt(&format!("<p>{BEGUN_WORDS}{tail}</p>"), body);
        assert_eq!(read.teaser(), format!("{BEGUN_WORDS}…"), "{tail} {body:?}");
        assert_eq!(read.by_hand(BODY), None, "{tail} {body:?}");
    }
}

#[test]
fn what_leads_on_is_taken_away() {
    for tail in [
        " [&hellip;]",
        " [...]",
        "&hellip;",
        "...",
        " [Read more&hellip;]",
        " (more&hellip;)",
        " &hellip; <a class=\"more-link\" href=\"https://news.example/2026/11/pilot-boat/\">Continue reading<span class=\"x\"> &#8220;The pilot boat&#8221;</span></a>",
        "&hellip; <a href='http://news.example/2026/11/pilot-boat/#more-41'>Ulteriori dettagli</a>",
        " &hellip; <span class=\"read-more\"><a class=\"readmore\" href=\"/x\">Devamını oku &raquo;</a></span>",
        " &hellip; Continue reading &#8220;The pilot boat&#8221;",
        " &hellip; „The pilot boat“ fertig lesen",
        "&hellip; Read more &raquo;",
        "… Weiterlesen",
        "… Lire la suite →",
        "... Leggi tutto",
        "… Читать далее",
        "… 続きを読む",
        "… Czytaj dalej →",
        " [...] Leer más de “The pilot boat”",
        " [&hellip;] Číst dál",
        " (…) LÄS MER",
        "… Les videre",
        "… Citește mai mult",
        "… Διαβάστε περισσότερα",
        "… اقرأ المزيد",
        "… המשך קריאה",
        "… 阅读更多",
        "… 더 읽기",
        "&hellip; <a href='https://news.example/2026/11/pilot-boat/'>Read more</a> <a href='https://news.example/2026/11/pilot-boat/#comments'>3 Comments</a>",
        "&hellip; <a class='more-link' href='/x'>Meira</a> <a class='comments-link' href='/x#respond'>3 Comments</a>",
        "… <a href='/x'>Read more</a> <a href='/y'>3 Comments</a>",
    ] {
        check_everywhere(tail);
    }
}

/// In a language that nobody thought of: what the body says, and then other words.
#[test]
fn the_body_tells_what_is_not_its_own() {
    for tail in ["… Lesa meira", "… Tovább olvasom", " ... ادامه مطلب", "… Pročitajte više", "… Continue"] {
        let read = excerpt(&format!("<p>{BEGUN_WORDS}{tail}</p>"), Some(BODY));
        assert_eq!(read.teaser(), format!("{BEGUN_WORDS}…"), "{tail}");
    }
}

#[test]
fn what_somebody_wrote_stays() {
    for (html, wanted) in [
        ("The harbour at night.", "The harbour at night."),
        ("By hand &amp; with <em>care</em>.", "By hand & with care."),
        ("She said: wait… Continue", "She said: wait… Continue"),
        ("Who hears it? He does… and he tells nobody", "Who hears it? He does… and he tells nobody"),
        ("He waits… « Il est parti »", "He waits… « Il est parti »"),
        ("Where you can read more", "Where you can read more"),
        ("See <a href=\"https://news.example/2026/10/gulls/\">the gulls</a>", "See the gulls"),
        ("And then…", "And then…"),
        ("From Oslo … to Bergen →", "From Oslo … to Bergen →"),
        ("“The pilot boat”, said the clerk … “The pilot boat!”", "“The pilot boat”, said the clerk … “The pilot boat!”"),
        ("He came (at last…)", "He came (at last…)"),
    ] {
        for body in [None, Some(BODY)] {
            let read = excerpt(html, body);
            assert_eq!(read.teaser(), wanted, "{body:?}");
            assert_eq!(read.by_hand(BODY).map(|line| line.to_string()).as_deref(), Some(wanted));
        }
    }
}

#[test]
fn what_somebody_wrote_loses_what_a_theme_put_behind_it() {
    for html in [
        "<p>The harbour at night.</p><p><a class=\"more-link\" href=\"/x\">Jatka lukemista</a></p>",
        "The harbour at night. <a href=\"https://news.example/2026/11/pilot-boat/\">Mehr</a> &raquo;",
        "The harbour at night. Read more &raquo;",
        "The harbour at night. [Read more]",
        "The harbour at night. (Läs mer)",
    ] {
        let read = excerpt(html, None);
        assert_eq!(read.teaser(), "The harbour at night.");
        assert_eq!(read.by_hand(BODY).map(|line| line.to_string()).as_deref(), Some("The harbour at night."));
    }
}

#[test]
fn long_ones_are_cut() {
    let long = "word ".repeat(60);
    for html in [long.trim(), &[&long, "[…]"].concat()] {
        assert_eq!(excerpt(html, None).teaser(), ["word ".repeat(36).trim(), "…"].concat());
    }
    assert_eq!(excerpt("", None).teaser(), "");
    assert_eq!(excerpt("[…]", None).teaser(), "");
}

#[test]
fn a_beginning_without_a_mark_is_no_standfirst() {
    let body = "A heading The tide came in at six, and the harbour master was gone.";
    assert_eq!(excerpt("A headingThe tide came in at six", None).by_hand(body), None);
    assert_eq!(excerpt("", None).by_hand(body), None);
}

#[test]
fn what_leads_on_right_behind_the_bodys_words() {
    for tail in [" Read more", " Czytaj dalej", " Leer más", " 続きを読む", " Read more 3 Comments"] {
        let read = excerpt(&[BEGUN_WORDS, tail].concat(), Some(BODY));
        assert_eq!(read.teaser(), format!("{BEGUN_WORDS}…"), "{tail}");
        assert_eq!(read.by_hand(BODY), None, "{tail}");
    }
}
