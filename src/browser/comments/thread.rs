//! Reading the thread of the section that is shown.

use std::sync::Arc;

use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::anchor::keep_in_place;
use super::app::CommentsApp;
use super::clock::{moment, now};
use crate::browser::network::Network;
use crate::browser::window::letters::decomposed_path;
use crate::browser::window::turn::now_in_milliseconds;
use crate::comments::result::ThreadError;
use crate::comments::section::Action;
use crate::comments::service::{HAS_SERVICES, read_thread};
use crate::comments::topic::Topic;
use crate::model::comment::Comment;
use crate::model::site::CommentService;
use crate::model::slug::Slug;

/// Threads kept for Back and Forward.
const MOST_THREADS: usize = 6;

/// The story as an isso may know it: by a path in decomposed letters, which its page had before the press named pages in composed ones.
fn former_topic(service: &CommentService, topic: &Topic) -> Option<Topic> {
    let is_isso = matches!(service, CommentService::Isso { .. });
    let path = Some(&topic.path).filter(|_| is_isso).and_then(|path| decomposed_path(path))?;
    Some(Topic { path, ..topic.clone() })
}

impl CommentsApp {
    /// Reads the thread from its service, again where it was read before. Nothing happens where no service is asked.
    pub fn load_thread(&self) {
        // Said first, so that an app without services carries nothing of what follows.
        if !HAS_SERVICES {
            return;
        }
        let subject = self.state().and_then(|state| state.peek(|model| (model.service.clone(), model.topic.clone())));
        let (Some((service, topic)), Ok(abort)) = (subject.filter(|_| self.is_remote()), AbortController::new()) else { return };
        if let Some(section) = self.0.section.borrow_mut().as_mut() {
            section.asked_at = now_in_milliseconds();
            section.request.replace(abort.clone()).iter().for_each(AbortController::abort);
        }
        self.change_thread(Action::ThreadRequested);
        let (this, network) = (self.clone(), Network { abort: abort.clone() });
        spawn_local(async move {
            let clock = |seconds| moment(seconds as f64 * 1000.0);
            let mut answer = read_thread(&service, &topic, &network, &clock).await;
            let former = former_topic(&service, &topic).filter(|_| answer.as_ref().is_ok_and(Vec::is_empty));
            if let Some(former) = former
                && let Ok(comments) = read_thread(&service, &former, &network, &clock).await
                && !comments.is_empty()
            {
                answer = Ok(comments);
                this.change_thread(Action::ThreadFoundAt(former));
            }
            let is_current = this.0.section.borrow().as_ref().is_some_and(|section| section.request.as_ref() == Some(&abort));
            if is_current {
                this.loaded(&topic.slug, answer);
            }
        });
    }

    fn loaded(&self, slug: &Slug, answer: Result<Vec<Comment>, ThreadError>) {
        let inner = &self.0;
        if let Some(section) = inner.section.borrow_mut().as_mut() {
            section.request = None;
        }
        if let Ok(comments) = &answer {
            inner.outbox.remove_shown(slug, comments, &now());
            let comments: Arc<[Comment]> = comments.as_slice().into();
            let mut threads = inner.threads.borrow_mut();
            threads.retain(|(other, _)| other != slug);
            threads.push((slug.clone(), comments));
            if threads.len() > MOST_THREADS {
                threads.remove(0);
            }
        }
        self.change_thread(Action::ThreadLoaded(answer, inner.outbox.about(slug)));
        self.run_when_loaded();
    }

    /// Gives the section an action that changes its thread.
    pub(super) fn change_thread(&self, action: Action) {
        keep_in_place(&self.0.host, || self.dispatch(action));
    }

    /// Does what waited for the thread, once its elements are there.
    pub(super) fn run_when_loaded(&self) {
        let this = self.clone();
        spawn_local(async move {
            leptos::task::tick().await;
            // Taken only now: a page that has come meanwhile has given it up.
            let act = this.0.when_loaded.take();
            act.into_iter().for_each(|act| act());
        });
    }
}
