//! The state of the comment section of one story.

use std::sync::Arc;

use super::super::pending::PendingComment;
use super::super::result::{Rejection, RetryLater, SubmitResult, ThreadError};
use super::super::store::StoreError;
use super::super::topic::Topic;
use crate::model::article::Comments;
use crate::model::comment::{Comment, CommentStatus, Draft, Field, Problem};
use crate::model::site::CommentService;

/// The comment section of one story. A new one is as the press prints it: nothing is typed, and nothing has come from a service.
#[derive(Clone, Debug, PartialEq)]
pub struct CommentsModel {
    pub topic: Topic,
    pub service: CommentService,
    /// Whether the story takes new comments.
    pub is_open: bool,
    /// What stands in the form.
    pub draft: Draft,
    /// The fields that had a problem when the form was sent: theirs is shown as the reader types.
    pub watched: Vec<Field>,
    pub submission: Submission,
    /// Whether the reader wants name and address remembered.
    pub is_remembered: bool,
    /// Whether this browser keeps drafts.
    pub keeps_drafts: bool,
    pub load: LoadState,
    /// The thread, without the comments that wait in this browser.
    pub comments: Arc<[Comment]>,
    /// The comments on this story that wait in this browser.
    pub pending: Vec<PendingComment>,
    /// The id of the waiting comment that a request is out for.
    pub in_flight: Option<String>,
    /// Changes with the thread.
    pub thread_version: u32,
    /// How many comments came with the last reading of the thread; none where that was the first.
    pub new_comments: Option<u32>,
}

/// How far the comment of the form is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Submission {
    #[default]
    Idle,
    /// The hidden field was filled in: held until the reader confirms the comment.
    Held,
    /// On its way; its id where this browser stores it meanwhile.
    Sending(Option<String>),
    /// Stored in this browser, under this id, until it can be sent.
    Waiting(String, RetryLater),
    Failed(Failure),
    Sent(Arrival),
    /// The browser sent the form to its collector, and only the reader saw what came of it. Fresh for the moment of a double click.
    HandedOver {
        is_fresh: bool,
    },
}

/// Why the comment is still in the form, or back in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The service does not have it.
    NotSent(RetryLater),
    /// The service may have it.
    PerhapsSent(RetryLater),
    Rejected(Rejection),
    /// This browser could not keep it.
    Storage(StoreError),
}

/// Where the comment is that left the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// In this browser, and nowhere else.
    Device,
    Published,
    /// It waits for an editor.
    Held,
    /// The service had it before.
    Known,
    /// Nobody knows whether it arrived.
    Doubtful,
}

/// How far the reading of the thread is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadState {
    Loading,
    Loaded,
    Failed(ThreadError),
}

impl CommentsModel {
    /// The section of a story whose comments a service keeps.
    pub fn new(topic: Topic, service: CommentService, comments: Comments) -> Self {
        let load = if service.is_remote() { LoadState::Loading } else { LoadState::Loaded };
        Self {
            topic,
            service,
            is_open: comments == Comments::Open,
            draft: Draft::default(),
            watched: Vec::new(),
            submission: Submission::Idle,
            is_remembered: false,
            keeps_drafts: true,
            load,
            comments: Arc::new([]),
            pending: Vec::new(),
            in_flight: None,
            thread_version: 0,
            new_comments: None,
        }
    }

    /// The problems of the watched fields.
    pub fn problems(&self) -> Vec<Problem> {
        let found = self.draft.check().err().unwrap_or_default();
        found.into_iter().filter(|problem| self.watched.contains(&problem.field)).collect()
    }

    /// The name of the author whom the draft answers (empty where that one gave none); none where it answers nobody.
    pub fn answered(&self) -> Option<String> {
        let answered = self.comments.iter().find(|comment| comment.id == self.draft.answers);
        answered.map(|comment| comment.name.clone())
    }

    /// The thread as it is shown: what the service has, then what waits.
    pub fn thread(&self) -> Vec<Comment> {
        let waiting = self.shown_pending().map(|waiting| {
            let mut comment = waiting.comment();
            if self.in_flight.as_ref() == Some(&waiting.id) {
                comment.status = CommentStatus::Sending;
            }
            comment
        });
        self.comments.iter().cloned().chain(waiting).collect()
    }

    /// Whether the thread shows any comment.
    pub fn has_thread(&self) -> bool {
        !self.comments.is_empty() || self.shown_pending().next().is_some()
    }

    /// The waiting comments that the thread shows. What was rejected is back in the form, where there is one.
    fn shown_pending(&self) -> impl Iterator<Item = &PendingComment> {
        self.pending.iter().filter(|comment| comment.status != CommentStatus::Refused || !self.is_open)
    }

    /// The id of the form's own comment, while it waits or is on its way.
    pub(super) fn own_id(&self) -> Option<String> {
        match &self.submission {
            Submission::Sending(id) => id.clone(),
            Submission::Waiting(id, _) => Some(id.clone()),
            _ => None,
        }
    }
}

impl Arrival {
    /// Where a comment is after a result; none where it has not left the form.
    pub fn of(result: &SubmitResult) -> Option<Self> {
        match result {
            SubmitResult::Published(_) => Some(Self::Published),
            SubmitResult::Held(_) => Some(Self::Held),
            SubmitResult::Known => Some(Self::Known),
            SubmitResult::Doubtful => Some(Self::Doubtful),
            SubmitResult::Refused(_) | SubmitResult::Later(_) => None,
        }
    }
}
