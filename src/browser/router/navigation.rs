//! Going from page to page: the old one stays until the new one is there, and the newest wish counts.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::notice::notice;
use super::page_frame::PageFrame;
use super::page_request::{Answer, PageRequest};
use super::prefetch::Prefetcher;
use super::rehearsal;
use super::scroll_positions::ScrollPositions;
use super::shown_page::{BuiltPage, ShownPage};
use super::visit::{Cause, LeftPlace, Visit};
use crate::browser::comments::CommentsApp;
use crate::browser::host::Host;
use crate::browser::live::Typed;
use crate::browser::window::focus::focus_heading;
use crate::model::page::Page;
use crate::route::Route;
use crate::source::{Source, SourceError};
use crate::view::SiteContext;
use crate::view::layout::navigation_state::{NavigationState, Notice};

/// Pages kept for Back and Forward.
const MOST_PAGES_KEPT: usize = 12;
/// How long a page may be on its way before the reader is told, in milliseconds: a quick answer never flashes.
const PATIENCE: u32 = 150;

/// The way through the paper.
#[derive(Clone)]
pub struct Navigation(pub(super) Rc<Inner>);

pub(super) struct Inner {
    pub host: Host,
    pub context: SiteContext,
    pub app: Owner,
    pub state: NavigationState,
    pub comments: CommentsApp,
    pub prefetcher: Prefetcher,
    pub scroll_positions: ScrollPositions,
    pub frame: PageFrame,
    /// The page that is shown, with its route; none until the first has come.
    pub current: RwSignal<Option<(Route, Arc<Page>)>>,
    /// What is alive in the page that is shown.
    pub shown: RefCell<Option<ShownPage>>,
    /// The newest wish; what is tried again.
    pub wanted: RefCell<Option<Visit>>,
    /// The page on its way, and the timer that tells the reader of it.
    pub under_way: RefCell<Option<(PageRequest, Option<Timeout>)>>,
    /// What follows a page's first screen.
    pub settling: RefCell<Option<Timeout>>,
    /// How many wishes there were: an answer to an older one no longer counts.
    pub visits: Cell<u32>,
    pub visited: RefCell<Vec<(Route, Arc<Page>)>>,
}

impl Navigation {
    /// The way through the paper of a source. Nothing is asked for yet.
    pub fn new(
        host: Host,
        context: SiteContext,
        source: Source,
        app: Owner,
        state: NavigationState,
        comments: CommentsApp,
    ) -> Self {
        Self(Rc::new(Inner {
            scroll_positions: ScrollPositions::new(host.clone()),
            frame: PageFrame::new(host.clone(), context.clone(), app.clone()),
            prefetcher: Prefetcher::new(source, app.clone(), state),
            current: app.with(|| RwSignal::new(None)),
            host,
            context,
            app,
            state,
            comments,
            shown: RefCell::default(),
            wanted: RefCell::default(),
            under_way: RefCell::default(),
            settling: RefCell::default(),
            visits: Cell::default(),
            visited: RefCell::default(),
        }))
    }

    /// Opens the page of the window's address, into an empty root.
    pub fn open(&self) {
        self.0.frame.bring_to_life(self.0.state);
        self.0.frame.show_no_page(None);
        self.go(Visit { route: self.0.host.route(), cause: Cause::Start });
    }

    /// Begins with the page that was printed, and stands there. Its parts come alive when the browser is idle, or when they are wanted;
    /// `when_alive` runs after the last.
    pub fn take_over(&self, page: Arc<Page>, when_alive: impl FnOnce() + 'static) {
        let inner = &self.0;
        let Some(main) = inner.host.main() else { return inner.host.show_failed() };
        let route = inner.host.route();
        inner.frame.stand_around(&page.site);
        inner.frame.lead_to_editions(&page);
        inner.frame.bring_to_life(inner.state);
        self.remember(route.clone(), page.clone());
        inner.current.set(Some((route, page.clone())));
        inner.state.has_page.set(true);
        inner.comments.visit(&page.site);
        let shown = ShownPage::in_place(&inner.app, &page, inner.state, &main, when_alive);
        inner.shown.replace(Some(shown));
        self.find_comment();
    }

    /// Begins with a page that takes the place of one that was printed before a newer print, and with what the reader typed there.
    pub fn take_place(&self, page: Arc<Page>, left: LeftPlace, typed: &Typed) {
        let route = self.0.host.route();
        self.0.frame.bring_to_life(self.0.state);
        self.arrive(Visit { route, cause: Cause::Replacement(left) }, page, None);
        self.bring_rest_to_life();
        typed.put_back(&self.0.host.root);
    }

    /// Makes the first page that the reader goes to as quick as the next ones.
    pub fn rehearse(&self) {
        rehearsal::rehearse(self.0.app.clone(), self.0.state);
    }

    /// Follows a link to a route.
    pub fn follow(&self, route: Route, fragment: Option<String>) {
        let mut href = route.href(&self.0.host.base);
        if let Some(fragment) = &fragment {
            href.extend(["#", fragment.as_str()]);
        }
        self.go(Visit { route, cause: Cause::Link { href, fragment } });
    }

    /// The window went Back or Forward, or to a place in the page.
    pub fn traversed(&self) {
        self.0.scroll_positions.moved();
        let route = self.0.host.route();
        if self.route().as_ref() == Some(&route) {
            self.stay();
            self.0.scroll_positions.arrived();
            self.find_place();
        } else {
            self.go(Visit { route, cause: Cause::Traversal });
        }
    }

