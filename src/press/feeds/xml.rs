//! What XML can carry.

/// A document with a sign in the place of the characters that XML 1.0 has no way to write (section 2.2): most controls, and two that are
/// no characters. A carriage return becomes a line break, as every reader of XML would make of it (2.11).
pub fn carried(xml: &str) -> String {
    let carried = |c: char| match c {
        '\r' => '\n',
        '\t' | '\n' => c,
        '\0'..' ' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        c => c,
    };
    xml.chars().map(carried).collect()
}

/// An RSS feed whose titles are written as its profile asks: they are plain text, and `&#x26;` and `&#x3C;` are taken for text by readers that
/// would take `&amp;` and `&lt;` for HTML (rssboard.org/rss-profile, "Character data").
pub fn with_profile_titles(rss: &str) -> String {
    const OPENING: &str = "<title>";
    let mut parts = rss.split(OPENING);
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (title, rest) = part.split_at(part.find("</title>").unwrap_or_default());
        all.extend([OPENING, &title.replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;"), rest]);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_the_profile() {
        for (rss, wanted) in [
            ("<title>A &amp; B &lt;i&gt;</title><d>&amp;</d>", "<title>A &#x26; B &#x3C;i&gt;</title><d>&amp;</d>"),
            ("<a/><title>x</title><title>&amp;amp;</title>&lt;", "<a/><title>x</title><title>&#x26;amp;</title>&lt;"),
            ("<a>&amp;</a>", "<a>&amp;</a>"),
        ] {
            assert_eq!(with_profile_titles(rss), wanted);
        }
    }

    #[test]
    fn what_xml_cannot_carry_is_told() {
        for (text, wanted) in [
            ("", ""),
            ("a\u{1f}\0b\u{fffe}c\u{ffff}", "a\u{fffd}\u{fffd}b\u{fffd}c\u{fffd}"),
            ("a\tb\nc\rd", "a\tb\nc\nd"),
            ("\u{7f}\u{85}\u{fffd}\u{1fffe}", "\u{7f}\u{85}\u{fffd}\u{1fffe}"),
        ] {
            assert_eq!(carried(text), wanted);
        }
    }
}
