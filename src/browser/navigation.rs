//! Going from page to page: the old one stays until the new one is there, and the newest wish counts.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::DocumentFragment;

use super::errand::{Ahead, Errand};
use super::host::{Host, Left};
use super::places::Places;
use super::talk::Talking;
use super::timer::Timer;
use super::trouble::notice;
use crate::model::page::Page;
use crate::model::site::Site;
use crate::route::Route;
use crate::source::{Source, SourceError};
use crate::view::SiteContext;
use crate::view::app::{arrival, leaf};
use crate::view::frame::here;
use crate::view::head::title;
use crate::view::notice::no_page;
use crate::view::reading::Progress;

/// Pages kept for Back and Forward.
const MOST: usize = 12;
/// How long after its arrival a page is laid out beyond the first screen, and the focus comes to it, in milliseconds.
const FIRST_SCREEN: i32 = 100;
/// How long a page may be on its way before the reader is told, in milliseconds: a quick answer never flashes.
const PATIENCE: i32 = 150;
/// How soon after a page comments must come for the reader to be brought to them wherever the page is scrolled, in milliseconds.
const SOON: f64 = 3_000.0;

/// The way through the paper.
#[derive(Clone)]
pub struct Navigation {
    /// The site that stands around the page.
    pub site: RwSignal<Option<Site>>,
    pub progress: RwSignal<Progress>,
    pub ahead: Ahead,
    inner: Rc<Inner>,
}

struct Inner {
    host: Host,
    context: SiteContext,
    talking: Talking,
    places: Places,
    /// The newest wish; what is tried again.
    wanted: RefCell<Option<Visit>>,
    /// The page on its way, and what says so when it has been for a while.
    under_way: RefCell<Option<(Errand, Option<Timer>)>>,
    /// Has the rest of a page laid out and the reader settled in it, once its first screen is painted.
    rest: RefCell<Option<Timer>>,
    visits: Cell<u32>,
    visited: RefCell<Vec<(Route, Arc<Page>)>>,
}

/// A wish to see a route.
#[derive(Clone, PartialEq)]
struct Visit {
    route: Route,
    how: How,
}

#[derive(Clone, PartialEq)]
enum How {
    /// The app has just begun, at the address of the window.
    First,
    /// The app has just taken over a printed page; where the reader was, if other elements took its place.
    Taken(Option<Left>),
    /// A link was followed, to an address and perhaps a place in it.
    Link { href: String, fragment: Option<String> },
    /// Back or Forward: the address is there already.
    Traversal,
}

impl Navigation {
    /// The way through the paper of a source. Nothing is asked for yet.
    pub fn new(host: Host, source: Source, context: SiteContext, talking: Talking) -> Self {
        let inner = Inner {
            places: Places::new(host.clone()),
            host,
            context,
            talking,
            wanted: RefCell::default(),
            under_way: RefCell::default(),
            rest: RefCell::default(),
            visits: Cell::default(),
            visited: RefCell::default(),
        };
        Self {
            site: RwSignal::new(None),
            progress: RwSignal::new(Progress::Idle),
            ahead: Ahead::new(source, inner.host.clone(), inner.context.clone()),
            inner: Rc::new(inner),
        }
    }

    /// Opens the page of the window's address.
    pub fn begin(&self) {
        self.go(Visit { route: self.inner.host.route(), how: How::First });
    }

    /// Begins with the page that stands there already, or takes the place of one that does.
    pub fn begin_with(&self, page: Arc<Page>, left: Option<Left>) {
        self.arrive(Visit { route: self.inner.host.route(), how: How::Taken(left) }, page, None);
    }

    /// Follows a link to a route.
    pub fn follow(&self, route: Route, fragment: Option<String>) {
        let mut href = route.href(&self.inner.host.base);
        if let Some(fragment) = &fragment {
            href.extend(["#", fragment.as_str()]);
        }
        self.go(Visit { route, how: How::Link { href, fragment } });
    }

    /// The window went Back or Forward, or to a place in the page.
    pub fn traversed(&self) {
        self.inner.places.moved();
        let route = self.inner.host.route();
        if self.inner.visited.borrow().last().is_some_and(|(last, _)| *last == route) {
            self.stay();
            self.inner.places.arrived();
            self.find_place();
        } else {
            self.go(Visit { route, how: How::Traversal });
        }
    }

