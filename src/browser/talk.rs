//! The comments of the article that is shown: the reader's draft, and how the form stands. The thread is read in [`thread`](super::thread), what
//! passed the checks is sent in [`post`](super::post).

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use web_sys::{AbortController, StorageEvent};

use super::host::Host;
use super::listen::listen;
use super::storage::LocalStore;
use super::timer::Timer;
use crate::comments::drafts::Drafts;
use crate::comments::outbox::{Outbox, PendingComment};
use crate::comments::{Topic, device, form};
use crate::model::Checked;
use crate::model::article::{Article, Comments};
use crate::model::comment::{Comment, Draft, Field};
use crate::model::date::Published;
use crate::model::line::Line;
use crate::model::page::{Content, Page};
use crate::model::site::{CommentService, Site};
use crate::model::slug::Slug;
use crate::route::Route;
use crate::view::SiteContext;
use crate::view::live::Live;
use crate::view::reading::{Hearing, Sending, Talk};
use crate::view::reply::{FORM, REMEMBER, TRAP, id_of};

/// Keeps the talk of one article current, of another when the reader goes there.
#[derive(Clone)]
pub struct Talking(pub(super) Rc<Inner>);

pub(super) struct Inner {
    pub host: Host,
    pub context: SiteContext,
    pub store: LocalStore,
    pub drafts: Drafts<LocalStore>,
    pub outbox: Outbox<LocalStore>,
    /// Who keeps the comments of the paper; not known before its first page.
    pub service: RefCell<Option<CommentService>>,
    /// The article, and whether it takes comments; none where no article is shown.
    pub about: RefCell<Option<(Topic, Comments)>>,
    adopted: RefCell<Draft>,
    /// The page whose talk is about to be opened.
    expected: RefCell<Option<Arc<Page>>>,
    pub talk: RefCell<Talk>,
    /// How the moving parts of the form stand.
    shown: RefCell<Vec<Live>>,
    pub hearing: RefCell<Hearing>,
    /// What was said, without what is on its way.
    pub said: RefCell<Rc<[Comment]>>,
    /// The thread as it stands in the page.
    pub thread: RefCell<Option<Live>>,
    /// What was said about other articles, for Back and Forward.
    pub heard: RefCell<Vec<(Slug, Rc<[Comment]>)>>,
    /// The request for the thread that is on its way.
    pub under_way: RefCell<Option<AbortController>>,
    /// When the thread was asked for last, in milliseconds.
    pub asked: Cell<f64>,
    /// What waits for the thread to be there.
    pub then: RefCell<Option<Box<dyn FnOnce()>>>,
    /// The comment that a request is out with.
    pub out: RefCell<Option<String>>,
    pub again: RefCell<Option<Timer>>,
    /// A comment that nothing could be kept of, and that may have arrived.
    pub unkept: RefCell<Option<PendingComment>>,
    /// When the form was handed to its collector, in milliseconds.
    pub handed: Cell<f64>,
}

impl Talking {
    /// No article's talk yet.
    pub fn new(host: &Host, context: &SiteContext) -> Self {
        let store = LocalStore::new(&host.window, &host.base);
        Self(Rc::new(Inner {
            host: host.clone(),
            context: context.clone(),
            drafts: Drafts::new(store.clone()),
            outbox: Outbox::new(store.clone()),
            store,
            service: RefCell::default(),
            about: RefCell::default(),
            adopted: RefCell::default(),
            expected: RefCell::default(),
            talk: RefCell::default(),
            shown: RefCell::default(),
            hearing: RefCell::new(Hearing::Loading),
            said: RefCell::new(Rc::new([])),
            thread: RefCell::default(),
            heard: RefCell::default(),
            under_way: RefCell::default(),
            asked: Cell::default(),
            then: RefCell::default(),
            out: RefCell::default(),
            again: RefCell::default(),
            unkept: RefCell::default(),
            handed: Cell::default(),
        }))
    }

    /// Takes what the reader typed into a printed form. It belongs to the article whose talk is opened next.
    pub fn adopt(&self, typed: Draft) {
        self.0.adopted.replace(typed);
    }

    /// A page has come whose talk is opened in a moment, once its first screen is painted.
    pub fn expect(&self, page: Arc<Page>) {
        self.0.expected.replace(Some(page));
    }

    /// Opens the talk of the page that has come, unless it is open: at the latest when the reader types. Whether it was opened now.
    pub fn settle(&self) -> bool {
        let Some(page) = self.0.expected.take() else { return false };
        self.visit(&page.site);
        match &page.content {
            Content::Article(page) if page.article.elsewhere.is_none() => self.open(&page.article),
            _ => self.close(),
        }
        true
    }

    /// A page of the paper is shown: what waits to be sent goes out.
    fn visit(&self, site: &Site) {
        self.0.service.replace(Some(site.comments.clone()));
        self.flush();
    }

