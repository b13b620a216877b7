//! The arrival of a page: first what can be seen of it, then the rest, its place and the focus.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::navigation::{Inner, Navigation};
use super::shown_page::{BuiltPage, ShownPage};
use super::visit::{Cause, Visit};
use crate::browser::window::announce::announce;
use crate::browser::window::focus::focus_heading;
use crate::browser::window::scroll::{scroll_position, scroll_to, scroll_to_id};
use crate::browser::window::turn::now_in_milliseconds;
use crate::model::page::Page;
use crate::route::Route;
use crate::view::head::title;
use crate::view::live::LivePart;

/// How long after its arrival a page is laid out beyond the first screen, and the focus comes to it, in milliseconds.
const FIRST_SCREEN: u32 = 100;
/// How soon after a page comments must come for the reader to be brought to them wherever the page is scrolled, in milliseconds.
const SOON: f64 = 3_000.0;

impl Navigation {
    /// Shows a page, which may have been built before.
    pub(super) fn arrive(&self, visit: Visit, page: Arc<Page>, built: Option<BuiltPage>) {
        let inner = &self.0;
        if let Cause::Link { href, .. } = &visit.cause {
            self.push(&visit.route, href);
        }
        // Nothing of the last page's comments is written to from here on.
        inner.comments.close();
        inner.wanted.take();
        inner.scroll_positions.arrived();
        announce(&inner.host, "");
        inner.host.show_live();
        self.remember(visit.route.clone(), page.clone());
        // From a link the reader comes to the top, and sees the first screen sooner if all else waits. The scroll goes first: of the page that is
        // there no layout is due. The first screen is said of the new page alone: said of the old one, its styles would be worked out anew.
        let is_at_the_top = visit.cause.leads_to_the_top();
        if is_at_the_top {
            scroll_to(&inner.host, (0.0, 0.0));
        }
        let BuiltPage { fragment, shown } = built.unwrap_or_else(|| BuiltPage::new(&inner.app, &page, inner.state));
        inner.frame.put_page(&fragment);
        inner.shown.replace(Some(shown));
        inner.host.set_first_screen_alone(is_at_the_top);
        inner.current.set(Some((visit.route.clone(), page.clone())));
        inner.state.has_page.set(true);
        inner.frame.stand_around_new(&page);
        inner.frame.lead_to_editions(&page);
        self.report(false, None);
        let this = self.clone();
        let settle = move || this.settle(&visit, &page);
        if is_at_the_top {
            inner.settling.replace(Some(Timeout::new(FIRST_SCREEN, settle)));
        } else {
            inner.settling.take();
            let (this, number) = (self.clone(), inner.visits.get());
            spawn_local(async move {
                leptos::task::tick().await;
                if this.0.visits.get() == number {
                    settle();
                }
            });
        }
    }

    /// Gives the page its entry in the history. A link to the page that is shown changes the entry that is there.
    fn push(&self, route: &Route, href: &str) {
        let Inner { host, scroll_positions, .. } = &*self.0;
        if host.path() == route.href(&host.base) {
            scroll_positions.note();
            host.replace(Some(href), host.entry().unwrap_or_default());
        } else {
            scroll_positions.push(href);
        }
    }

    /// What follows the first screen of a page: its name, the rest of its parts, its place, the focus, and the word that it has come.
    fn settle(&self, visit: &Visit, page: &Page) {
        let Inner { host, context, comments, frame, .. } = &*self.0;
        let name = title(page, context.messages);
        frame.tell(page, &visit.route, &name);
        host.set_first_screen_alone(false);
        comments.visit(&page.site);
        self.bring_rest_to_life();
        match &visit.cause {
            Cause::Start => self.find_place(),
            Cause::Replacement(left) => left.bring_back(host),
            Cause::Traversal => self.find_place(),
            Cause::Link { fragment: Some(id), .. } => {
                if !scroll_to_id(host, id) {
                    scroll_to(host, (0.0, 0.0));
                }
            }
            Cause::Link { fragment: None, .. } => {}
        }
        if matches!(visit.cause, Cause::Traversal | Cause::Link { .. }) {
            focus_heading(host);
            announce(host, &name);
        }
        if !visit.cause.leads_to_the_top() {
            self.find_comment();
        }
    }

    pub(super) fn bring_rest_to_life(&self) {
        self.0.shown.borrow_mut().iter_mut().for_each(ShownPage::bring_to_life);
    }

    /// Scrolls to where the entry was left, else to the place that the address names, else to the top.
    pub(super) fn find_place(&self) {
        let host = &self.0.host;
        match (self.0.scroll_positions.here(), host.fragment()) {
            (Some(place), _) => scroll_to(host, place),
            (None, Some(id)) if scroll_to_id(host, &id) => {}
            (None, _) => scroll_to(host, (0.0, 0.0)),
        }
    }

    /// Scrolls to a comment that the address names, or to where the reader was among comments, once they are there; not where they took long and
    /// the reader has gone elsewhere meanwhile. Soon after a reload it is the browser that scrolls, as far as the page goes.
    pub(super) fn find_comment(&self) {
        let host = &self.0.host;
        let is_comment = host.fragment().is_some_and(|id| id.starts_with("comment-"));
        if !is_comment && self.0.scroll_positions.here().is_none() {
            return;
        }
        self.0.shown.borrow().iter().for_each(|shown| shown.live.wake(LivePart::Comments));
        let (this, at, start) = (self.clone(), scroll_position(host), now_in_milliseconds());
        self.0.comments.when_loaded(move || {
            if now_in_milliseconds() - start < SOON || scroll_position(this.host()) == at {
                this.find_place();
            }
        });
    }
}
