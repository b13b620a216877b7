//! Writes the scoped styles of all components into one sheet, `target/stylers.css`; checks the language files of the interface, and gives their phrases
//! to the press.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

/// The languages in the order in which they are offered, each with the plural categories of its whole numbers, in CLDR's order. `tests/languages.rs`
/// holds them to ICU4X.
const LANGUAGES: [(&str, &str); 12] = [
    ("en", "one other"),
    ("de", "one other"),
    ("fr", "one many other"),
    ("es", "one many other"),
    ("it", "one many other"),
    ("pt", "one many other"),
    ("ru", "one few many other"),
    ("uk", "one few many other"),
    ("ar", "zero one two few many other"),
    ("tr", "one other"),
    ("ja", "other"),
    ("zh-Hans", "other"),
];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn main() {
    // The macro reads the sheets without telling cargo: a changed sheet must build the crate anew.
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=style");
    // stylers writes there without making the folder.
    let _ = fs::create_dir_all("target");
    stylers::build(Some("target/stylers.css".to_owned()));

    match read_languages(Path::new("src/messages/languages")) {
        Ok(languages) => write_phrases(&languages),
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={fault}"));
        }
    }
}

/// Writes what `src/press/interface.rs` includes. The app carries no language.
fn write_phrases(languages: &[LanguageFile]) {
    if std::env::var_os("CARGO_FEATURE_PRESS").is_none() {
        return;
    }
    let Some(out) = std::env::var_os("OUT_DIR") else { return };
    let path = Path::new(&out).join("languages.rs");
    if let Err(error) = fs::write(&path, source(languages)) {
        println!("cargo::error={}: {error}", path.display());
    }
}

// —— Language files ——
//
// A file is a tree of phrases. A phrase is a text with named gaps, `{name}`; one that counts is an object with a text for each plural category that the
// language has (CLDR); a key that begins with `@` is a comment for translators. `en.json` says which phrases and gaps there are.

/// The phrases of a language by key (`comments.why.offline`), each with its texts: one, or one for each plural category.
struct LanguageFile {
    tag: &'static str,
    categories: &'static str,
    phrases: BTreeMap<String, BTreeMap<String, String>>,
}

/// All languages, English first.
///
/// # Errors
/// Every fault of every file, with the file and the key: a file that is not there or no JSON, a missing or unknown phrase, an empty one, a gap that is
/// not filled or unknown, a plural category too few or too many.
fn read_languages(folder: &Path) -> Result<Vec<LanguageFile>, Vec<String>> {
    let mut faults = Vec::new();
    let mut all: Vec<LanguageFile> = Vec::new();
    for (tag, categories) in LANGUAGES {
        let path = folder.join(format!("{tag}.json"));
        let text = fs::read_to_string(&path).map_err(|error| error.to_string());
        match text.and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string())) {
            Ok(tree) => {
                let mut file = LanguageFile { tag, categories, phrases: BTreeMap::new() };
                gather(&tree, "", &mut file.phrases);
                let english = all.first().unwrap_or(&file);
                faults.extend(faults_of(&file, english).into_iter().map(|fault| format!("{}: {fault}", path.display())));
                all.push(file);
            }
            Err(error) => faults.push(format!("{}: {error}", path.display())),
        }
    }
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// Gathers the phrases of a tree by their keys.
fn gather(value: &Value, key: &str, phrases: &mut BTreeMap<String, BTreeMap<String, String>>) {
    let inside = |step: &str| if key.is_empty() { step.to_owned() } else { format!("{key}.{step}") };
    match value {
        Value::Object(object) if !object.is_empty() && object.keys().all(|step| CATEGORIES.contains(&step.as_str())) => {
            let texts = object.iter().map(|(category, text)| (category.clone(), text.as_str().unwrap_or_default().to_owned()));
            phrases.insert(key.to_owned(), texts.collect());
        }
        Value::Object(object) => {
            object
                .iter()
                .filter(|(step, _)| !step.starts_with('@'))
                .for_each(|(step, value)| gather(value, &inside(step), phrases));
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(nth, value)| gather(value, &inside(&nth.to_string()), phrases)),
        // What is no text is as an empty one: a fault.
        other => {
            phrases.insert(key.to_owned(), BTreeMap::from([(String::new(), other.as_str().unwrap_or_default().to_owned())]));
        }
    }
}

fn faults_of(file: &LanguageFile, english: &LanguageFile) -> Vec<String> {
    let mut faults = Vec::new();
    let missing = english.phrases.keys().filter(|key| !file.phrases.contains_key(*key));
    faults.extend(missing.map(|key| format!("{key} is missing")));
    for (key, texts) in &file.phrases {
        let Some(wanted) = english.phrases.get(key) else {
            faults.push(format!("{key} is no phrase of en.json"));
            continue;
        };
        let is_counted = wanted.contains_key("other");
        let categories: BTreeSet<&str> = if is_counted { file.categories.split(' ').collect() } else { BTreeSet::from([""]) };
        let found: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
        faults.extend(categories.difference(&found).map(|category| format!("{key} has no form {category}")));
        faults.extend(
            found.difference(&categories).map(|category| format!("{key} has a form {category}, which the language has not")),
        );
        let gaps = wanted.values().next_back().map(|text| gaps(text)).unwrap_or_default();
        for (category, text) in texts {
            faults.extend(fault_of_text(text, category, &gaps).map(|what| format!("{key} {category}: {what}")));
        }
    }
    faults
}

/// What is wrong with one text of a phrase. One that stands for a single number may say it in words.
fn fault_of_text(text: &str, category: &str, wanted: &BTreeSet<&str>) -> Option<String> {
    let found = gaps(text);
    let may_lack = matches!(category, "zero" | "one" | "two");
    match () {
        () if text.trim().is_empty() => Some("is empty, or no text".to_owned()),
        () if text.chars().any(char::is_control) => Some("has a control character".to_owned()),
        () => {
            let unknown = found.difference(wanted).next().map(|gap| format!("has a gap {{{gap}}}, which nothing fills"));
            unknown
                .or_else(|| wanted.difference(&found).next().filter(|_| !may_lack).map(|gap| format!("lacks the gap {{{gap}}}")))
        }
    }
}

/// The names of a text's gaps.
fn gaps(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect()
}

/// The languages as a Rust value: `&[(tag, categories, &[(key, &[text])])]`, keys in order.
fn source(languages: &[LanguageFile]) -> String {
    let mut out = String::from("&[\n");
    for file in languages {
        out += &format!("    ({:?}, {:?}, &[\n", file.tag, file.categories);
        for (key, texts) in &file.phrases {
            let in_order = CATEGORIES.iter().copied().chain([""]).filter_map(|category| texts.get(category));
            out += &format!("        ({key:?}, &{:?}),\n", in_order.collect::<Vec<_>>());
        }
        out += "    ]),\n";
    }
    out + "]\n"
}
