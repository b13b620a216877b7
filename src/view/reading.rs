//! What the browser keeps current for the views.

use leptos::prelude::*;

use crate::model::comment::{Draft, Field};
use crate::model::site::Site;

/// The state of one app.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The site that stands around the page; none until the first page has come.
    pub site: ReadSignal<Option<Site>>,
    pub progress: ReadSignal<Progress>,
}

impl Reading {
    /// The state in which the press prints a page of a site: nothing is on its way.
    pub fn printed(site: Site) -> Self {
        Self { site: RwSignal::new(Some(site)).read_only(), progress: RwSignal::new(Progress::Idle).read_only() }
    }
}

/// What is on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    Idle,
    Opening,
    Failed(Notice),
}

/// What went wrong, in words, and whether asking again may help.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub says: String,
    pub can_retry: bool,
}

/// What came of sharing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shared {
    Nothing,
    Copied,
    /// Nothing can copy for the reader: the address to copy by hand.
    ByHand(String),
}

/// The reader's reply to an article. As it is by default it is printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talk {
    pub draft: Draft,
    /// The name of whom it answers; empty where that one gave none.
    pub answers: Option<String>,
    /// The fields that were found wrong once: what is wrong with them shows as it is typed.
    pub watched: Vec<Field>,
    pub sending: Sending,
    /// This browser keeps no drafts.
    pub is_unkept: bool,
}

/// How far the form's comment is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Sending {
    #[default]
    Idle,
    /// A trap was filled in: held until the reader says that they wrote it.
    Held,
    /// On its way; its id where this browser keeps it meanwhile.
    Sending(Option<String>),
    /// In this browser until it can be sent: its id, and what is said of that.
    Waiting(String, String),
    /// Why it is back, or still there.
    Failed(String),
    /// It is out of the form; what became of it.
    Sent(&'static str),
    /// The browser handed the form to its collector. Only the reader saw what became of it.
    HandedOver,
}

/// How far the reading of a thread is.
#[derive(Clone, Debug, PartialEq)]
pub enum Hearing {
    Loading,
    Failed(String),
    Heard,
}
