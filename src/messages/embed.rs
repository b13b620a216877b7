//! What the paper says on other sites, and to those who put it there. Apart from [`Messages`](super::Messages), because the app says none of it
//! and need not carry it.

use crate::model::language::Language;

/// The words for a site's language; English until its language is here.
pub fn embed_words_for(_: &Language) -> &'static EmbedWords {
    &ENGLISH
}

/// All phrases of one language. `{}` is a gap.
pub struct EmbedWords {
    /// Under a story of which there is more.
    pub read_on: &'static str,
    /// Under a story that is whole.
    pub read_at: &'static str,
    /// Under a list.
    pub more_at: &'static str,
    /// Where a list has no story yet.
    pub soon: &'static str,
    pub guide: GuideWords,
}

/// The page for publishers.
pub struct GuideWords {
    pub title: &'static str,
    pub about: &'static str,
    pub choose: &'static str,
    pub choose_help: &'static str,
    pub what: &'static str,
    pub all_of: &'static str,
    pub look: &'static str,
    pub theme: &'static str,
    pub themes: [(&'static str, &'static str); 3],
    pub width: &'static str,
    pub most_height: &'static str,
    pub pixels: &'static str,
    pub preview: &'static str,
    pub code: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub by_hand: &'static str,
    pub found: &'static str,
    pub found_none: &'static str,
    pub not_ours: &'static str,
    pub no_story: &'static str,
    pub without_script: &'static str,
    pub codes: &'static str,
    pub codes_about: &'static str,
    pub any_story: &'static str,
    pub any_story_about: &'static str,
    pub reader: &'static str,
    pub reader_about: &'static str,
    pub good: &'static str,
    pub good_points: [&'static str; 4],
}

static ENGLISH: EmbedWords = EmbedWords {
    read_on: "Read on at {}",
    read_at: "Read it at {}",
    more_at: "More at {}",
    soon: "The first one stands here as soon as it is published.",
    guide: GuideWords {
        title: "Put our stories into your site",
        about: "A story of {}, the latest ones or those of a section, in a page of yours: choose, look at it, copy the code.",
        choose: "A story, a section or an address of ours",
        choose_help: "Type words of a headline, or paste the address of a page of {}.",
        what: "What to show",
        all_of: "All of {}",
        look: "How it looks",
        theme: "Colours",
        themes: [("auto", "As the visitor’s system"), ("light", "Light"), ("dark", "Dark")],
        width: "Widest",
        most_height: "Highest, then it scrolls",
        pixels: "Pixels; leave it empty for no limit.",
        preview: "So it looks",
        code: "The code",
        copy: "Copy",
        copied: "The code is copied.",
        by_hand: "The code is selected: copy it with your keyboard or your menu.",
        found: "Found: {}",
        found_none: "Nothing here is called so. Paste the address of a story to show an older one.",
        not_ours: "This address is none of a story, a section or the front of {}.",
        no_story: "No story is at this address. Check it, or paste another.",
        without_script: "Without JavaScript nothing can be chosen here; the codes below can be copied and changed by hand.",
        codes: "Codes to copy",
        codes_about: "Each is a line for the script, once a page, and the element in the place where the stories go. Until they have come, and where \
                      scripts are off, the link inside stands there.",
        any_story: "A story",
        any_story_about: "Put the address of any story into src and into the link.",
        reader: "The whole paper",
        reader_about: "All of it inside your page, to leaf through; route says where it opens.",
        good: "Good to know",
        good_points: [
            "Nothing of it can reach your page, and nothing of your page can reach it: it stands in a frame with no rights but to run its one small script \
             and to open links in a new tab.",
            "It stores nothing in your visitors’ browsers and asks no other site for anything but the pictures in a story.",
            "WordPress and others that know oEmbed need no code: paste the address of a story on a line of its own.",
            "The element takes more attributes and tells what happens by events: docs/embed.md in Standfirst’s source says which.",
        ],
    },
};
