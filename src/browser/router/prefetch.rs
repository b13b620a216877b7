//! Pages fetched and built before the reader asks, for links that are pointed at, focused or touched.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::Owner;
use wasm_bindgen_futures::spawn_local;

use super::page_request::PageRequest;
use super::shown_page::BuiltPage;
use crate::route::Route;
use crate::source::Source;
use crate::view::layout::navigation_state::NavigationState;

/// Pages kept that were fetched before the reader asked.
const MOST_PAGES: usize = 6;
/// How long a link must be pointed at before its page is fetched, in milliseconds: passing over is not asking.
const INTENT: u32 = 65;

/// Fetches pages ahead.
#[derive(Clone)]
pub struct Prefetcher {
    source: Source,
    app: Owner,
    navigation: NavigationState,
    pages: Rc<RefCell<Vec<Prefetched>>>,
    intent: Rc<RefCell<Option<Timeout>>>,
}

/// A page that was asked for ahead, and is built once it has come.
pub struct Prefetched {
    pub request: PageRequest,
    pub built: Option<BuiltPage>,
}

impl Prefetcher {
    /// One for an app. Nothing is fetched yet.
    pub fn new(source: Source, app: Owner, navigation: NavigationState) -> Self {
        Self { source, app, navigation, pages: Rc::default(), intent: Rc::default() }
    }

    /// The reader seems to want this route: its page is fetched if they still do in a moment.
    pub fn point_at(&self, route: Route) {
        let this = self.clone();
        self.intent.replace(Some(Timeout::new(INTENT, move || this.fetch(route))));
    }

    /// The reader points at no link any more.
    pub fn point_away(&self) {
        self.intent.take();
    }

    /// Gives up all of it.
    pub fn give_up(&self) {
        self.point_away();
        self.pages.take();
    }

    /// The page of a route, asked for before or now.
    pub fn take(&self, route: &Route) -> Option<Prefetched> {
        self.point_away();
        let mut pages = self.pages.borrow_mut();
        match pages.iter().position(|page| page.request.route == *route) {
            Some(place) => Some(pages.remove(place)),
            None => PageRequest::new(route.clone(), self.source.clone()).map(|request| Prefetched { request, built: None }),
        }
    }

    fn fetch(&self, route: Route) {
        if self.pages.borrow().iter().any(|page| page.request.route == route) {
            return;
        }
        let Some(request) = PageRequest::new(route.clone(), self.source.clone()) else { return };
        let (page, this) = (request.page.clone(), self.clone());
        {
            let mut pages = self.pages.borrow_mut();
            pages.push(Prefetched { request, built: None });
            if pages.len() > MOST_PAGES {
                pages.remove(0);
            }
        }
        spawn_local(async move {
            let answer = page.await;
            let mut pages = this.pages.borrow_mut();
            match answer {
                // Built at once, it only has to be put in its place when the reader asks.
                Ok(page) => {
                    if let Some(prefetched) = pages.iter_mut().find(|prefetched| prefetched.request.route == route) {
                        prefetched.built = Some(BuiltPage::new(&this.app, &page, this.navigation));
                    }
                }
                // What failed ahead is asked for again when the reader asks.
                Err(_) => pages.retain(|prefetched| prefetched.request.route != route),
            }
        });
    }
}
