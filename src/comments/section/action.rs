//! What happens to the comment section.

use super::super::pending::PendingComment;
use super::super::result::{RetryLater, SubmitResult, ThreadError};
use super::super::store::StoreError;
use super::super::topic::Topic;
use crate::model::comment::{Comment, Draft, Field};

/// What the reader, this browser or a service did.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one at a time is made, taken in and gone")]
pub enum Action {
    /// The section came alive.
    Opened(Opening),
    Typed(Field, String),
    /// Something stands in the field that people do not see.
    TypedTrap(String),
    RememberChanged(bool),
    Submitted,
    /// The reader wrote the comment that was held.
    Confirmed,
    /// The reader answers the comment with this id; nobody where it is empty.
    ReplyTo(String),
    /// The reader follows the link of a problem to its field.
    ProblemFollowed(Field),
    ReloadRequested,
    SendNow(String),
    TakeBack(String),
    /// The collector of the form has the comment, says the reader.
    ArrivalConfirmed,

    /// What came of [`Effect::KeepOnDevice`](super::Effect::KeepOnDevice): the whole thread.
    KeptOnDevice(Result<Vec<Comment>, StoreError>),
    /// The comment is in the outbox, under this id.
    Queued(String),
    /// The outbox cannot store the comment. `earlier` is one that could not be stored either, and may have arrived.
    QueueFailed {
        comment: PendingComment,
        earlier: Option<PendingComment>,
    },
    /// What came of [`Effect::SubmitDirectly`](super::Effect::SubmitDirectly), for the draft that was sent.
    SubmittedDirectly {
        result: SubmitResult,
        draft: Draft,
    },
    /// The waiting comment was removed from the outbox, for the form.
    TakenBack(PendingComment),
    /// The moment of a double click is over.
    HandOverSettled,
    DraftsKept(bool),

    ThreadRequested,
    /// The service has the thread of this story by another path, where the next comments go too.
    ThreadFoundAt(Topic),
    /// The thread, and the comments on the story that still wait.
    ThreadLoaded(Result<Vec<Comment>, ThreadError>, Vec<PendingComment>),
    /// The device's thread changed in another tab.
    DeviceThreadChanged(Vec<Comment>),
    /// The comments on the story that wait, and the id of the one that a request is out for.
    OutboxChanged {
        pending: Vec<PendingComment>,
        in_flight: Option<String>,
    },
    /// The comments on the story that wait, as another action is about to need them.
    PendingRead(Vec<PendingComment>),
    /// The outbox sent a comment, perhaps on another story.
    Delivered {
        id: String,
        result: SubmitResult,
    },
    /// The outbox could not send.
    Postponed(RetryLater),
}

/// What is known when the section comes alive.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opening {
    /// What the reader has typed into the printed form.
    pub typed: Draft,
    /// The stored draft, or a new one with the remembered name and address.
    pub kept: Draft,
    /// Whether the box is ticked, or name and address are remembered.
    pub is_remembered: bool,
    pub keeps_drafts: bool,
    pub was_handed_over: bool,
    /// The thread of the device, or what was read of this story's thread before; none where nothing was.
    pub thread: Option<Vec<Comment>>,
    pub pending: Vec<PendingComment>,
    pub in_flight: Option<String>,
}
