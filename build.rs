//! Writes the scoped styles of all components into one sheet, `target/stylers.css`; checks the language files of the interface, and gives their phrases
//! to the press.

use std::path::Path;

#[path = "src/messages/build/language_files.rs"]
mod language_files;

fn main() {
    // The macro reads the sheets without telling cargo: a changed sheet must build the crate anew.
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=style");
    // stylers writes there without making the folder.
    let _ = std::fs::create_dir_all("target");
    stylers::build(Some("target/stylers.css".to_owned()));

    match language_files::read(Path::new("src/messages/languages")) {
        Ok(languages) => write_phrases(&languages),
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={fault}"));
        }
    }
}

/// Writes what `src/messages/languages.rs` includes. The app carries no language.
fn write_phrases(languages: &[language_files::LanguageFile]) {
    if std::env::var_os("CARGO_FEATURE_PRESS").is_none() {
        return;
    }
    let Some(out) = std::env::var_os("OUT_DIR") else { return };
    let path = Path::new(&out).join("languages.rs");
    if let Err(error) = std::fs::write(&path, language_files::source(languages)) {
        println!("cargo::error={}: {error}", path.display());
    }
}
