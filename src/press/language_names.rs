//! What languages are called in themselves: by the files of the interface's own words.

use icu_locale::{LanguageIdentifier, LocaleExpander};
use serde_json::Value;

use crate::model::Checked;
use crate::model::language::Language;
use crate::model::line::Line;

/// The files of words, each with its `language` and its `name`.
const FILES: [&str; 12] = [
    include_str!("../messages/languages/en.json"),
    include_str!("../messages/languages/de.json"),
    include_str!("../messages/languages/fr.json"),
    include_str!("../messages/languages/es.json"),
    include_str!("../messages/languages/it.json"),
    include_str!("../messages/languages/pt.json"),
    include_str!("../messages/languages/ru.json"),
    include_str!("../messages/languages/uk.json"),
    include_str!("../messages/languages/ar.json"),
    include_str!("../messages/languages/tr.json"),
    include_str!("../messages/languages/ja.json"),
    include_str!("../messages/languages/zh-Hans.json"),
];

/// The name of a language in its own language and script; its tag where no file is of the language in that script. A tag is a line always.
pub fn language_name(language: &Language) -> Option<Line> {
    let name = FILES.iter().filter_map(|file| serde_json::from_str::<Value>(file).ok()).find_map(|file| {
        let own = Language::parse(file["language"].as_str()?).ok()?;
        let name = Line::parse(file["name"].as_str()?).ok()?;
        (written(&own) == written(language)).then_some(name)
    });
    name.or_else(|| Line::parse(language.as_str()).ok())
}

/// A language and the script that its tag names, or that it is likely written in (Unicode CLDR, likely subtags).
fn written(language: &Language) -> Option<(icu_locale::subtags::Language, Option<icu_locale::subtags::Script>)> {
    const EXPANDER: LocaleExpander = LocaleExpander::new_extended();
    let tag = language.as_str();
    let mut id =
        [Some(tag), tag.split('-').next()].into_iter().flatten().find_map(|tag| tag.parse::<LanguageIdentifier>().ok())?;
    EXPANDER.maximize(&mut id);
    Some((id.language, id.script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_languages() {
        for (tag, wanted) in [
            ("ru", "Русский"),
            ("pt-BR", "Português"),
            ("EN-gb", "English"),
            ("zh", "简体中文"),
            ("zh-Hant", "zh-Hant"),
            ("zh-TW", "zh-TW"),
            ("sr", "sr"),
            ("ar-EG", "العربية"),
            ("ru-Latn", "ru-Latn"),
        ] {
            assert_eq!(language_name(&Language::parse(tag).unwrap()).unwrap().as_str(), wanted, "{tag}");
        }
    }
}
