//! The excerpt of a post: what somebody wrote, or what WordPress or a theme took from the beginning of its words and ended with a link that
//! leads on, "… Continue reading “Title”".
//!
//! What leads on is no part of it. It is known by where it leads, by what stands before it (an ellipsis, and before that the beginning of the
//! body), by the title in it, and only then by its words.

use super::fields::{is_protected, line, rendered, text, words_of};
use super::links::key;
use crate::convert;
use crate::http::HttpClient;
use crate::model::excerpt::{EXCERPT, cut};
use crate::model::json::JsonValue;
use crate::model::line::Line;

/// An excerpt, as far as it is the post's own.
#[derive(Debug, Default, PartialEq)]
pub struct Excerpt {
    /// In one line, without what leads on.
    pub words: String,
    /// Whether the words go on elsewhere: they were broken off at an ellipsis.
    is_broken_off: bool,
    /// Whether a mark says that a machine broke them off.
    is_machine_made: bool,
}

/// How much of an excerpt must stand in the body, in characters without white space, for a machine to have made it.
const COPIED: usize = 120;
/// The same of one that ends with an ellipsis and other words behind it.
const BEGUN: usize = 30;
/// The longest words that lead on, in characters, besides the title.
const TAIL: usize = 60;

/// How words begin that lead on, where neither a link nor the body tells; each as themes write it.
const PHRASES: [&str; 17] = [
    "read more",
    "read the rest",
    "read full",
    "continue reading",
    "keep reading",
    "weiterlesen",
    "mehr lesen",
    "lire la suite",
    "leggi tutto",
    "leer más",
    "seguir leyendo",
    "continuar leyendo",
    "ler mais",
    "lees verder",
    "Читать далее",
    "читать далее",
    "続きを読む",
];

/// The same in more languages, in small letters: the app carries those alone that it meets most.
#[cfg(feature = "press")]
const MORE_PHRASES: [&str; 63] = [
    "czytaj dalej",
    "czytaj więcej",
    "dowiedz się więcej",
    "číst dál",
    "číst více",
    "celý článek",
    "čítať ďalej",
    "čítať viac",
    "tovább olvasom",
    "tovább a cikkre",
    "bővebben",
    "citește mai mult",
    "citește mai departe",
    "citeste mai mult",
    "läs mer",
    "läs vidare",
    "fortsätt läsa",
    "læs mere",
    "læs videre",
    "fortsæt læsning",
    "les mer",
    "les videre",
    "fortsett å lese",
    "lue lisää",
    "jatka lukemista",
    "devamını oku",
    "devamı",
    "okumaya devam",
    "читати далі",
    "читати більше",
    "детальніше",
    "διαβάστε περισσότερα",
    "συνεχίστε την ανάγνωση",
    "اقرأ المزيد",
    "أكمل القراءة",
    "إقرأ المزيد",
    "קרא עוד",
    "המשך קריאה",
    "ادامه مطلب",
    "بیشتر بخوانید",
    "阅读更多",
    "继续阅读",
    "閱讀更多",
    "더 읽기",
    "leia mais",
    "continue lendo",
    "llegir més",
    "ler máis",
    "pročitaj više",
    "opširnije",
    "preberi več",
    "прочети още",
    "прочетете още",
    "loe edasi",
    "lasīt tālāk",
    "skaityti daugiau",
    "đọc tiếp",
    "xem thêm",
    "baca selengkapnya",
    "อ่านต่อ",
    "อ่านเพิ่มเติม",
    "और पढ़ें",
    "계속 읽기",
];
#[cfg(not(feature = "press"))]
const MORE_PHRASES: [&str; 0] = [];

