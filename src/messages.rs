//! What the interface itself says.
//!
//! A language is a file in `languages/`, a tree of phrases with named gaps, checked while the crate is built. The press carries all of them and makes
//! [`Messages`] of the paper's own; the app carries none: it is given the words of its paper as a file of lines, which the press writes beside it.

mod catalogue;
mod format;
mod language;
mod phrases;
pub mod printed;
#[cfg(feature = "press")]
mod services;
pub mod words;

use std::ops::Deref;

pub use catalogue::{Catalogue, EmailMessages, ListMessages, ReasonMessages, RejectionMessages};
pub use format::filled;
pub use language::{InterfaceLanguage, PluralCategory};
pub use phrases::Plural;
#[cfg(feature = "press")]
pub use services::AskedServices;

/// The phrases of one language, and what it takes to fill them.
pub struct Messages {
    pub language: InterfaceLanguage,
    phrases: Catalogue,
    /// What the press alone says.
    #[cfg(feature = "press")]
    pub printed: printed::PrintedWords,
}

impl Deref for Messages {
    type Target = Catalogue;

    fn deref(&self) -> &Catalogue {
        &self.phrases
    }
}

#[cfg(not(feature = "press"))]
impl Messages {
    /// The messages that a file of lines is; none where it was written for an app with other phrases.
    pub fn of_words(words: &'static str, plural_category: PluralCategory) -> Option<Self> {
        let (language, phrases) = words::read(words, plural_category)?;
        Some(Self { language, phrases })
    }
}

/// The phrase whose own words in a paper are also said for this one, where the paper has none for it: what it says between names, it says before every
/// name.
#[cfg(feature = "press")]
pub fn spoken_by(key: &str) -> Option<&'static str> {
    (key == "list.before_i").then_some("list.last")
}

#[cfg(feature = "press")]
impl Messages {
    /// The messages of a language; `text` gives a phrase by its key, `comments.why.offline`.
    pub fn of_phrases(language: InterfaceLanguage, text: &mut dyn FnMut(&str) -> &'static str) -> Self {
        use phrases::{Phrases, Texts};
        let mut messages = Self { language, phrases: Catalogue::EMPTY, printed: printed::PrintedWords::EMPTY };
        let mut next = |key: &str, place: &mut &'static str| *place = text(key);
        let mut texts = Texts(&mut next);
        messages.phrases.read("", &mut texts);
        messages.printed.read("", &mut texts);
        messages
    }

    /// The same as a file of lines for the app of a paper that asks these services.
    pub fn words(&self, services: AskedServices, text: &mut dyn FnMut(&str) -> &'static str) -> String {
        words::written(&self.language, services, text)
    }
}
