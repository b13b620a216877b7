//! What Leptos printed, made fit for a document.
//!
//! Leptos marks places in its HTML with `<!>`, by which the browser finds them again: between two texts, after a list, where an optional
//! view is not there. HTML's rules count `<!>` as an error (HTML Living Standard, 13.2.2, incorrectly-opened-comment), and what is still needs
//! no marks. So they become comments where a part is live, and vanish elsewhere. A live part is an element with `data-live`; the shape of
//! what stands in it is written beside its name.
//!
//! Of what is printed here all tags are closed, and `<`, `>` and `"` stand in no text and no value, where they are escaped: it is read without
//! an HTML parser.

use std::borrow::Cow;

use memchr::memmem;

use crate::model::markup::printable_text;
use crate::view::live::shape::Shape;

const MARK: &str = "<!>";
const COMMENT: &str = "<!---->";
const LIVE: &str = " data-live=\"";
const ID: &str = " id=\"";

/// Elements that are always empty (HTML Living Standard, 13.1.2).
const VOID: [&str; 13] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The HTML as it stands in a page.
pub fn finished(html: &str) -> String {
    let html = if is_plain(html) { Cow::Borrowed(html) } else { printable_text(html) };
    let mut finished = String::with_capacity(html.len());
    let mut rest = &*html;
    while let Some(start) = live_start(rest) {
        let (still, live) = rest.split_at(start);
        push_still(still, &mut finished);
        rest = push_live(live, &mut finished);
    }
    push_still(rest, &mut finished);
    finished
}

/// Whether a look at the bytes of a text tells that it is printable as it is: no character that is not begins with one of these in UTF-8. All are looked
/// at, because without an early end the compiler looks at many at once.
fn is_plain(text: &str) -> bool {
    let is_plain = |byte| matches!(byte, b'\t' | b'\n' | b' '..=b'~' | 0x80..=0xc1 | 0xc3..=0xee);
    text.bytes().fold(true, |so_far, byte| so_far & is_plain(byte))
}

/// Where the first tag of a live part begins. A text may have the words of its attribute too.
fn live_start(html: &str) -> Option<usize> {
    memmem::find_iter(html.as_bytes(), LIVE).find_map(|place| {
        let before = html.get(..place)?;
        before.rfind('<').filter(|start| !before[*start..].contains('>'))
    })
}

/// Writes what is still, without its marks.
fn push_still(html: &str, to: &mut String) {
    let mut taken = 0;
    for place in memmem::find_iter(html.as_bytes(), MARK) {
        to.push_str(&html[taken..place]);
        taken = place + MARK.len();
    }
    to.push_str(&html[taken..]);
}

/// Writes the live part that HTML begins with, and its shape beside its name; returns what follows it.
fn push_live<'a>(html: &'a str, to: &mut String) -> &'a str {
    let (first, mut rest) = cut_tag(html);
    let mut part = LivePart::default();
    let place = to.len() + value(first, LIVE).map_or(first.len(), |name| name.end);
    to.push_str(first);
    while let Some(start) = rest.find('<') {
        let (text, tagged) = rest.split_at(start);
        let (tag, after) = cut_tag(tagged);
        to.push_str(text);
        part.text(text);
        rest = after;
        if tag == MARK {
            to.push_str(COMMENT);
            part.shape.comment();
            continue;
        }
        to.push_str(tag);
        if part.is_ended_by(tag) {
            to.insert_str(place, &[" ", &part.shape.finish()].concat());
            return rest;
        }
    }
    to.push_str(rest);
    ""
}

/// The tag that HTML begins with, and what follows it.
fn cut_tag(html: &str) -> (&str, &str) {
    html.split_at(html.find('>').map_or(html.len(), |end| end + 1))
}

/// A live part up to a place in it.
#[derive(Default)]
struct LivePart {
    /// How many elements inside it are open.
    depth: usize,
    shape: Shape,
}

