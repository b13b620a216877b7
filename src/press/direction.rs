//! Which way a language runs: by the script that its tag names, or that it is likely written in (Unicode CLDR, likely subtags).

use icu_locale::subtags::script;
use icu_locale::{Direction as Known, Locale, LocaleCanonicalizer, LocaleDirectionality};

use crate::model::language::{Direction, Language};

/// The direction of a language; from left to right where its script is not known.
pub fn direction(language: &Language) -> Direction {
    const CANONICALIZER: LocaleCanonicalizer = LocaleCanonicalizer::new_extended();
    const DIRECTIONS: LocaleDirectionality = LocaleDirectionality::new_extended();
    let tag = language.as_str();
    // What CLDR does not take, such as the dialects of RFC 5646, section 2.2.2, still begins with a language.
    let Some(mut locale) = [Some(tag), tag.split('-').next()].into_iter().flatten().find_map(|tag| tag.parse::<Locale>().ok())
    else {
        return Direction::LeftToRight;
    };
    // Retired codes, such as `ji` for Yiddish, have no likely script.
    CANONICALIZER.canonicalize(&mut locale);
    // The hanging hand of Arabic letters is a script of its own in a tag, and in no list.
    if locale.id.script == Some(script!("Aran")) {
        locale.id.script = Some(script!("Arab"));
    }
    match DIRECTIONS.get(&locale.id) {
        Some(Known::RightToLeft) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
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
                "ar AR-eg ar-arb az-Arab az-IR ckb ckb-IQ dv fa-AF ff-Adlm ha-Arab he iw ji khw ks ku-Arab ku-IQ mid mzn nqo pa-Arab pa-PK ps rhg \
                 sam sd sd-PK syr tg-Arab tg-PK ug ur ur-Aran uz-AF uz-Arab wo-Arab yi",
            ),
            (
                Direction::LeftToRight,
                "en az az-Latn de-AT ff ha ja ks-Deva ku ku-TR ms nl pa pa-IN sd-Deva sd-IN sr-Cyrl tg ug-Cyrl ur-Latn ur-Latn-PK uz yi-Latn zh-Hant \
                 zh-cmn mn-Mong qaa",
            ),
        ] {
            for tag in tags.split_whitespace() {
                assert_eq!(direction(&Language::parse(tag).unwrap()), wanted, "{tag}");
            }
        }
    }
}
