//! Signs that no eye sees: they come with what is copied, and with some keyboards.

/// Whether a sign shows nothing by itself (Unicode, `Default_Ignorable_Code_Point`), or is a letter that is blank, such as the Hangul filler and the
/// empty Braille pattern. White space and control characters are not among them.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether there is nothing to see in a text.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_blank() {
        for blank in [
            "",
            " \u{a0}\u{3000}",
            "\u{200b}\u{200b}",
            "\u{3164}",
            "\u{2800} \u{2800}",
            "\u{2060}\u{200e}",
            "\u{ad}",
            "\u{feff}",
            "\u{115f}\u{1160}",
            "\u{ffa0}",
            "\u{17b4}",
            "\u{180e}",
            "\u{fe0f}",
            "\u{e0041}\u{e007f}",
            "\u{202e}\n\u{202c}",
            "\u{0}",
            "\u{34f}",
        ] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for seen in [
            "a",
            "علی\u{200c}رضا",
            "\u{1f469}\u{200d}\u{1f52c}",
            "❤\u{fe0f}",
            "한",
            "\u{2801}",
            "\u{301}",
            "क\u{94d}\u{200d}ष",
            ".",
            "\u{fffd}",
        ] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }
}
