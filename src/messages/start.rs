//! What a printed page says where its app does not come. Apart from [`Messages`](super::Messages), because the app says none of it and need not carry
//! it: `src/browser/start.js` takes the words from the page.

use crate::model::language::Language;

/// The phrases for a site's language, by the names that `start.js` has for them; English until its language is here.
pub fn start_phrases_for(_: &Language) -> &'static [(&'static str, &'static str)] {
    &ENGLISH
}

static ENGLISH: [(&str, &str); 11] = [
    // Why the comments are not there.
    ("loading", "The comments are loading: send yours in a moment."),
    ("offline", "The comments could not load: there is no connection."),
    ("unreachable", "The comments could not load: the server did not answer, or this network wants you to sign in first."),
    ("newer", "The comments could not load: this page is older than the paper."),
    ("refused", "The comments need WebAssembly, which this browser does not allow."),
    ("broken", "The comments do not work on this page."),
    ("framed", "Open this page in a window of its own to comment."),
    // What becomes of what was typed.
    ("kept", "What you wrote is kept in this browser."),
    ("unkept", "Copy what you wrote: this browser does not keep it."),
    // The button: where the app can be tried again, and where only a new page helps.
    ("again", "Try again"),
    ("anew", "Reload the page"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The script that takes the words from the page.
    const SCRIPT: &str = include_str!("../browser/start.js");
    /// What the app itself says of a start that failed.
    const APP: &str = include_str!("../browser/start.rs");

    #[test]
    fn every_phrase_is_one_that_is_asked_for() {
        for (name, words) in ENGLISH {
            let quoted = ["\"", name, "\""].concat();
            assert!(SCRIPT.contains(&quoted) || APP.contains(&quoted), "nothing asks for {name}");
            assert!(!words.is_empty());
        }
    }
}
