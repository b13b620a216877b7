//! What a reader can ask for by a button.

use crate::model::markup::{Element, element};
use crate::model::names::{name_of, named};

/// The attribute that says what a button is for.
pub const ACT: &str = "data-act";
/// The attribute that says which comment it is about, by its id.
pub const ABOUT: &str = "data-about";

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
    /// Answer a comment.
    Answer,
    /// Answer no comment.
    AnswerNobody,
    /// Read the thread again.
    Reread,
    /// Send a comment that waits.
    SendNow,
    /// Have the words of a comment that waits back in the form.
    TakeBack,
    /// Empty the form: what was in it arrived.
    Arrived,
}

impl Act {
    const NAMES: [(Self, &str); 10] = [
        (Self::Retry, "retry"),
        (Self::Dismiss, "dismiss"),
        (Self::Share, "share"),
        (Self::SendAnyway, "send"),
        (Self::Answer, "answer"),
        (Self::AnswerNobody, "answer-nobody"),
        (Self::Reread, "reread"),
        (Self::SendNow, "send-now"),
        (Self::TakeBack, "take-back"),
        (Self::Arrived, "arrived"),
    ];

    /// What a button calls it.
    pub fn name(self) -> &'static str {
        name_of(&Self::NAMES, &self)
    }

    /// The act of a name.
    pub fn named(name: &str) -> Option<Self> {
        named(&Self::NAMES, name)
    }
}

/// A button, loud or quiet.
pub fn button(act: Act, tone: &str, says: &str) -> Element {
    begun(act, tone).text(says)
}

/// A button under a comment. Who does not see where it stands hears whose comment it is.
pub fn button_about(act: Act, id: &str, says: &str, whole: &str) -> Element {
    begun(act, "quiet").attribute(ABOUT, id).attribute("aria-label", whole).text(says)
}

fn begun(act: Act, tone: &str) -> Element {
    element("button").attribute("type", "button").attribute("class", tone).attribute(ACT, act.name())
}
