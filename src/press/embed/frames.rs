//! Prints what other sites show of the paper: for each article, for the latest stories and for each section a document of its own, which
//! stands in a frame. It is not the app's shell: no WebAssembly, nothing fetched, nothing stored, and all of it is there without a script.
//!
//! One small script stands in each of them, `frame.js`: it sends the page around the frame its height and the link that was followed. What
//! the two say to each other is in `docs/embed.md`.

use super::styles::frame_styles;
use crate::model::address::Base;
use crate::model::excerpt::cut;
use crate::model::language::{Direction, Language};
use crate::model::markup::{Markup, element};
use crate::model::page::{Content, Page};
use crate::press::html::policy::{frame_policy, policy_element};
use crate::press::letters::Letters;
use crate::route::Route;
use crate::route::embed::Embed;
use crate::view::SiteContext;
use crate::view::embed::{EmbedContext, list, story};
use crate::view::head::{canonical, title};

/// Sends the height to the page around the frame. Read before anything is painted, so that the frame has the theme that it is asked for.
const SCRIPT: &str = include_str!("frame.js");

/// The longest title, in characters.
const MAX_TITLE_CHARS: usize = 240;

/// What all frames of a paper are printed with.
pub struct Frames {
    /// What the head begins with, up to the title.
    opening: String,
    /// Script and styles.
    inline: String,
}

impl Frames {
    /// The frames of a paper; `icon` is the element with the paper's icon, `letters` are those it is written in.
    pub fn new(icon: &str, letters: &Letters) -> Self {
        let script: Vec<&str> = SCRIPT.lines().map(str::trim).collect();
        let inline = ["<script>", &script.join("\n"), "</script><style>", &frame_styles(letters), "</style>"].concat();
        let mut opening = Markup::default();
        let meta = |name, content| element("meta").attribute("name", name).attribute("content", content);
        opening.push(element("meta").attribute("charset", "utf-8"));
        opening.push(policy_element(&frame_policy(&inline)));
        opening.push(meta("viewport", "width=device-width, initial-scale=1"));
        opening.push(meta("color-scheme", "light dark"));
        opening.push(meta("robots", "noindex"));
        // Links open the paper, never the frame; with no address of its own this element changes none.
        Self { opening: opening.into_string() + icon + "<base target=\"_blank\">", inline }
    }

    /// What other sites may show of a page: the file below the paper's root, and what is in it. None of a page that has no embed.
    pub fn print(&self, page: &Page, route: &Route, context: &SiteContext) -> Option<(String, String)> {
        let place = Embed::of(route)?.place();
        let site = &page.site;
        let abroad = Base::abroad(&site.url);
        let embed = EmbedContext { context, abroad: &abroad, site, words: &context.messages.printed };
        let (language, body) = match &page.content {
            Content::Article(page) => {
                (page.article.language.as_ref().map(|own| (own, page.article.direction)), story(&embed, page))
            }
            Content::Section(page) => (None, list(&embed, Some(&page.section.named()), &page.stories)),
            Content::Front(page) => (None, list(&embed, None, &page.stories)),
            Content::Author(_) | Content::Page(_) | Content::Missing(_) => return None,
        };
        let title_element = element("title").text(&cut(&title(page, context.messages), MAX_TITLE_CHARS));
        let home =
            canonical(page, route).map(|address| element("link").attribute("rel", "canonical").attribute("href", &address));
        let about: Markup = [Markup::from(title_element), home.into()].into_iter().collect();
        Some((place + "index.html", self.document(language.unwrap_or((&site.language, site.direction)), &about, &body)))
    }

    fn document(&self, (language, direction): (&Language, Direction), about: &Markup, body: &Markup) -> String {
        [
            "<!DOCTYPE html><html lang=\"",
            language.as_str(),
            "\" dir=\"",
            direction.as_str(),
            "\"><head>",
            &self.opening,
            about.as_str(),
            &self.inline,
            "</head><body>",
            body.as_str(),
            "</body></html>",
        ]
        .concat()
    }
}
