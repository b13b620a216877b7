//! The live parts of a page: what moves in it.
//!
//! A live part is a component whose place in the HTML is marked with `data-live` and its name. The press prints it; the browser hydrates it where it
//! was printed, and builds it with a page that the reader goes to. To add one: write the component, mark its place, and add a line to
//! [`LivePart`] and to [`LivePart::bring_to_life`].

use leptos::prelude::*;

use super::comments::{Comments, CommentsProps};
use super::layout::navigation_state::NavigationState;
use super::layout::notice_bar::{NoticeBar, NoticeBarProps};
use super::layout::progress_bar::{ProgressBar, ProgressBarProps};
use super::parts::share::Share;
use crate::model::names::{name_of, named};
use crate::model::page::{Content, Page};

pub mod shape;

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

/// Whoever brings a component to life in a place: by hydrating what was printed there, or by building it.
pub trait Mounter {
    /// What keeps the component alive.
    type Mounted;

    /// Brings a component to life.
    fn mount<V: IntoView + 'static>(self, component: impl FnOnce() -> V + 'static) -> Self::Mounted;
}

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

    /// Brings the part to life: the one list of parts and their components. Nothing where the page has nothing to show in it.
    pub fn bring_to_life<M: Mounter>(self, page: Option<&Page>, navigation: NavigationState, mounter: M) -> Option<M::Mounted> {
        Some(match self {
            Self::Progress => mounter.mount(move || ProgressBar(ProgressBarProps { is_loading: navigation.is_loading })),
            Self::Notice => mounter.mount(move || NoticeBar(NoticeBarProps { notice: navigation.notice })),
            Self::Share => mounter.mount(Share),
            Self::Comments => {
                let page = page?;
                let Content::Article(article) = &page.content else { return None };
                let subject = super::comments::subject::Subject::of(&article.article, &page.site)?;
                mounter.mount(move || Comments(CommentsProps { subject }))
            }
        })
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
