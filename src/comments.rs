//! The comment section: the services that keep readers' comments, what waits in this browser, and the rules of the form.
//!
//! How to ask a service is passed in as an [`HttpClient`](crate::http::HttpClient), how to keep something in this browser as a [`Store`], so this
//! room touches no document and is tested natively. What a service's answers look like never leaves its file.

mod address;
pub mod device;
pub mod drafts;
pub mod former_slug;
pub mod hand_over;
mod isso;
pub mod lease;
pub mod outbox;
pub mod pending;
mod response;
pub mod result;
pub mod section;
pub mod service;
pub mod store;
mod stored;
pub mod topic;
mod wordpress;
