//! Words and the spans in them as Markdown.

use super::escapes::{address, html, words};
use crate::model::body::{Span, Text, Tone};

/// What ends a line inside a paragraph.
pub const NEW_LINE: &str = "\\\n";

/// How words are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A block of their own, of one line or more.
    Block,
    /// One line, such as a heading.
    Line,
    /// A cell of a table, which a stroke would end.
    Cell,
}

/// Words as Markdown; none of what it cannot say.
pub fn markdown(text: &Text, place: Place) -> Option<String> {
    spans(text, place, false)
}

/// The same, perhaps inside a tag of HTML, where addresses keep their letters only in tags too.
fn spans(text: &Text, place: Place, is_in_tag: bool) -> Option<String> {
    let mut all = String::new();
    for span in &text.0 {
        match span {
            Span::Plain(plain) if plain.is_empty() || plain.contains(char::is_control) => return None,
            Span::Plain(plain) => all.push_str(&words(plain)),
            Span::Break if place == Place::Block => all.push_str(NEW_LINE),
            Span::Break => all.push_str("<br>"),
            Span::Code(code) => all.push_str(&code_span(code, place)?),
            Span::Note { number, text } if text.words() == number.to_string() => all.push_str(&format!("[^{number}]")),
            Span::Note { .. } => return None,
            Span::Link { href, text } if is_in_tag => {
                all.push_str(&format!("<a href=\"{}\">{}</a>", html(href.as_str()), spans(text, place, true)?));
            }
            Span::Link { href, text } => {
                // An address alone in its paragraph would be an embed, and so is written with a title.
                let title = if text.words() == href.as_str() { " \"link\"" } else { "" };
                all.push_str(&format!("[{}]({}{title})", spans(text, place, false)?, address(href.as_str())));
            }
            Span::Abbr { title, text } => {
                let inside = in_tag(text, place)?;
                all.push_str(&format!("<abbr title=\"{}\">{inside}</abbr>", html(title.as_str())));
            }
            Span::Toned(tone, text) if holds(text, *tone) => return None,
            Span::Toned(tone, text) => {
                let by_signs = signed(*tone, &spans(text, place, is_in_tag)?, all.chars().next_back());
                match by_signs {
                    Some(span) => all.push_str(&span),
                    None => all.push_str(&format!("<{0}>{1}</{0}>", tone.name(), in_tag(text, place)?)),
                }
            }
        }
    }
    Some(all)
}

/// Words inside a tag of HTML, in which several spaces are one: none of what would come back otherwise.
fn in_tag(text: &Text, place: Place) -> Option<String> {
    spans(text, place, true).filter(|inside| !inside.contains("  "))
}

/// Whether words are said in a tone among these: once more in it they would be no louder.
fn holds(text: &Text, tone: Tone) -> bool {
    text.0.iter().any(|span| match span {
        Span::Toned(own, text) => *own == tone || holds(text, tone),
        Span::Link { text, .. } | Span::Abbr { text, .. } | Span::Note { text, .. } => holds(text, tone),
        Span::Plain(_) | Span::Code(_) | Span::Break => false,
    })
}

/// Emphasis by signs, where they are surely taken for it.
fn signed(tone: Tone, inside: &str, before: Option<char>) -> Option<String> {
    let mark = match tone {
        Tone::Strong => "**",
        Tone::Em => "*",
        Tone::Del => "~~",
        Tone::Sub | Tone::Sup | Tone::Ins | Tone::Kbd | Tone::Mark => return None,
    };
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_sure = is_word(inside.chars().next()) && is_word(inside.chars().next_back()) && !matches!(before, Some('*' | '~'));
    is_sure.then(|| [mark, inside, mark].concat())
}

/// Code between more backticks than it has in a row; none of what would lose its ends.
fn code_span(code: &str, place: Place) -> Option<String> {
    if code.is_empty() || code.trim() != code || code.contains(['\n', '\r']) {
        return None;
    }
    let code = if place == Place::Cell { code.replace('|', "\\|") } else { code.to_owned() };
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let (fence, space) = ("`".repeat(longest + 1), if longest > 0 { " " } else { "" });
    Some([&fence, space, &code, space, &fence].concat())
}

/// Words as HTML; none of what leads to a note.
pub fn html_words(text: &Text) -> Option<String> {
    let spans = text.0.iter().map(|span| {
        Some(match span {
            Span::Plain(plain) => html(plain),
            Span::Break => "<br>".to_owned(),
            Span::Code(code) => format!("<code>{}</code>", html(code)),
            Span::Toned(tone, text) => format!("<{0}>{1}</{0}>", tone.name(), html_words(text)?),
            Span::Link { href, text } => format!("<a href=\"{}\">{}</a>", html(href.as_str()), html_words(text)?),
            Span::Abbr { title, text } => format!("<abbr title=\"{}\">{}</abbr>", html(title.as_str()), html_words(text)?),
            Span::Note { .. } => return None,
        })
    });
    spans.collect()
}

/// Whether words are nothing but words.
pub fn plain(text: &Text) -> Option<&str> {
    match text.0.as_slice() {
        [Span::Plain(words)] => Some(words),
        _ => None,
    }
}
