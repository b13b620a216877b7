//! How words of the paper stand in a view.

use std::borrow::Cow;

use leptos::prelude::IntoRender;

use crate::model::language::{Direction, Language};
use crate::model::line::Line;
use crate::model::markup::printable_text;

/// A line stands in a view as the press prints it, with a sign for each character that no document may hold.
impl<'a> IntoRender for &'a Line {
    type Output = Cow<'a, str>;

    fn into_render(self) -> Self::Output {
        printable_text(self.as_str())
    }
}

/// What stands before the gap of a phrase, and what after it, for a gap that is filled with a link: `{name}`.
pub fn around_gap<'a>(phrase: &'a str, gap: &str) -> (&'a str, &'a str) {
    phrase.split_once(gap).unwrap_or((phrase, ""))
}

/// The `lang` of what is in another language than the site.
pub fn lang(language: &Option<Language>) -> Option<&str> {
    language.as_ref().map(Language::as_str)
}

/// The `dir` of what is in another language than the site.
pub fn dir(language: &Option<Language>, direction: Direction) -> Option<&'static str> {
    language.as_ref().map(|_| direction.as_str())
}
