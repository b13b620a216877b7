//! The comment section: what readers wrote, and the form to write more.

mod comment;
mod field;
mod form;
pub mod ids;
mod outcome;
mod phrases;
mod section;
mod start_note;
pub mod state;
pub mod subject;
mod summary;
mod thread;
mod thread_list;

pub use section::{Comments, CommentsProps, CommentsSection};
