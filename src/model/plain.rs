//! Text as machines read it: titles, descriptions, cards and feeds. What a reader sees on the page stays as it was written.

use std::borrow::Cow;

/// A text without the signs that nobody sees: soft hyphens, zero-width spaces, word joiners, byte order marks, tags, direction marks, direction
/// controls without their partner (UAX #9, 3.1.2), control signs and non-characters. A line break or a tab becomes a space. A zero-width joiner or
/// non-joiner stays between two characters, because letters and emoji are made with it.
pub fn plain_text(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| is_unseen(c) || c.is_control() || is_joiner(c) || matches!(c, '\u{2028}' | '\u{2029}')) {
        return Cow::Borrowed(text);
    }
    let signs: Vec<char> = text.chars().collect();
    let partnered = partnered(&signs);
    let mut plain = String::with_capacity(text.len());
    for (nth, &sign) in signs.iter().enumerate() {
        match sign {
            '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => plain.push(' '),
            _ if is_joiner(sign) => {
                let next = signs.iter().skip(nth + 1).find(|&&next| !is_unseen(next));
                let is_between = |beside: Option<&char>| beside.is_some_and(|c| !c.is_whitespace() && !c.is_control());
                if is_between(plain.chars().next_back().as_ref()) && is_between(next) {
                    plain.push(sign);
                }
            }
            _ if partnered.contains(&nth) => plain.push(sign),
            _ if is_unseen(sign) || sign.is_control() => {}
            _ => plain.push(sign),
        }
    }
    Cow::Owned(plain)
}

/// Zero-width non-joiner and joiner.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' | '\u{e0000}'..='\u{e007f}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// The places of direction controls that have their partner: an embedding or override and its end, an isolate and its end.
fn partnered(signs: &[char]) -> Vec<usize> {
    let (mut open, mut partnered) = (Vec::new(), Vec::new());
    for (nth, sign) in signs.iter().enumerate() {
        let is_begun = |&(_, is_isolate): &(usize, bool)| is_isolate;
        let begun = match sign {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => {
                open.push((nth, false));
                continue;
            }
            '\u{2066}'..='\u{2068}' => {
                open.push((nth, true));
                continue;
            }
            // Within an isolate nothing ends that was begun before it.
            '\u{202c}' => open.len().checked_sub(1).filter(|&last| !is_begun(&open[last])),
            '\u{2069}' => open.iter().rposition(is_begun),
            _ => continue,
        };
        if let Some(begun) = begun {
            partnered.extend([open[begun].0, nth]);
            open.truncate(begun);
        }
    }
    partnered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_left_out() {
        for (text, wanted) in [
            ("Tides", "Tides"),
            ("Donau\u{ad}dampf\u{200b}schiff\u{2060}fahrt\u{feff}", "Donaudampfschifffahrt"),
            ("a\nb\tc\u{1}d\u{7f}\u{85}e\u{2028}f", "a b cd e f"),
            ("\u{1f3f4}\u{e0067}\u{e0062}\u{e007f} flag", "\u{1f3f4} flag"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("क\u{94d}\u{200d}ष", "क\u{94d}\u{200d}ष"),
            ("\u{1f469}\u{200d}\u{1f52c} \u{2764}\u{fe0f}", "\u{1f469}\u{200d}\u{1f52c} \u{2764}\u{fe0f}"),
            ("\u{200d}a \u{200c}b\u{200d}", "a b"),
            ("a\u{200d}\u{ad}b", "a\u{200d}b"),
            ("a \u{202e}b", "a b"),
            ("a \u{202e}b\u{202c} c\u{202c}", "a \u{202e}b\u{202c} c"),
            ("\u{2067}a\u{202b}b\u{2069}c\u{202c}", "\u{2067}ab\u{2069}c"),
            ("\u{2068}a\u{2066}b\u{2069}", "a\u{2066}b\u{2069}"),
            ("a\u{200e}b\u{200f}\u{61c}", "ab"),
            ("a\u{ffff}\u{fdd0}\u{1fffe}b", "ab"),
            ("", ""),
        ] {
            assert_eq!(plain_text(text), wanted, "{text:?}");
        }
    }
}
