//! A page that is built, and what is alive in it.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{DocumentFragment, Element};

use crate::browser::live::{LiveParts, live_places};
use crate::browser::mount::build_still;
use crate::model::page::Page;
use crate::view::app::{PageView, PageViewProps};
use crate::view::layout::navigation_state::NavigationState;
use crate::view::live::LivePart;

/// A page in its place, with its live parts. Dropping it ends them.
pub struct ShownPage {
    pub live: LiveParts,
    /// The places of parts that are not alive yet.
    places: Vec<(LivePart, Element)>,
}

impl Drop for ShownPage {
    fn drop(&mut self) {
        self.live.give_up();
    }
}

/// A page that is built and stands nowhere yet.
pub struct BuiltPage {
    pub fragment: DocumentFragment,
    pub shown: ShownPage,
}

impl ShownPage {
    /// The page that was printed into an element. Its parts come alive when the browser is idle, or when they are wanted; `when_alive` runs
    /// after the last.
    pub fn in_place(
        app: &Owner,
        page: &Arc<Page>,
        navigation: NavigationState,
        main: &Element,
        when_alive: impl FnOnce() + 'static,
    ) -> Self {
        let shown = Self::new(app, page, navigation, Vec::new());
        shown.live.bring_to_life_later(live_places(main), when_alive);
        shown
    }

    fn new(app: &Owner, page: &Arc<Page>, navigation: NavigationState, places: Vec<(LivePart, Element)>) -> Self {
        Self { live: LiveParts::new(app.child(), Some(page.clone()), navigation), places }
    }

    /// Brings the parts to life that are still to come.
    pub fn bring_to_life(&mut self) {
        for (part, element) in self.places.drain(..) {
            self.live.bring_to_life(part, &element);
        }
    }
}

impl BuiltPage {
    /// Builds a page. What can be seen at first stands there at once; the comments follow with [`ShownPage::bring_to_life`].
    pub fn new(app: &Owner, page: &Arc<Page>, navigation: NavigationState) -> Self {
        let fragment = app.with(|| build_still(|| PageView(PageViewProps { page })));
        let children = fragment.children();
        let places = (0..children.length()).filter_map(|place| children.item(place)).flat_map(|child| live_places(&child));
        // Of the comments nothing is on the first screen.
        let (later, early): (Vec<_>, Vec<_>) = places.partition(|(part, _)| *part == LivePart::Comments);
        let mut shown = ShownPage::new(app, page, navigation, early);
        shown.bring_to_life();
        shown.places = later;
        Self { fragment, shown }
    }
}
