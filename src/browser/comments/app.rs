//! What the app keeps of comments, on every page.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::{document, window};
use web_sys::{AbortController, Event, StorageEvent};

use crate::browser::host::Host;
use crate::browser::window::events::listen;
use crate::browser::window::storage::LocalStore;
use crate::browser::window::turn::now_in_milliseconds;
use crate::comments::drafts::Drafts;
use crate::comments::outbox::Outbox;
use crate::comments::pending::PendingComment;
use crate::comments::section::{Action, LoadState};
use crate::comments::{device, service};
use crate::model::comment::Comment;
use crate::model::site::{CommentService, Site};
use crate::model::slug::Slug;
use crate::view::comments::state::CommentsState;

/// How old a thread may be before it is read again when the reader comes back to it, in milliseconds.
const STALE: f64 = 60_000.0;

/// The comments of one app.
#[derive(Clone)]
pub struct CommentsApp(pub(super) Rc<Inner>);

pub(super) struct Inner {
    pub host: Host,
    pub store: LocalStore,
    pub drafts: Drafts<LocalStore>,
    pub outbox: Outbox<LocalStore>,
    /// The service that keeps the comments of the paper; not known before its first page.
    pub service: RefCell<Option<CommentService>>,
    /// The section that is shown; none where no article is.
    pub section: RefCell<Option<Section>>,
    /// Runs once the thread is there.
    pub when_loaded: RefCell<Option<Box<dyn FnOnce()>>>,
    /// Threads read before, for Back and Forward.
    pub threads: RefCell<Vec<(Slug, Arc<[Comment]>)>>,
    /// The waiting comment that a request is out for.
    pub in_flight: RefCell<Option<String>>,
    /// Sends again after a while.
    pub retry: RefCell<Option<Timeout>>,
    /// A comment that could not be stored, and that may have arrived.
    pub unstored: RefCell<Option<PendingComment>>,
}

/// The section that is shown, and the request for its thread.
pub(super) struct Section {
    pub state: CommentsState,
    pub slug: Slug,
    pub request: Option<AbortController>,
    /// When the thread was asked for last, in milliseconds since 1970.
    pub asked_at: f64,
    /// Runs when the moment of a double click on a form for a collector is over.
    pub double_click: Option<Timeout>,
}

impl CommentsApp {
    /// The comments of an app. Nothing is shown yet.
    pub fn new(host: &Host) -> Self {
        let store = LocalStore::new(&window(), &host.base);
        Self(Rc::new(Inner {
            host: host.clone(),
            drafts: Drafts::new(store.clone()),
            outbox: Outbox::new(store.clone()),
            store,
            service: RefCell::default(),
            section: RefCell::default(),
            when_loaded: RefCell::default(),
            threads: RefCell::default(),
            in_flight: RefCell::default(),
            retry: RefCell::default(),
            unstored: RefCell::default(),
        }))
    }

    /// A page of the paper is shown: what waits to be sent goes out.
    pub fn visit(&self, site: &Site) {
        self.0.service.replace(Some(site.comments.clone()));
        self.flush();
    }

    /// The page is about to be another: nothing is written to its section any more.
    pub fn close(&self) {
        if let Some(request) = self.0.section.take().and_then(|section| section.request) {
            request.abort();
        }
        self.0.when_loaded.take();
    }

    /// The app is taken away. What waits to be sent goes out another time.
    pub fn leave(&self) {
        self.close();
        self.0.retry.take();
    }

    /// Does something once the thread is there; at once where it is.
    pub fn when_loaded(&self, act: impl FnOnce() + 'static) {
        let is_loaded = self.state().and_then(|state| state.peek(|model| model.load != LoadState::Loading));
        if is_loaded == Some(true) {
            act();
        } else {
            self.0.when_loaded.replace(Some(Box::new(act)));
        }
    }

    /// Follows what other tabs add and send, when the network is back, and when the reader comes back after a while.
    pub fn listen(&self) {
        let this = self.clone();
        listen(&window(), "storage", move |event: &StorageEvent| this.stored_elsewhere(event));
        let this = self.clone();
        listen(&window(), "online", move |_: &Event| {
            this.flush();
            this.load_thread();
        });
        let this = self.clone();
        listen(&document(), "visibilitychange", move |_: &Event| {
            let asked_at = this.0.section.borrow().as_ref().map_or(0.0, |section| section.asked_at);
            if !document().hidden() && now_in_milliseconds() - asked_at > STALE {
                this.flush();
                this.load_thread();
            }
        });
    }

    /// Another tab changed the storage.
    fn stored_elsewhere(&self, event: &StorageEvent) {
        let key = event.key().unwrap_or_default();
        let (Some(key), Some(slug)) = (self.0.store.own_key(&key), self.slug()) else { return };
        if key == device::key(&slug) && !self.is_remote() {
            self.change_thread(Action::DeviceThreadChanged(device::thread(&self.0.store, &slug)));
        } else if Outbox::<LocalStore>::is_key(key) {
            self.outbox_changed();
            // A comment leaves the outbox when it is in the thread.
            if event.new_value().is_none() {
                self.load_thread();
            }
        }
    }

    /// The section that is shown.
    pub(super) fn state(&self) -> Option<CommentsState> {
        self.0.section.borrow().as_ref().map(|section| section.state)
    }

    /// The story whose section is shown.
    pub(super) fn slug(&self) -> Option<Slug> {
        self.0.section.borrow().as_ref().map(|section| section.slug.clone())
    }

    /// Whether the comments of the section that is shown are asked for over the network.
    pub(super) fn is_remote(&self) -> bool {
        self.state().and_then(|state| state.peek(|model| service::is_remote(&model.service))).unwrap_or_default()
    }

    /// Gives the section that is shown an action.
    pub(super) fn dispatch(&self, action: Action) {
        if let Some(state) = self.state() {
            state.dispatch(action);
        }
    }
}