impl Excerpt {
    /// The excerpt of a post. Where the words of its body are known, they tell more of where the excerpt comes from.
    pub fn read(post: &JsonValue, title: &str, body: Option<&str>, fetch: &impl HttpClient) -> Self {
        let html = rendered(post.get("excerpt").filter(|_| !is_protected(post)));
        let mut own = None;
        while let Some(before) = html_before_link(own.unwrap_or(html), text(post, "link"), fetch) {
            own = Some(before);
        }
        let words = words_of(own.unwrap_or(html), fetch);
        let body = body.map(|body| bare(body, usize::MAX));
        let mut found = Self { words, ..Self::default() };
        found.end(title, body.as_deref(), own.is_some());
        found
    }

    /// As much of it as a list shows.
    pub fn teaser(&self) -> String {
        let kept = cut(&self.words, EXCERPT);
        if self.is_broken_off && kept.len() == self.words.len() && !kept.is_empty() { [&kept, "…"].concat() } else { kept }
    }

    /// The excerpt as a standfirst, where somebody wrote it and it does not stand in the body.
    pub fn by_hand(&self, body: &str) -> Option<Line> {
        let is_copied = self.is_machine_made || bare(body, usize::MAX).contains(&bare(&self.words, COPIED));
        let words = if self.is_broken_off { [&self.words, "…"].concat() } else { self.words.clone() };
        line(&words).filter(|_| !is_copied)
    }

    /// Takes the end away that is not its own.
    fn end(&mut self, title: &str, body: Option<&str>, has_link: bool) {
        // "[…]", "[Read more…]", "(more…)".
        for (opening, closing) in [("[", "]"), ("(", ")")] {
            let Some(inner) = self.words.strip_suffix(closing) else { continue };
            let Some((before, inner)) = inner.rsplit_once(opening) else { continue };
            let is_own = closing == ")" && inner != "more…" && !is_copied(before, &self.words, body);
            if without_ellipsis(inner).is_none() && begins_with_phrase(inner) && inner.chars().count() <= TAIL {
                self.words = before.trim_end().to_owned();
            } else if without_ellipsis(inner).is_some() && inner.chars().count() <= TAIL && !is_own {
                self.words = before.to_owned();
                (self.is_broken_off, self.is_machine_made) = (true, true);
            }
        }
        let tail = ellipses(&self.words).into_iter().find(|&(start, end)| {
            let (before, after) = (&self.words[..start], self.words[end..].trim());
            !after.is_empty() && leads_on(before, after, title, body)
        });
        if let Some((start, _)) = tail {
            self.words.truncate(start);
            self.is_broken_off = true;
        } else if !has_link && let Some(start) = phrase_behind_sentence(&self.words) {
            self.words.truncate(start);
        } else if !has_link && let Some(start) = phrase_behind_copy(&self.words, body) {
            self.words.truncate(start);
            self.is_broken_off = true;
        }
        while let Some(before) = without_ellipsis(&self.words) {
            self.words.truncate(before);
            self.is_broken_off = true;
        }
        self.words.truncate(self.words.trim_end().len());
    }
}

/// Whether the words behind an ellipsis are not the excerpt's own. An arrow or the title alone does not say so where the body has not what stands
/// before the ellipsis.
fn leads_on(before: &str, after: &str, title: &str, body: Option<&str>) -> bool {
    let place = after.find(title).filter(|_| !title.is_empty());
    let length = after.chars().count() - place.map_or(0, |_| title.chars().count());
    let is_begun = body.is_some_and(|body| body.contains(&bare(before, usize::MAX)));
    let is_quoted = place.is_some_and(|place| {
        let (ahead, behind) = (&after[..place], &after[place + title.len()..]);
        let has_mark = ahead.chars().next_back().is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
        // In a list, where no body is known, words around it tell: `“Title” fertig lesen`.
        has_mark && (is_begun || body.is_none() && [ahead, behind].concat().contains(char::is_alphanumeric))
    });
    let is_arrow = is_begun && ends_with_arrow(after) && !after.contains('«');
    length <= TAIL && (is_quoted || is_arrow || begins_with_phrase(after) || is_copied(before, &[before, after].concat(), body))
}

