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

#[cfg(test)]
mod tests {
    use super::*;

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
