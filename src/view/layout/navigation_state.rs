//! How far the next page is.

use leptos::prelude::*;

/// How far the next page is. A new state is the one that is printed: nothing is on its way.
#[derive(Clone, Copy)]
pub struct NavigationState {
    /// Whether a page has been on its way for a while.
    pub is_loading: RwSignal<bool>,
    /// Whether a page is there: where none is, what is said of the first stands in its place.
    pub has_page: RwSignal<bool>,
    /// Why the next page did not come.
    pub notice: RwSignal<Option<Notice>>,
}

/// What went wrong, in words, and whether asking again may help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    pub can_retry: bool,
}

impl Default for NavigationState {
    fn default() -> Self {
        Self { is_loading: RwSignal::new(false), has_page: RwSignal::new(false), notice: RwSignal::new(None) }
    }
}
