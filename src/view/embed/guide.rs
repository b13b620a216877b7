//! The page for publishers of other sites: what of the paper they can show, and the code for it.
//!
//! Without a script it explains, and has codes to copy. Its script offers more: what that does is marked by ids, and says the words that
//! stand here in attributes.

use super::{EmbedContext, in_tongue};
use crate::messages::filled;
use crate::messages::printed::GuideWords;
use crate::model::address::Base;
use crate::model::article::Teaser;
use crate::model::markup::{Element, Markup, element};
use crate::model::page::PageNumber;
use crate::model::site::SectionRef;
use crate::route::Route;

/// The page's `main`. `stories` are those to choose from.
pub fn guide(embed: &EmbedContext<'_>, stories: &[Teaser]) -> Markup {
    let guide = Guide { embed, words: &embed.words.guide };
    let words = guide.words;
    let opening = element("header")
        .attribute("class", "opening")
        .with(element("h1").text(words.title))
        .with(element("p").attribute("class", "about").text(&guide.named(words.about)))
        .with(element("p").attribute("class", "about").attribute("id", "alone").text(words.without_script));
    element("main")
        .attribute("class", "guide")
        .attribute("id", "main")
        .with(opening)
        .with(guide.chooser(stories))
        .with(guide.codes(stories))
        .with(guide.good())
        .into()
}

struct Guide<'a> {
    embed: &'a EmbedContext<'a>,
    words: &'a GuideWords,
}

