//! What the paper says on other sites, to those who put it there, and where its app does not come. Apart from [`Catalogue`](super::Catalogue), because
//! the app says none of it and need not carry it.

use super::phrases::phrases;

phrases! {
    /// What the press alone says.
    pub struct PrintedWords {
        "" {
            /// The language's name in itself.
            name: &'static str,
            /// The section of a WordPress's posts that are in none.
            uncategorized: &'static str,
            start: StartWords,
            embed: EmbedWords,
            guide: GuideWords,
            reader: ReaderWords,
        }
    }
}

phrases! {
    /// What a printed page says where its app does not come, by the names that `src/browser/start.js` has for it.
    pub struct StartWords {
        "" {
            // Why the comments are not there.
            loading: &'static str,
            offline: &'static str,
            unreachable: &'static str,
            /// A newer print has taken the place of the page.
            newer: &'static str,
            /// The browser lets no WebAssembly run.
            refused: &'static str,
            broken: &'static str,
            /// The page stands in another site's frame.
            framed: &'static str,
            // What becomes of what was typed.
            kept: &'static str,
            unkept: &'static str,
        }
    }
}

phrases! {
    /// What stands around stories on other sites.
    pub struct EmbedWords {
        "" {
            /// Under a story of which there is more.
            read_on: &'static str,
            /// Under a story that is whole.
            read_at: &'static str,
            /// Under a list.
            more_at: &'static str,
            /// Where a list has no story yet.
            soon: &'static str,
            /// Where a story did not come, on a button to try again, and while it is tried.
            failed: &'static str,
            again: &'static str,
            loading: &'static str,
        }
    }
}

phrases! {
    /// The page for publishers.
    pub struct GuideWords {
        "" {
            title: &'static str,
            about: &'static str,
            choose: &'static str,
            choose_help: &'static str,
            what: &'static str,
            look: &'static str,
            theme: &'static str,
            themes: ThemeWords,
            width: &'static str,
            most_height: &'static str,
            pixels: &'static str,
            preview: &'static str,
            code: &'static str,
            copy: &'static str,
            copied: &'static str,
            by_hand: &'static str,
            found: &'static str,
            found_none: &'static str,
            not_ours: &'static str,
            no_story: &'static str,
            without_script: &'static str,
            codes: &'static str,
            codes_about: &'static str,
            any_story: &'static str,
            any_story_about: &'static str,
            reader: &'static str,
            reader_about: &'static str,
            good: &'static str,
            good_points: [&'static str; 4],
        }
    }
}

phrases! {
    /// The colours that a publisher can choose.
    pub struct ThemeWords {
        "" {
            auto: &'static str,
            light: &'static str,
            dark: &'static str,
        }
    }
}

phrases! {
    /// Where the app does not come and nothing of the paper is printed.
    pub struct ReaderWords {
        "" {
            /// In another page.
            not_opened: &'static str,
            /// In the empty page of a live paper.
            boot: &'static str,
        }
    }
}

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
            let is_printed = [["data-", name, "=words.", name], ["data-", name, "=after(words.", name]]
                .iter()
                .any(|how| NOTE.contains(&how.concat()));
            assert!(is_printed, "{name} is not printed");
            let quoted = ["\"", name, "\""].concat();
            assert!(SCRIPT.contains(&quoted) || APP.contains(&quoted), "nothing asks for {name}");
        }
    }
}