    /// Tries the newest wish again.
    pub fn retry(&self) {
        let wanted = self.0.wanted.borrow().clone();
        wanted.into_iter().for_each(|visit| self.go(visit));
    }

    /// The reader has read why the page did not come.
    pub fn dismiss(&self) {
        self.stay();
        if let Some(route) = self.route() {
            self.0.scroll_positions.put_back(&route.href(&self.0.host.base));
        }
        focus_heading(&self.0.host);
    }

    /// The network is back: what failed for want of it is tried again.
    pub fn back_online(&self) {
        if self.0.state.notice.with_untracked(|notice| notice.as_ref().is_some_and(|notice| notice.can_retry)) {
            self.retry();
        }
    }

    /// The app is taken away: gives up what is on its way, and what was fetched ahead.
    pub fn leave(&self) {
        self.stay();
        self.0.frame.leave();
        self.0.shown.take();
        self.0.settling.take();
        self.0.prefetcher.give_up();
    }

    /// The route whose page is shown.
    pub fn route(&self) -> Option<Route> {
        self.0.current.with_untracked(|current| current.as_ref().map(|(route, _)| route.clone()))
    }

    /// The route that the reader wants to see next.
    pub fn wanted(&self) -> Option<Route> {
        self.0.wanted.borrow().as_ref().map(|visit| visit.route.clone())
    }

    /// The pages fetched ahead.
    pub fn prefetcher(&self) -> &Prefetcher {
        &self.0.prefetcher
    }

    /// How far the entries of the history were scrolled.
    pub fn scroll_positions(&self) -> &ScrollPositions {
        &self.0.scroll_positions
    }

    /// The place that the app lives in.
    pub fn host(&self) -> &Host {
        &self.0.host
    }

    /// Wishes for no other page than the one that is shown.
    pub(super) fn stay(&self) {
        self.0.visits.set(self.0.visits.get() + 1);
        self.0.wanted.take();
        self.0.under_way.take();
        self.report(false, None);
    }

    /// Says how far the next page is: around the page that stays, or where there is none.
    pub(super) fn report(&self, is_loading: bool, notice: Option<Notice>) {
        let inner = &self.0;
        let state = inner.state;
        if state.is_loading.get_untracked() == is_loading && state.notice.with_untracked(|now| *now == notice) {
            return;
        }
        inner.host.set_busy(is_loading);
        state.is_loading.set(is_loading);
        if self.route().is_none() {
            inner.frame.show_no_page(notice.clone());
        }
        state.notice.set(notice);
    }

    fn go(&self, visit: Visit) {
        let inner = &self.0;
        inner.visits.set(inner.visits.get() + 1);
        *inner.wanted.borrow_mut() = Some(visit.clone());
        if let Some(page) = self.kept(&visit) {
            inner.under_way.take();
            return self.arrive(visit, page, None);
        }
        let is_retried = inner.state.notice.with_untracked(Option::is_some);
        let Some(prefetched) = inner.prefetcher.take(&visit.route) else { return };
        if let Some(answer) = prefetched.request.page.peek().cloned() {
            return self.answered(visit, answer, prefetched.built, is_retried);
        }
        let (page, this, number) = (prefetched.request.page.clone(), self.clone(), inner.visits.get());
        let is_told_at_once = is_retried || visit.cause == Cause::Start;
        let patience = (!is_told_at_once).then(|| {
            let this = self.clone();
            Timeout::new(PATIENCE, move || this.report(true, None))
        });
        // The request that was under way is dropped here, and so given up.
        inner.under_way.replace(Some((prefetched.request, patience)));
        if is_told_at_once {
            self.report(true, None);
        }
        spawn_local(async move {
            let answer = page.await;
            if this.0.visits.get() == number {
                this.answered(visit, answer, None, is_retried);
            }
        });
    }

    fn answered(&self, visit: Visit, answer: Answer, built: Option<BuiltPage>, is_retried: bool) {
        self.0.under_way.take();
        match answer {
            // A first page that came only when the reader asked again has arrived like any other.
            Ok(page) if is_retried && visit.cause == Cause::Start => {
                self.arrive(Visit { cause: Cause::Traversal, ..visit }, page, built);
            }
            // No page of the paper is there. The publisher may have something else at the address: the browser looks.
            Ok(page) if visit.is_nowhere(&page) && self.0.host.load(visit.cause.href()) => {}
            Ok(page) => self.arrive(visit, page, built),
            // A newer press wrote the page, for a newer app: the browser opens it. One without a page yet, or inside somebody else's, stays.
            Err(SourceError::OtherShape(_)) if self.route().is_some() && self.0.host.load(visit.cause.href()) => {}
            Err(error) => self.failed(&error),
        }
    }

    fn failed(&self, error: &SourceError) {
        self.report(false, Some(notice(error, self.0.context.messages)));
    }

    /// A page that was seen before, for Back and Forward.
    fn kept(&self, visit: &Visit) -> Option<Arc<Page>> {
        let visited = self.0.visited.borrow();
        let found = visited.iter().find(|(route, _)| *route == visit.route).map(|(_, page)| page.clone());
        found.filter(|_| visit.cause == Cause::Traversal)
    }

    pub(super) fn remember(&self, route: Route, page: Arc<Page>) {
        let mut visited = self.0.visited.borrow_mut();
        visited.retain(|(other, _)| *other != route);
        visited.push((route, page));
        if visited.len() > MOST_PAGES_KEPT {
            visited.remove(0);
        }
    }
}
