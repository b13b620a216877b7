//! The interface of a paper in the language of the paper: what it says in print, and the words that its app is given.

use std::collections::BTreeMap;
use std::fmt;

use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::direction::{direction, written};
use super::hosts::headers::content_hash;
use crate::messages::{AskedServices, InterfaceLanguage, Messages, spoken_by};
use crate::model::Checked;
use crate::model::language::Language;

/// A language of the interface: its tag, the plural categories that its phrases have forms for, and each phrase's key with its forms; English first.
/// `build.rs` makes them of `src/messages/languages`.
type LanguageTable = (&'static str, &'static str, &'static [(&'static str, &'static [&'static str])]);
static LANGUAGES: &[LanguageTable] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Phrases that a paper says in words of its own, by key; one that counts has forms by plural category, `other` at the least, and one that does not
/// has its words as `other`.
pub type OwnPhrases = BTreeMap<String, BTreeMap<String, String>>;

/// What the names of files with words for an app begin with.
const MESSAGES_FILE: &str = "messages-";

/// What the interface of a paper says.
pub struct Interface {
    pub messages: &'static Messages,
    /// The same for the app, as a file of lines.
    pub words: String,
    /// The name of that file, with a hash of what is in it.
    pub words_file: String,
}

impl Interface {
    /// The interface in a paper's language, or in English where it does not speak that one. The app's words are those of a paper that asks these services.
    pub fn new(language: &Language, own: &OwnPhrases, services: AskedServices) -> Self {
        let known = spoken(language);
        let (tag, categories, phrases) = known.or(LANGUAGES.first()).copied().unwrap_or(("en", "other", &[]));
        let direction = Language::parse(tag).map(|language| direction(&language)).unwrap_or_default();
        let paper = known.is_none().then(|| leaked(language.to_string()));
        let language = InterfaceLanguage { tag, direction, paper, categories, plural_category };
        let mut text = |key: &str| match own.get(key).or_else(|| own.get(spoken_by(key)?)) {
            Some(forms) => leaked(own_forms(forms, categories, forms_of(phrases, key))),
            None => match forms_of(phrases, key) {
                [text] => text,
                forms => leaked(forms.join("\t")),
            },
        };
        let messages = Messages::of_phrases(language, &mut text);
        let words = messages.words(services, &mut text);
        let words_file = format!("{MESSAGES_FILE}{tag}-{}.txt", content_hash(&words));
        Self { messages: Box::leak(Box::new(messages)), words, words_file }
    }
}

impl fmt::Debug for Interface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Interface").field(&self.messages.language.tag).finish()
    }
}

/// What a language is called in itself; none where the interface does not speak it.
pub fn name_of(language: &Language) -> Option<&'static str> {
    let (_, _, phrases) = spoken(language)?;
    forms_of(phrases, "name").first().copied()
}

/// The phrases of English by key: which there are.
pub fn english() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    LANGUAGES.iter().take(1).flat_map(|(_, _, phrases)| phrases.iter().copied())
}

fn forms_of(phrases: &'static [(&'static str, &'static [&'static str])], key: &str) -> &'static [&'static str] {
    phrases.binary_search_by_key(&key, |(key, _)| key).map_or(&[], |place| phrases[place].1)
}

/// A phrase in a paper's own words, in the forms that its language needs.
fn own_forms(own: &BTreeMap<String, String>, categories: &str, forms: &[&str]) -> String {
    let other = own.get("other").map_or("", String::as_str);
    match forms {
        [_] => other.to_owned(),
        _ => categories.split(' ').map(|category| own.get(category).map_or(other, String::as_str)).collect::<Vec<_>>().join("\t"),
    }
}

/// A paper is printed with one set of phrases, which lives as long as the press.
fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The language of the interface for a paper's: the same, in the same script (BCP 47, with the likely subtags of CLDR). Portuguese of Brazil has Portuguese;
/// Chinese in traditional letters does not have simplified ones.
fn spoken(language: &Language) -> Option<&'static LanguageTable> {
    // A dialect that has a tag of its own behind its language's, `zh-yue`, is a language of its own.
    if language
        .as_str()
        .split('-')
        .nth(1)
        .is_some_and(|second| second.len() == 3 && second.bytes().all(|b| b.is_ascii_alphabetic()))
    {
        return None;
    }
    let wanted = written(language)?;
    LANGUAGES.iter().find(|(tag, ..)| Language::parse(tag).is_ok_and(|known| written(&known) == Some(wanted)))
}

/// The plural category of a number by CLDR, as `Intl.PluralRules` names it.
fn plural_category(tag: &str, count: u32) -> String {
    let rules = tag.parse::<Locale>().ok().and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok());
    let category = rules.map_or(PluralCategory::Other, |rules| rules.category_for(count));
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
    .to_owned()
}
