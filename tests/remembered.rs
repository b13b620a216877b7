//! A content that is read again and again with a memory is read as it is without one.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use standfirst::press::content::{ContentRequest, FileMemory, Reading, Selection, read_selection};

use self::paper::{ARTICLE, AUTHOR, SITE, lay, swapped};

/// 2026-11-21T00:00:00Z.
const MOMENT: i64 = 1_795_219_200;

/// What an editor may do to a file: write it so, or take it away.
type Edit = (&'static str, Option<String>);

fn edits() -> Vec<Edit> {
    let story = |lines: &str| swapped(ARTICLE, "  \"section\"", &format!("{lines}  \"section\""));
    let linking = |to: &str| {
        swapped(ARTICLE, "\"Twice a day.\"", &format!("[{{ \"link\": {{ \"href\": \"{to}\", \"text\": [\"x\"] }} }}]"))
    };
    let stories = [
        ARTICLE.to_owned(),
        swapped(ARTICLE, "Twice a day.", "Twice a day, and once more."),
        swapped(ARTICLE, "science", "sciense"),
        swapped(ARTICLE, "2026-11-02", "2027-11-02"),
        swapped(ARTICLE, "\"ann\"", "\"ben\""),
        story("\"draft\": true,\n"),
        story("\"aliases\": [\"/2026/tides/\", \"/article/ebb/\"],\n"),
        story("\"aliases\": [\"/images/a.svg\"],\n"),
        story("\"translations\": { \"ru\": \"ebb\" },\n"),
        story("\"lead_image\": { \"src\": \"images/a.svg\", \"alt\": \"a\", \"width\": 1, \"height\": 1 },\n"),
        linking("/article/ebb/"),
        linking("/article/flood/"),
        "{".to_owned(),
    ];
    let files = [
        "content/articles/tides.json",
        "content/articles/ebb.json",
        "content/articles/flood.json",
        "content/editions/ru/articles/ebb.json",
    ];
    let edition = swapped(SITE, "\"en\"", "\"ru\"").replace("https://meridian.example/", "https://meridian.example/ru/");
    let mut edits: Vec<Edit> = vec![
        ("content/authors/ben.json", Some(AUTHOR.to_owned())),
        ("content/authors/ben.json", None),
        ("content/site.json", Some(SITE.to_owned())),
        (
            "content/site.json",
            Some(swapped(SITE, "\"Science\" }", "\"Science\" }, { \"slug\": \"sciense\", \"name\": \"Sciense\" }")),
        ),
        ("content/editions/ru/site.json", Some(edition)),
        ("content/editions/ru/site.json", None),
        ("images/a.svg", Some("<svg/>".to_owned())),
        ("images/a.svg", None),
        ("images/b.svg", Some("<svg/>".to_owned())),
    ];
    for file in files {
        edits.push((file, None));
        edits.extend(stories.iter().map(|story| (file, Some(story.clone()))));
    }
    edits
}

fn edit(ground: &Path, (file, text): &Edit, count: usize) {
    let path = ground.join(file);
    match text {
        // No two edits are of one length: on some disks the time of a file is too coarse to tell two quick ones apart.
        Some(text) => {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text.to_owned() + &" ".repeat(count)).unwrap();
        }
        None => _ = fs::remove_file(path),
    }
}

/// All that was read, as text.
fn read(content: &Path, memory: Option<&FileMemory>, has_drafts: bool) -> String {
    let selection = Selection { moment: MOMENT, has_future: has_drafts, has_drafts };
    let read = read_selection(&ContentRequest { content, site: None, selection, memory });
    match read {
        Ok(Reading { paper, warnings, held_back }) => {
            // What stands in maps of hashes has no order.
            let translations: usize = paper.all_editions().map(|edition| edition.translations.len()).sum();
            let editions: Vec<_> = paper
                .all_editions()
                .map(|edition| (&edition.articles, &edition.authors, edition.aliases.len(), edition.drafts.len()))
                .collect();
            format!("{editions:#?} {translations} {warnings:#?} {held_back:#?}")
        }
        Err(findings) => format!("{findings:#?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_memory_changes_nothing(chosen in proptest::collection::vec((proptest::sample::select(edits()), any::<bool>()), 1..16)) {
        let laid = lay::<&str>(&[]);
        let ground = tempfile::tempdir().unwrap();
        let content = ground.path().join("content");
        fs::rename(laid.path(), &content).unwrap();
        fs::create_dir(ground.path().join("images")).unwrap();
        let memory = FileMemory::default();
        for (count, (edited, has_drafts)) in chosen.iter().enumerate() {
            edit(ground.path(), edited, count + 1);
            prop_assert_eq!(read(&content, Some(&memory), *has_drafts), read(&content, None, *has_drafts));
        }
    }
}
