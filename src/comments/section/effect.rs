//! What is to be done outside the model.

use super::super::pending::PendingComment;
use crate::model::comment::{CommentStatus, Draft, Field, NewComment};

/// What is to be done, by whoever can.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one at a time is made, taken in and gone")]
pub enum Effect {
    /// Write the draft into the fields of the form.
    FillFields(Draft),
    Focus(Target),
    SaveDraft(Draft),
    /// The comment of this draft left the form.
    RemoveDraft(Draft),
    RememberCommenter {
        name: String,
        email: String,
    },
    ForgetCommenter,
    /// Read the thread again.
    LoadThread,
    KeepOnDevice(NewComment),
    /// Put the comment into the outbox. `after` is the greatest id in the thread.
    Queue {
        comment: NewComment,
        after: u32,
    },
    /// Send a comment that cannot be stored; its status was this before.
    SubmitDirectly {
        comment: PendingComment,
        status: CommentStatus,
        draft: Draft,
    },
    /// Send what is in the outbox.
    Flush,
    /// The reader wants this comment sent again, though it may have arrived.
    SendAgain(String),
    /// Give this comment back, unless another tab is sending it.
    TakeBack(String),
    RemovePending(String),
    /// Note that the browser sends the form to its collector.
    HandOver,
    /// Let the browser send the form.
    SubmitForm,
    ForgetHandOver,
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Field(Field),
    /// The list of problems.
    Problems,
    /// What came of sending.
    Outcome,
}