/// Where such words begin behind others that the body has, without a mark between them.
fn phrase_behind_copy(words: &str, body: Option<&str>) -> Option<usize> {
    let starts = words.match_indices(' ').map(|(at, _)| at).filter(|&at| words[at..].chars().count() <= TAIL);
    let mut starts = starts.filter(|&at| begins_with_phrase(&words[at..]));
    starts.find(|&at| is_copied(&words[..at], words, body))
}

/// Whether the body has the beginning of an excerpt, and not the whole of it.
fn is_copied(before: &str, whole: &str, body: Option<&str>) -> bool {
    let (begun, whole) = (bare(before, usize::MAX), bare(whole, usize::MAX));
    begun.chars().count() >= BEGUN && body.is_some_and(|body| body.contains(&begun) && !body.contains(&whole))
}

/// Where the last sentence begins, where it is nothing but such words with an arrow behind them.
fn phrase_behind_sentence(words: &str) -> Option<usize> {
    let start = words.rmatch_indices(['.', '!', '?', '。', '”', '"']).find_map(|(at, mark)| {
        let start = at + mark.len();
        words[start..].contains(char::is_alphanumeric).then_some(start)
    })?;
    let last = words[start..].trim();
    (begins_with_phrase(last) && ends_with_arrow(last) && last.chars().count() <= TAIL).then_some(start)
}

fn begins_with_phrase(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let small = if cfg!(feature = "press") { words.to_lowercase() } else { words.to_ascii_lowercase() };
    PHRASES.iter().chain(&MORE_PHRASES).any(|phrase| small.starts_with(phrase))
}

fn ends_with_arrow(words: &str) -> bool {
    words.ends_with(['»', '›', '→', '➔', '⟶', '>', '▸', '►'])
}

/// Where the last ellipsis begins, with the white space before it, where it ends the words.
fn without_ellipsis(words: &str) -> Option<usize> {
    let before = words.trim_end();
    let before = before.strip_suffix("…").or_else(|| before.strip_suffix("..."))?;
    Some(before.trim_end().len())
}

/// Where the ellipses begin and end, with the brackets around them, the last one first.
fn ellipses(words: &str) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for mark in ["…", "..."] {
        for (start, _) in words.rmatch_indices(mark) {
            let (before, after) = (words[..start].trim_end(), words[start + mark.len()..].trim_start());
            let inner = ["[]", "()"].iter().find_map(|pair| {
                let (opening, closing) = pair.split_at(1);
                Some((before.strip_suffix(opening)?.len(), words.len() - after.strip_prefix(closing)?.len()))
            });
            all.push(inner.unwrap_or((start, start + mark.len())));
        }
    }
    all
}

/// The part of an excerpt's HTML before the link at its end that leads to the whole post.
fn html_before_link<'h>(html: &'h str, post: &str, fetch: &impl HttpClient) -> Option<&'h str> {
    let (before, link) = html.rsplit_once("<a ")?;
    let (link, after) = link.split_once("</a>").unwrap_or((link, ""));
    let tag = link.split('>').next().unwrap_or_default();
    let class = tag.split_once("class=").map_or("", |(_, class)| class.trim_start_matches(['"', '\'']));
    let is_more = class.split(['"', '\'']).next().is_some_and(|class| class.contains("more") || class.contains("comments"));
    let leads_to_post = || {
        let links = convert::links(&fetch.hypertext(&["<a ", tag, ">x</a>"].concat()));
        links.first().is_some_and(|href| !post.is_empty() && key(href) == key(post))
    };
    let is_last = !words_of(after, fetch).contains(char::is_alphanumeric);
    (is_last && (is_more || leads_to_post())).then_some(before)
}

/// The first characters of words, without white space and ellipses.
fn bare(words: &str, most: usize) -> String {
    words.replace("...", "…").chars().filter(|c| !c.is_whitespace() && *c != '…').take(most).collect()
}
