//! What XML can carry.

/// A document without the characters that XML 1.0 has no way to write (section 2.2): most controls, and two that are no characters. A
/// carriage return becomes a line break, as every reader of XML would make of it (2.11).
pub fn carried(xml: &str) -> String {
    let carried = |c: char| match c {
        '\r' => Some('\n'),
        '\t' | '\n' => Some(c),
        '\0'..' ' | '\u{fffe}' | '\u{ffff}' => None,
        c => Some(c),
    };
    xml.chars().filter_map(carried).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_carry_is_left_out() {
        for (text, wanted) in [
            ("", ""),
            ("a\u{1f}\0b\u{fffe}c\u{ffff}", "abc"),
            ("a\tb\nc\rd", "a\tb\nc\nd"),
            ("\u{7f}\u{85}\u{fffd}\u{1fffe}", "\u{7f}\u{85}\u{fffd}\u{1fffe}"),
        ] {
            assert_eq!(carried(text), wanted);
        }
    }
}
