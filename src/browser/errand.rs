//! A page that is being fetched, and those fetched before the reader asks.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, Shared};
use web_sys::{AbortController, DocumentFragment};

use super::fetch::Network;
use super::host::Host;
use super::timer::Timer;
use crate::model::page::Page;
use crate::route::Route;
use crate::source::{Source, SourceError};
use crate::view::SiteContext;
use crate::view::app::leaf;

/// Pages kept that were fetched before the reader asked.
const MOST: usize = 6;
/// How long a link must be pointed at before its page is fetched, in milliseconds: passing over is not asking.
const INTENT: i32 = 65;

/// One page on its way. Dropping it gives up.
pub struct Errand {
    route: Route,
    /// The page set in type, where that was done ahead.
    pub leaf: Option<DocumentFragment>,
    pub page: Shared<LocalBoxFuture<'static, Result<Arc<Page>, SourceError>>>,
    abort: AbortController,
}

impl Errand {
    /// Sets out for a route's page; for the page of what was not found where the route leads nowhere. None where the browser cannot abort,
    /// which all that run WebAssembly can.
    pub fn to(route: Route, source: Source) -> Option<Self> {
        let abort = AbortController::new().ok()?;
        let network = Network { abort: abort.clone() };
        let wanted = route.clone();
        let fetched = async move {
            let page = match source.page(&wanted, &network).await {
                Err(SourceError::NotFound) if wanted != Route::NotFound => source.page(&Route::NotFound, &network).await,
                answer => answer,
            };
            page.map(Arc::new)
        };
        Some(Self { route, leaf: None, page: fetched.boxed_local().shared(), abort })
    }
}

impl Drop for Errand {
    fn drop(&mut self) {
        self.abort.abort();
    }
}

/// Pages fetched ahead, for links that the reader points at, focuses or touches.
#[derive(Clone)]
pub struct Ahead {
    source: Source,
    host: Host,
    context: SiteContext,
    errands: Rc<RefCell<Vec<Errand>>>,
    intent: Rc<RefCell<Option<Timer>>>,
}

impl Ahead {
    /// Nothing fetched yet.
    pub fn new(source: Source, host: Host, context: SiteContext) -> Self {
        Self { source, host, context, errands: Rc::default(), intent: Rc::default() }
    }

    /// The reader seems to want this route: its page is fetched if they still do in a moment.
    pub fn point_at(&self, route: Route) {
        let ahead = self.clone();
        *self.intent.borrow_mut() = Some(Timer::after(INTENT, move || ahead.fetch(route)));
    }

    /// The reader points at no link any more.
    pub fn point_away(&self) {
        self.intent.borrow_mut().take();
    }

    /// Gives up all of it.
    pub fn leave(&self) {
        self.point_away();
        self.errands.borrow_mut().clear();
    }

    /// The errand for a route, begun before or now.
    pub fn take(&self, route: &Route) -> Option<Errand> {
        self.point_away();
        let mut errands = self.errands.borrow_mut();
        match errands.iter().position(|errand| errand.route == *route) {
            Some(place) => Some(errands.remove(place)),
            None => Errand::to(route.clone(), self.source.clone()),
        }
    }

    fn fetch(&self, route: Route) {
        if self.errands.borrow().iter().any(|errand| errand.route == route) {
            return;
        }
        let Some(errand) = Errand::to(route.clone(), self.source.clone()) else { return };
        let (page, ahead) = (errand.page.clone(), self.clone());
        {
            let mut errands = self.errands.borrow_mut();
            errands.push(errand);
            if errands.len() > MOST {
                errands.remove(0);
            }
        }
        wasm_bindgen_futures::spawn_local(async move {
            let answer = page.await;
            let mut errands = ahead.errands.borrow_mut();
            match answer {
                // Set in type at once, it only has to be put in its place when the reader asks.
                Ok(page) => {
                    if let Some(errand) = errands.iter_mut().find(|errand| errand.route == route) {
                        errand.leaf = ahead.host.set(&leaf(&ahead.context, &page));
                    }
                }
                // What failed ahead is asked for again when the reader asks.
                Err(_) => errands.retain(|errand| errand.route != route),
            }
        });
    }
}
