//! Where a [`Page`] comes from.
//!
//! A source knows what to ask for and what to make of the answer. *How* to ask — `fetch` in a browser — is passed in as a [`HttpClient`],
//! so this room holds no I/O and every source is tested with a table of answers. Wire types never leave their file.

mod error;
mod files;
#[cfg(feature = "services")]
pub mod wordpress;

#[cfg(feature = "services")]
use std::rc::Rc;

use crate::http::HttpClient;
use crate::model::page::Page;
use crate::route::Route;

pub use error::SourceError;
pub use files::Files;
#[cfg(feature = "services")]
pub use wordpress::Wordpress;

/// Where this paper's pages come from.
#[derive(Clone, Debug)]
pub enum Source {
    Files(Files),
    #[cfg(feature = "services")]
    Wordpress(Rc<Wordpress>),
}

impl Source {
    /// The page of a route.
    ///
    /// # Errors
    /// Every [`SourceError`]; [`SourceError::NotFound`] where the route leads nowhere.
    pub async fn page(&self, route: &Route, fetch: &impl HttpClient) -> Result<Page, SourceError> {
        match self {
            Self::Files(files) => files.page(route, fetch).await,
            #[cfg(feature = "services")]
            Self::Wordpress(wordpress) => wordpress.page(route, fetch).await,
        }
    }
}
