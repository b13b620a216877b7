//! The paper's styles, rewritten for an element of another page.
//!
//! There the window's measures mean nothing: queries of the window become queries of the element (`container: standfirst`), and `rem`, which
//! follows the root's letters, becomes a length that the element has from the reader's browser. Rules for the document become rules for the
//! two elements around the paper, and a theme that the page around names goes before the reader's.

use cssparser::{Delimiter, ParseError, Parser, Token};

/// The styles for an element. They hold plain rules, at-rules around them, and nothing nested.
pub fn styles(css: &str) -> String {
    let mut out = String::with_capacity(css.len() * 5 / 4);
    rules(&mut Parser::new(css), "", &mut out);
    out
}

/// Rewrites rules one after the other; `before` is put before each selector. Statements without a block are passed over.
fn rules(input: &mut Parser<'_>, before: &str, out: &mut String) {
    while !input.is_exhausted() {
        let start = input.state();
        let is_at_rule = matches!(input.next(), Ok(Token::AtKeyword(_)));
        input.reset(&start);
        let prelude = input.parse_until_before(Delimiter::CurlyBracketBlock | Delimiter::Semicolon, |prelude| {
            all(if is_at_rule { source(prelude).trim().to_owned() } else { selectors(prelude, before) })
        });
        let prelude = prelude.unwrap_or_default();
        if !matches!(input.next(), Ok(Token::CurlyBracketBlock)) {
            continue;
        }
        let block = input.parse_nested_block(|block| all(source(block))).unwrap_or_default();
        match prelude.strip_prefix('@') {
            Some(prelude) => at_rule(prelude, block, before, out),
            None => out.extend([&prelude, "{", &declarations(&mut Parser::new(block)), "}\n"]),
        }
    }
}

fn at_rule(prelude: &str, block: &str, before: &str, out: &mut String) {
    let name = prelude.split(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let condition = prelude[name.len()..].trim();
    let mut around = |prelude: &str, before: &str| {
        out.extend(["@", prelude, "{\n"]);
        rules(&mut Parser::new(block), before, out);
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
        "media" | "supports" | "layer" => around(prelude, before),
        _ => out.extend(["@", prelude, "{", &measures(&mut Parser::new(block)), "}\n"]),
    }
}

fn selectors(input: &mut Parser<'_>, before: &str) -> String {
    let all = input.parse_comma_separated(|one| all([before, selector(one).trim()].concat()));
    all.unwrap_or_default().join(",")
}

/// A selector in which the document is the paper's two elements, and `main` the part with that id.
fn selector(input: &mut Parser<'_>) -> String {
    let mut out = String::new();
    let mut is_element = true;
    while let Some((token, text)) = next_token(input) {
        match &token {
            Token::Ident(name) if &**name == "root" && out.ends_with(':') => {
                out.pop();
                out.push_str(".reader");
            }
            Token::Ident(name) if is_element => out.push_str(match &**name {
                "html" => ".reader",
                "body" => "#app",
                "main" => "[id=\"main\"]",
                _ => text,
            }),
            Token::SquareBracketBlock => out.extend([text, in_block(input, source), "]"]),
            Token::Function(_) | Token::ParenthesisBlock => out.extend([text, &in_block(input, selector), ")"]),
            _ => out.push_str(text),
        }
        is_element = !matches!(token, Token::Colon | Token::Delim('.'));
    }
    out
}

/// Declarations without those that only a window can keep.
fn declarations(input: &mut Parser<'_>) -> String {
    let mut kept = Vec::new();
    while !input.is_exhausted() {
        let declaration = input.parse_until_after(Delimiter::Semicolon, |declaration| {
            let name = declaration.expect_ident_cloned()?;
            declaration.expect_colon()?;
            Ok::<_, ParseError<()>>((name, source(declaration).trim()))
        });
        match declaration.as_ref().map(|(name, value)| (&**name, *value)) {
            Ok(("min-height", value)) if value.ends_with("vh") => {}
            Ok(("position", "fixed")) => kept.push("position:sticky".to_owned()),
            Ok((name, value)) => kept.push([name, ":", &measures(&mut Parser::new(value))].concat()),
            Err(_) => {}
        }
    }
    kept.join(";")
}

/// A text with its measures by the element: `rem` by the reader's letters, `vw` by the element's width, and `vh` as in a window of fifty `rem`.
fn measures(input: &mut Parser<'_>) -> String {
    let mut out = String::new();
    while let Some((token, text)) = next_token(input) {
        match &token {
            Token::Dimension { unit, .. } => {
                let number = text.strip_suffix(&**unit).unwrap_or_default();
                match &**unit {
                    "rem" => out.extend(["calc(", number, "*var(--standfirst-rem))"]),
                    "vh" => out.extend(["calc(", number, "*.5*var(--standfirst-rem))"]),
                    "vw" => out.extend([number, "cqi"]),
                    _ => out.push_str(text),
                }
            }
            Token::Function(_) | Token::ParenthesisBlock => out.extend([text, &in_block(input, measures), ")"]),
            Token::SquareBracketBlock => out.extend([text, &in_block(input, measures), "]"]),
            Token::CurlyBracketBlock => out.extend([text, &in_block(input, measures), "}"]),
            _ => out.push_str(text),
        }
    }
    out
}

/// The next token but for comments, and how it is written. A block is its opening bracket.
fn next_token<'i>(input: &mut Parser<'i>) -> Option<(Token<'i>, &'i str)> {
    loop {
        let start = input.position();
        let token = input.next_including_whitespace_and_comments().ok()?.clone();
        if !matches!(token, Token::Comment(_)) {
            return Some((token, input.slice_from(start)));
        }
    }
}

/// What is made of the inside of a block whose opening bracket was read last.
fn in_block<'i, T: Default>(input: &mut Parser<'i>, read: impl FnOnce(&mut Parser<'i>) -> T) -> T {
    input.parse_nested_block(|block| all(read(block))).unwrap_or_default()
}

/// What is left, as it is written.
fn source<'i>(input: &mut Parser<'i>) -> &'i str {
    let start = input.position();
    while input.next().is_ok() {}
    input.slice_from(start)
}

/// All that these parsers read can be read: what they do not know stays as it is.
fn all<T>(read: T) -> Result<T, ParseError<()>> {
    Ok(read)
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
