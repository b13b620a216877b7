//! The phrases that only a paper says whose app asks somebody else's server: they are nearly half of all, and other papers leave them out of the file
//! that a reader's browser loads.

/// What the app of a paper asks of other servers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AskedServices {
    /// The comments, of a WordPress or an isso.
    pub comments: bool,
    /// The stories, of a live WordPress.
    pub stories: bool,
}

/// Phrases that are said only where comments are asked for: by their keys, or by that of a group of them.
const OF_COMMENTS: [&str; 22] = [
    "comments.comments_alone",
    "comments.comments_failed",
    "comments.comments_loading",
    "comments.deleted",
    "comments.new_comments",
    "comments.not_sent",
    "comments.perhaps_sent",
    "comments.refusals",
    "comments.send_again",
    "comments.send_now",
    "comments.sent_doubtful",
    "comments.sent_held",
    "comments.sent_known",
    "comments.sent_published",
    "comments.sent_to",
    "comments.stands_doubtful",
    "comments.stands_held",
    "comments.stands_tried",
    "comments.stands_waiting",
    "comments.take_back",
    "comments.waits",
    "comments.why",
];

/// Phrases that are said only where stories are asked for.
const OF_STORIES: [&str; 7] = [
    "page.authors_hidden",
    "page.authors_hidden_help",
    "page.busy",
    "page.busy_for",
    "page.no_data",
    "page.no_script",
    "page.refused",
];

impl AskedServices {
    /// Whether the app may have to say the phrase with a key.
    pub fn may_say(self, key: &str) -> bool {
        let is_of = |phrases: &[&str]| {
            phrases.iter().any(|phrase| key.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
        };
        (self.comments || !is_of(&OF_COMMENTS)) && (self.stories || !is_of(&OF_STORIES))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Messages;
    use crate::messages::words::tests::german;

    #[test]
    fn a_paper_that_asks_nobody_says_less() {
        let mut keys = Vec::new();
        Messages::of_phrases(german(), &mut |key| {
            keys.push(key.to_owned());
            ""
        });
        for phrase in OF_COMMENTS.iter().chain(&OF_STORIES) {
            assert!(keys.iter().any(|key| key == phrase || key.starts_with(&format!("{phrase}."))), "{phrase} is no phrase");
        }
        let (comments, stories) =
            (AskedServices { comments: true, stories: false }, AskedServices { comments: false, stories: true });
        for (key, services, wanted) in [
            ("comments.send", AskedServices::default(), true),
            ("comments.sent", AskedServices::default(), true),
            ("comments.sent_held", AskedServices::default(), false),
            ("comments.sent_held", comments, true),
            ("comments.why.busy", stories, false),
            ("page.busy_for", comments, false),
            ("page.busy_for", stories, true),
        ] {
            assert_eq!(services.may_say(key), wanted, "{key}");
        }
    }
}
