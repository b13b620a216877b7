//! The comments of the article that is shown: its thread, the reader's draft, and sending it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::StorageEvent;

use super::host::Host;
use super::listen::listen;
use super::storage::LocalStore;
use crate::comments::drafts::{Commenter, Drafts};
use crate::comments::{StoreError, device};
use crate::model::Checked;
use crate::model::comment::{Comment, Draft};
use crate::model::date::Published;
use crate::model::slug::Slug;
use crate::view::reading::{Confirmed, Sending, Talk};
use crate::words::Words;

/// Keeps the talk of one article current, of another when the reader goes there.
#[derive(Clone)]
pub struct Talking(Rc<Inner>);

struct Inner {
    host: Host,
    words: &'static Words,
    store: LocalStore,
    drafts: Drafts<LocalStore>,
    slug: RefCell<Option<Slug>>,
    adopted: RefCell<Draft>,
    thread: RwSignal<Vec<Comment>>,
    draft: RwSignal<Draft>,
    renewed: RwSignal<u32>,
    remember: RwSignal<bool>,
    sending: RwSignal<Sending>,
    keeps_drafts: RwSignal<bool>,
}

impl Talking {
    /// No article's talk yet.
    pub fn new(host: &Host, words: &'static Words) -> Self {
        let store = LocalStore::new(&host.window, &host.base);
        let drafts = Drafts::new(store.clone());
        Self(Rc::new(Inner {
            keeps_drafts: RwSignal::new(true),
            remember: RwSignal::new(false),
            host: host.clone(),
            words,
            store,
            drafts,
            slug: RefCell::default(),
            adopted: RefCell::default(),
            thread: RwSignal::default(),
            draft: RwSignal::default(),
            renewed: RwSignal::default(),
            sending: RwSignal::new(Sending::Idle),
        }))
    }

    /// What the views see of it.
    pub fn talk(&self) -> Talk {
        let inner = &self.0;
        Talk {
            thread: inner.thread.read_only(),
            draft: inner.draft.read_only(),
            renewed: inner.renewed.read_only(),
            remember: inner.remember.read_only(),
            sending: inner.sending.read_only(),
            keeps_drafts: inner.keeps_drafts.read_only(),
            on_edit: self.callback(|inner, draft| inner.edit(draft)),
            on_remember: self.callback(|inner, remember| inner.choose(remember)),
            on_send: self.callback(|inner, confirmed| inner.send(confirmed)),
            on_focus: self.callback(|inner, id: &'static str| {
                let host = inner.host.clone();
                // What is to have the focus may be about to appear.
                spawn_local(async move {
                    leptos::task::tick().await;
                    host.focus_id(id);
                });
            }),
        }
    }

    /// Takes what the reader typed into a printed form. It belongs to the article whose talk is opened next.
    pub fn adopt(&self, typed: Draft) {
        self.0.draft.set(typed.clone());
        self.0.adopted.replace(typed);
    }

    /// Goes to an article's talk.
    pub fn open(&self, slug: &Slug, takes_comments: bool) {
        let inner = &self.0;
        inner.thread.set(device::thread(&inner.store, slug));
        inner.remember.set(inner.drafts.commenter().is_some());
        inner.note_keeping();
        let adopted = inner.adopted.take();
        let draft = if takes_comments { inner.drafts.open(slug) } else { Draft::default() };
        if adopted == Draft::default() {
            inner.renew(draft);
        } else {
            let draft = adopted.over(draft);
            inner.drafts.keep(slug, &draft);
            inner.renew(draft);
        }
        inner.sending.set(Sending::Idle);
        inner.slug.replace(Some(slug.clone()));
    }

    /// Follows what another tab adds to the thread.
    pub fn listen(&self) {
        let this = self.clone();
        listen(&self.0.host.window, "storage", false, move |event: StorageEvent| {
            let (inner, key) = (&this.0, event.key().unwrap_or_default());
            let slug = inner.slug.borrow();
            if let Some(slug) = slug.as_ref().filter(|slug| inner.store.own_key(&key) == Some(device::key(slug).as_str())) {
                inner.thread.set(device::thread(&inner.store, slug));
            }
        });
    }

    fn callback<T: 'static>(&self, act: fn(&Inner, T)) -> Callback<T> {
        let inner = StoredValue::new_local(self.0.clone());
        Callback::new(move |with| inner.with_value(|inner| act(inner, with)))
    }
}

impl Inner {
    /// Puts a draft into the form.
    fn renew(&self, draft: Draft) {
        self.draft.set(draft);
        self.renewed.update(|count| *count = count.wrapping_add(1));
    }

    fn edit(&self, draft: Draft) {
        if let Some(slug) = self.slug.borrow().as_ref() {
            self.drafts.keep(slug, &draft);
        }
        self.note_keeping();
        self.draft.set(draft);
        if self.sending.get_untracked() == Sending::Sent {
            self.sending.set(Sending::Idle);
        }
    }

    /// To be forgotten takes effect at once; to be remembered, when a comment is sent.
    fn choose(&self, remember: bool) {
        self.remember.set(remember);
        if !remember {
            self.drafts.forget();
        }
    }

    fn send(&self, confirmed: Confirmed) {
        let Some(slug) = self.slug.borrow().clone() else { return };
        let draft = self.draft.get_untracked();
        // The form sends only what passed the checks; what did not stays where it is.
        let Ok(new) = draft.check() else { return };
        if draft.is_trapped() && confirmed == Confirmed::No {
            self.sending.set(Sending::Held);
            return;
        }
        match device::post(&self.store, &slug, &new, now()) {
            Ok(thread) => {
                self.thread.set(thread);
                self.drafts.let_go(&slug, &draft);
                if self.remember.get_untracked() {
                    self.drafts.remember(&Commenter { name: draft.name.clone(), email: draft.email.clone() });
                }
                self.note_keeping();
                self.renew(Draft { text: String::new(), trap: String::new(), ..draft });
                self.sending.set(Sending::Sent);
            }
            Err(StoreError::Refused) => self.sending.set(Sending::Failed(self.words.storage_refused.to_owned())),
            Err(StoreError::Full) => self.sending.set(Sending::Failed(self.words.storage_full.to_owned())),
        }
    }

    fn note_keeping(&self) {
        let keeps = self.drafts.keeps();
        if self.keeps_drafts.get_untracked() != keeps {
            self.keeps_drafts.set(keeps);
        }
    }
}

/// This moment, as the reader's own clock shows it.
fn now() -> Published {
    let at = js_sys::Date::new_0();
    // Minutes that UTC is ahead of the reader's clock.
    let behind = at.get_timezone_offset();
    let local: String = js_sys::Date::new(&(at.get_time() - behind * 60_000.0).into()).to_iso_string().into();
    let (sign, minutes) = if behind > 0.0 { ("-", behind as u32) } else { ("+", -behind as u32) };
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let text = [local.trim_end_matches('Z'), sign, &two(minutes / 60), ":", &two(minutes % 60)].concat();
    Published::parse(&text).unwrap_or_default()
}
