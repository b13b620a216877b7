//! Posting a comment: where its service is, and what came of it.

use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::fetch::Network;
use super::lock::hold;
use super::talk::{Inner, Talking, now};
use super::timer::Timer;
use super::trouble::{delayed, refused};
use crate::comments::drafts::Commenter;
use crate::comments::outbox::PendingComment;
use crate::comments::{HAS_SERVICES, RetryLater, StoreError, SubmitResult, device, form, send};
use crate::http::NetworkError;
use crate::model::article::Comments;
use crate::model::comment::{CommentStatus, Draft, Field, NewComment};
use crate::model::site::CommentService;
use crate::view::reading::Sending;
use crate::view::reply::{FORM, OUTCOME, REMEMBER, SUMMARY, id_of};

/// The lock that whoever sends holds.
const OUTBOX: &str = "outbox";
/// When what got no answer is sent again, and when it is seen whether another tab has sent it, in milliseconds.
const AGAIN: i32 = 60_000;
const SOON: i32 = 3_000;
/// How long a form that was handed over is not handed over again, in milliseconds: the second click of a double one.
const TWICE: f64 = 5_000.0;

impl Talking {
    /// Sends what passes the checks; otherwise the focus goes to what is to be mended. What filled in the trap is held. Whether the browser is to
    /// send the form itself.
    pub fn send(&self) -> bool {
        self.submit(false)
    }

    /// Sends what was held: the reader says that they wrote it.
    pub fn send_anyway(&self) {
        if self.submit(true) {
            self.0.host.submit(FORM);
        }
    }

    fn submit(&self, is_confirmed: bool) -> bool {
        self.settle();
        let (inner, draft) = (&self.0, self.0.talk.borrow().draft.clone());
        let Some(service) = inner.service.borrow().clone() else { return false };
        // The second click of a double one. What went out of the form left it empty: other words in it are another comment.
        let is_twice = match &inner.talk.borrow().sending {
            Sending::Sending(None) => true,
            Sending::Sent(_) | Sending::Sending(_) => draft.text.trim().is_empty(),
            Sending::HandedOver => js_sys::Date::now() - inner.handed.get() < TWICE,
            _ => false,
        };
        if is_twice {
            return false;
        }
        let mut is_browsers = false;
        let focus = match draft.check() {
            Err(problems) => {
                inner.talk.borrow_mut().watched = problems.iter().map(|problem| problem.field).collect();
                Some(SUMMARY)
            }
            Ok(new) => {
                inner.talk.borrow_mut().watched.clear();
                if draft.is_trapped() && !is_confirmed {
                    inner.say(Sending::Held);
                    Some(OUTCOME)
                } else {
                    inner.remember(&draft);
                    match service {
                        CommentService::Form { .. } => {
                            is_browsers = true;
                            inner.host.answer_beside(FORM);
                            inner.hand_over();
                            None
                        }
                        CommentService::Device => {
                            inner.keep_here(&new, draft);
                            Some(OUTCOME)
                        }
                        service => {
                            self.post(&service, &new, draft);
                            is_confirmed.then_some(OUTCOME)
                        }
                    }
                }
            }
        };
        inner.show();
        if let Some(focus) = focus {
            inner.host.focus_id(focus);
        }
        is_browsers
    }

