//! Which tags a piece of HTML opens and closes, as far as it takes to know where an element ends. What it means is the converter's to say.

/// A tag, by its name in small letters.
#[derive(Debug, PartialEq, Eq)]
pub enum Tag {
    Opening(String),
    Closing(String),
}

/// Elements that have no end (HTML Living Standard, 13.1.2).
const VOID: [&str; 13] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Elements whose end may be left out (13.1.2.4).
const OPEN_ENDED: [&str; 17] = [
    "body", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rp", "rt", "tbody", "td", "tfoot", "th",
    "tr",
];
/// Elements whose inside is no HTML.
const RAW: [&str; 6] = ["iframe", "noscript", "script", "style", "textarea", "title"];
/// How many elements stand open at once, at most; browsers give up counting at 512.
const MAX_OPEN: usize = 96;
/// How deep elements may stand in one another, without those whose end may be left out.
const MAX_DEPTH: usize = 256;

/// The tags of a piece of HTML, in order, without those of elements that have no end.
pub fn read_tags(html: &str) -> Vec<Tag> {
    let (mut tags, mut rest) = (Vec::new(), html);
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let (is_closing, inside) = rest.strip_prefix('/').map_or((false, rest), |inside| (true, inside));
        let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).unwrap_or(inside.len());
        let name = inside[..end].to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        rest = after_tag(&inside[end..]);
        if is_closing {
            tags.push(Tag::Closing(name));
        } else if !VOID.contains(&name.as_str()) {
            if RAW.contains(&name.as_str()) {
                let close = ["</", &name].concat();
                let end = (0..rest.len())
                    .find(|&at| rest.get(at..at + close.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(&close)));
                rest = end.map_or("", |end| &rest[end..]);
            }
            tags.push(Tag::Opening(name));
        }
    }
    tags
}

/// What follows the end of a tag, whose attributes may hold a `>` in quotes.
fn after_tag(inside: &str) -> &str {
    let mut quote = None;
    for (at, c) in inside.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return &inside[at + 1..],
            (None, _) => {}
        }
    }
    ""
}

/// Goes on with a piece of HTML from elements that stand open.
pub fn follow(html: &str, open: &mut Vec<String>) {
    for tag in read_tags(html) {
        match tag {
            Tag::Opening(name) if open.len() < MAX_OPEN && !OPEN_ENDED.contains(&name.as_str()) => open.push(name),
            Tag::Opening(_) => {}
            Tag::Closing(name) => {
                if let Some(place) = open.iter().rposition(|own| *own == name) {
                    open.truncate(place);
                }
            }
        }
    }
}

/// Whether elements stand so deep in one another that no writer meant it: parsers of HTML take long over that.
pub fn is_too_deep(html: &str) -> bool {
    let mut depth = 0_usize;
    read_tags(html).iter().any(|tag| {
        depth = match tag {
            Tag::Opening(name) | Tag::Closing(name) if OPEN_ENDED.contains(&name.as_str()) => depth,
            Tag::Opening(_) => depth + 1,
            Tag::Closing(_) => depth.saturating_sub(1),
        };
        depth > MAX_DEPTH
    })
}

/// The inside of the summary, where a piece of HTML opens details with one and says no more.
pub fn opening_details(html: &str) -> Option<&str> {
    let inside = html.trim().strip_prefix("<details")?;
    let (_, inside) = inside.split_once('>')?;
    let summary = inside.trim().strip_prefix("<summary>")?.strip_suffix("</summary>")?;
    (!summary.contains("</summary>")).then_some(summary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_open() {
        for (html, wanted) in [
            ("<div><p>x<br><img src='a>b'>", &["div"][..]),
            ("<div>x</div>", &[]),
            ("<script>if (a < b) '<div>'</script>", &[]),
            ("<script>never ends", &["script"]),
            ("<!-- <div> --><section>", &["section"]),
            ("</div><b><i></b>", &[]),
            ("a < b <3 <", &[]),
            ("<DIV", &["div"]),
        ] {
            let mut open = Vec::new();
            follow(html, &mut open);
            assert_eq!(open, wanted, "{html}");
        }
    }
}
