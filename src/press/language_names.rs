//! What languages are called in themselves: by the files of the interface's own words.

use super::interface::name_of;
use crate::model::Checked;
use crate::model::language::Language;
use crate::model::line::Line;

/// The name of a language in its own language and script; its tag where the interface does not speak that language in that script. A tag is a line always.
pub fn language_name(language: &Language) -> Option<Line> {
    name_of(language).and_then(|name| Line::parse(name).ok()).or_else(|| Line::parse(language.as_str()).ok())
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