    /// Tries the newest wish again.
    pub fn retry(&self) {
        let wanted = self.inner.wanted.borrow().clone();
        if let Some(visit) = wanted {
            self.go(visit);
        }
    }

    /// The reader has read why the page did not come.
    pub fn dismiss(&self) {
        self.stay();
        if let Some(route) = self.route() {
            self.inner.places.put_back(&route.href(&self.inner.host.base));
        }
        self.inner.host.focus_heading();
    }

    /// The route whose page is shown.
    pub fn route(&self) -> Option<Route> {
        self.inner.visited.borrow().last().map(|(route, _)| route.clone())
    }

    /// The route that the reader wants to see next.
    pub fn wanted(&self) -> Option<Route> {
        self.inner.wanted.borrow().as_ref().map(|visit| visit.route.clone())
    }

    /// Wishes for no other page than the one that is shown.
    fn stay(&self) {
        self.inner.visits.set(self.inner.visits.get() + 1);
        self.inner.wanted.take();
        self.inner.under_way.take();
        self.report(Progress::Idle);
    }

    /// The app is taken away: gives up what is on its way, and what was fetched ahead.
    pub fn leave(&self) {
        self.stay();
        self.inner.rest.take();
        self.ahead.leave();
    }

    /// The network is back: what failed for want of it is tried again.
    pub fn back_online(&self) {
        if self.progress.with_untracked(|progress| matches!(progress, Progress::Failed(notice) if notice.can_retry)) {
            self.retry();
        }
    }

    /// How far the entries of the history were scrolled.
    pub fn places(&self) -> &Places {
        &self.inner.places
    }

    /// The place that the app lives in.
    pub fn host(&self) -> &Host {
        &self.inner.host
    }

    /// What never changes while the paper is open.
    pub fn context(&self) -> &SiteContext {
        &self.inner.context
    }

    /// Says what is on its way.
    fn report(&self, progress: Progress) {
        if self.progress.with_untracked(|now| *now == progress) {
            return;
        }
        let inner = &self.inner;
        inner.host.busy(progress == Progress::Opening);
        if self.route().is_none() {
            inner.host.put_page(inner.host.set(&no_page(&progress, inner.context.messages).into()));
        }
        self.progress.set(progress);
    }

    fn go(&self, visit: Visit) {
        let inner = &self.inner;
        inner.visits.set(inner.visits.get() + 1);
        *inner.wanted.borrow_mut() = Some(visit.clone());
        if let Some(page) = self.kept(&visit) {
            inner.under_way.take();
            self.arrive(visit, page, None);
            return;
        }
        let is_retried = matches!(self.progress.get_untracked(), Progress::Failed(_));
        let Some(errand) = self.ahead.take(&visit.route) else { return };
        if let Some(answer) = errand.page.peek().cloned() {
            let leaf = errand.leaf.clone();
            self.answered(visit, answer, leaf, is_retried);
            return;
        }
        let (page, this, number) = (errand.page.clone(), self.clone(), inner.visits.get());
        let is_told_at_once = is_retried || visit.how == How::First;
        let patience = (!is_told_at_once).then(|| {
            let this = self.clone();
            Timer::after(PATIENCE, move || this.report(Progress::Opening))
        });
        // The errand that was under way is dropped here, and its request given up.
        inner.under_way.replace(Some((errand, patience)));
        if is_told_at_once {
            self.report(Progress::Opening);
        }
        spawn_local(async move {
            let answer = page.await;
            if this.inner.visits.get() == number {
                this.answered(visit, answer, None, is_retried);
            }
        });
    }

    fn answered(&self, visit: Visit, answer: Result<Arc<Page>, SourceError>, leaf: Option<DocumentFragment>, is_retried: bool) {
        self.inner.under_way.take();
        match answer {
            // A first page that came only when the reader asked again has arrived like any other.
            Ok(page) if is_retried && visit.how == How::First => self.arrive(Visit { how: How::Traversal, ..visit }, page, leaf),
            Ok(page) => self.arrive(visit, page, leaf),
            Err(error) => self.report(Progress::Failed(notice(&error, self.inner.context.messages))),
        }
    }

    /// A page that was seen before, for Back and Forward.
    fn kept(&self, visit: &Visit) -> Option<Arc<Page>> {
        let visited = self.inner.visited.borrow();
        let found = visited.iter().find(|(route, _)| *route == visit.route).map(|(_, page)| page.clone());
        found.filter(|_| visit.how == How::Traversal)
    }