impl Guide<'_> {
    /// Choosing, seeing and copying: hidden until the script is there.
    fn chooser(&self, stories: &[Teaser]) -> Element {
        let words = self.words;
        let choose = part("choose-title", words.what).with(self.search()).with(self.matches(stories));
        // It scrolls, and so it can be reached by the keyboard.
        let preview = element("div")
            .attribute("class", "preview")
            .attribute("id", "preview")
            .attribute("role", "group")
            .attribute("aria-labelledby", "preview-title")
            .attribute("tabindex", "0");
        let preview = part("preview-title", words.preview).with(preview);
        let code = part("code-title", words.code).with(self.code("code", "code-title", ""));
        element("div")
            .attribute("id", "chooser")
            .attribute("data-home", self.embed.abroad.as_str())
            .attribute("data-base", self.embed.context.base.as_str())
            .flag("hidden")
            .with(choose)
            .with(part("look-title", words.look).with(self.looks()))
            .with(preview)
            .with(code)
    }

    fn search(&self) -> Markup {
        let words = self.words;
        let field = element("input").attribute("id", "wanted").attribute("type", "search").attribute("autocomplete", "off");
        let found = said("found")
            .attribute("data-some", words.found)
            .attribute("data-none", words.found_none)
            .attribute("data-not-ours", &self.named(words.not_ours))
            .attribute("data-no-story", words.no_story);
        [
            label("wanted", words.choose),
            field.attribute("aria-describedby", "wanted-help"),
            element("small").attribute("id", "wanted-help").text(&self.named(words.choose_help)),
            found,
        ]
        .into_iter()
        .collect()
    }

    /// Stories, then the lists.
    fn matches(&self, stories: &[Teaser]) -> Element {
        let stories = stories.iter().map(|story| {
            let choice = choice(&Route::Article(story.slug.clone()), story.headline.as_str());
            in_tongue(element("li"), story).with(choice)
        });
        let lists = self.lists().into_iter().map(|(route, name)| element("li").with(choice(&route, &name)));
        let all: Markup = stories.chain(lists).collect();
        element("ul").attribute("role", "list").attribute("class", "matches").attribute("id", "matches").with(all)
    }

    /// What can be shown besides stories, and what it is called.
    fn lists(&self) -> Vec<(Route, String)> {
        let latest_from = |name: &str| filled(self.embed.context.messages.latest_from, "name", name);
        let of =
            |section: &SectionRef| (Route::Section(section.slug.clone(), PageNumber::FIRST), latest_from(section.name.as_str()));
        let site = self.embed.site;
        let first = (Route::Front(PageNumber::FIRST), latest_from(site.name.as_str()));
        [first].into_iter().chain(site.sections.iter().map(of)).collect()
    }

    fn looks(&self) -> Element {
        let words = self.words;
        let themes = [("auto", words.themes.auto), ("light", words.themes.light), ("dark", words.themes.dark)];
        let themes = themes.into_iter().map(|(value, says)| element("option").attribute("value", value).text(says));
        let theme = element("select").attribute("id", "theme").with(themes.collect::<Markup>());
        let pixels = |id: &'static str, says, least| {
            let help = [id, "-help"].concat();
            let field = element("input")
                .attribute("id", id)
                .attribute("type", "number")
                .attribute("min", least)
                .attribute("max", "20000")
                .attribute("aria-describedby", &help);
            let help = element("small").attribute("id", &help).text(words.pixels);
            element("div").with(label(id, says)).with(field).with(help)
        };
        element("div")
            .attribute("class", "looks")
            .with(element("div").with(label("theme", words.theme)).with(theme))
            .with(pixels("width", words.width, "240"))
            .with(pixels("height", words.most_height, "50"))
    }

    /// Codes for those who read without the script, and for what cannot be chosen.
    fn codes(&self, stories: &[Teaser]) -> Element {
        let words = self.words;
        let story = stories.first().map(|story| (Route::Article(story.slug.clone()), story.headline.to_string()));
        let mut codes = part("codes-title", words.codes).with(element("p").attribute("class", "about").text(words.codes_about));
        let mut add = |nth: usize, title: &str, about: &str, code: &str| {
            let (id, named_by) = (["code-", &nth.to_string()].concat(), ["code-title-", &nth.to_string()].concat());
            let about = (!about.is_empty()).then(|| element("p").attribute("class", "about").text(about));
            let title = element("h3").attribute("id", &named_by).text(title);
            codes =
                std::mem::replace(&mut codes, element("section")).with(title).with(about).with(self.code(&id, &named_by, code));
        };
        if let Some((route, name)) = &story {
            add(0, words.any_story, words.any_story_about, &self.element_for(route, name));
        }
        let lists = self.lists();
        for (nth, (route, name)) in lists.iter().enumerate() {
            add(nth + 1, name, "", &self.element_for(route, name));
        }
        add(lists.len() + 1, words.reader, words.reader_about, &self.reader());
        codes
    }

    /// The code that shows a place in the paper.
    fn element_for(&self, route: &Route, name: &str) -> String {
        let abroad = self.embed.abroad;
        let address = route.href(abroad);
        let link = Markup::from(element("a").attribute("href", &address).text(name));
        let (script, src) = (escaped(abroad.as_str()), escaped(&address));
        let link = link.as_str();
        format!(
            "<script type=\"module\" src=\"{script}embed.js\"></script>\n<standfirst-embed src=\"{src}\">\n  \
             <blockquote>{link}</blockquote>\n</standfirst-embed>"
        )
    }

    /// The code that shows the whole paper.
    fn reader(&self) -> String {
        let home = escaped(self.embed.abroad.as_str());
        format!(
            "<script type=\"module\" src=\"{home}reader.js\"></script>\n<standfirst-reader src=\"{home}\" route=\"/\"></standfirst-reader>"
        )
    }

    /// A code, and what copies it.
    fn code(&self, id: &str, named_by: &str, code: &str) -> Markup {
        let words = self.words;
        let copy = element("button")
            .attribute("type", "button")
            .attribute("class", "copy")
            .attribute("data-copy", id)
            .attribute("data-copied", words.copied)
            .attribute("data-by-hand", words.by_hand)
            .flag("hidden")
            .text(words.copy);
        // Before anything is chosen, as many as a story's code has.
        let lines = if code.is_empty() { 4 } else { code.lines().count() };
        let field = element("textarea")
            .attribute("id", id)
            .attribute("aria-labelledby", named_by)
            .attribute("rows", &lines.to_string())
            .attribute("spellcheck", "false")
            .flag("readonly")
            .text(code);
        [field, copy, said(&[id, "-said"].concat())].into_iter().collect()
    }

    fn good(&self) -> Element {
        let points = self.words.good_points.iter().map(|point| element("li").text(point));
        part("good-title", self.words.good).with(element("ul").with(points.collect::<Markup>()))
    }

    /// A phrase with the paper's name in its gap.
    fn named(&self, phrase: &str) -> String {
        filled(phrase, "name", self.embed.site.name.as_str())
    }
}

/// A part of the page under its heading.
fn part(id: &str, says: &str) -> Element {
    let heading = element("h2").attribute("class", "band").attribute("id", id).text(says);
    element("section").attribute("aria-labelledby", id).with(heading)
}

fn label(of: &str, says: &str) -> Element {
    element("label").attribute("for", of).text(says)
}

/// Where the script says what came of something.
fn said(id: &str) -> Element {
    element("p").attribute("class", "said").attribute("role", "status").attribute("id", id)
}

/// What can be chosen: its place below the paper's root.
fn choice(route: &Route, name: &str) -> Element {
    let address = route.href(&Base::new("/"));
    element("button")
        .attribute("type", "button")
        .attribute("aria-pressed", "false")
        .attribute("data-place", address.trim_start_matches('/'))
        .text(name)
}

/// A value as it stands in the quotes of a code.
fn escaped(value: &str) -> String {
    Markup::text(value).into_string()
}