    /// Puts a comment into the outbox and sends it. Where nothing can be kept it is sent at once, and its words stay in the form until it arrived;
    /// where its answer is lost, the same words are looked for before they are sent again.
    fn post(&self, service: &CommentService, new: &NewComment, draft: Draft) {
        let inner = &self.0;
        let Some((topic, _)) = inner.about.borrow().clone().filter(|_| HAS_SERVICES) else { return };
        let after = inner.said.borrow().iter().filter_map(|comment| comment.id.parse().ok()).max().unwrap_or_default();
        let random = (js_sys::Math::random() * 1e9) as i64;
        let id = [(js_sys::Date::now() as i64).to_string(), random.to_string()].join("-");
        let letter = PendingComment::new(id.clone(), service, &topic, new, now(), after);
        if inner.outbox.keep(&letter).is_ok() {
            inner.drafts.let_go(&topic.slug, &draft);
            inner.renew(emptied(draft));
            inner.say(Sending::Sending(Some(id)));
            inner.show_thread();
            self.flush();
            return;
        }
        let before = inner.unkept.take().filter(|before| before.slug == letter.slug && before.draft() == letter.draft());
        let (letter, standing) = before.map_or((letter, CommentStatus::Waiting), |before| (before, CommentStatus::Wanted));
        inner.say(Sending::Sending(None));
        let (this, service) = (self.clone(), service.clone());
        let Ok(abort) = AbortController::new() else { return };
        spawn_local(async move {
            let (inner, words) = (&this.0, this.0.context.messages);
            let delivery = send(&service, &letter, standing, &Network { abort }).await;
            let letter = letter.settled(&delivery);
            if letter.has_arrived() {
                inner.drafts.let_go(&letter.slug, &draft);
            }
            let is_shown = inner.slug().as_ref() == Some(&letter.slug);
            if letter.standing == CommentStatus::Tried {
                inner.unkept.replace(Some(letter));
            }
            if !is_shown {
                return;
            }
            match delivery {
                SubmitResult::Later(delay) => {
                    let is_known = matches!(delay, RetryLater::Busy(_) | RetryLater::Silent(NetworkError::Offline));
                    let phrase = if is_known { words.not_sent } else { words.perhaps_sent };
                    inner.say(Sending::Failed(delayed(phrase, delay, words)));
                }
                SubmitResult::Refused(refusal) => inner.say(Sending::Failed(refused(refusal, words).to_owned())),
                arrived => {
                    // What was typed meanwhile stays.
                    if inner.talk.borrow().draft == draft {
                        inner.renew(emptied(draft));
                    }
                    inner.say(Sending::Sent(inner.told(&arrived)));
                    this.read();
                }
            }
            inner.show();
        });
    }

    /// Sends what is in the outbox, one after the other, unless another tab does.
    pub fn flush(&self) {
        let Some(service) = self.0.service.borrow().clone().filter(|_| HAS_SERVICES) else { return };
        if self.0.due(&[]).is_none() {
            return self.0.catch_up();
        }
        if !self.0.host.window.navigator().on_line() {
            self.0.tell_of_waiting(RetryLater::Silent(NetworkError::Offline));
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            let inner = &this.0;
            let Some(_lock) = hold(&inner.host, &inner.store, &inner.store.name(OUTBOX)).await else {
                return this.flush_in(SOON);
            };
            let mut tried: Vec<String> = Vec::new();
            while let (Some(id), Ok(abort)) = (inner.due(&tried), AbortController::new()) {
                tried.push(id.clone());
                inner.out.replace(Some(id.clone()));
                inner.show_thread();
                let delivery = inner.outbox.deliver(&id, &service, &Network { abort }).await;
                inner.out.take();
                if let Some(delivery) = delivery {
                    this.delivered(&id, &delivery);
                }
            }
        });
    }

    /// Sends again after so many milliseconds.
    fn flush_in(&self, milliseconds: i32) {
        let this = self.clone();
        let timer = Timer::after(milliseconds, move || this.flush());
        self.0.again.replace(Some(timer));
    }

    fn delivered(&self, id: &str, delivery: &SubmitResult) {
        let inner = &self.0;
        let is_of_form = inner.own().as_deref() == Some(id);
        match delivery {
            SubmitResult::Later(delay) => {
                self.flush_in(match delay {
                    RetryLater::Busy(seconds) | RetryLater::Down(seconds) => {
                        i32::try_from(seconds.saturating_mul(1_000)).unwrap_or(i32::MAX)
                    }
                    _ => AGAIN,
                });
                inner.tell_of_waiting(*delay);
            }
            SubmitResult::Refused(_) => inner.welcome_back(),
            arrived => {
                if is_of_form {
                    inner.say(Sending::Sent(inner.told(arrived)));
                }
                self.read();
            }
        }
        inner.show_thread();
        inner.show();
    }

    /// The reader wants a comment sent that waits.
    pub fn send_now(&self, id: &str) {
        if !HAS_SERVICES {
            return;
        }
        self.0.outbox.send_again(id);
        self.0.say(Sending::Sending(Some(id.to_owned())));
        self.0.show();
        self.flush();
    }

    /// The reader wants the words of a comment back that waits. One that is on its way in another tab stays.
    pub fn take_back(&self, id: String) {
        if !HAS_SERVICES {
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            let inner = &this.0;
            let Some(_lock) = hold(&inner.host, &inner.store, &inner.store.name(OUTBOX)).await else { return };
            if let Some(letter) = inner.outbox.letter(&id).filter(|letter| !letter.has_arrived()) {
                inner.restore(&letter);
                inner.say(Sending::Idle);
                inner.show_thread();
                inner.show();
                inner.host.focus_id(id_of(Field::Text));
            }
        });
    }

    /// The reader says that the collector has it.
    pub fn arrived(&self) {
        let (inner, draft) = (&self.0, self.0.talk.borrow().draft.clone());
        let Some(slug) = inner.slug() else { return };
        form::forget(&inner.store, &slug);
        inner.drafts.let_go(&slug, &draft);
        inner.renew(emptied(draft));
        inner.say(Sending::Idle);
        inner.show();
        inner.host.focus_id(id_of(Field::Text));
    }
}