    /// Shows a page, with its leaf where that was set in type before.
    fn arrive(&self, visit: Visit, page: Arc<Page>, set: Option<DocumentFragment>) {
        let inner = &self.inner;
        if let How::Link { href, .. } = &visit.how {
            if inner.host.path() == visit.route.href(&inner.host.base) {
                inner.places.note();
                inner.host.replace(Some(href), inner.host.entry().unwrap_or_default());
            } else {
                inner.places.push(href);
            }
        }
        // Nothing of the last page's talk is written to from here on.
        inner.talking.close();
        inner.wanted.take();
        inner.places.arrived();
        inner.host.show(&arrival(""));
        self.remember(visit.route.clone(), page.clone());
        // From a link the reader comes to the top, and sees the first screen sooner if all else waits. The scroll goes first: of the page
        // that is there no layout is due. What stands last is said of the new page alone: said of the old one, its styles would be worked
        // out anew before it goes.
        let is_at_the_top = matches!(visit.how, How::Link { fragment: None, .. });
        if is_at_the_top {
            inner.host.scroll_to((0.0, 0.0));
        }
        // A page that was taken over stands there.
        if !matches!(visit.how, How::Taken(_)) {
            inner.host.put_page(set.or_else(|| inner.host.set(&leaf(&inner.context, &page))));
        }
        inner.host.first_screen(is_at_the_top);
        if self.site.with_untracked(|site| site.as_ref() != Some(&page.site)) {
            self.site.set(Some(page.site.clone()));
        }
        self.report(Progress::Idle);
        inner.talking.expect(page.clone());
        let this = self.clone();
        let settle = move || {
            let named = title(&page, this.inner.context.messages);
            this.inner.host.tell(&page, &visit.route, &named);
            this.inner.host.mark(here(&this.inner.context, &page).as_ref());
            this.inner.host.first_screen(false);
            // The page stands there as it was printed: what this reader wrote comes into it now.
            this.inner.talking.settle();
            this.settle(&visit.how, named);
            if !is_at_the_top {
                this.find_comment();
            }
        };
        let rest = if is_at_the_top {
            Some(Timer::after(FIRST_SCREEN, settle))
        } else {
            spawn_local(async move {
                leptos::task::tick().await;
                settle();
            });
            None
        };
        inner.rest.replace(rest);
    }

    /// Once the page is there: its place, the focus, and the word that it has come.
    fn settle(&self, how: &How, named: String) {
        let host = &self.inner.host;
        match how {
            How::First => {
                self.find_place();
                return;
            }
            How::Taken(left) => {
                left.iter().for_each(|left| host.bring_back(left));
                return;
            }
            How::Traversal => self.find_place(),
            How::Link { fragment: Some(id), .. } => {
                if !host.scroll_to_id(id) {
                    host.scroll_to((0.0, 0.0));
                }
            }
            How::Link { fragment: None, .. } => {}
        }
        host.focus_heading();
        host.show(&arrival(&named));
    }

    /// Scrolls to where the entry was left, else to the place that the address names, else to the top.
    fn find_place(&self) {
        let host = &self.inner.host;
        match (self.inner.places.here(), host.fragment()) {
            (Some(place), _) => host.scroll_to(place),
            (None, Some(id)) if host.scroll_to_id(&id) => {}
            (None, _) => host.scroll_to((0.0, 0.0)),
        }
    }

    /// Scrolls to a comment that the address names, or to where the reader was among comments, once they are there; not where they took long and
    /// the reader has gone elsewhere meanwhile. Soon after a reload it is the browser that scrolls, as far as the page goes.
    fn find_comment(&self) {
        let (this, host) = (self.clone(), &self.inner.host);
        let (at, began) = (host.scroll(), js_sys::Date::now());
        if host.fragment().is_some_and(|id| id.starts_with("comment-")) || self.inner.places.here().is_some() {
            self.inner.talking.then(move || {
                if js_sys::Date::now() - began < SOON || this.inner.host.scroll() == at {
                    this.find_place();
                }
            });
        }
    }

    fn remember(&self, route: Route, page: Arc<Page>) {
        let mut visited = self.inner.visited.borrow_mut();
        visited.retain(|(other, _)| *other != route);
        visited.push((route, page));
        if visited.len() > MOST {
            visited.remove(0);
        }
    }
}
