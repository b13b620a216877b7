//! What readers write: the draft as it is typed, the new comment that passed the checks, the comment as it stands under an article.

use std::sync::Arc;

use serde::Serialize;

use super::body::Body;
use super::date::Published;
use super::email::{Email, EmailFault};
use super::invisible::is_blank;
use super::json::from_json;
use super::names::{name_of, named};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// The longest text, in characters.
pub const LONGEST_TEXT: usize = 10_000;

/// What the reader typed, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Draft {
    pub name: String,
    pub email: String,
    pub text: String,
    /// What stands in the field that people do not see.
    pub trap: String,
    /// The id of the comment that it answers; empty where it answers none.
    pub answers: String,
}

from_json!(Draft {
    name = String::new(),
    email = String::new(),
    text = String::new(),
    trap = String::new(),
    answers = String::new()
});

/// A comment that may be sent. The only way to one is [`Draft::check`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewComment {
    name: String,
    email: Email,
    text: String,
    answers: String,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Name,
    Email,
    Text,
}

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Name, Self::Email, Self::Text];
}

/// One thing to mend, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: Field,
    pub fault: Fault,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    /// By how many characters it is too long.
    TooLong(usize),
    NoEmail(EmailFault),
}

/// A comment as it stands under an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    pub id: String,
    /// The id of the comment that it answers; empty where it answers none.
    pub parent: String,
    /// Empty where its author gave none.
    pub name: String,
    pub body: CommentBody,
    pub written: Published,
    pub status: CommentStatus,
}

/// The words of a comment.
#[derive(Clone, Debug, PartialEq)]
pub enum CommentBody {
    /// As they were typed; never read as markup.
    Plain(String),
    /// As a server gave them, all of its HTML left behind. Shared: a thread is copied whenever it is shown anew.
    Body(Arc<Body>),
}

/// How far a comment is, from the moment when it passed the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentStatus {
    /// Kept in this browser and nowhere else.
    Here,
    /// To be sent.
    Waiting,
    /// A request went out with it, and no answer is known.
    Tried,
    /// The same, and the reader wants it sent again where it is not among the comments.
    Wanted,
    /// A request is out with it at this moment.
    Sending,
    /// It may have arrived; nobody can know but the reader.
    Doubtful,
    /// Arrived, and held until an editor has read it.
    Held,
    /// Arrived, for all to read.
    Published,
    /// Taken away, with answers that stay.
    Deleted,
    /// Arrived and turned away: its words go back to the form.
    Refused,
}

impl CommentStatus {
    const NAMES: [(Self, &str); 10] = [
        (Self::Here, "here"),
        (Self::Waiting, "waiting"),
        (Self::Tried, "tried"),
        (Self::Wanted, "wanted"),
        (Self::Sending, "sending"),
        (Self::Doubtful, "doubtful"),
        (Self::Held, "held"),
        (Self::Published, "published"),
        (Self::Deleted, "deleted"),
        (Self::Refused, "refused"),
    ];

    /// Its name in the storage.
    pub fn name(self) -> &'static str {
        name_of(&Self::NAMES, &self)
    }

    /// The status of a stored name; none where nothing is called so.
    pub fn named(name: &str) -> Option<Self> {
        named(&Self::NAMES, name)
    }
}

impl Draft {
    /// Checks every field, so that the reader hears of all problems at once. White space around a value is dropped here, never while
    /// the reader types.
    pub fn check(&self) -> Result<NewComment, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut keep = |field, fault: Option<Fault>| problems.extend(fault.map(|fault| Problem { field, fault }));
        let (name, text) = (self.name.trim(), self.text.trim());
        keep(Field::Name, measure(name, LONGEST_NAME));
        let email = Email::parse(&self.email);
        keep(
            Field::Email,
            email.as_ref().err().map(|&fault| match fault {
                EmailFault::Empty => Fault::Missing,
                fault => Fault::NoEmail(fault),
            }),
        );
        keep(Field::Text, measure(text, LONGEST_TEXT));
        match email {
            Ok(email) if problems.is_empty() => {
                Ok(NewComment { name: name.to_owned(), email, text: text.to_owned(), answers: self.answers.clone() })
            }
            _ => Err(problems),
        }
    }

    /// This draft, with what is empty in it taken from another. Of two texts none is lost: this one stands after the other, unless one goes
    /// on where the other ends.
    pub fn over(self, other: Self) -> Self {
        let part = |this: String, other: String| if this.is_empty() { other } else { this };
        let text = if self.text.contains(&other.text) {
            self.text
        } else if other.text.starts_with(&self.text) {
            other.text
        } else {
            [other.text, self.text].join("\n\n")
        };
        Self {
            name: part(self.name, other.name),
            email: part(self.email, other.email),
            text,
            trap: part(self.trap, other.trap),
            answers: part(self.answers, other.answers),
        }
    }

    /// What is typed into a field.
    pub fn part(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::Email => &self.email,
            Field::Text => &self.text,
        }
    }

    /// What is typed into a field, to be changed.
    pub fn part_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Name => &mut self.name,
            Field::Email => &mut self.email,
            Field::Text => &mut self.text,
        }
    }

    /// The draft once its comment has left the form: who writes stays.
    pub fn emptied(self) -> Self {
        Self { name: self.name, email: self.email, ..Self::default() }
    }

    /// Whether the field that people do not see was filled in.
    pub fn is_trapped(&self) -> bool {
        !self.trap.is_empty()
    }

    /// Characters left for the text; negative where it is too long.
    pub fn room(&self) -> i64 {
        let used = self.text.trim().chars().count();
        i64::try_from(LONGEST_TEXT).unwrap_or(0) - i64::try_from(used).unwrap_or(i64::MAX)
    }
}

impl NewComment {
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn email(&self) -> &Email {
        &self.email
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The id of the comment that it answers; empty where it answers none.
    pub fn answers(&self) -> &str {
        &self.answers
    }
}

fn measure(value: &str, longest: usize) -> Option<Fault> {
    match value.chars().count() {
        _ if is_blank(value) => Some(Fault::Missing),
        count if count > longest => Some(Fault::TooLong(count - longest)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