impl Inner {
    fn say(&self, sending: Sending) {
        self.talk.borrow_mut().sending = sending;
    }

    fn remember(&self, draft: &Draft) {
        if self.host.is_ticked(REMEMBER) {
            self.drafts.remember(&Commenter { name: draft.name.clone(), email: draft.email.clone() });
        }
    }

    /// Keeps a comment in this browser, where that is the service.
    fn keep_here(&self, new: &NewComment, draft: Draft) {
        let (Some(slug), words) = (self.slug(), self.context.messages) else { return };
        self.say(match device::post(&self.store, &slug, new, now()) {
            Ok(said) => {
                self.said.replace(said.into());
                self.show_thread();
                self.drafts.let_go(&slug, &draft);
                self.renew(emptied(draft));
                Sending::Sent(words.sent)
            }
            Err(StoreError::Refused) => Sending::Failed(words.storage_refused.to_owned()),
            Err(StoreError::Full) => Sending::Failed(words.storage_full.to_owned()),
        });
    }

    /// Writes down that the browser hands the form over; the draft stays until the reader says that it arrived.
    fn hand_over(&self) {
        let Some(slug) = self.slug() else { return };
        form::hand_over(&self.store, &slug);
        self.handed.set(js_sys::Date::now());
        self.say(Sending::HandedOver);
    }

    /// The next comment that is to be sent, besides some.
    fn due(&self, besides: &[String]) -> Option<String> {
        let letters = self.outbox.letters().into_iter();
        letters.filter(PendingComment::is_due).map(|letter| letter.id).find(|id| !besides.contains(id))
    }

    /// The comment of the form that is on its way.
    fn own(&self) -> Option<String> {
        match &self.talk.borrow().sending {
            Sending::Sending(id) => id.clone(),
            Sending::Waiting(id, _) => Some(id.clone()),
            _ => None,
        }
    }

    /// Says in the form why its comment waits.
    fn tell_of_waiting(&self, delay: RetryLater) {
        if let Some(id) = self.own() {
            self.say(Sending::Waiting(id, delayed(self.context.messages.waits, delay, self.context.messages)));
            self.show();
        }
    }

    /// Says in the form what another tab did with its comment.
    pub fn catch_up(&self) {
        let Some(id) = self.own().filter(|_| HAS_SERVICES) else { return };
        let words = self.context.messages;
        match self.outbox.letter(&id).map(|letter| letter.standing) {
            None | Some(CommentStatus::Published) => self.say(Sending::Sent(words.sent_published)),
            Some(CommentStatus::Held) => self.say(Sending::Sent(words.sent_held)),
            Some(CommentStatus::Doubtful) => self.say(Sending::Sent(words.sent_doubtful)),
            Some(CommentStatus::Refused) => self.welcome_back(),
            _ => {}
        }
        self.show();
    }

    /// What is said of a comment that went out of the form.
    fn told(&self, delivery: &SubmitResult) -> &'static str {
        let words = self.context.messages;
        match delivery {
            SubmitResult::Published(_) => words.sent_published,
            SubmitResult::Held(_) => words.sent_held,
            SubmitResult::Doubtful => words.sent_doubtful,
            _ => words.sent_known,
        }
    }

    /// Puts comments on the article that is shown back into the form that were turned away, and says why.
    pub fn welcome_back(&self) {
        let Some((slug, Comments::Open)) = self.about.borrow().as_ref().map(|(topic, comments)| (topic.slug.clone(), *comments))
        else {
            return;
        };
        for letter in self.outbox.letters() {
            if letter.slug == slug && letter.standing == CommentStatus::Refused {
                self.restore(&letter);
                self.say(Sending::Failed(refused(letter.refusal, self.context.messages).to_owned()));
            }
        }
    }

    /// Puts a comment's words back into the form, beside what is there. They are kept as a draft before the letter goes.
    fn restore(&self, letter: &PendingComment) {
        let draft = self.talk.borrow().draft.clone().over(letter.draft());
        self.drafts.keep(&letter.slug, &draft);
        self.outbox.remove(&letter.id);
        self.renew(draft);
    }
}

/// The form once its comment has left it: who writes stays.
fn emptied(draft: Draft) -> Draft {
    Draft { name: draft.name, email: draft.email, ..Draft::default() }
}
