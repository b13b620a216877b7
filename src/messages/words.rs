//! The words of a language as the press writes them for the app: a file of lines. The first says for which phrases it was written, and what language it
//! is; then follows a line for each phrase, in the order of [`Catalogue`]. No phrase has a line end.

use super::catalogue::Catalogue;
use super::language::{InterfaceLanguage, PluralCategory};
use super::phrases::{Phrases, Texts};
#[cfg(feature = "press")]
use super::services::AskedServices;
use crate::model::language::Direction;

/// Stands in the first line for the paper's language where that is the same. No tag is written so.
const OWN: &str = "*";

/// What a file of lines says; none where it was written for an app with other phrases.
pub fn read(words: &'static str, plural_category: PluralCategory) -> Option<(InterfaceLanguage, Catalogue)> {
    let mut lines = words.split('\n');
    let mut about = lines.next()?.splitn(5, ' ');
    if about.next()? != shape() {
        return None;
    }
    let tag = about.next()?;
    let direction = if about.next()? == "rtl" { Direction::RightToLeft } else { Direction::LeftToRight };
    let paper = about.next().filter(|paper| *paper != OWN);
    let language = InterfaceLanguage { tag, direction, paper, categories: about.next()?, plural_category };
    let mut is_whole = true;
    let mut phrases = Catalogue::EMPTY;
    let mut next = |_: &str, place: &mut &'static str| match lines.next() {
        Some(line) => *place = line,
        None => is_whole = false,
    };
    phrases.read("", &mut Texts(&mut next));
    is_whole.then_some((language, phrases))
}

/// The file of lines of a language for an app that asks these services; `text` gives a phrase by its key. A phrase that the app never says is an empty line.
#[cfg(feature = "press")]
pub fn written(language: &InterfaceLanguage, services: AskedServices, text: &mut dyn FnMut(&str) -> &'static str) -> String {
    let paper = language.paper.unwrap_or(OWN);
    let mut lines = [&shape(), language.tag, language.direction.as_str(), paper, language.categories].join(" ");
    let mut phrases = Catalogue::EMPTY;
    let mut next = |key: &str, _: &mut &'static str| {
        lines.push('\n');
        lines.push_str(if services.may_say(key) { text(key) } else { "" });
    };
    phrases.read("", &mut Texts(&mut next));
    lines
}

/// What tells these phrases from those of another version.
fn shape() -> String {
    Catalogue::SHAPE.to_string()
}

#[cfg(all(test, feature = "press"))]
pub(super) mod tests {
    use super::*;

    const ALL: AskedServices = AskedServices { comments: true, stories: true };

    pub fn german() -> InterfaceLanguage {
        let plural_category = |_: &str, _: u32| "other".to_owned();
        InterfaceLanguage { tag: "de", direction: Direction::LeftToRight, paper: None, categories: "one other", plural_category }
    }

    /// The words of a language in which each phrase is its own key.
    fn keys() -> &'static str {
        written(&german(), ALL, &mut |key| Box::leak(key.to_owned().into_boxed_str())).leak()
    }

    #[test]
    fn what_is_written_is_read_line_by_line() {
        let (language, phrases) = read(keys(), german().plural_category).unwrap();
        assert_eq!((language.tag, language.paper, language.categories), ("de", None, "one other"));
        assert_eq!((phrases.months[0], phrases.skip, phrases.waits), ("months.0", "page.skip", "comments.waits"));
        assert_eq!((phrases.why.offline, phrases.refusals.other), ("comments.why.offline", "comments.refusals.other"));
        assert_eq!(phrases.reading_time.0, "page.reading_time");
    }

    #[test]
    fn words_for_another_app_are_refused() {
        let category = german().plural_category;
        let (about, lines) = keys().split_once('\n').unwrap();
        let other_shape = ["1", &about[about.find(' ').unwrap()..], "\n", lines].concat().leak();
        assert!(read(other_shape, category).is_none());
        let cut_off = &keys()[..keys().rfind('\n').unwrap()];
        assert!(read(cut_off, category).is_none());
        for nothing in ["", "\n", "<!doctype html>", "1 2"] {
            assert!(read(nothing, category).is_none(), "{nothing}");
        }
    }
}
