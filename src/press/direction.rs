//! What the script of a language says of it: by the script that its tag names, or that it is likely written in (Unicode CLDR, likely subtags).

use icu_locale::subtags::{self, script};
use icu_locale::{Direction as Known, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};

use crate::model::language::{Direction, Language};

const DIRECTIONS: LocaleDirectionality = LocaleDirectionality::new_extended();

/// The direction of a language; from left to right where its script is not known.
pub fn direction(language: &Language) -> Direction {
    let Some(mut locale) = locale(language) else { return Direction::LeftToRight };
    // The hanging hand of Arabic letters is a script of its own in a tag, and in no list.
    if locale.id.script == Some(script!("Aran")) {
        locale.id.script = Some(script!("Arab"));
    }
    match DIRECTIONS.get(&locale.id) {
        Some(Known::RightToLeft) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

/// The script of a language, as ISO 15924 names it (`Latn`, `Jpan`); `Aran` is Arabic as Urdu and its neighbours write it. None where it is not known.
pub fn script(language: &Language) -> Option<String> {
    const HANGING: [&str; 4] = ["ks", "pa", "skr", "ur"];
    let (language, script) = written(language)?;
    let is_hanging = script == script!("Arab") && HANGING.contains(&language.as_str());
    Some(if is_hanging { "Aran".to_owned() } else { script.to_string() })
}

/// A language and a script, as CLDR names them: what its tag says, or what it is likely written in; none where that is not known.
pub fn written(language: &Language) -> Option<(subtags::Language, subtags::Script)> {
    const EXPANDER: LocaleExpander = LocaleExpander::new_extended();
    let mut locale = locale(language)?;
    EXPANDER.maximize(&mut locale.id);
    Some((locale.id.language, locale.id.script?))
}

/// Whether four letters, large or small, are the code of a script (ISO 15924) whose direction is known.
pub fn is_script(code: &str) -> bool {
    let mut locale = Locale::UNKNOWN;
    locale.id.script = code.parse().ok();
    locale.id.script.is_some() && DIRECTIONS.get(&locale.id).is_some()
}

/// A language as CLDR knows it. What that does not take, such as the dialects of RFC 5646, section 2.2.2, still begins with a language.
fn locale(language: &Language) -> Option<Locale> {
    const CANONICALIZER: LocaleCanonicalizer = LocaleCanonicalizer::new_extended();
    let tag = language.as_str();
    let mut locale = [Some(tag), tag.split('-').next()].into_iter().flatten().find_map(|tag| tag.parse::<Locale>().ok())?;
    // Retired codes, such as `ji` for Yiddish, have no likely script.
    CANONICALIZER.canonicalize(&mut locale);
    Some(locale)
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

    #[test]
    fn scripts() {
        for (wanted, tags) in [
            ("Latn", "en tr de-CH-1996 ur-Latn uz ja-Latn"),
            ("Arab", "ar fa-AF ug ckb uz-AF az-IR"),
            ("Aran", "ur ur-Aran pa-PK ks"),
            ("Hebr", "he iw ji"),
            ("Hans", "zh zh-CN zh-Hans-HK"),
            ("Hant", "zh-TW zh-HK zh-Hant yue"),
            ("Jpan", "ja ja-JP"),
            ("Kore", "ko"),
            ("Deva", "hi mr ne sa sd-Deva"),
            ("Cyrl", "ru mn"),
            ("Mong", "mn-Mong mn-CN"),
        ] {
            for tag in tags.split_whitespace() {
                assert_eq!(script(&Language::parse(tag).unwrap()).as_deref(), Some(wanted), "{tag}");
            }
        }
        assert_eq!(script(&Language::parse("qaa").unwrap()), None);
    }
}
