//! What a reader can ask for by a button.

use crate::model::markup::{Element, element};

/// The attribute that says what a button is for.
pub const ACT: &str = "data-act";

/// What a button is for. The browser hears of it by the button's name, wherever in the page it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Ask for the page again.
    Retry,
    /// The notice was read.
    Dismiss,
    Share,
    /// Send a comment that was held.
    SendAnyway,
}

impl Act {
    const ALL: [Self; 4] = [Self::Retry, Self::Dismiss, Self::Share, Self::SendAnyway];

    /// What a button calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Retry => "retry",
            Self::Dismiss => "dismiss",
            Self::Share => "share",
            Self::SendAnyway => "send",
        }
    }

    /// The act of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}

/// A button, loud or quiet.
pub fn button(act: Act, tone: &str, says: &str) -> Element {
    element("button").attribute("type", "button").attribute("class", tone).attribute(ACT, act.name()).text(says)
}
