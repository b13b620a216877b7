//! A page that is being fetched.

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, Shared};
use web_sys::AbortController;

use crate::browser::network::Network;
use crate::model::page::Page;
use crate::route::Route;
use crate::source::{Source, SourceError};

/// A page, or why it did not come.
pub type Answer = Result<Arc<Page>, SourceError>;

/// One page on its way. Dropping it gives up.
pub struct PageRequest {
    pub route: Route,
    pub page: Shared<LocalBoxFuture<'static, Answer>>,
    abort: AbortController,
}

impl PageRequest {
    /// Asks for a route's page; for the page of what was not found where the route leads nowhere. None where the browser cannot abort,
    /// which all that run WebAssembly can.
    pub fn new(route: Route, source: Source) -> Option<Self> {
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
        Some(Self { route, page: fetched.boxed_local().shared(), abort })
    }
}

impl Drop for PageRequest {
    fn drop(&mut self) {
        self.abort.abort();
    }
}
