//! One app: what its components ask of the browser, and what it listens to.

use any_spawner::Executor;
use leptos::prelude::*;

use super::body::listen_to_body;
use super::comments::CommentsApp;
use super::host::Host;
use super::mount::build_still;
use super::router::{Navigation, listen_to_history, listen_to_links};
use super::share::share_address;
use crate::messages::Messages;
use crate::source::Source;
use crate::view::SiteContext;
use crate::view::actions::{BrowserActions, NavigationRequest};
use crate::view::app::EmptyApp;
use crate::view::comments::state::CommentsActions;
use crate::view::layout::navigation_state::NavigationState;

/// An app that is open in a page. Dropping it takes it away, with all that it listens to.
pub struct PaperApp {
    pub navigation: Navigation,
    comments: CommentsApp,
    owner: Owner,
}

impl PaperApp {
    /// The app of a paper. Nothing is shown yet, and nothing listened to.
    pub fn new(host: Host, source: Source, messages: &'static Messages) -> Self {
        // It fails where the executor is there already.
        let _ = Executor::init_wasm_bindgen();
        let context = SiteContext { base: host.base.clone().into(), messages };
        let comments = CommentsApp::new(&host);
        let owner = Owner::new();
        let state = owner.with(NavigationState::default);
        let navigation = Navigation::new(host, context.clone(), source, owner.clone(), state, comments.clone());
        owner.with(|| {
            provide_context(context);
            provide_context(browser_actions(&navigation));
            provide_context(comments_actions(&comments));
        });
        Self { navigation, comments, owner }
    }

    /// Listens to what the reader does, and to what happens to the window.
    pub fn listen(&self) {
        let host = self.navigation.host();
        self.owner.with(|| {
            listen_to_links(host, &self.navigation);
            listen_to_history(&self.navigation);
            listen_to_body(host);
            self.comments.listen();
        });
    }

    /// Puts what stands around every page into an empty root.
    pub fn build(&self) {
        let shell = self.owner.with(|| build_still(EmptyApp));
        self.navigation.host().root.replace_children_with_node_1(&shell);
    }
}

impl Drop for PaperApp {
    fn drop(&mut self) {
        self.navigation.leave();
        self.comments.leave();
        // What is alive knows the scope that it lives in: it does not end by itself.
        self.owner.cleanup();
    }
}

/// What live parts may ask for.
fn browser_actions(navigation: &Navigation) -> BrowserActions {
    let navigation = StoredValue::new_local(navigation.clone());
    BrowserActions {
        navigation: Callback::new(move |request| {
            navigation.with_value(|navigation| match request {
                NavigationRequest::Retry => navigation.retry(),
                NavigationRequest::Dismiss => navigation.dismiss(),
            });
        }),
        share: Callback::new(move |outcome| {
            let address = navigation.with_value(|navigation| {
                let host = navigation.host();
                host.whole(&navigation.route().map_or_else(|| host.path(), |route| route.href(&host.base)))
            });
            share_address(address, outcome);
        }),
    }
}

/// What comment sections may ask for.
fn comments_actions(comments: &CommentsApp) -> CommentsActions {
    let comments = StoredValue::new_local(comments.clone());
    CommentsActions {
        opened: Callback::new(move |state| comments.with_value(|comments| comments.open(state))),
        effect: Callback::new(move |(state, effect)| comments.with_value(|comments| comments.run(state, effect))),
    }
}
