//! Sending: which way a comment goes, and what comes of it.

use super::super::pending::PendingComment;
use super::super::result::{RetryLater, SubmitResult};
use super::super::store::StoreError;
use super::effect::{Effect, Target};
use super::model::{Arrival, CommentsModel, Failure, Submission};
use crate::http::NetworkError;
use crate::model::comment::{Comment, CommentStatus, Draft, Field, NewComment};
use crate::model::site::CommentService;

impl CommentsModel {
    /// Sends what passes the checks; otherwise the focus goes to the problems. What filled in the hidden field is held until it is confirmed.
    pub(super) fn submit(&mut self, is_confirmed: bool) -> Vec<Effect> {
        if self.is_second_click() {
            return Vec::new();
        }
        let comment = match self.draft.check() {
            Ok(comment) => comment,
            Err(problems) => {
                self.watched = problems.iter().map(|problem| problem.field).collect();
                return vec![Effect::Focus(Target::Problems)];
            }
        };
        self.watched.clear();
        if self.draft.is_trapped() && !is_confirmed {
            self.submission = Submission::Held;
            return vec![Effect::Focus(Target::Outcome)];
        }
        let mut effects = Vec::new();
        if self.is_remembered {
            let Draft { name, email, .. } = self.draft.clone();
            effects.push(Effect::RememberCommenter { name, email });
        }
        effects.extend(self.dispatch(comment, is_confirmed));
        effects
    }

    /// The second click of a double one. A comment that left the form left it empty: other words in it are another comment.
    fn is_second_click(&self) -> bool {
        match &self.submission {
            Submission::Sending(None) => true,
            Submission::Sent(_) | Submission::Sending(Some(_)) => self.draft.text.trim().is_empty(),
            Submission::HandedOver { is_fresh } => *is_fresh,
            _ => false,
        }
    }

    /// Gives the comment to whoever takes it.
    fn dispatch(&mut self, comment: NewComment, is_confirmed: bool) -> Vec<Effect> {
        match self.service {
            CommentService::Form { .. } => {
                self.submission = Submission::HandedOver { is_fresh: true };
                let mut effects = vec![Effect::HandOver];
                // The button that confirms is not the one that sends.
                effects.extend(is_confirmed.then_some(Effect::SubmitForm));
                effects
            }
            CommentService::Device => vec![Effect::KeepOnDevice(comment), Effect::Focus(Target::Outcome)],
            _ => {
                let after = self.comments.iter().filter_map(|other| other.id.parse().ok()).max().unwrap_or_default();
                let mut effects = vec![Effect::Queue { comment, after }];
                effects.extend(is_confirmed.then_some(Effect::Focus(Target::Outcome)));
                effects
            }
        }
    }

    pub(super) fn kept_on_device(&mut self, result: Result<Vec<Comment>, StoreError>) -> Vec<Effect> {
        match result {
            Ok(comments) => {
                self.comments = comments.into();
                self.submission = Submission::Sent(Arrival::Device);
                self.empty_form()
            }
            Err(error) => {
                self.submission = Submission::Failed(Failure::Storage(error));
                Vec::new()
            }
        }
    }

    pub(super) fn queued(&mut self, id: String) -> Vec<Effect> {
        self.submission = Submission::Sending(Some(id));
        let mut effects = self.empty_form();
        effects.push(Effect::Flush);
        effects
    }

    /// Sends a comment that cannot be stored at once; its words stay in the form until it has arrived. The same words, sent again, are looked for first.
    pub(super) fn queue_failed(&mut self, comment: PendingComment, earlier: Option<PendingComment>) -> Vec<Effect> {
        let earlier = earlier.filter(|earlier| earlier.slug == comment.slug && earlier.draft() == comment.draft());
        let (comment, status) = match earlier {
            Some(earlier) => (earlier, CommentStatus::Wanted),
            None => (comment, CommentStatus::Waiting),
        };
        self.submission = Submission::Sending(None);
        vec![Effect::SubmitDirectly { comment, status, draft: self.draft.clone() }]
    }

    pub(super) fn submitted_directly(&mut self, result: &SubmitResult, draft: &Draft) -> Vec<Effect> {
        let failure = match (result, Arrival::of(result)) {
            (_, Some(arrival)) => {
                self.submission = Submission::Sent(arrival);
                let mut effects = vec![Effect::LoadThread];
                // What was typed meanwhile stays.
                if self.draft == *draft {
                    effects.extend(self.empty_form());
                }
                return effects;
            }
            (SubmitResult::Refused(rejection), None) => Failure::Rejected(*rejection),
            (SubmitResult::Later(reason @ (RetryLater::Busy(_) | RetryLater::Silent(NetworkError::Offline))), None) => {
                Failure::NotSent(*reason)
            }
            (SubmitResult::Later(reason), None) => Failure::PerhapsSent(*reason),
            // Every other result has an arrival.
            _ => return Vec::new(),
        };
        self.submission = Submission::Failed(failure);
        Vec::new()
    }

    pub(super) fn confirm_arrival(&mut self) -> Vec<Effect> {
        self.submission = Submission::Idle;
        let mut effects = vec![Effect::ForgetHandOver];
        effects.extend(self.empty_form());
        effects.push(Effect::Focus(Target::Field(Field::Text)));
        effects
    }

    /// Empties the form of a comment that left it; name and address stay.
    fn empty_form(&mut self) -> Vec<Effect> {
        let sent = std::mem::take(&mut self.draft);
        self.draft = sent.clone().emptied();
        vec![Effect::RemoveDraft(sent), Effect::FillFields(self.draft.clone())]
    }
}
