//! The paper's styles, rewritten for an element of another page.
//!
//! There the window's measures say nothing: what was asked of the window is asked of the element (`container: standfirst`), and what was measured
//! by the root's letters (`rem`) by a length that the element has from the reader's browser. What was said of the document is said of the two
//! elements around the paper, and a theme that the page around names goes before the reader's.

use std::borrow::Cow;

/// The styles for an element. They hold plain rules, at-rules around them, and nothing nested.
pub fn styles(css: &str) -> String {
    let mut out = String::with_capacity(css.len() * 5 / 4);
    rules(&uncommented(css), "", &mut out);
    out
}

/// Rewrites rules one after the other; what `before` says stands before each selector.
fn rules(css: &str, before: &str, out: &mut String) {
    let mut rest = css.trim_start();
    while let Some((prelude, block, after)) = next_rule(rest) {
        match prelude.strip_prefix('@') {
            Some(at) => at_rule(at, block, before, out),
            None => {
                let selectors = split(prelude, ',').map(|one| [before, &selector(one.trim())].concat());
                out.push_str(&selectors.collect::<Vec<_>>().join(","));
                out.push_str(&["{", &declarations(block), "}\n"].concat());
            }
        }
        rest = after.trim_start();
    }
}

fn at_rule(at: &str, block: &str, before: &str, out: &mut String) {
    let (name, condition) =
        at.split_once(|c: char| c.is_whitespace() || c == '(').map_or((at, ""), |(name, _)| at.split_at(name.len()));
    let condition = condition.trim();
    let mut around = |prelude: &str, before: &str| {
        out.push_str(&["@", prelude, "{\n"].concat());
        rules(block, before, out);
        out.push_str("}\n");
    };
    match name {
        "media" if condition.contains("prefers-color-scheme") => {
            let theme = if condition.contains("dark") { "dark" } else { "light" };
            let other = if theme == "dark" { "light" } else { "dark" };
            around(&["media screen and ", condition].concat(), &format!(":host(:not([theme=\"{other}\"])) "));
            around("media screen", &format!(":host([theme=\"{theme}\"]) "));
        }
        "media" if condition.starts_with('(') && condition.contains("width") => {
            around(&["container standfirst ", &condition.replace("rem", "em")].concat(), before);
        }
        "media" | "supports" | "layer" => around(at, before),
        _ => out.push_str(&["@", at, "{", &measures(block), "}\n"].concat()),
    }
}

/// A selector that says of the paper's two elements what was said of the document, and of a part with an id what was said of `main`.
fn selector(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let word = rest.find(|c: char| !is_of_name(c)).unwrap_or(rest.len());
        if word == 0 {
            out.push(c);
            (before, rest) = (c, &rest[c.len_utf8()..]);
            continue;
        }
        let (name, after) = rest.split_at(word);
        let is_element = !matches!(before, '.' | '#' | ':' | '[' | '=' | '"');
        match name {
            "root" if before == ':' => {
                out.pop();
                out.push_str(".reader");
            }
            "html" if is_element => out.push_str(".reader"),
            "body" if is_element => out.push_str("#app"),
            "main" if is_element => out.push_str("[id=\"main\"]"),
            name => out.push_str(name),
        }
        (before, rest) = ('a', after);
    }
    out
}

/// Declarations without those that only a window can keep.
fn declarations(block: &str) -> String {
    let kept = split(block, ';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        match (name.trim(), value.trim()) {
            ("min-height", value) if value.ends_with("vh") => None,
            ("position", "fixed") => Some("position:sticky".to_owned()),
            (name, value) => Some([name, ":", &measures(value)].concat()),
        }
    });
    kept.collect::<Vec<_>>().join(";")
}

/// A text with its measures by the element: `rem` by the reader's letters, `vw` by the element's width, and `vh` as in a window of fifty `rem`.
fn measures(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' | '\'' => quoted(rest),
            '#' => 1 + name(&rest[1..]),
            _ if number(rest) > 0 => {
                let (digits, after) = rest.split_at(number(rest));
                let (unit, after) = after.split_at(name(after));
                match unit {
                    "rem" => out.push_str(&["calc(", digits, "*var(--standfirst-rem))"].concat()),
                    "vh" => out.push_str(&["calc(", digits, "*.5*var(--standfirst-rem))"].concat()),
                    "vw" => out.push_str(&[digits, "cqi"].concat()),
                    unit => out.push_str(&[digits, unit].concat()),
                }
                rest = after;
                continue;
            }
            _ => name(rest).max(c.len_utf8()),
        };
        let (kept, after) = rest.split_at(length);
        out.push_str(kept);
        rest = after;
    }
    out
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

