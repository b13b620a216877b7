//! The comments of the article that is shown: its thread, the reader's draft, and sending it.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::StorageEvent;

use super::host::Host;
use super::listen::listen;
use super::storage::LocalStore;
use crate::comments::drafts::{Commenter, Drafts};
use crate::comments::{StoreError, device};
use crate::model::Checked;
use crate::model::article::{Article, Comments};
use crate::model::comment::{Comment, Draft, Field, NewComment};
use crate::model::date::Published;
use crate::model::slug::Slug;
use crate::view::House;
use crate::view::comments::thread;
use crate::view::live::Live;
use crate::view::reading::{Sending, Talk};
use crate::view::reply::{OUTCOME, REMEMBER, SUMMARY, TRAP, id_of};

/// Keeps the talk of one article current, of another when the reader goes there.
#[derive(Clone)]
pub struct Talking(Rc<Inner>);

struct Inner {
    host: Host,
    house: House,
    store: LocalStore,
    drafts: Drafts<LocalStore>,
    /// The article, and whether it takes comments; none where no article is shown.
    about: RefCell<Option<(Slug, Comments)>>,
    adopted: RefCell<Draft>,
    talk: RefCell<Talk>,
    /// How the moving parts of the form stand.
    shown: RefCell<Vec<Live>>,
}

impl Talking {
    /// No article's talk yet.
    pub fn new(host: &Host, house: &House) -> Self {
        let store = LocalStore::new(&host.window, &host.base);
        Self(Rc::new(Inner {
            host: host.clone(),
            house: house.clone(),
            drafts: Drafts::new(store.clone()),
            store,
            about: RefCell::default(),
            adopted: RefCell::default(),
            talk: RefCell::default(),
            shown: RefCell::default(),
        }))
    }

    /// Takes what the reader typed into a printed form. It belongs to the article whose talk is opened next.
    pub fn adopt(&self, typed: Draft) {
        self.0.adopted.replace(typed);
    }

    /// Goes to the talk of an article that is shown as it was printed.
    pub fn open(&self, article: &Article) {
        let (inner, slug) = (&self.0, &article.slug);
        // What the reader typed before this moment, here or into a form whose place this one took.
        let adopted = inner.host.typed().over(inner.adopted.take());
        let kept = if article.comments == Comments::Open { inner.drafts.open(slug) } else { Draft::default() };
        let is_adopted = adopted != Draft::default();
        let draft = if is_adopted { adopted.over(kept) } else { kept };
        if is_adopted {
            inner.drafts.keep(slug, &draft);
        }
        // All is shown once: a link to the story itself leaves the page as it stands.
        inner.shown.take();
        inner.about.replace(Some((slug.clone(), article.comments)));
        inner.talk.take();
        inner.show_thread(&device::thread(&inner.store, slug));
        // Who ticked the box before the app came wants to be remembered.
        inner.host.tick(REMEMBER, inner.host.is_ticked(REMEMBER) || inner.drafts.commenter().is_some());
        inner.renew(draft);
        inner.show();
    }

    /// No article is shown.
    pub fn close(&self) {
        self.0.about.take();
    }

    /// Follows what another tab adds to the thread.
    pub fn listen(&self) {
        let this = self.clone();
        listen(&self.0.host.window, "storage", false, move |event: StorageEvent| {
            let (inner, key) = (&this.0, event.key().unwrap_or_default());
            let slug = inner.slug();
            if let Some(slug) = slug.filter(|slug| inner.store.own_key(&key) == Some(device::key(slug).as_str())) {
                inner.show_thread(&device::thread(&inner.store, &slug));
            }
        });
    }

    /// The reader types.
    pub fn edit(&self, change: impl FnOnce(&mut Draft)) {
        let (inner, mut talk) = (&self.0, self.0.talk.borrow_mut());
        change(&mut talk.draft);
        if let Some(slug) = inner.slug() {
            inner.drafts.keep(&slug, &talk.draft);
        }
        if talk.sending == Sending::Sent {
            talk.sending = Sending::Idle;
        }
        drop(talk);
        inner.show();
    }

    /// To be forgotten takes effect at once; to be remembered, when a comment is sent.
    pub fn choose(&self, remember: bool) {
        if !remember {
            self.0.drafts.forget();
        }
    }

    /// Sends what passes the checks; otherwise the focus goes to what is to be mended. What filled in the trap is held.
    pub fn send(&self) {
        self.0.send(false);
    }

    /// Sends what was held: the reader says that they wrote it.
    pub fn send_anyway(&self) {
        self.0.send(true);
    }
}

impl Inner {
    fn slug(&self) -> Option<Slug> {
        self.about.borrow().as_ref().map(|(slug, _)| slug.clone())
    }

    /// Puts a draft into the form.
    fn renew(&self, draft: Draft) {
        let mut draft = draft;
        self.host.fill(TRAP, &draft.trap);
        for field in Field::ALL {
            self.host.fill(id_of(field), draft.part_mut(field));
        }
        self.talk.borrow_mut().draft = draft;
    }

    /// Shows what was said.
    fn show_thread(&self, said: &[Comment]) {
        let Some((_, comments)) = *self.about.borrow() else { return };
        self.host.show(&thread(&self.house, comments, said));
    }

    /// Brings the form to how the talk stands. What stands so already is left alone.
    fn show(&self) {
        if self.about.borrow().is_none() {
            return;
        }
        let mut talk = self.talk.borrow_mut();
        talk.is_unkept = !self.drafts.keeps();
        let now = talk.parts(self.house.words);
        drop(talk);
        for part in now.iter().filter(|part| !self.shown.borrow().contains(part)) {
            self.host.show(part);
        }
        self.shown.replace(now);
    }

    fn send(&self, is_confirmed: bool) {
        let (Some(slug), draft) = (self.slug(), self.talk.borrow().draft.clone()) else { return };
        // The second click of a double one.
        if self.talk.borrow().sending == Sending::Sent {
            return;
        }
        let focus = match draft.check() {
            Err(problems) => {
                self.talk.borrow_mut().watched = problems.iter().map(|problem| problem.field).collect();
                SUMMARY
            }
            Ok(new) => {
                let sending = if draft.is_trapped() && !is_confirmed { Sending::Held } else { self.post(&slug, &new, draft) };
                let mut talk = self.talk.borrow_mut();
                talk.watched.clear();
                talk.sending = sending;
                OUTCOME
            }
        };
        self.show();
        self.host.focus_id(focus);
    }

    fn post(&self, slug: &Slug, new: &NewComment, draft: Draft) -> Sending {
        let words = self.house.words;
        match device::post(&self.store, slug, new, now()) {
            Ok(said) => {
                self.show_thread(&said);
                self.drafts.let_go(slug, &draft);
                if self.host.is_ticked(REMEMBER) {
                    self.drafts.remember(&Commenter { name: draft.name.clone(), email: draft.email.clone() });
                }
                self.renew(Draft { text: String::new(), trap: String::new(), ..draft });
                Sending::Sent
            }
            Err(StoreError::Refused) => Sending::Failed(words.storage_refused.to_owned()),
            Err(StoreError::Full) => Sending::Failed(words.storage_full.to_owned()),
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
