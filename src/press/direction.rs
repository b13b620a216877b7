//! Which way a language runs: by the script that its tag names, or that it is likely written in (Unicode CLDR, likely subtags).

use icu_locale::subtags::script;
use icu_locale::{Direction as Known, Locale, LocaleCanonicalizer, LocaleDirectionality};

use crate::model::language::{Direction, Language};

/// The direction of a language, where it is another than the app would take it for by itself: the app has no such tables.
pub fn decided(language: &Language) -> Option<Direction> {
    known(language.as_str()).filter(|known| *known != language.direction())
}

fn known(tag: &str) -> Option<Direction> {
    const CANONICALIZER: LocaleCanonicalizer = LocaleCanonicalizer::new_extended();
    const DIRECTIONS: LocaleDirectionality = LocaleDirectionality::new_extended();
    let mut locale: Locale = tag.parse().ok()?;
    // Retired codes, such as `ji` for Yiddish, have no likely script.
    CANONICALIZER.canonicalize(&mut locale);
    // The hanging hand of Arabic letters is a script of its own in a tag, and in no list.
    if locale.id.script == Some(script!("Aran")) {
        locale.id.script = Some(script!("Arab"));
    }
    Some(match DIRECTIONS.get(&locale.id)? {
        Known::RightToLeft => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;

    #[test]
    fn directions() {
        for (wanted, tags) in [
            (
                Direction::RightToLeft,
                "ar az-Arab az-IR ckb ckb-IQ dv fa-AF ff-Adlm ha-Arab he iw ji khw ks ku-Arab ku-IQ mid mzn nqo pa-Arab pa-PK ps rhg sam \
                 sd sd-PK syr tg-Arab tg-PK ug ur ur-Aran uz-AF uz-Arab wo-Arab yi",
            ),
            (
                Direction::LeftToRight,
                "en az az-Latn ff ha ks-Deva ku ku-TR ms nl pa pa-IN sd-Deva sd-IN sr-Cyrl tg ug-Cyrl ur-Latn ur-Latn-PK uz yi-Latn zh-Hant mn-Mong qaa",
            ),
        ] {
            for tag in tags.split_whitespace() {
                let language = Language::parse(tag).unwrap();
                assert_eq!(decided(&language).unwrap_or(language.direction()), wanted, "{tag}");
            }
        }
        // What the app knows is not told to it.
        assert_eq!(["ar", "he", "en", "az-Arab", "de-AT"].map(|tag| decided(&Language::parse(tag).unwrap())), [None; 5]);
    }
}
