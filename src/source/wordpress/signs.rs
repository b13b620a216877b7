//! Signs that nobody sees, in titles and names.

/// Words in one line. Control characters are spaces. Signs without width, which texts bring along when they are copied, are left out, and so are
/// those that turn the direction and have no partner. What joins and parts letters (U+00AD, U+200C, U+200D) stays, and the marks of direction
/// where there are letters from right to left.
pub fn cleaned(words: &str) -> String {
    let is_from_right =
        words.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'));
    let mut kept = Vec::new();
    // What was opened and not closed: its place, and what closes it.
    let mut open: Vec<(usize, char)> = Vec::new();
    for c in words.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push((kept.len(), '\u{202c}')),
            '\u{2066}'..='\u{2068}' => open.push((kept.len(), '\u{2069}')),
            '\u{202c}' | '\u{2069}' if open.last().is_none_or(|(_, closing)| *closing != c) => continue,
            '\u{202c}' | '\u{2069}' => drop(open.pop()),
            '\u{200e}' | '\u{200f}' | '\u{61c}' if !is_from_right => continue,
            '\u{180e}'
            | '\u{200b}'
            | '\u{2060}'..='\u{2064}'
            | '\u{206a}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' => continue,
            _ => {}
        }
        kept.push(if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c });
    }
    for (place, _) in open.into_iter().rev() {
        kept.remove(place);
    }
    let line: String = kept.into_iter().collect();
    line.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles() {
        for (words, wanted) in [
            (" plain\n words ", "plain words"),
            ("The\u{1}tide\u{b}turns\u{85}", "The tide turns"),
            ("The\u{2028}tide", "The tide"),
            ("\u{feff}The ti\u{200b}de\u{2060}", "The tide"),
            ("Donau\u{ad}dampf\u{ad}schiff", "Donau\u{ad}dampf\u{ad}schiff"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("👩\u{200d}🚀 up", "👩\u{200d}🚀 up"),
            ("The \u{202e}edit", "The edit"),
            ("The tide\u{202c} turns\u{2069}", "The tide turns"),
            ("The \u{2067}تيار\u{2069} turns", "The \u{2067}تيار\u{2069} turns"),
            ("\u{202b}a \u{2066}b\u{202c} c\u{2069}", "a \u{2066}b c\u{2069}"),
            ("The\u{200e} tide", "The tide"),
            ("C++\u{200f} בקיץ", "C++\u{200f} בקיץ"),
            ("10\u{a0}% « de plus »", "10\u{a0}% « de plus »"),
            ("\u{200b}\u{feff}", ""),
        ] {
            assert_eq!(cleaned(words), wanted, "{words:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_clean_stays(words in "[a ب\u{1}\u{ad}\u{200b}\u{200d}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]{0,12}") {
            let once = cleaned(&words);
            prop_assert_eq!(cleaned(&once), once.clone());
            prop_assert!(!once.chars().any(char::is_control));
        }
    }
}
