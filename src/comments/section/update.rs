//! The rules: which action changes what.

use super::super::pending::PendingComment;
use super::super::result::SubmitResult;
use super::action::Action;
use super::effect::{Effect, Target};
use super::model::{Arrival, CommentsModel, Failure, LoadState, Submission};
use crate::model::comment::{Comment, CommentStatus, Draft, Field};

impl CommentsModel {
    /// Takes an action in, and returns what is to be done about it, in order.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        // Typing does not change the thread; everything else may.
        if !matches!(action, Action::Typed(..) | Action::TypedTrap(_)) {
            self.thread_version += 1;
        }
        match action {
            Action::Opened(opening) => self.open(opening),
            Action::Typed(field, text) => self.edit(|draft| *draft.part_mut(field) = text),
            Action::TypedTrap(text) => self.edit(|draft| draft.trap = text),
            Action::RememberChanged(is_remembered) => {
                self.is_remembered = is_remembered;
                // To be forgotten takes effect at once; to be remembered, when a comment is sent.
                if is_remembered { Vec::new() } else { vec![Effect::ForgetCommenter] }
            }
            Action::Submitted => self.submit(false),
            Action::Confirmed => self.submit(true),
            Action::ReplyTo(id) => {
                let mut effects = self.edit(|draft| draft.answers = id);
                effects.push(Effect::Focus(Target::Field(Field::Text)));
                effects
            }
            Action::ProblemFollowed(field) => vec![Effect::Focus(Target::Field(field))],
            Action::ReloadRequested => vec![Effect::LoadThread],
            Action::SendNow(id) => {
                self.submission = Submission::Sending(Some(id.clone()));
                vec![Effect::SendAgain(id), Effect::Flush]
            }
            Action::TakeBack(id) => vec![Effect::TakeBack(id)],
            Action::ArrivalConfirmed => self.confirm_arrival(),
            Action::KeptOnDevice(result) => self.kept_on_device(result),
            Action::Queued(id) => self.queued(id),
            Action::QueueFailed { comment, earlier } => self.queue_failed(comment, earlier),
            Action::SubmittedDirectly { result, draft } => self.submitted_directly(&result, &draft),
            Action::TakenBack(comment) => {
                let mut effects = self.restore(&comment);
                self.submission = Submission::Idle;
                effects.push(Effect::Focus(Target::Field(Field::Text)));
                effects
            }
            Action::HandOverSettled => {
                if self.submission == (Submission::HandedOver { is_fresh: true }) {
                    self.submission = Submission::HandedOver { is_fresh: false };
                }
                Vec::new()
            }
            Action::DraftsKept(keeps_drafts) => {
                self.keeps_drafts = keeps_drafts;
                Vec::new()
            }
            Action::ThreadRequested => {
                if matches!(self.load, LoadState::Failed(_)) {
                    self.load = LoadState::Loading;
                }
                // Emptied, so that the same number is announced twice.
                self.new_comments = None;
                Vec::new()
            }
            Action::ThreadFoundAt(topic) => {
                // The reader may have gone to another story meanwhile.
                if topic.slug == self.topic.slug {
                    self.topic = topic;
                }
                Vec::new()
            }
            Action::ThreadLoaded(Ok(comments), pending) => self.thread_loaded(comments, pending),
            Action::ThreadLoaded(Err(error), pending) => {
                self.load = LoadState::Failed(error);
                self.pending = pending;
                Vec::new()
            }
            Action::DeviceThreadChanged(comments) => {
                self.comments = comments.into();
                Vec::new()
            }
            Action::OutboxChanged { pending, in_flight } => {
                self.in_flight = in_flight;
                self.pending = pending;
                self.catch_up()
            }
            Action::PendingRead(pending) => {
                self.pending = pending;
                Vec::new()
            }
            Action::Delivered { id, result } => self.delivered(&id, &result),
            Action::Postponed(reason) => {
                if let Some(id) = self.own_id() {
                    self.submission = Submission::Waiting(id, reason);
                }
                Vec::new()
            }
        }
    }

    /// Changes the draft as the reader types. Words about an earlier comment go with the first letter of the next.
    fn edit(&mut self, change: impl FnOnce(&mut Draft)) -> Vec<Effect> {
        change(&mut self.draft);
        let mut effects = vec![Effect::SaveDraft(self.draft.clone())];
        if matches!(self.submission, Submission::HandedOver { .. }) {
            effects.push(Effect::ForgetHandOver);
        }
        if matches!(self.submission, Submission::Sent(_) | Submission::HandedOver { .. }) {
            self.submission = Submission::Idle;
        }
        effects
    }

    fn thread_loaded(&mut self, comments: Vec<Comment>, pending: Vec<PendingComment>) -> Vec<Effect> {
        self.pending = pending;
        let effects = self.catch_up();
        if self.load == LoadState::Loaded {
            let is_new = |comment: &&Comment| !self.comments.iter().any(|other| other.id == comment.id);
            let count = u32::try_from(comments.iter().filter(is_new).count()).unwrap_or(u32::MAX);
            self.new_comments = (count > 0).then_some(count);
        }
        self.load = LoadState::Loaded;
        self.comments = comments.into();
        effects
    }

    fn delivered(&mut self, id: &str, result: &SubmitResult) -> Vec<Effect> {
        match (result, Arrival::of(result)) {
            (_, Some(arrival)) => {
                if self.own_id().as_deref() == Some(id) {
                    self.submission = Submission::Sent(arrival);
                }
                vec![Effect::LoadThread]
            }
            (SubmitResult::Later(reason), None) => self.update(Action::Postponed(*reason)),
            _ => self.restore_rejected(),
        }
    }

    /// Says in the form what another tab did with its comment.
    fn catch_up(&mut self) -> Vec<Effect> {
        let Some(id) = self.own_id() else { return Vec::new() };
        let status = self.pending.iter().find(|comment| comment.id == id).map(|comment| comment.status);
        let arrival = match status {
            None | Some(CommentStatus::Published) => Arrival::Published,
            Some(CommentStatus::Held) => Arrival::Held,
            Some(CommentStatus::Doubtful) => Arrival::Doubtful,
            Some(CommentStatus::Refused) => return self.restore_rejected(),
            Some(_) => return Vec::new(),
        };
        self.submission = Submission::Sent(arrival);
        Vec::new()
    }

    /// Puts the rejected comments on this story back into the form, and says why.
    pub(super) fn restore_rejected(&mut self) -> Vec<Effect> {
        if !self.is_open {
            return Vec::new();
        }
        let mut effects = Vec::new();
        let (rejected, pending) =
            std::mem::take(&mut self.pending).into_iter().partition(|it| it.status == CommentStatus::Refused);
        self.pending = pending;
        let rejected: Vec<PendingComment> = rejected;
        for comment in rejected {
            effects.extend(self.restore(&comment));
            self.submission = Submission::Failed(Failure::Rejected(comment.rejection));
        }
        effects
    }

    /// Puts a comment's words back into the form, beside what is there. They are stored as a draft before the comment goes.
    fn restore(&mut self, comment: &PendingComment) -> Vec<Effect> {
        self.pending.retain(|other| other.id != comment.id);
        self.draft = self.draft.clone().over(comment.draft());
        vec![
            Effect::SaveDraft(self.draft.clone()),
            Effect::RemovePending(comment.id.clone()),
            Effect::FillFields(self.draft.clone()),
        ]
    }
}
