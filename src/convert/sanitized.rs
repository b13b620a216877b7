//! HTML that a browser parses without a word of complaint.

/// Elements whose inside is no HTML, `style` apart.
const RAW: [&str; 8] = ["script", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"];

/// The HTML with `style`, element and attribute, and the attributes of events under other names. No parser runs them, but where a page's
/// policy forbids them, browsers say so in the console even of a document that is never shown. Words stay as they are.
pub fn sanitized(html: &str) -> String {
    let mut all = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start + 1);
        all.push_str(before);
        rest = tag;
        if tag.starts_with("!--") {
            rest = copied(rest, rest.find("-->"), &mut all);
        } else if tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (name, after) = tag.split_at(tag.find(is_end_of_name).unwrap_or(tag.len()));
            let is_style = name.eq_ignore_ascii_case("style");
            // As silent, and its inside as little HTML.
            all.push_str(if is_style { "noembed" } else { name });
            rest = attributes(after, &mut all);
            if is_style {
                rest = copied(rest, closing(rest, name), &mut all);
                if let Some(after) = rest.get(2 + name.len()..) {
                    all.push_str("</noembed");
                    rest = after;
                }
            } else if RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
                rest = copied(rest, closing(rest, name), &mut all);
            }
        }
    }
    all.push_str(rest);
    all
}

/// Copies what stands before a place, all where there is none, and gives what follows.
fn copied<'a>(html: &'a str, to: Option<usize>, all: &mut String) -> &'a str {
    let (before, after) = html.split_at(to.unwrap_or(html.len()));
    all.push_str(before);
    after
}

/// Where an element whose inside is no HTML is closed.
fn closing(html: &str, name: &str) -> Option<usize> {
    let is_end = |at: &usize| {
        let tag = &html[at + 2..];
        tag.get(..name.len()).is_some_and(|other| other.eq_ignore_ascii_case(name))
            && tag[name.len()..].starts_with(|c: char| is_end_of_name(c))
    };
    html.match_indices("</").map(|(at, _)| at).find(is_end)
}

/// Copies the attributes of a tag, and gives what follows them (HTML Living Standard, 13.2.5.32 to 13.2.5.39).
fn attributes<'a>(mut rest: &'a str, to: &mut String) -> &'a str {
    loop {
        let space = rest.find(|c: char| !c.is_ascii_whitespace() && c != '/').unwrap_or(rest.len());
        to.push_str(&rest[..space]);
        rest = &rest[space..];
        let Some(first) = rest.chars().next() else { return rest };
        if rest.starts_with('>') {
            return rest;
        }
        // A sign of equality may begin a name.
        let inner = &rest[first.len_utf8()..];
        let length = inner.find(|c| c == '=' || is_end_of_name(c)).unwrap_or(inner.len());
        let (name, after) = rest.split_at(first.len_utf8() + length);
        if name.eq_ignore_ascii_case("style") || name.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("on")) {
            to.push_str("data-");
        }
        to.push_str(name);
        let value = after.trim_ascii_start();
        rest = after;
        if let Some(value) = value.strip_prefix('=').map(str::trim_ascii_start) {
            let length = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].find(quote).map_or(value.len(), |end| end + 2),
                _ => value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len()),
            };
            let whole = after.len() - value.len() + length;
            to.push_str(&after[..whole]);
            rest = &after[whole..];
        }
    }
}

fn is_end_of_name(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '/' | '>')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_names_of_what_would_run_are_changed() {
        for (html, wanted) in [
            ("", ""),
            ("a < b, style=x onclick=y", "a < b, style=x onclick=y"),
            ("<p style=\"a>b\" class=c>d</p>", "<p data-style=\"a>b\" class=c>d</p>"),
            ("<img src=x oNerror='a' STYLE = b>", "<img src=x data-oNerror='a' data-STYLE = b>"),
            ("<a title=\" style=x\" href=y style>", "<a title=\" style=x\" href=y data-style>"),
            ("<a/onclick=b/style=c>", "<a/data-onclick=b/style=c>"),
            ("<p \"onclick=a =style=b>", "<p \"onclick=a =style=b>"),
            ("<é style=x>", "<é style=x>"),
            ("<p é=\"ü\" style=ö>ß", "<p é=\"ü\" data-style=ö>ß"),
            ("<xmp><p style=x></xmp><p style=y>", "<xmp><p style=x></xmp><p data-style=y>"),
            ("<textarea><p style=x></Textarea ><p style=y>", "<textarea><p style=x></Textarea ><p data-style=y>"),
            ("<!-- <p title=\" --><p style=x>one", "<!-- <p title=\" --><p data-style=x>one"),
            ("<!-- one", "<!-- one"),
            ("a<STYLE media=x>b{}<p style></style >c", "a<noembed media=x>b{}<p style></noembed >c"),
            ("<style>b{}", "<noembed>b{}"),
            ("<styles style>", "<styles data-style>"),
            ("<p style", "<p data-style"),
            ("<p style=\"", "<p data-style=\""),
            ("<p é", "<p é"),
        ] {
            assert_eq!(sanitized(html), wanted);
        }
    }

    proptest! {
        #[test]
        fn nothing_else_is_changed(html in "[<>/=\"' a-éonx\n!-]{0,60}|(<style|</style|style|<xmp|</xmp|>|=|\"|a| ){0,20}") {
            let plain = |html: &str| html.replace("data-", "").replace("noembed", "style");
            prop_assert_eq!(plain(&sanitized(&html)), plain(&html));
        }
    }
}
