use super::*;
use crate::model::Checked;

fn images(files: &[&str]) -> Images {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        all.entry(folded(file)).or_default().insert((*file).to_owned());
    }
    Images { roots: vec![PathBuf::from(".")], files: all, ..Images::none() }
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    let images =
        images(&["images/tides.svg", "images/a b/moon.webp", "images/cafe\u{301}.jpg", "images/sea.jpg", "images/sea.jpg.txt/x"]);
    for (src, wanted) in [
        ("images/tides.svg", None),
        ("images/tides.svg?v=2#sky", None),
        ("images/a%20b/moon.webp", None),
        ("images/cafe%CC%81.jpg", None),
        ("https://a.example/images/none.svg", None),
        ("media/none.svg", None),
        ("images/Tides.svg", Some("images/Tides.svg is not there, but images/tides.svg is")),
        ("Images/tides.svg", Some("Images/tides.svg is not there, but images/tides.svg is")),
        ("images/A%20b/moon.webp", Some("images/A b/moon.webp is not there, but images/a b/moon.webp is")),
        ("images/tides.png", Some("images/tides.png is not there, but images/tides.svg is")),
        ("images/none.webp", Some("images/none.webp is not there")),
        (
            "images/café.jpg",
            Some(
                "images/café.jpg is not there, but images/cafe\u{301}.jpg is, in other signs: é (U+00E9) and e\u{301} (U+0065 U+0301)",
            ),
        ),
    ] {
        assert_eq!(images.missing(&Src::parse(src).unwrap()).as_deref(), wanted, "{src}");
    }
}

#[test]
fn names_that_other_computers_cannot_tell_apart_or_have() {
    let images = images(&[
        "images/Tides.svg",
        "images/tides.svg",
        "images/._tides.svg",
        "images/aux.jpg",
        "images/con/x.jpg",
        "images/_cover.jpg",
    ]);
    let said: Vec<String> = images.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "../images/aux.jpg: warning: Windows keeps this name for itself; choose another",
            "../images/con/x.jpg: warning: Windows keeps this name for itself; choose another",
            "../images/tides.svg: warning: is one name with images/Tides.svg on many computers and hosts; they differ in t (U+0074) and T (U+0054)",
        ]
    );
}

#[test]
fn a_folder_that_is_not_there_is_told_once() {
    let none = Images::none();
    for src in ["images/a.svg", "images/b.svg"] {
        assert_eq!(none.missing(&Src::parse(src).unwrap()), None);
    }
    let said: Vec<String> = none.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(said, ["../images: warning: is not there, and 2 pictures and recordings lie in it; put it beside the content"]);
}
