//! Where a [`Page`] comes from.
//!
//! A source knows what to ask for and what to make of the answer. *How* to ask — `fetch` in a browser — is passed in as a [`Fetch`],
//! so this room holds no I/O and every source is tested with a table of answers. Wire types never leave their file.

mod error;
mod files;

use std::future::Future;

use crate::model::json::Json;
use crate::model::page::Page;
use crate::route::Route;

pub use error::SourceError;
pub use files::Files;

/// How to ask.
pub trait Fetch {
    /// The answer to a GET of an address on the web or on this host.
    ///
    /// # Errors
    /// [`SourceError::Offline`], [`SourceError::TimedOut`], or [`SourceError::Unreadable`] where the answer broke off.
    fn get(&self, address: &str) -> impl Future<Output = Result<Answer, SourceError>>;

    /// What a text says; none where it is no JSON.
    fn json(&self, text: &str) -> Option<Json>;
}

/// What a server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub text: String,
}

/// Where this paper's pages come from.
#[derive(Clone, Debug)]
pub enum Source {
    Files(Files),
}

impl Source {
    /// The page of a route.
    ///
    /// # Errors
    /// Every [`SourceError`]; [`SourceError::NotFound`] where the route leads nowhere.
    pub async fn page(&self, route: &Route, fetch: &impl Fetch) -> Result<Page, SourceError> {
        match self {
            Self::Files(files) => files.page(route, fetch).await,
        }
    }
}
