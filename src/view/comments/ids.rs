//! The ids of the section's elements. Links lead to them, other elements are described by them, and the focus goes to them.

use crate::comments::section::Target;
use crate::model::comment::{Comment, Field};

pub const SECTION: &str = "comments";
pub const TITLE: &str = "comments-title";
pub const THREAD: &str = "thread";
pub const NEWS: &str = "thread-news";
pub const FORM: &str = "reply";
pub const FORM_TITLE: &str = "reply-title";
pub const TRAP: &str = "reply-second-line";
pub const REMEMBER: &str = "reply-remember";
pub const ROOM_LEFT: &str = "reply-room";
pub const PRIVACY: &str = "reply-email-stays";
pub const PROBLEMS: &str = "reply-problems";
pub const OUTCOME: &str = "reply-outcome";
pub const ANSWERS: &str = "reply-answers";
pub const SEND: &str = "reply-send";
pub const DRAFT_NOT_KEPT: &str = "reply-unkept";

/// The id of a field's element.
pub fn of_field(field: Field) -> &'static str {
    match field {
        Field::Name => "reply-name",
        Field::Email => "reply-email",
        Field::Text => "reply-text",
    }
}

/// The id of the text that says what is wrong with a field.
pub fn of_problem(field: Field) -> &'static str {
    match field {
        Field::Name => "reply-name-problem",
        Field::Email => "reply-email-problem",
        Field::Text => "reply-text-problem",
    }
}

/// The id of the element that the focus goes to.
pub fn of_target(target: Target) -> &'static str {
    match target {
        Target::Field(field) => of_field(field),
        Target::Problems => PROBLEMS,
        Target::Outcome => OUTCOME,
    }
}

/// The id of a comment's element: a link to it leads there.
pub fn of_comment(comment: &Comment) -> String {
    ["comment-", &comment.id].concat()
}
