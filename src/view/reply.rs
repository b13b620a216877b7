//! The reader's reply: the names of its parts, and how all of them stand.

use super::comment_form::{answers, outcome, room, send_state, summary, unkept};
use super::field::field_state;
use super::live::Live;
use super::reading::Talk;
use crate::messages::Messages;
use crate::model::comment::{Field, Problem};

/// The ids of the parts of the form that the browser hears, that the focus goes to, or that other parts are described by.
pub const FORM: &str = "reply";
pub const TRAP: &str = "reply-second-line";
pub const REMEMBER: &str = "reply-remember";
pub const ROOM: &str = "reply-room";
pub const STAYS: &str = "reply-email-stays";
pub const SUMMARY: &str = "reply-problems";
pub const OUTCOME: &str = "reply-outcome";
pub const ANSWERS: &str = "reply-answers";
pub const SEND: &str = "reply-send";

/// The id of a field's element.
pub fn id_of(field: Field) -> &'static str {
    match field {
        Field::Name => "reply-name",
        Field::Email => "reply-email",
        Field::Text => "reply-text",
    }
}

impl Talk {
    /// What is wrong with the watched fields.
    pub fn problems(&self) -> Vec<Problem> {
        let found = self.draft.check().err().unwrap_or_default();
        found.into_iter().filter(|problem| self.watched.contains(&problem.field)).collect()
    }

    /// All that moves in the form. Where the page has none, because comments are closed, nothing is shown of it.
    pub fn parts(&self, words: &Messages) -> Vec<Live> {
        let problems = self.problems();
        let mut parts = vec![summary(words, &problems), room(words, self)];
        parts.extend(Field::ALL.into_iter().flat_map(|field| field_state(field, words, &problems)));
        parts.extend([answers(words, self), unkept(words, self), send_state(self), outcome(words, self)]);
        parts
    }
}
