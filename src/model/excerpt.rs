//! The beginning of a text, where all of it is too long.

use super::graphemes::grapheme_start;
use super::plain::plain_text;

/// The longest excerpt, in characters.
pub const EXCERPT: usize = 180;

/// The text where it is short enough; otherwise what fits of it, cut at a word, with an ellipsis. A script without spaces is cut between two
/// grapheme clusters.
pub fn cut(text: &str, longest: usize) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let at_word = text[..end].rfind(char::is_whitespace).filter(|space| *space > end / 2);
    let start = grapheme_start(text, at_word.unwrap_or(end));
    // A first cluster that is longer than all of it is kept whole.
    let is_boundary = |at: &usize| grapheme_start(text, *at) == *at;
    let after_first = || text.char_indices().map(|(at, _)| at).skip(longest).find(is_boundary).unwrap_or(text.len());
    let head = &text[..if start == 0 { after_first() } else { start }];
    let kept = head.trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-(".contains(c));
    // What was trimmed may belong to the cluster before it.
    let kept = &text[..grapheme_start(text, kept.len())];
    format!("{kept}…")
}

/// The beginning of a text for machines: plain, and of at most [`EXCERPT`] characters and an ellipsis.
pub fn plain_excerpt(text: &str) -> String {
    // Once more, because a cut may part what opens a direction from what closes it.
    plain_text(&cut(&plain_text(text), EXCERPT)).into_owned()
}

// By the press's tables: the app's are the browser's own.
#[cfg(all(test, feature = "press"))]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn excerpts_end_at_a_word() {
        for (text, longest, wanted) in [
            ("short", 10, "short"),
            ("exactly ten", 11, "exactly ten"),
            ("one two three four", 10, "one two…"),
            ("one, two, three", 9, "one, two…"),
            ("波の音を聞いていた", 4, "波の音を…"),
            ("a verylongwordthatneverends", 12, "a verylongwo…"),
            ("  spaced  ", 10, "spaced"),
            ("", 10, ""),
            // One family, of five characters, is not parted.
            (
                "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}",
                7,
                "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}…",
            ),
            ("e\u{301}e\u{301}e\u{301}", 3, "e\u{301}…"),
            ("\u{1f1eb}\u{1f1f7}\u{1f1ee}\u{1f1f9}", 3, "\u{1f1eb}\u{1f1f7}…"),
            ("नमस्तेनमस्ते", 4, "नम…"),
            ("a\u{600},b c", 3, "a…"),
            ("Z\u{301}\u{301}\u{301}\u{301} word", 2, "Z\u{301}\u{301}\u{301}\u{301}…"),
        ] {
            assert_eq!(cut(text, longest), wanted, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_grapheme_cluster_is_parted(
            text in "[ -~éह\u{94d}\u{93f}क\u{e33}\u{301}\u{200d}\u{fe0f}\u{1f469}\u{1f3fd}\u{1f1eb}\u{600}\u{1100}\u{1161}\u{11a8} ]{0,80}",
            longest in 1_usize..80,
        ) {
            let kept = cut(&text, longest);
            let first = text.trim().graphemes(true).next().map_or(0, |first| first.chars().count());
            prop_assert!(kept.chars().count() <= longest.max(first) + 1);
            if let Some(kept) = kept.strip_suffix('…').filter(|_| kept != text.trim()) {
                let begins = text.trim();
                prop_assert!(begins.starts_with(kept));
                prop_assert!(kept.is_empty() || begins.grapheme_indices(true).any(|(at, cluster)| at + cluster.len() == kept.len()));
            }
        }
    }
}
