//! What every component may ask for.

use std::sync::Arc;

use leptos::prelude::expect_context;

use crate::messages::Messages;
use crate::model::address::Base;

/// What never changes while the paper is open: where it is deployed, and the words of its interface. Whoever prints or mounts a component
/// provides it as a context.
#[derive(Clone)]
pub struct SiteContext {
    pub base: Arc<Base>,
    pub messages: &'static Messages,
}

impl SiteContext {
    /// The name of an element by which readers find their way through a page, such as `main`. A page that is not the paper's own has such
    /// places itself: there it is a `div`.
    pub fn landmark(&self, name: &'static str) -> &'static str {
        if self.base.is_abroad() { "div" } else { name }
    }

    /// The role of a named part that is no landmark: without one its name would not be told.
    pub fn group_role(&self) -> Option<&'static str> {
        self.base.is_abroad().then_some("group")
    }
}

/// The context of the component that is being made.
pub fn site_context() -> SiteContext {
    expect_context()
}
