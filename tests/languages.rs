//! The phrases of the interface in twelve languages: the same in each, with the same gaps, and counted as CLDR counts. No page speaks them yet.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

/// Each language with the plural categories of its whole numbers (CLDR 45).
const LANGUAGES: [(&str, &[&str]); 12] = [
    ("en", &["one", "other"]),
    ("de", &["one", "other"]),
    ("fr", &["one", "many", "other"]),
    ("es", &["one", "many", "other"]),
    ("it", &["one", "many", "other"]),
    ("pt", &["one", "many", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("uk", &["one", "few", "many", "other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("tr", &["one", "other"]),
    ("ja", &["other"]),
    ("zh-Hans", &["other"]),
];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn read(language: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/messages/languages/{language}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The phrases of a file by the way to each; of one that counts, all its forms. A key that begins with `@` says something to translators.
fn phrases(value: &Value, way: &str, all: &mut BTreeMap<String, BTreeMap<String, String>>) {
    let inside = |key: &str| [way, ".", key].concat();
    match value {
        Value::String(phrase) => {
            all.entry(way.to_owned()).or_default().insert("other".to_owned(), phrase.clone());
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(nth, value)| phrases(value, &inside(&nth.to_string()), all)),
        Value::Object(object) if object.keys().all(|key| CATEGORIES.contains(&key.as_str())) => {
            let forms = object.iter().map(|(category, form)| (category.clone(), form.as_str().unwrap().to_owned()));
            all.insert([way, "#"].concat(), forms.collect());
        }
        Value::Object(object) => {
            let own = object.iter().filter(|(key, _)| !key.starts_with('@'));
            own.for_each(|(key, value)| phrases(value, &inside(key), all));
        }
        other => panic!("{way}: {other}"),
    }
}

fn gaps(phrase: &str) -> BTreeSet<&str> {
    phrase.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect()
}

#[test]
fn every_language_says_all_phrases_with_the_same_gaps() {
    let of = |language: &str| {
        let mut all = BTreeMap::new();
        phrases(&read(language), "", &mut all);
        all
    };
    let english = of("en");
    assert!(english.len() > 180);
    for (language, categories) in LANGUAGES {
        let own = of(language);
        assert_eq!(own.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}");
        for (way, forms) in &own {
            let wanted = gaps(&english[way]["other"]);
            if way.ends_with('#') {
                let found: BTreeSet<&str> = forms.keys().map(String::as_str).collect();
                assert_eq!(found, categories.iter().copied().collect(), "{language}{way}");
            }
            for (category, form) in forms {
                assert!(!form.trim().is_empty(), "{language}{way}");
                // "One" may say its number in words.
                let may_lack = matches!(category.as_str(), "zero" | "one" | "two");
                let found = gaps(form);
                assert!(found == wanted || (may_lack && found.is_subset(&wanted)), "{language}{way}: {form}");
            }
        }
    }
}

#[test]
fn a_file_is_named_by_its_language() {
    for (language, _) in LANGUAGES {
        let file = read(language);
        assert_eq!((&file["language"], file["months"].as_array().unwrap().len()), (&Value::from(language), 12));
    }
}
