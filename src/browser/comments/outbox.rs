//! Sending what waits, from whatever page is shown.

use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::app::CommentsApp;
use crate::browser::network::Network;
use crate::browser::window::lock::hold;
use crate::comments::pending::PendingComment;
use crate::comments::result::{RetryLater, SubmitResult};
use crate::comments::section::Action;
use crate::comments::service::HAS_SERVICES;
use crate::http::NetworkError;

/// The lock that whoever sends holds.
const OUTBOX: &str = "outbox";
/// When what got no answer is sent again, in milliseconds.
const RETRY_AFTER: u32 = 60_000;
/// When it is seen whether another tab has sent it, in milliseconds.
const OTHER_TAB_AFTER: u32 = 3_000;

impl CommentsApp {
    /// Sends what is in the outbox, one after the other, unless another tab does.
    pub fn flush(&self) {
        if !HAS_SERVICES {
            return;
        }
        let Some(service) = self.0.service.borrow().clone() else { return };
        if self.next_due(&[]).is_none() {
            return self.outbox_changed();
        }
        if !window().navigator().on_line() {
            return self.dispatch(Action::Postponed(RetryLater::Silent(NetworkError::Offline)));
        }
        let this = self.clone();
        spawn_local(async move {
            let inner = &this.0;
            let Some(_lock) = hold(&inner.store, &inner.store.name(OUTBOX)).await else {
                return this.flush_in(OTHER_TAB_AFTER);
            };
            let mut tried: Vec<String> = Vec::new();
            while let (Some(id), Ok(abort)) = (this.next_due(&tried), AbortController::new()) {
                tried.push(id.clone());
                inner.in_flight.replace(Some(id.clone()));
                this.outbox_changed();
                let result = inner.outbox.deliver(&id, &service, &Network { abort }).await;
                inner.in_flight.take();
                this.delivered(id, result);
            }
        });
    }

    /// Gives a waiting comment back to the form, unless another tab is sending it.
    pub(super) fn take_back(&self, id: String) {
        if !HAS_SERVICES {
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            let inner = &this.0;
            let Some(_lock) = hold(&inner.store, &inner.store.name(OUTBOX)).await else { return };
            // The reader may have gone to another story meanwhile: its form is not for these words.
            let is_shown = |comment: &PendingComment| this.slug().as_ref() == Some(&comment.slug);
            if let Some(comment) = inner.outbox.get(&id).filter(|comment| !comment.has_arrived() && is_shown(comment)) {
                this.change_thread(Action::TakenBack(comment));
            }
        });
    }

    /// Tells the section that is shown what waits about its story.
    pub(super) fn outbox_changed(&self) {
        let Some(slug) = self.slug().filter(|_| HAS_SERVICES) else { return };
        let (pending, in_flight) = (self.0.outbox.about(&slug), self.0.in_flight.borrow().clone());
        self.change_thread(Action::OutboxChanged { pending, in_flight });
    }

    fn delivered(&self, id: String, result: Option<SubmitResult>) {
        if let Some(SubmitResult::Later(reason)) = result {
            self.flush_in(match reason {
                RetryLater::Busy(seconds) | RetryLater::Down(seconds) => seconds.saturating_mul(1_000),
                _ => RETRY_AFTER,
            });
        }
        // What arrived stands in the section's form as its own before it is seen to be gone from the outbox.
        if let Some(slug) = self.slug() {
            self.dispatch(Action::PendingRead(self.0.outbox.about(&slug)));
        }
        result.into_iter().for_each(|result| self.change_thread(Action::Delivered { id: id.clone(), result }));
        self.outbox_changed();
    }

    fn flush_in(&self, milliseconds: u32) {
        let this = self.clone();
        // A browser counts such times in 31 bits.
        let milliseconds = milliseconds.min(i32::MAX as u32);
        self.0.retry.replace(Some(Timeout::new(milliseconds, move || this.flush())));
    }

    /// The next comment that is to be sent, besides some.
    fn next_due(&self, besides: &[String]) -> Option<String> {
        let all = self.0.outbox.all().into_iter();
        all.filter(PendingComment::is_due).map(|comment| comment.id).find(|id| !besides.contains(id))
    }
}
