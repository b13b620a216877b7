//! A new paper prints at once, without a fault or a warning, and takes no other file's place.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/folder.rs"]
mod folder;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use folder::files;

fn press(arguments: &[&str], ground: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_press"))
        .args(arguments)
        .current_dir(ground)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap()
}

#[test]
fn a_new_paper_prints_at_once_in_every_language() {
    for language in ["en", "de", "fr", "es", "it", "pt-BR", "ru", "uk", "ar", "tr", "ja", "zh-Hans", "nl", "he"] {
        let ground = tempfile::tempdir().unwrap();
        let made = press(&["new", "paper", "--language", language, "--name", "Ann's \"News\": {all} & more #1"], ground.path());
        assert!(made.status.success(), "{language}: {}", text(&made.stderr));
        let printed = press(&["print", "paper", "--strict"], ground.path());
        assert!(printed.status.success() && printed.stderr.is_empty(), "{language}: {}", text(&printed.stderr));
        let front = fs::read_to_string(ground.path().join("paper/dist/index.json")).unwrap();
        assert!(front.contains("Ann's \\\"News\\\": {all} & more #1"), "{front}");
        assert!(front.contains(&format!("\"language\":\"{language}\"")), "{front}");
        // What the template says in English is marked so in a paper of another language.
        for place in ["about", "article/welcome", "article/how-to-write-here"] {
            let page = fs::read_to_string(ground.path().join("paper/dist").join(place).join("index.json")).unwrap();
            let page: Value = serde_json::from_str(&page).unwrap();
            let content = &page["content"];
            let is_marked = [&content["page"], &content["article"]["article"]].iter().any(|own| own["language"] == "en");
            assert_eq!(is_marked, language != "en", "{language} {place}");
        }
    }
}

#[test]
fn nothing_is_written_over() {
    let ground = tempfile::tempdir().unwrap();
    fs::create_dir_all(ground.path().join("paper/images")).unwrap();
    fs::write(ground.path().join("paper/notes.txt"), "mine").unwrap();
    fs::write(ground.path().join("paper/images/morning.svg"), "mine").unwrap();
    let before = files(ground.path());
    let refused = press(&["new", "paper"], ground.path());
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("morning.svg is there already"), "{}", text(&refused.stderr));
    assert_eq!(files(ground.path()), before);
    fs::remove_file(ground.path().join("paper/images/morning.svg")).unwrap();
    assert!(press(&["new", "paper"], ground.path()).status.success());
    assert_eq!(files(ground.path())[Path::new("paper/notes.txt")], b"mine");
}

#[test]
fn what_is_no_name_or_language_is_told() {
    for (arguments, wanted) in [(["--language", "German!"], "--language must be"), (["--name", " "], "the name must be")] {
        let ground = tempfile::tempdir().unwrap();
        let refused = press(&[&["new", "paper"], &arguments[..]].concat(), ground.path());
        assert_eq!(refused.status.code(), Some(1));
        assert!(text(&refused.stderr).contains(wanted), "{}", text(&refused.stderr));
        assert!(files(ground.path()).is_empty());
    }
}
