//! The thread under the article that is shown: reading it, and telling of what is new in it.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Event};

use super::fetch::Network;
use super::listen::listen;
use super::talk::{Inner, Talking, moment, now};
use super::trouble::unread;
use crate::comments::outbox::PendingComment;
use crate::comments::{ThreadError, device, is_remote, read};
use crate::model::article::Comments;
use crate::model::comment::{Comment, CommentStatus};
use crate::model::slug::Slug;
use crate::view::comments::{news, thread};
use crate::view::reading::Hearing;

/// How old a thread may be before it is read again when the reader comes back to it, in milliseconds.
const STALE: f64 = 60_000.0;
/// Threads kept for Back and Forward.
const MOST: usize = 6;

impl Talking {
    /// Shows what is known of an article's thread, and asks for the rest.
    pub(super) fn begin_thread(&self, slug: &Slug) {
        let inner = &self.0;
        let is_far = inner.service.borrow().as_ref().is_some_and(is_remote);
        let kept = inner.heard.borrow().iter().find(|(other, _)| other == slug).map(|(_, said)| said.clone());
        let (hearing, said) = match (is_far, kept) {
            (false, _) => (Hearing::Heard, device::thread(&inner.store, slug).into()),
            (true, Some(said)) => (Hearing::Heard, said),
            (true, None) => (Hearing::Loading, Vec::new().into()),
        };
        inner.hearing.replace(hearing);
        inner.said.replace(said);
        inner.show_thread();
        self.read();
    }

    /// Reads the thread from its service, again where it was read before.
    pub fn read(&self) {
        let inner = &self.0;
        let service = inner.service.borrow().clone().filter(is_remote);
        let topic = inner.about.borrow().as_ref().map(|(topic, _)| topic.clone());
        let (Some(service), Some(topic), Ok(abort)) = (service, topic, AbortController::new()) else { return };
        inner.close_thread();
        inner.under_way.replace(Some(abort.clone()));
        inner.asked.set(js_sys::Date::now());
        if matches!(*inner.hearing.borrow(), Hearing::Failed(_)) {
            inner.hearing.replace(Hearing::Loading);
        }
        inner.show_thread();
        // Emptied, so that the same number of comments is told of twice.
        inner.host.show(&news(None));
        let (this, network) = (self.clone(), Network { abort: abort.clone() });
        spawn_local(async move {
            let answer = read(&service, &topic, &network, &|seconds| moment(seconds as f64 * 1000.0)).await;
            let is_current = this.0.under_way.borrow().as_ref() == Some(&abort);
            if is_current {
                this.0.under_way.take();
                this.0.was_read(&topic.slug, answer);
            }
        });
    }

    /// Does something once the thread is there; at once where it is.
    pub fn then(&self, act: impl FnOnce() + 'static) {
        if *self.0.hearing.borrow() == Hearing::Loading {
            self.0.then.replace(Some(Box::new(act)));
        } else {
            act();
        }
    }

    /// Reads again when the network is back, and when the reader comes back after a while.
    pub(super) fn listen_for_news(&self) {
        let window = &self.0.host.window;
        let this = self.clone();
        listen(window, "online", false, move |_: Event| {
            this.flush();
            this.read();
        });
        let (this, Some(document)) = (self.clone(), window.document()) else { return };
        listen(&document.clone(), "visibilitychange", false, move |_: Event| {
            if !document.hidden() && js_sys::Date::now() - this.0.asked.get() > STALE {
                this.flush();
                this.read();
            }
        });
    }
}

impl Inner {
    /// Gives up what is asked.
    pub fn close_thread(&self) {
        if let Some(abort) = self.under_way.take() {
            abort.abort();
        }
    }

    fn was_read(&self, slug: &Slug, answer: Result<Vec<Comment>, ThreadError>) {
        match answer {
            Ok(said) => {
                let said: Rc<[Comment]> = said.into();
                self.outbox.seen(slug, &said, &now());
                self.catch_up();
                let was_heard = self.hearing.replace(Hearing::Heard) == Hearing::Heard;
                let before = self.said.replace(said.clone());
                if was_heard {
                    self.tell_of_news(&before, &said);
                }
                let mut heard = self.heard.borrow_mut();
                heard.retain(|(other, _)| other != slug);
                heard.push((slug.clone(), said));
                if heard.len() > MOST {
                    heard.remove(0);
                }
            }
            Err(why) => {
                self.hearing.replace(Hearing::Failed(unread(why, self.context.messages)));
            }
        }
        self.show_thread();
        self.show();
        let then = self.then.take();
        then.into_iter().for_each(|act| act());
    }

    fn tell_of_news(&self, before: &[Comment], said: &[Comment]) {
        let is_new = |comment: &&Comment| !before.iter().any(|other| other.id == comment.id);
        let count = said.iter().filter(is_new).count();
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            self.host.show(&news(Some(&self.context.messages.counted(self.context.messages.new_comments, count))));
        }
    }

    /// The comments on an article that are on their way.
    pub fn letters(&self, slug: &Slug) -> Vec<PendingComment> {
        let mut letters = self.outbox.letters();
        letters.retain(|letter| letter.slug == *slug && letter.standing != CommentStatus::Refused);
        letters
    }

    /// Shows what was said and what is on its way. What stands so already is left alone, and what the reader looks at stays where it is.
    pub fn show_thread(&self) {
        let Some((slug, comments)) = self.about.borrow().as_ref().map(|(topic, comments)| (topic.slug.clone(), *comments)) else {
            return;
        };
        let said = self.said.borrow().clone();
        let mut letters = self.outbox.letters();
        // Where there is no form, what was turned away has no other place.
        letters
            .retain(|letter| letter.slug == slug && (letter.standing != CommentStatus::Refused || comments == Comments::Closed));
        let as_seen = |letter: &PendingComment| {
            let mut comment = letter.comment();
            if self.out.borrow().as_ref() == Some(&letter.id) {
                comment.standing = CommentStatus::Sending;
            }
            comment
        };
        let letters: Vec<Comment> = letters.iter().map(as_seen).collect();
        let all: Vec<&Comment> = said.iter().chain(&letters).collect();
        let now = thread(&self.context, comments, &self.hearing.borrow(), &all);
        if self.thread.borrow().as_ref() != Some(&now) {
            self.host.steady(|| self.host.show(&now));
            self.thread.replace(Some(now));
        }
    }
}
