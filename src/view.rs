//! Components: plain values in, a view out. They never fetch, and only live parts listen.
//!
//! [`App`](app::App) is what stands around every page, [`PageView`](app::PageView) a page. The press prints both, and the browser builds the
//! second when the reader goes to a page: what they show is the same, because it comes from the same [`Page`](crate::model::page::Page).
//! Elements with `data-live` hold what moves; the browser brings that to life, and leaves alone what is still.
//!
//! Whoever makes a component provides a [`SiteContext`].

pub use context::{SiteContext, site_context};
pub use parts::picture::LEADING;
pub use parts::teaser::TeaserVariant;

pub mod actions;
pub mod app;
pub mod comments;
mod context;
pub mod embed;
pub mod head;
pub mod layout;
pub mod live;
pub mod pages;
pub mod parts;
pub mod text;
