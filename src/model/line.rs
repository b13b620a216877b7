//! A line of words: headlines, names, captions, labels.

use super::checked::{Checked, checked_text};
use super::invisible::is_blank;

/// One line with something to be seen in it: not blank, no line break, no control character. Surrounding white space is dropped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(Box<str>);

impl Checked for Line {
    const NAME: &'static str = "a line of text";

    fn parse(text: &str) -> Result<Self, &'static str> {
        match text.trim() {
            line if is_blank(line) => Err("a line of text, not an empty one"),
            line if line.chars().any(char::is_control) => Err("one line, without line breaks or control characters"),
            line => Ok(Self(line.into())),
        }
    }
}

impl Line {
    /// The first letters of the first and the last word: `Jonas van Weber` gives `JW`.
    pub fn initials(&self) -> String {
        let mut words = self.0.split_whitespace();
        let letters = [words.next(), words.next_back()];
        letters.into_iter().flatten().filter_map(|word| word.chars().next()).collect()
    }
}

checked_text!(
    Line,
    "One line of text, not blank.",
    // White space, and the invisible signs that two bytes can write.
    concat!(
        r"^\s*[^\u0000-\u001F\u007F]*[^\s\u0000-\u001F\u007F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E",
        r"\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB][^\u0000-\u001F\u007F]*\s*$"
    )
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials() {
        for (name, wanted) in
            [("Jonas van Weber", "JW"), ("Plato", "P"), ("élodie roux", "ér"), ("森 花", "森花"), (" a  b ", "ab")]
        {
            assert_eq!(Line::parse(name).map(|line| line.initials()), Ok(wanted.to_owned()));
        }
    }

    #[test]
    fn a_line_is_one_line_with_words() {
        for bad in ["", "  ", "\u{a0}", "\u{3164}", "\u{200b} \u{ad}", "\u{2800}", "a\nb", "a\0b", "a\tb"] {
            assert!(Line::parse(bad).is_err(), "{bad:?}");
        }
    }
}