impl LivePart {
    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.shape.text();
        }
    }

    /// Passes a tag, and says whether it is the part's own last one.
    fn is_ended_by(&mut self, tag: &str) -> bool {
        if tag.starts_with("</") {
            let is_over = self.depth == 0;
            if !is_over {
                self.depth -= 1;
                self.shape.end();
            }
            return is_over;
        }
        let name = tag.trim_start_matches('<');
        let name = name.split([' ', '>']).next().unwrap_or_default();
        self.shape.start(name, value(tag, ID).and_then(|id| tag.get(id)));
        if VOID.contains(&name) {
            self.shape.end();
        } else {
            self.depth += 1;
        }
        false
    }
}

/// Where in a tag the value of an attribute stands.
fn value(tag: &str, attribute: &str) -> Option<std::ops::Range<usize>> {
    let start = tag.find(attribute)? + attribute.len();
    Some(start..start + tag.get(start..)?.find('"')?)
}

#[cfg(test)]
mod tests {
    use scraper::{ElementRef, Html, Node};

    use super::*;

    #[track_caller]
    fn check(html: &str, wanted: &str) {
        assert_eq!(finished(html), wanted);
    }

    #[test]
    fn what_is_still_has_no_marks() {
        check("", "");
        check("a<!>b", "ab");
        check("<p>By<!> <a href=\"/?a&lt;!&gt;\">A</a><!></p><!>", "<p>By <a href=\"/?a&lt;!&gt;\">A</a></p>");
        check("<p>&lt;!&gt; data-live=\"x\"</p>", "<p>&lt;!&gt; data-live=\"x\"</p>");
    }

    #[test]
    fn what_looks_plain_is_printable() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            assert!(!is_plain(&text) || printable_text(&text) == text, "{c:?}");
        }
        assert!(is_plain("Noë’s <b>boat</b> 船\n"));
    }

    #[test]
    fn what_no_document_may_hold_is_shown_by_a_sign() {
        check("<a title=\"\u{85}\">\0\t\r\n\u{fdd0}é</a>", "<a title=\"\u{fffd}\">\u{fffd}\t\u{fffd}\n\u{fffd}é</a>");
    }

    /// The shape of a tree that a parser made.
    fn parsed(html: &str) -> String {
        fn walk(element: ElementRef<'_>, shape: &mut Shape) {
            for node in element.children() {
                match (node.value(), ElementRef::wrap(node)) {
                    (Node::Element(named), Some(element)) => {
                        shape.start(named.name(), named.attr("id"));
                        walk(element, shape);
                        shape.end();
                    }
                    (Node::Text(_), _) => shape.text(),
                    (Node::Comment(_), _) => shape.comment(),
                    _ => {}
                }
            }
        }
        let mut shape = Shape::default();
        walk(Html::parse_fragment(html).root_element(), &mut shape);
        shape.finish()
    }

    #[test]
    fn a_live_part_keeps_its_marks_and_has_its_shape() {
        for (printed, finished) in [
            ("", ""),
            ("Words", "Words"),
            ("a<!>b<!>", "a<!---->b<!---->"),
            ("<p id=\"a\" hidden>a</p><p><!></p>", "<p id=\"a\" hidden>a</p><p><!----></p>"),
            ("<input id=\"b\"><img src=\"/c\">d", "<input id=\"b\"><img src=\"/c\">d"),
            ("<div><div><p></p></div></div><ul></ul>", "<div><div><p></p></div></div><ul></ul>"),
            ("<textarea id=\"t\" required></textarea>", "<textarea id=\"t\" required></textarea>"),
        ] {
            let shape = parsed(finished);
            check(
                &format!("<!><div><section id=\"c\" data-live=\"comments\" class=\"d\">{printed}</section>e<!></div>"),
                &format!("<div><section id=\"c\" data-live=\"comments {shape}\" class=\"d\">{finished}</section>e</div>"),
            );
        }
    }

    #[test]
    fn each_live_part_has_its_own_shape() {
        let (a, b) = (parsed("a"), parsed("<b></b>"));
        assert_ne!(a, b);
        check(
            "<p data-live=\"a\">a</p><!><p data-live=\"b\"><b></b></p>",
            &format!("<p data-live=\"a {a}\">a</p><p data-live=\"b {b}\"><b></b></p>"),
        );
    }
}