    /// Goes to the talk of an article that is shown as it was printed.
    fn open(&self, article: &Article) {
        let (inner, slug) = (&self.0, &article.slug);
        // What the reader typed before this moment, here or into a form whose place this one took.
        let adopted = inner.host.typed().over(inner.adopted.take());
        let kept = if article.comments == Comments::Open { inner.drafts.open(slug) } else { Draft::default() };
        let is_adopted = adopted != Draft::default();
        let mut draft = if is_adopted { adopted.over(kept) } else { kept };
        // A browser that stopped in the midst of sending left the words in both places.
        if inner.letters(slug).iter().any(|letter| letter.text == draft.text.trim()) {
            draft.text.clear();
        }
        if is_adopted {
            inner.drafts.keep(slug, &draft);
        }
        // All is shown once: a link to the story itself leaves the page as it stands.
        inner.shown.take();
        inner.thread.take();
        inner.then.take();
        let path = Route::Article(slug.clone()).href(&inner.host.base.at_home());
        let topic = Topic { slug: slug.clone(), path, headline: Line::as_str(&article.headline).to_owned(), post: article.post };
        inner.about.replace(Some((topic, article.comments)));
        inner.talk.take();
        // The app says what is wrong with a field in its own words.
        inner.host.show(&Live::of(FORM).flag("novalidate", true));
        // Who ticked the box before the app came wants to be remembered.
        inner.host.tick(REMEMBER, inner.host.is_ticked(REMEMBER) || inner.drafts.commenter().is_some());
        inner.renew(draft);
        if form::was_handed_over(&inner.store, slug) {
            inner.talk.borrow_mut().sending = Sending::HandedOver;
        }
        self.begin_thread(slug);
        inner.welcome_back();
        inner.show();
    }

    /// No article is shown.
    pub fn close(&self) {
        self.0.close_thread();
        self.0.about.take();
        self.0.expected.take();
    }

    /// The app is taken away. What waits to be sent goes out another time.
    pub fn leave(&self) {
        self.close();
        self.0.then.take();
        self.0.again.take();
    }

    /// Follows what another tab adds to the thread, and what it does with comments on their way.
    pub fn listen(&self) {
        let this = self.clone();
        listen(&self.0.host.window, "storage", false, move |event: StorageEvent| {
            let (inner, key) = (&this.0, event.key().unwrap_or_default());
            let (Some(slug), Some(key)) = (inner.slug(), inner.store.own_key(&key)) else { return };
            if key == device::key(&slug) {
                this.begin_thread(&slug);
            } else if Outbox::<LocalStore>::is_letter(key) {
                inner.show_thread();
                inner.catch_up();
                // Letters go when they are in the thread.
                if event.new_value().is_none() {
                    this.read();
                }
            }
        });
        self.listen_for_news();
    }

    /// The reader types, or takes up a comment to answer it.
    pub fn edit(&self, change: impl FnOnce(&mut Draft)) {
        let (inner, mut talk) = (&self.0, self.0.talk.borrow_mut());
        change(&mut talk.draft);
        if let Some(slug) = inner.slug() {
            inner.drafts.keep(&slug, &talk.draft);
            if talk.sending == Sending::HandedOver {
                form::forget(&inner.store, &slug);
            }
        }
        if matches!(talk.sending, Sending::Sent(_) | Sending::HandedOver) {
            talk.sending = Sending::Idle;
        }
        drop(talk);
        inner.show();
    }

    /// The reader answers a comment, or none: the form says whom.
    pub fn answer(&self, id: String) {
        self.edit(|draft| draft.answers = id);
        self.0.host.focus_id(id_of(Field::Text));
    }

    /// To be forgotten takes effect at once; to be remembered, when a comment is sent.
    pub fn choose(&self, remember: bool) {
        if !remember {
            self.0.drafts.forget();
        }
    }
}

impl Inner {
    pub fn slug(&self) -> Option<Slug> {
        self.about.borrow().as_ref().map(|(topic, _)| topic.slug.clone())
    }

    /// Puts a draft into the form.
    pub fn renew(&self, draft: Draft) {
        let mut draft = draft;
        self.host.fill(TRAP, &draft.trap);
        for field in Field::ALL {
            self.host.fill(id_of(field), draft.part_mut(field));
        }
        self.talk.borrow_mut().draft = draft;
    }

    /// Brings the form to how the talk stands. What stands so already is left alone.
    pub fn show(&self) {
        if self.about.borrow().is_none() {
            return;
        }
        let mut talk = self.talk.borrow_mut();
        talk.is_unkept = !self.drafts.keeps();
        let said = self.said.borrow();
        let answered = said.iter().find(|comment| comment.id == talk.draft.answers);
        talk.answers = answered.map(|comment| comment.name.clone());
        let now = talk.parts(self.context.messages);
        drop(talk);
        for part in now.iter().filter(|part| !self.shown.borrow().contains(part)) {
            self.host.show(part);
        }
        self.shown.replace(now);
    }
}

/// This moment, as the reader's own clock shows it.
pub fn now() -> Published {
    moment(js_sys::Date::now())
}

/// A moment, in milliseconds since 1970, as the reader's own clock shows it.
pub fn moment(milliseconds: f64) -> Published {
    let at = js_sys::Date::new(&milliseconds.into());
    // Minutes that UTC is ahead of the reader's clock.
    let behind = at.get_timezone_offset();
    let local: String = js_sys::Date::new(&(at.get_time() - behind * 60_000.0).into()).to_iso_string().into();
    let (sign, minutes) = if behind > 0.0 { ("-", behind as u32) } else { ("+", -behind as u32) };
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let text = [local.trim_end_matches('Z'), sign, &two(minutes / 60), ":", &two(minutes % 60)].concat();
    Published::parse(&text).unwrap_or_default()
}
