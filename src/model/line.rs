//! A line of words: headlines, names, captions, labels.

use super::checked::{Checked, checked_text};

/// One line with something to read in it: not blank, no line break, no control character. Surrounding white space is dropped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(String);

impl Checked for Line {
    const NAME: &'static str = "a line of text";

    fn parse(text: &str) -> Result<Self, &'static str> {
        match text.trim() {
            "" => Err("a line of text, not an empty one"),
            line if line.chars().any(char::is_control) => Err("one line, without line breaks or control characters"),
            line => Ok(Self(line.to_owned())),
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

checked_text!(Line, "One line of text, not blank.", r"^\s*[^\s\u0000-\u001F\u007F][^\u0000-\u001F\u007F]*\s*$");

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
        for bad in ["", "  ", "\u{a0}", "a\nb", "a\0b", "a\tb"] {
            assert!(Line::parse(bad).is_err(), "{bad:?}");
        }
    }
}
