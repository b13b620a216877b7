//! A wish to see a page.

use crate::browser::host::Host;
use crate::browser::window::focus::focus;
use crate::browser::window::scroll::{scroll_position, scroll_to};
use crate::model::page::{Content, Page};
use crate::route::Route;

/// A wish to see a route.
#[derive(Clone, PartialEq)]
pub struct Visit {
    pub route: Route,
    pub cause: Cause,
}

/// Why a page is to be shown.
#[derive(Clone, PartialEq)]
pub enum Cause {
    /// The app has just started, at the address of the window.
    Start,
    /// A newer page takes the place of the one that was printed, where the reader was.
    Replacement(LeftPlace),
    /// A link was followed, to an address and perhaps a place in it.
    Link { href: String, fragment: Option<String> },
    /// Back or Forward: the address is there already.
    Traversal,
}

impl Visit {
    /// Whether a link led to a name below the front that no page of the paper has: what came is the page for what was not found.
    pub fn is_nowhere(&self, page: &Page) -> bool {
        let is_missing = matches!((&self.route, &page.content), (Route::Page(_), Content::Missing(_)));
        is_missing && self.cause.href().is_some()
    }
}

impl Cause {
    /// The address that a link leads to; none where the window is there already.
    pub fn href(&self) -> Option<&str> {
        if let Self::Link { href, .. } = self { Some(href) } else { None }
    }

    /// Whether the reader comes to the top of a new page.
    pub fn leads_to_the_top(&self) -> bool {
        matches!(self, Self::Link { fragment: None, .. })
    }
}

/// Where a reader was in a page that another took the place of.
#[derive(Clone, PartialEq)]
pub struct LeftPlace {
    /// The id of the element that had the focus.
    focused: Option<String>,
    scroll: (f64, f64),
}

impl LeftPlace {
    /// Where the reader is now.
    pub fn of(host: &Host) -> Self {
        let focused = host.focused().map(|element| element.id()).filter(|id| !id.is_empty());
        Self { focused, scroll: scroll_position(host) }
    }

    /// Brings the reader back there.
    pub fn bring_back(&self, host: &Host) {
        if let Some(element) = self.focused.as_ref().and_then(|id| host.by_id(id)) {
            focus(&element, true);
        }
        scroll_to(host, self.scroll);
    }
}
