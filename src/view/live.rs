//! The live parts of a page: what moves in it.
//!
//! A live part is a component whose place in the HTML is marked with `data-live` and its name. The press prints it; the browser hydrates it where it
//! was printed, and builds it with a page that the reader goes to. To add one: write the component, mark its place, and add a line to
//! [`LivePart`] and to [`LivePart::bring_to_life`].

use leptos::prelude::*;

use super::comments::subject::Subject;
use super::comments::{Comments, CommentsProps};
use super::layout::navigation_state::NavigationState;
use super::layout::notice_bar::{NoticeBar, NoticeBarProps};
use super::layout::progress_bar::{ProgressBar, ProgressBarProps};
use super::parts::share::Share;
use crate::model::page::{Content, Page};

mod part;
pub mod shape;

pub use part::{LIVE, LivePart, printed};

/// Whoever brings a component to life in a place: by hydrating what was printed there, or by building it.
pub trait Mounter {
    /// What keeps the component alive.
    type Mounted;

    /// Brings a component to life.
    fn mount<V: IntoView + 'static>(self, component: impl FnOnce() -> V + 'static) -> Self::Mounted;
}

impl LivePart {
    /// Brings the part to life: the one list of parts and their components. Nothing where the page has nothing to show in it.
    pub fn bring_to_life<M: Mounter>(self, page: Option<&Page>, navigation: NavigationState, mounter: M) -> Option<M::Mounted> {
        Some(match self {
            Self::Progress => mounter.mount(move || ProgressBar(ProgressBarProps { is_loading: navigation.is_loading })),
            Self::Notice => {
                mounter.mount(move || NoticeBar(NoticeBarProps { notice: navigation.notice, has_page: navigation.has_page }))
            }
            Self::Share => mounter.mount(Share),
            Self::Comments => {
                let page = page?;
                let Content::Article(article) = &page.content else { return None };
                let subject = Subject::of(&article.article, &page.site)?;
                mounter.mount(move || Comments(CommentsProps { subject }))
            }
        })
    }
}
