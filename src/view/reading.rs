//! What the browser keeps current for the views, and what it hears from them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::comment::{Comment, Draft};
use crate::model::page::Page;

/// The state of one app: signals to read, callbacks to call.
#[derive(Clone, Copy)]
pub struct Reading {
    pub shown: ReadSignal<Option<Shown>>,
    pub progress: ReadSignal<Progress>,
    /// Said politely to those who do not see the page change.
    pub announcement: ReadSignal<String>,
    pub shared: ReadSignal<Shared>,
    pub talk: Talk,
    pub on_retry: Callback<()>,
    pub on_dismiss: Callback<()>,
    pub on_share: Callback<()>,
}

impl Reading {
    /// The state in which the press prints a page: nothing is on its way, nothing was typed, nobody listens.
    pub fn printed(page: Arc<Page>) -> Self {
        fn still<T: Send + Sync + 'static>(value: T) -> ReadSignal<T> {
            RwSignal::new(value).read_only()
        }
        Self {
            shown: still(Some(Shown { page, turn: 0 })),
            progress: still(Progress::Idle),
            announcement: still(String::new()),
            shared: still(Shared::Nothing),
            talk: Talk {
                thread: still(Vec::new()),
                draft: still(Draft::default()),
                renewed: still(0),
                remember: still(false),
                sending: still(Sending::Idle),
                keeps_drafts: still(true),
                on_edit: Callback::new(|_| {}),
                on_remember: Callback::new(|_| {}),
                on_send: Callback::new(|_| {}),
                on_focus: Callback::new(|_| {}),
            },
            on_retry: Callback::new(|()| {}),
            on_dismiss: Callback::new(|()| {}),
            on_share: Callback::new(|()| {}),
        }
    }
}

/// The page that is shown.
#[derive(Clone)]
pub struct Shown {
    pub page: Arc<Page>,
    /// Counts the pages shown: a new page is built anew, never patched out of the last one.
    pub turn: u32,
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

/// The comments of the article that is shown.
#[derive(Clone, Copy)]
pub struct Talk {
    pub thread: ReadSignal<Vec<Comment>>,
    pub draft: ReadSignal<Draft>,
    /// Counts the drafts that others than the reader put into the form. What the reader types stays in the fields as it is typed:
    /// written back, it would lose what the browser hides from us (a space in an address) and the place of the caret.
    pub renewed: ReadSignal<u32>,
    pub remember: ReadSignal<bool>,
    pub sending: ReadSignal<Sending>,
    /// Whether this browser keeps drafts.
    pub keeps_drafts: ReadSignal<bool>,
    pub on_edit: Callback<Draft>,
    pub on_remember: Callback<bool>,
    /// The draft passed its checks, or the reader confirmed that they wrote it.
    pub on_send: Callback<Confirmed>,
    /// Moves the focus to the element with an id.
    pub on_focus: Callback<&'static str>,
}

/// Whether the reader has said that a person wrote the comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    No,
    Yes,
}

/// How far a comment is.
#[derive(Clone, Debug, PartialEq)]
pub enum Sending {
    Idle,
    /// A trap was filled in: held until the reader says that they wrote it.
    Held,
    Failed(String),
    Sent,
}