/// How long the name is that a text begins with.
fn name(text: &str) -> usize {
    text.find(|c: char| !is_of_name(c)).unwrap_or(text.len())
}

/// How long the number is that a text begins with, its sign included; nothing where it begins otherwise.
fn number(text: &str) -> usize {
    let sign = usize::from(text.starts_with(['-', '+']));
    let digits = text[sign..].find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len() - sign);
    if text[sign..sign + digits].contains(|c: char| c.is_ascii_digit()) { sign + digits } else { 0 }
}

/// How long the text in quotes is that a text begins with.
fn quoted(text: &str) -> usize {
    let quote = text.chars().next().unwrap_or('"');
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Where the first of some signs stands in a text, outside quotes and brackets.
fn outside(text: &str, wanted: &[char]) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(c) = text[at..].chars().next() {
        if depth == 0 && wanted.contains(&c) {
            return Some(at);
        }
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += if matches!(c, '"' | '\'') { quoted(&text[at..]) } else { c.len_utf8() };
    }
    None
}

/// The parts of a text between signs that stand outside quotes and brackets.
fn split(text: &str, sign: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = outside(text, &[sign]);
        rest = end.map(|end| &text[end + sign.len_utf8()..]);
        Some(&text[..end.unwrap_or(text.len())])
    })
}

/// The prelude and the block of the rule that a text begins with, and what follows; statements without a block are passed over.
fn next_rule(text: &str) -> Option<(&str, &str, &str)> {
    let open = outside(text, &['{', ';'])?;
    if text[open..].starts_with(';') {
        return next_rule(&text[open + 1..]);
    }
    let inside = &text[open + 1..];
    let close = outside(inside, &['}'])?;
    Some((text[..open].trim(), &inside[..close], &inside[close + 1..]))
}

fn uncommented(css: &str) -> Cow<'_, str> {
    let Some(first) = css.find("/*") else { return css.into() };
    let parts = css[first..].split("/*").map(|part| part.split_once("*/").map_or("", |(_, after)| after));
    [&css[..first], &parts.collect::<String>()].concat().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, wanted: &str) {
        assert_eq!(styles(css).replace('\n', ""), wanted, "{css}");
    }

    #[test]
    fn what_was_said_of_the_document_is_said_of_the_elements_around_the_paper() {
        check(":root { --a: #fff; }", ".reader{--a:#fff}");
        check("html,body>p{margin:0}", ".reader,#app>p{margin:0}");
        check("main:has(>.waiting){display:contents}", "[id=\"main\"]:has(>.waiting){display:contents}");
        check(".body .main-x,#main,[data-body=\"body\"]{top:0}", ".body .main-x,#main,[data-body=\"body\"]{top:0}");
        check("/* :root{} */ *, *::before { x: y }", "*,*::before{x:y}");
    }

    #[test]
    fn measures_are_those_of_the_element() {
        check("a{b:-1.5rem 2em}", "a{b:calc(-1.5*var(--standfirst-rem)) 2em}");
        check(
            "a{b:clamp(1rem,.9rem + 3vw,2px)}",
            "a{b:clamp(calc(1*var(--standfirst-rem)),calc(.9*var(--standfirst-rem)) + 3cqi,2px)}",
        );
        check("a{b:var(--size--1) #1e3rem;c:\"1rem;}\"}", "a{b:var(--size--1) #1e3rem;c:\"1rem;}\"}");
        check("#app:not(:empty){min-height:100vh;top:18vh}", "#app:not(:empty){top:calc(18*.5*var(--standfirst-rem))}");
        check("a{position:fixed;inset:0}", "a{position:sticky;inset:0}");
        check(
            "@media (min-width:40rem){a{b:1rem}}",
            "@container standfirst (min-width:40em){a{b:calc(1*var(--standfirst-rem))}}",
        );
        check("@media(width<=35.99rem){a{b:c}}", "@container standfirst (width<=35.99em){a{b:c}}");
        check("@keyframes k{from{top:1vw}to{top:0}}", "@keyframes k{from{top:1cqi}to{top:0}}");
    }

    #[test]
    fn a_theme_that_is_named_goes_before_the_readers() {
        check(
            "@media (prefers-color-scheme:dark){:root{--a:b}}",
            "@media screen and (prefers-color-scheme:dark){:host(:not([theme=\"light\"])) .reader{--a:b}}\
             @media screen{:host([theme=\"dark\"]) .reader{--a:b}}",
        );
        check("@media print{:root{--a:b}}", "@media print{.reader{--a:b}}");
        check("@media (prefers-reduced-motion:reduce){a{b:c}}", "@media (prefers-reduced-motion:reduce){a{b:c}}");
        check("@charset \"x;\";a{b:c}", "a{b:c}");
    }
}
