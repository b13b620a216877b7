//! Shortcodes of plugins that are no longer there: they stand in the text as they were typed, and nobody can know what is a mark and what are
//! words. So they stay, and are counted.

use super::super::omission::{ARE_TOLD, OmissionKind, Omissions};
use super::document::Document;

/// Elements in which square brackets are what is talked about.
const CODE: [&str; 8] = ["code", "kbd", "pre", "samp", "script", "style", "textarea", "tt"];
/// Shortcodes that need nothing besides their names.
const BARE: [&str; 4] = ["gallery", "playlist", "products", "toc"];
/// Shortcodes to which a number is enough.
const NUMBERED: [&str; 5] = ["dailymotion", "gist", "soundcloud", "vimeo", "youtube"];
/// Parts a text that stands alone in its paragraph from the others.
const ALONE: char = '\u{1}';
/// The longest shortcode, in bytes.
const LONGEST: usize = 4_000;

pub fn shortcodes(document: &mut Document, omissions: &mut Omissions) {
    if !ARE_TOLD {
        return;
    }
    let mut text = String::new();
    for id in document.within(0) {
        let is_code = |document: &Document, outer: usize| CODE.contains(&document.name(outer));
        if document.is_text(id) && document.around(id, &is_code).is_none() {
            let words = document.words(id);
            let is_alone = document.parent(id).is_none_or(|outer| document.words(outer).trim() == words.trim());
            text.push_str(&if is_alone { format!("{ALONE}{}{ALONE}", words.trim()) } else { words });
        }
    }
    for name in names(&text) {
        omissions.tell(OmissionKind::Shortcode, || ["[", name, "]"].concat());
    }
}

/// The names of the shortcodes in a text, in order, as often as they open; of those that only close, as often as they close.
fn names(text: &str) -> Vec<&str> {
    let tags: Vec<Tag<'_>> = text.match_indices('[').filter_map(|(at, _)| tag(text, at)).collect();
    let is_there = |name: &str, closes: bool| tags.iter().any(|tag| tag.name == name && tag.closes == closes);
    let is_one = |tag: &&Tag<'_>| {
        let is_caption = tag.name == "caption" && is_there("caption", true) && is_there("caption", false);
        // Of a pair the tag that opens is counted.
        let is_second = tag.closes && is_there(tag.name, false);
        (tag.closes || tag.is_plain || is_there(tag.name, true)) && !is_caption && !is_second
    };
    tags.iter().filter(is_one).map(|tag| tag.name).collect()
}

/// Something in square brackets that begins with a name.
struct Tag<'a> {
    name: &'a str,
    closes: bool,
    /// Whether it can be nothing but a shortcode.
    is_plain: bool,
}

fn tag(text: &str, at: usize) -> Option<Tag<'_>> {
    let inside = text[at + 1..].split(['[', ']']).next().filter(|inside| inside.len() <= LONGEST)?;
    if !text[at + 1 + inside.len()..].starts_with(']') {
        return None;
    }
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let length = inside.find(|c: char| !c.is_alphanumeric() && !"_-".contains(c)).unwrap_or(inside.len());
    let (name, rest) = inside.split_at(length);
    let is_led = rest.starts_with("=http");
    if !name.starts_with(|c: char| c.is_alphabetic())
        || name.contains(char::is_uppercase)
        || !(rest.is_empty() || is_led || rest.starts_with(|c: char| c.is_whitespace() || c == '/'))
        || (closes && !rest.trim().is_empty())
    {
        return None;
    }
    let is_index = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let is_quoted = rest.contains("=\"")
        || rest.contains("='")
        || rest.contains("=\u{201c}")
        || rest.contains("=\u{201d}")
        || rest.contains("=\u{2033}");
    let has_value = rest.split_whitespace().any(|word| {
        word.split_once('=').is_some_and(|(key, value)| {
            !value.is_empty() && !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
        })
    });
    let is_typed = name.contains('_') && name.len() > 3 && rest.is_empty();
    let is_numbered = name.matches('-').count() > 1 && name.ends_with(|c: char| c.is_ascii_digit());
    let is_alone =
        text[..at].ends_with(ALONE) && text[at + 1..].split_once(']').is_some_and(|(_, after)| after.starts_with(ALONE));
    let has_number = NUMBERED.contains(&name) && rest.trim().parse::<u64>().is_ok();
    let is_plain = is_quoted
        || (!is_index
            && (has_value || is_typed || is_numbered || has_number || rest.contains("://") || rest.trim_end().ends_with('/')))
        || (!is_index && rest.trim().is_empty() && BARE.contains(&name))
        || (is_alone && rest.trim().is_empty() && (name == "ad" || name.contains(['-', '_'])));
    Some(Tag { name, closes, is_plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_shortcode() {
        for (text, wanted) in [
            ("[su_note note_color=\"#fff6c8\"]Words.[/su_note]", "su_note"),
            ("[contact-form-7 id=“31” title=”Write”]", "contact-form-7"),
            ("[et_pb_section fb_built=\"1\"][et_pb_row]\n[/et_pb_row][/et_pb_section]", "et_pb_section et_pb_row"),
            ("[/et_pb_row] alone", "et_pb_row"),
            ("[кнопка ссылка=\"x\"]Нажми[/кнопка] [прим. ред.] [примечание] [注] [編集部注]", "кнопка"),
            ("[b]bold[/b] and [b]again[/b]", "b b"),
            ("[youtube https://films.example/x] [gallery] [toc] [spoiler /]", "youtube gallery toc spoiler"),
            ("x[highlight color='red']y[/highlight]", "highlight"),
            ("[ad id=3]", "ad"),
            ("“recieve [sic]”, array[0], [1], […], [x], [ ], [then-President], [vice-president of it], a[key], a[b=1]", ""),
            (
                "\u{1}[instagram-feed]\u{1}\u{1}[ad]\u{1} [vimeo 123456] [youtube=https://a.example/x]",
                "instagram-feed ad vimeo youtube",
            ),
            ("[COVID-19] [F-16] [Figure-1] [A-Za-z0-9_] [/etc/hosts] [ad] [covid-19] [chapter 12] \u{1}[applause]\u{1}", ""),
            ("[Laughs] [video laughs] [he said: x = y] [[x]] [caption id=\"a\"]x[/caption]", ""),
            ("[open [su_box] never closed", "su_box"),
            ("a_list[some_index] and matrix[row_index]", ""),
        ] {
            assert_eq!(names(text).join(" "), wanted, "{text}");
        }
    }
}
