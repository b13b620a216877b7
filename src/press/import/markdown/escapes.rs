//! Words as Markdown and as HTML take them for words.

/// Words in which nothing is a sign of Markdown's.
pub fn words(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '!' | '@')
            || (c == ':' && has_scheme(&all))
        {
            all.push('\\');
        }
        all.push(c);
    }
    all
}

/// Whether what is written so far would be made a link by a colon.
fn has_scheme(before: &str) -> bool {
    ["http", "https", "ftp", "mailto", "xmpp"].iter().any(|scheme| before.ends_with(scheme))
}

/// A line of a block whose first signs begin no other block.
pub fn line(text: &str) -> String {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    match text.get(digits..).and_then(|rest| rest.chars().next()) {
        Some('.' | ')') if digits > 0 => [&text[..digits], "\\", &text[digits..]].concat(),
        Some('-' | '+' | '=') if digits == 0 => ["\\", text].concat(),
        _ => text.to_owned(),
    }
}

/// An address behind words in brackets.
pub fn address(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => all.push_str("&amp;"),
            '\\' | '<' | '>' | '(' | ')' | '"' | '\'' | '*' | '_' | '|' => all.extend(['\\', c]),
            c => all.push(c),
        }
    }
    all
}

/// A text between quotes behind an address, whose entities are read before its backslashes.
pub fn title(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('\\', "&#92;&#92;").replace('|', "&#124;")
}

/// Words, or the value of an attribute, in HTML that stands in Markdown.
pub fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('|', "&#124;")
}
