//! Doing what a section decided.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, HtmlFormElement};

use super::app::CommentsApp;
use super::clock::now;
use crate::browser::network::Network;
use crate::browser::window::focus::focus_id;
use crate::browser::window::turn::now_in_milliseconds;
use crate::comments::drafts::Commenter;
use crate::comments::pending::PendingComment;
use crate::comments::section::{Action, Effect, Target};
use crate::comments::service::{HAS_SERVICES, submit};
use crate::comments::{device, hand_over};
use crate::model::comment::{CommentStatus, Draft, NewComment};
use crate::model::slug::Slug;
use crate::view::comments::ids;
use crate::view::comments::state::CommentsState;

/// How long a form that was handed over is not handed over again, in milliseconds: the second click of a double one.
const DOUBLE_CLICK: u32 = 5_000;

impl CommentsApp {
    /// Does what a section decided. What comes of it, the section hears as an action.
    pub fn run(&self, state: CommentsState, effect: Effect) {
        let Some(slug) = state.peek(|model| model.topic.slug.clone()) else { return };
        let inner = &self.0;
        match effect {
            Effect::FillFields(draft) => {
                let is_remembered = state.peek(|model| model.is_remembered).unwrap_or_default();
                self.fill_fields(&draft, is_remembered);
            }
            Effect::Focus(target) => self.focus(target),
            Effect::SaveDraft(draft) => {
                inner.drafts.keep(&slug, &draft);
                self.tell_whether_drafts_are_kept(state);
            }
            Effect::RemoveDraft(draft) => inner.drafts.remove_sent(&slug, &draft),
            Effect::RememberCommenter { name, email } => inner.drafts.remember(&Commenter { name, email }),
            Effect::ForgetCommenter => inner.drafts.forget(),
            Effect::LoadThread => self.load_thread(),
            Effect::KeepOnDevice(comment) => {
                let kept = device::post(&inner.store, &slug, &comment, now());
                self.change_thread(Action::KeptOnDevice(kept));
            }
            Effect::HandOver => self.hand_over(state, &slug),
            Effect::SubmitForm => self.submit_form(),
            Effect::ForgetHandOver => hand_over::forget(&inner.store, &slug),
            // Of these an app without services has none.
            _ if !HAS_SERVICES => {}
            Effect::Queue { comment, after } => self.queue(state, &comment, after),
            Effect::SubmitDirectly { comment, status, draft } => self.submit_directly(state, comment, status, draft),
            Effect::Flush => self.flush(),
            Effect::SendAgain(id) => inner.outbox.send_again(&id),
            Effect::TakeBack(id) => self.take_back(id),
            Effect::RemovePending(id) => inner.outbox.remove(&id),
        }
    }

    /// Moves the focus to an element that the section is about to show.
    fn focus(&self, target: Target) {
        let host = self.0.host.clone();
        spawn_local(async move {
            leptos::task::tick().await;
            focus_id(&host, ids::of_target(target));
        });
    }

    fn tell_whether_drafts_are_kept(&self, state: CommentsState) {
        let keeps_drafts = self.0.drafts.keeps();
        if state.peek(|model| model.keeps_drafts) != Some(keeps_drafts) {
            state.dispatch(Action::DraftsKept(keeps_drafts));
        }
    }

    /// Puts a comment into the outbox.
    fn queue(&self, state: CommentsState, comment: &NewComment, after: u32) {
        let Some((topic, service)) = state.peek(|model| (model.topic.clone(), model.service.clone())).filter(|_| HAS_SERVICES)
        else {
            return;
        };
        let random = (js_sys::Math::random() * 1e9) as i64;
        let id = [(now_in_milliseconds() as i64).to_string(), random.to_string()].join("-");
        let pending = PendingComment::new(id.clone(), &service, &topic, comment, now(), after);
        match self.0.outbox.keep(&pending) {
            Ok(()) => {
                state.dispatch(Action::PendingRead(self.0.outbox.about(&topic.slug)));
                state.dispatch(Action::Queued(id));
                self.outbox_changed();
            }
            Err(_) => state.dispatch(Action::QueueFailed { comment: pending, earlier: self.0.unstored.take() }),
        }
    }

    /// Sends a comment that cannot be stored.
    fn submit_directly(&self, state: CommentsState, comment: PendingComment, status: CommentStatus, draft: Draft) {
        let (Some(service), Ok(abort)) = (state.peek(|model| model.service.clone()), AbortController::new()) else { return };
        let this = self.clone();
        spawn_local(async move {
            let result = submit(&service, &comment, status, &Network { abort }).await;
            let comment = comment.after_submit(&result);
            if comment.has_arrived() {
                this.0.drafts.remove_sent(&comment.slug, &draft);
            }
            // The reader may have left and come back: the section that is shown then hears of it.
            let shown = this.state().filter(|_| this.slug().as_ref() == Some(&comment.slug));
            if comment.status == CommentStatus::Tried {
                this.0.unstored.replace(Some(comment));
            }
            shown.unwrap_or(state).dispatch(Action::SubmittedDirectly { result, draft });
        });
    }

    /// Notes that the browser sends the form; the draft stays until the reader says that it arrived.
    fn hand_over(&self, state: CommentsState, slug: &Slug) {
        hand_over::note(&self.0.store, slug);
        // In somebody else's page the collector's answer comes beside that page, not in its place.
        if let (Some(_), Some(form)) = (self.0.host.embedded(), self.0.host.by_id(ids::FORM)) {
            let _ = form.set_attribute("target", "_blank");
        }
        if let Some(section) = self.0.section.borrow_mut().as_mut() {
            section.double_click = Some(Timeout::new(DOUBLE_CLICK, move || state.dispatch(Action::HandOverSettled)));
        }
    }

    fn submit_form(&self) {
        let form = self.0.host.by_id(ids::FORM);
        if let Some(form) = form.as_ref().and_then(|form| form.dyn_ref::<HtmlFormElement>()) {
            // It throws for no form that is in the document.
            let _ = form.submit();
        }
    }
}
