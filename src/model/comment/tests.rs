//! What may be sent, and what is never lost.

use super::*;

fn check(name: &str, email: &str, text: &str, wanted: &[(Field, Fault)]) {
    let draft = Draft { name: name.into(), email: email.into(), text: text.into(), ..Draft::default() };
    let wanted: Vec<Problem> = wanted.iter().map(|&(field, fault)| Problem { field, fault }).collect();
    assert_eq!(draft.check().err().unwrap_or_default(), wanted, "{name:?} {email:?} {:.40?}", text);
}

#[test]
fn no_text_is_lost_to_another() {
    for (typed, kept, wanted) in [
        ("", "kept", "kept"),
        ("typed", "", "typed"),
        ("same", "same", "same"),
        ("kept and more", "kept", "kept and more"),
        ("kep", "kept", "kept"),
        ("I", "Five hundred words", "Five hundred words\n\nI"),
    ] {
        let draft = |text: &str| Draft { text: text.into(), ..Draft::default() };
        assert_eq!(draft(typed).over(draft(kept)).text, wanted, "{typed:?} over {kept:?}");
    }
}

#[test]
fn drafts() {
    let longest = "é".repeat(LONGEST_TEXT);
    check("Ann", "a@b.example", "Hello", &[]);
    check(" Ann ", " a@b ", "\n Hello \n", &[]);
    check(&"я".repeat(80), "a@b", &longest, &[]);
    check("", "", "", &[(Field::Name, Fault::Missing), (Field::Email, Fault::Missing), (Field::Text, Fault::Missing)]);
    check(" \u{a0}", "a@b", " \n", &[(Field::Name, Fault::Missing), (Field::Text, Fault::Missing)]);
    for nobody in ["\u{200b}\u{200b}", "\u{3164}", " \u{2800}\u{2800}", "\u{2060}\u{200e}", "\u{ad}", "\u{202e}\n\u{202c}"] {
        check(nobody, "a@b", nobody, &[(Field::Name, Fault::Missing), (Field::Text, Fault::Missing)]);
    }
    check("علی\u{200c}رضا", "a@b", "\u{1f469}\u{200d}\u{1f52c}", &[]);
    check(&"x".repeat(81), "a@b", "x", &[(Field::Name, Fault::TooLong(1))]);
    check("x", "a@b", &format!("{longest}ab"), &[(Field::Text, Fault::TooLong(2))]);
    check("x", "ab", "x", &[(Field::Email, Fault::NoEmail(EmailFault::NoAt))]);
}

#[test]
fn what_passed_is_trimmed() {
    let draft = Draft { name: " A ".into(), email: " a@b ".into(), text: "\n x\n y \n".into(), ..Draft::default() };
    let new = draft.check().unwrap();
    assert_eq!((new.name(), new.email().as_str(), new.text()), ("A", "a@b", "x\n y"));
}

#[test]
fn room_is_counted_in_characters() {
    let draft = Draft { text: "и".repeat(9_990), ..Draft::default() };
    assert_eq!(draft.room(), 10);
    assert_eq!(Draft { text: "x".repeat(10_003), ..Draft::default() }.room(), -3);
}
