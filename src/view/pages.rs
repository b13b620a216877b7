//! A component for each kind of page: what stands in `main`.

pub mod article;
pub mod author;
pub mod front;
pub mod no_page;
pub mod not_found;
pub mod section;
pub mod static_page;
