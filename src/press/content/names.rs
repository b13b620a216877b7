//! The names of files and slugs: one form for all of them, what passes for the same, and what no file may be called.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::model::Checked;
use crate::model::slug::Slug;

/// What Windows keeps for itself, whatever comes after a dot (Microsoft, Naming Files, Paths, and Namespaces).
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// The same, with a digit after them.
const PORTS: [&str; 2] = ["com", "lpt"];

/// A text in composed letters (Unicode Standard Annex 15, form C). Keyboards write these; a Mac's files may have the others.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// A slug in composed letters, or what would be right.
pub fn composed_slug(text: &str) -> Result<Slug, &'static str> {
    Slug::parse(&composed(text))
}

/// A name without what hosts, computers and eyes take for the same: in composed letters, without capitals (Unicode's simple case folding; a ß stays
/// one). Names of one such form are one name somewhere.
pub fn folded(name: &str) -> String {
    fn one(mut letters: impl Iterator<Item = char>, instead: char) -> char {
        letters.next().filter(|_| letters.next().is_none()).unwrap_or(instead)
    }
    let small = |c: char| match c {
        // Its capital is an I, but it is no i.
        'ı' => c,
        c => {
            let capital = one(c.to_uppercase(), c);
            one(capital.to_lowercase(), capital)
        }
    };
    name.nfc().map(small).nfc().collect()
}

/// In which signs two names differ, by their numbers: `é (U+00E9) and é (U+0065 U+0301)`.
pub fn difference(one: &str, other: &str) -> String {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let shortest = one.len().min(other.len()) - start;
    let end = one.iter().rev().zip(other.iter().rev()).take(shortest).take_while(|(a, b)| a == b).count();
    // A mark is seen with the letter that it stands on.
    while start > 0 && [&one, &other].iter().any(|name| name.get(start).is_some_and(|&c| is_combining_mark(c))) {
        start -= 1;
    }
    let signs = |name: &[char]| {
        let signs = name.get(start..name.len() - end).unwrap_or_default();
        let numbers: Vec<String> = signs.iter().map(|&c| format!("U+{:04X}", u32::from(c))).collect();
        format!("{} ({})", String::from_iter(signs), numbers.join(" "))
    };
    format!("{} and {}", signs(&one), signs(&other))
}

/// Whether a file is hidden, or left behind by an editor, an archive or a system: `._x.json`, `.#x.json`, `x.json~`, `#x.json#`, `~$x.json`.
pub fn is_leftover(name: &str) -> bool {
    let is_swap = name.rsplit_once('.').is_some_and(|(_, ending)| matches!(ending, "swp" | "swo" | "swx"));
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || is_swap
        || matches!(name.to_ascii_lowercase().as_str(), "thumbs.db" | "desktop.ini")
}

/// Whether Windows cannot have a file or a folder of this name.
pub fn is_kept_by_windows(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |port: &&str| {
        let mut rest = stem.strip_prefix(*port).unwrap_or_default().chars();
        rest.next().is_some_and(|digit| matches!(digit, '1'..='9' | '¹' | '²' | '³')) && rest.next().is_none()
    };
    DEVICES.contains(&stem.as_str()) || PORTS.iter().any(is_port) || name.ends_with(['.', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_one_name_somewhere() {
        for (one, other, is_one) in [
            ("café", "cafe\u{301}", true),
            ("việt", "vie\u{323}\u{302}t", true),
            ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}", true),
            ("Tides.SVG", "tides.svg", true),
            ("µ", "μ", true),
            ("ὀδυσσεύς", "ὀδυσσεύσ", true),
            ("straße", "strasse", false),
            ("й", "и", false),
            ("ı", "i", false),
        ] {
            assert_eq!(folded(one) == folded(other), is_one, "{one} {other}");
        }
    }

    #[test]
    fn what_two_names_differ_in() {
        for (one, other, wanted) in [
            ("café-x", "cafe\u{301}-x", "é (U+00E9) and e\u{301} (U+0065 U+0301)"),
            ("ế", "ê\u{301}", "ế (U+1EBF) and ê\u{301} (U+00EA U+0301)"),
            (
                "e\u{301}\u{323}",
                "e\u{323}\u{301}",
                "e\u{301}\u{323} (U+0065 U+0301 U+0323) and e\u{323}\u{301} (U+0065 U+0323 U+0301)",
            ),
            ("Tides", "tides", "T (U+0054) and t (U+0074)"),
            ("", "a", " () and a (U+0061)"),
        ] {
            assert_eq!(difference(one, other), wanted);
        }
    }

    #[test]
    fn leftovers() {
        for name in [
            "._tides.json",
            ".#tides.json",
            ".tides.json.swp",
            "tides.json~",
            "#tides.json#",
            "~$tides.json",
            ".DS_Store",
            "Thumbs.db",
            "desktop.ini",
            "tides.swo",
        ] {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["tides.json", "_tides.json", "a#b.json", "tides~1.json", "#1.json"] {
            assert!(!is_leftover(name), "{name}");
        }
    }

    #[test]
    fn names_of_windows() {
        for name in ["con", "CON.json", "aux.tar.gz", "nul .txt", "com1", "lpt9.svg", "COM²", "photo.", "photo "] {
            assert!(is_kept_by_windows(name), "{name}");
        }
        for name in ["cone", "com", "com0", "com10", "lpt", "console.json", "auxiliary", "_con", "tides.con"] {
            assert!(!is_kept_by_windows(name), "{name}");
        }
    }
}
