//! What a printed page says where its app does not come. Apart from [`Messages`](super::Messages), because the app says none of it and need not carry
//! it: `src/browser/start.js` takes the words from the page.

use crate::model::language::Language;

/// The words for a site's language; English until its language is here.
pub fn start_words_for(_: &Language) -> &'static StartWords {
    &ENGLISH
}

/// All phrases of one language, by the names that `start.js` has for them.
pub struct StartWords {
    // Why the comments are not there.
    pub loading: &'static str,
    pub offline: &'static str,
    pub unreachable: &'static str,
    /// A newer print has taken the place of the page.
    pub newer: &'static str,
    /// The browser lets no WebAssembly run.
    pub refused: &'static str,
    pub broken: &'static str,
    /// The page stands in another site's frame.
    pub framed: &'static str,
    // What becomes of what was typed.
    pub kept: &'static str,
    pub unkept: &'static str,
}

static ENGLISH: StartWords = StartWords {
    loading: "The comments are loading: send yours in a moment.",
    offline: "The comments could not load: there is no connection.",
    unreachable: "The comments could not load: the server did not answer, or this network wants you to sign in first.",
    newer: "The comments could not load: this page is older than the paper.",
    refused: "The comments need WebAssembly, which this browser does not allow.",
    broken: "The comments do not work on this page.",
    framed: "Open this page in a window of its own to comment.",
    kept: "What you wrote is kept in this browser.",
    unkept: "Copy what you wrote: this browser does not keep it.",
};

#[cfg(test)]
mod tests {
    /// What gives the reasons.
    const SCRIPT: &str = include_str!("../browser/start.js");
    const APP: &str = include_str!("../browser/start.rs");
    /// What prints the words.
    const NOTE: &str = include_str!("../view/comments/start_note.rs");

    #[test]
    fn every_phrase_is_printed_and_asked_for() {
        for name in ["loading", "offline", "unreachable", "newer", "refused", "broken", "framed", "kept", "unkept"] {
            assert!(NOTE.contains(&["data-", name, "=words.", name].concat()), "{name} is not printed");
            let quoted = ["\"", name, "\""].concat();
            assert!(SCRIPT.contains(&quoted) || APP.contains(&quoted), "nothing asks for {name}");
        }
    }
}
