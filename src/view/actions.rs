//! What live parts ask of the browser.

use leptos::prelude::*;

use super::parts::share_outcome::ShareOutcome;

/// What the browser does when a live part asks for it. It is a context that the browser provides; printed parts have none. What comments ask for
/// is in [`CommentsActions`](super::comments::state::CommentsActions).
#[derive(Clone, Copy)]
pub struct BrowserActions {
    pub navigation: Callback<NavigationRequest>,
    /// Shares the address of the page, and sets what came of it.
    pub share: Callback<RwSignal<ShareOutcome>>,
}

/// What a notice can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NavigationRequest {
    /// Ask for the page again.
    Retry,
    /// Stay on the page that is shown.
    Dismiss,
}
