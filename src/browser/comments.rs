//! The comments in this browser: what is stored, what is on its way, and what a section asks for.
//!
//! Two lives are kept apart. [`CommentsApp`] belongs to the app and is there on every page: drafts, the outbox, its lock and its timers. What is
//! shown belongs to the page: a [`CommentsState`](crate::view::comments::state::CommentsState), which is gone with it.

mod anchor;
mod app;
mod clock;
mod effects;
mod opening;
mod outbox;
mod thread;

pub use app::CommentsApp;
