//! The reader's reply while it is written: the talk that it belongs to, and the fields that are watched.

use leptos::prelude::*;

use super::reading::{Confirmed, Sending, Talk};
use crate::model::comment::{Draft, Field, Problem};

/// The ids of the parts of the form that the focus goes to, or that other parts are described by.
pub const ROOM: &str = "reply-room";
pub const STAYS: &str = "reply-email-stays";
pub const SUMMARY: &str = "reply-problems";
pub const OUTCOME: &str = "reply-outcome";

/// A reply. A field that was found wrong once is watched from then on: what is wrong with it shows as it is typed.
#[derive(Clone, Copy)]
pub struct Reply {
    pub talk: Talk,
    watched: RwSignal<Vec<Field>>,
}

impl Reply {
    /// A reply in a talk; no field is watched.
    pub fn new(talk: Talk) -> Self {
        Self { talk, watched: RwSignal::new(Vec::new()) }
    }

    /// What is wrong with the watched fields.
    pub fn problems(self) -> Vec<Problem> {
        let found = self.talk.draft.with(Draft::check).err().unwrap_or_default();
        self.watched.with(|watched| found.into_iter().filter(|problem| watched.contains(&problem.field)).collect())
    }

    /// What is wrong with a field, where it is watched.
    pub fn problem(self, field: Field) -> Option<Problem> {
        self.problems().into_iter().find(|problem| problem.field == field)
    }

    /// What to put into a field: again only when the draft was renewed, not when the reader typed it.
    pub fn put(self, part: impl FnOnce(&Draft) -> String) -> String {
        self.talk.renewed.track();
        self.talk.draft.with_untracked(part)
    }

    /// Changes what is typed.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.talk.draft.get_untracked();
        change(&mut draft);
        self.talk.on_edit.run(draft);
    }

    /// Sends what passes the checks; otherwise the focus goes to what is to be mended.
    pub fn send(self, confirmed: Confirmed) {
        // The second click of a double one.
        if self.talk.sending.get_untracked() == Sending::Sent {
            return;
        }
        let wrong = self.talk.draft.with_untracked(Draft::check).err().unwrap_or_default();
        self.watched.set(wrong.iter().map(|problem| problem.field).collect());
        if wrong.is_empty() {
            self.talk.on_send.run(confirmed);
            self.talk.on_focus.run(OUTCOME);
        } else {
            self.talk.on_focus.run(SUMMARY);
        }
    }
}

/// A field's part of a draft.
pub fn part(draft: &Draft, field: Field) -> &String {
    match field {
        Field::Name => &draft.name,
        Field::Email => &draft.email,
        Field::Text => &draft.text,
    }
}

/// A field's part of a draft, to be changed.
pub fn part_mut(draft: &mut Draft, field: Field) -> &mut String {
    match field {
        Field::Name => &mut draft.name,
        Field::Email => &mut draft.email,
        Field::Text => &mut draft.text,
    }
}
