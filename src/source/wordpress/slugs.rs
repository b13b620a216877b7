//! The slugs of posts, and what becomes of those that no address of ours can hold or that several posts have.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::fields::{id, text};
use crate::model::Checked;
use crate::model::json::JsonValue;
use crate::model::slug::Slug;

/// The longest slug that a number is put behind, in bytes.
const MAX_BYTES: usize = 180;

/// The slug of anything that has one, as WordPress writes it, `%d0%bf…`; none where no address of ours can hold it.
pub fn written(json: &JsonValue) -> Option<Slug> {
    decoded(text(json, "slug"))
}

/// The same, or else the nearest that an address can hold; none where nothing is left of it.
pub fn nearest(json: &JsonValue) -> Option<Slug> {
    slug_of(text(json, "slug"))
}

/// The slug that words are, or else the nearest to them: letters made small, hyphens in the place of what parts words, and without what was cut
/// off in the midst of a letter. None where nothing is left.
pub fn slug_of(words: &str) -> Option<Slug> {
    decoded(words).or_else(|| mended(words))
}

fn decoded(slug: &str) -> Option<Slug> {
    Slug::parse(&composed(&percent_decode_str(slug).decode_utf8().ok()?)).ok()
}

fn mended(words: &str) -> Option<Slug> {
    // WordPress cuts long slugs at a number of bytes, `%d` and all.
    let cut = words.len() - words.bytes().rev().take(2).position(|b| b == b'%').map_or(0, |end| end + 1);
    let bytes = percent_decode_str(&words[..cut]).collect::<Vec<u8>>();
    let mut slug = String::new();
    for c in composed(&String::from_utf8_lossy(&bytes)).chars() {
        // The app leaves capitals beyond ASCII to the press, and carries no table of them.
        let small = if cfg!(feature = "press") { c.to_lowercase().collect() } else { c.to_ascii_lowercase().to_string() };
        if small != "-" && Slug::parse(&small).is_ok() {
            slug.push_str(&small);
        } else if (c.is_ascii() || c.is_whitespace()) && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    Slug::parse(shortened(&slug)).ok()
}

/// Words in composed letters (Unicode Standard Annex 15, form C), as the press names its files. The app leaves that to WordPress.
#[cfg(feature = "press")]
pub fn composed(words: &str) -> Cow<'_, str> {
    use unicode_normalization::UnicodeNormalization;
    Cow::Owned(words.nfc().collect())
}
#[cfg(not(feature = "press"))]
pub fn composed(words: &str) -> Cow<'_, str> {
    Cow::Borrowed(words)
}

/// A slug with a number behind it.
pub fn numbered(slug: &Slug, number: u32) -> Option<Slug> {
    Slug::parse(&[shortened(slug.as_str()), "-", &number.to_string()].concat()).ok()
}

/// The number behind a slug.
pub fn number(slug: &Slug) -> Option<u32> {
    slug.as_str().rsplit_once('-')?.1.parse().ok()
}

/// The slug that a post has in a live paper. One that no address can hold is mended and has the post's number behind it, by which it is found
/// again.
pub fn of_post(post: &JsonValue) -> Option<Slug> {
    written(post).or_else(|| numbered(&nearest(post).or_else(unnamed)?, id(post)?))
}

/// What posts are called that have no slug at all.
pub fn unnamed() -> Option<Slug> {
    Slug::parse("post").ok()
}

/// The posts of a list with their slugs. Of several of one slug the first by number has it; the others have theirs behind it.
pub fn of_posts<'j>(posts: &mut dyn Iterator<Item = &'j JsonValue>) -> Vec<(&'j JsonValue, Slug)> {
    let all: Vec<_> = posts.filter_map(|post| Some((post, of_post(post)?))).collect();
    let with_own = |(post, slug): &(&'j JsonValue, Slug)| {
        let is_taken = all.iter().any(|(other, its)| its == slug && id(other) < id(post));
        let own = if is_taken { numbered(slug, id(post)?)? } else { slug.clone() };
        Some((*post, own))
    };
    all.iter().filter_map(with_own).collect()
}

/// As much of a slug as leaves room for a number.
fn shortened(slug: &str) -> &str {
    slug[..slug.floor_char_boundary(MAX_BYTES)].trim_end_matches('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn post(slug: &str) -> JsonValue {
        serde_json::from_value(serde_json::json!({ "id": 7, "slug": slug })).unwrap()
    }

    #[test]
    fn slugs_that_no_address_holds() {
        let long = "%d0%bf".repeat(33);
        for (slug, wanted) in [
            ("tides", Some("tides")),
            ("%d0%bf%d1%80%d0%b8", Some("при")),
            ("%d0%bf%d1%80%d0%b8%d0%bb%d0%b8%d0%b2-%d0", Some("прилив")),
            ("%e6%b3%a2%e3%81", Some("波")),
            ("%d0%bf-%d", Some("п")),
            ("%d0%bf-%", Some("п")),
            ("Version-14.2", Some("version-14-2")),
            ("%D0%9F%D1%80%D0%98", Some("при")),
            ("a_b--C  d.html", Some("a_b-c-d-html")),
            ("100%25-sure", Some("100-sure")),
            ("2026/11/gulls", Some("2026-11-gulls")),
            ("a%e2%80%8bB", Some("ab")),
            ("..", None),
            ("%d0", None),
            ("", None),
            (&long, Some("п".repeat(33).as_str())),
        ] {
            assert_eq!(nearest(&post(slug)).as_ref().map(Slug::as_str), wanted, "{slug}");
        }
        assert_eq!(of_post(&post("Version-14.2")).unwrap().as_str(), "version-14-2-7");
        assert_eq!(of_post(&post("%d0")).unwrap().as_str(), "post-7");
        assert_eq!(number(&Slug::parse("version-14-2-7").unwrap()), Some(7));
    }

    #[test]
    fn the_first_by_number_has_a_slug_that_several_have() {
        let posts: Vec<JsonValue> = [(72, "ferry"), (71, "ferry"), (73, "Ferry"), (9, "tides")]
            .iter()
            .map(|(id, slug)| serde_json::from_value(serde_json::json!({ "id": id, "slug": slug })).unwrap())
            .collect();
        let slugs: Vec<String> = of_posts(&mut posts.iter()).into_iter().map(|(_, slug)| slug.to_string()).collect();
        assert_eq!(slugs, ["ferry-72", "ferry", "ferry-73", "tides"]);
    }

    proptest! {
        #[test]
        fn whatever_a_slug_is_the_post_has_an_address(slug in "[a-cA-Z0-9%./ é-ÿпП波\u{200b}-]{0,250}") {
            let own = of_post(&post(&slug)).unwrap();
            prop_assert!(own.as_str().len() <= 200);
            if written(&post(&slug)).is_none() {
                prop_assert_eq!(number(&own), Some(7));
            }
        }
    }
}
