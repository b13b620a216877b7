//! What live parts ask of the browser.

use leptos::prelude::*;

use super::comments::state::CommentsState;
use super::parts::share::ShareOutcome;
use crate::comments::section::Effect;

/// What the browser does when a live part asks for it. It is a context that the browser provides; printed parts have none.
#[derive(Clone, Copy)]
pub struct BrowserActions {
    pub navigation: Callback<NavigationRequest>,
    /// Shares the address of the page, and sets what came of it.
    pub share: Callback<RwSignal<ShareOutcome>>,
    /// Tells a comment section that has come alive what this browser keeps for it.
    pub comments_opened: Callback<CommentsState>,
    /// Does what a comment section decided.
    pub comments_effect: Callback<(CommentsState, Effect)>,
}

/// What a notice can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NavigationRequest {
    /// Ask for the page again.
    Retry,
    /// Stay on the page that is shown.
    Dismiss,
}
