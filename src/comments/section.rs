//! The rules of the comment section: what a reader's act, or a service's answer, changes, and what is to be done about it.
//!
//! All decisions are in [`CommentsModel::update`]. It touches no browser: what has to be done outside is an [`Effect`], what comes of it an
//! [`Action`].

mod action;
mod effect;
mod model;
mod opening;
mod submit;
#[cfg(test)]
mod tests;
mod update;

pub use action::{Action, Opening};
pub use effect::{Effect, Target};
pub use model::{Arrival, CommentsModel, Failure, LoadState, Submission};
