//! The live parts by name, and their marks.

use leptos::prelude::IntoView;

use crate::model::names::{name_of, named};

/// The attribute that marks the place of a live part: its name, and the [shape](shape::Shape) of what was printed in it.
pub const LIVE: &str = "data-live";

/// A part of a page that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LivePart {
    Progress,
    Notice,
    Share,
    Comments,
}

/// What is printed in the place of a live part. A page that the browser builds leaves the place empty: [`LivePart::bring_to_life`] fills it.
#[cfg(feature = "press")]
pub fn printed<V: IntoView>(component: impl FnOnce() -> V) -> impl IntoView {
    component()
}

/// What is printed in the place of a live part. A page that the browser builds leaves the place empty: [`LivePart::bring_to_life`] fills it.
#[cfg(not(feature = "press"))]
pub fn printed<V: IntoView>(_: impl FnOnce() -> V) -> impl IntoView {}

impl LivePart {
    const NAMES: [(Self, &str); 4] =
        [(Self::Progress, "progress"), (Self::Notice, "notice"), (Self::Share, "share"), (Self::Comments, "comments")];

    /// Its name in the mark.
    pub fn name(self) -> &'static str {
        name_of(&Self::NAMES, &self)
    }

    /// The part that the value of a mark names, and the shape that stands beside it; none where it is no part of this app.
    pub fn of_mark(mark: &str) -> Option<(Self, &str)> {
        let (name, shape) = mark.split_once(' ').unwrap_or((mark, ""));
        Some((named(&Self::NAMES, name)?, shape))
    }

    /// Whether the part stands around every page, and not in one.
    pub fn is_around_pages(self) -> bool {
        matches!(self, Self::Progress | Self::Notice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_names_its_part() {
        for (mark, wanted) in [
            ("comments 1a2b3c4d", Some((LivePart::Comments, "1a2b3c4d"))),
            ("share", Some((LivePart::Share, ""))),
            ("poll 1a2b3c4d", None),
            ("", None),
        ] {
            assert_eq!(LivePart::of_mark(mark), wanted, "{mark}");
        }
        for (part, name) in LivePart::NAMES {
            assert_eq!((part.name(), LivePart::of_mark(name)), (name, Some((part, ""))));
        }
    }
}
