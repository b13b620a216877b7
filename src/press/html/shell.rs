//! The shell that Trunk built, with the places where the press prints.

use std::collections::BTreeMap;
use std::path::Path;

use crate::model::address::Base;
use crate::model::markup::{Element, Markup, element};
use crate::press::error::PrintError;
use crate::press::staging::StagingDir;

/// The marks in `index.html`. A mark is a word of its own, because Trunk's minifier may rewrite what is around it.
const MARKS: [&str; 10] = ["LANGUAGE", "DIRECTION", "TITLE", "HEAD", "MESSAGES", "BASE", "EDITION", "ROUTE", "PAGE", "NOTE"];

/// Where the shell is kept in the site.
pub const SHELL_FILE: &str = "_shell.html";

/// Trunk's `index.html`, cut at its marks.
#[derive(Clone)]
pub struct Shell {
    text: String,
    /// What stands before each mark, as a range of the text, and the mark; in order.
    cuts: Vec<(usize, usize, &'static str)>,
    rest: usize,
}

/// What goes into the shell's places, by mark. What is left out prints as nothing.
pub type ShellValues<'a> = BTreeMap<&'static str, &'a str>;

impl Shell {
    /// The shell of the site that a staging is beside; none where there is none. Trunk builds it as `index.html`; it is kept in the site as
    /// `_shell.html`, so that a paper can be printed anew without building the app anew.
    ///
    /// # Errors
    /// A shell that cannot be read or kept; an `index.html` that is no shell.
    pub fn in_site(staging: &StagingDir) -> Result<Option<Self>, PrintError> {
        if let Some(kept) = staging.published_text(SHELL_FILE)? {
            return Self::with_page_mark(kept, SHELL_FILE).map(Some);
        }
        let Some(built) = staging.published_text("index.html")? else { return Ok(None) };
        staging.write_kept(SHELL_FILE, built.as_bytes())?;
        Self::with_page_mark(built, "index.html").map(Some)
    }

    /// A shell that has a place for the page: without one, every page would be printed alike. `name` is what it was read from.
    ///
    /// # Errors
    /// It has none.
    pub fn with_page_mark(text: String, name: &str) -> Result<Self, PrintError> {
        let shell = Self::new(text);
        match shell.cuts.iter().any(|(.., mark)| *mark == "PAGE") {
            true => Ok(shell),
            false => Err(PrintError::of(
                Path::new(name),
                "has no place for the page (STANDFIRST_PAGE): build the app anew, with Trunk",
            )),
        }
    }

    /// The shell that a text is.
    pub fn new(text: String) -> Self {
        // What follows the title cannot have a mark of its own: text would end the head.
        Self::cut(text.replacen("</title>", "</title>STANDFIRST_HEAD", 1))
    }

    /// The shell with a sheet that is made of its own.
    pub fn with_sheet(&self, fitted: impl FnOnce(&str) -> String) -> Self {
        let Some((before, rest)) = self.text.split_once("<style>") else { return self.clone() };
        let Some((sheet, after)) = rest.split_once("</style>") else { return self.clone() };
        Self::cut([before, "<style>", &fitted(sheet), "</style>", after].concat())
    }

    /// The shell with an element after its sheet.
    pub fn with_after_sheet(&self, after: Element) -> Self {
        Self::cut(self.text.replacen("</style>", &["</style>", &Markup::from(after).into_string()].concat(), 1))
    }

    /// The shell for an edition, whose pages lie in a folder below: it shares the files of the app.
    pub fn below(&self) -> Self {
        let Some(start) = self.text.find("app-files").and_then(|at| self.text[..at].rfind('<')) else { return self.clone() };
        let end = self.text[start..].find('>').map_or(self.text.len(), |end| start + end);
        let files = self.text[start..end].replace("standfirst-", "../standfirst-");
        Self::cut([&self.text[..start], &files, &self.text[end..]].concat())
    }

    fn cut(text: String) -> Self {
        let (mut cuts, mut from) = (Vec::new(), 0);
        while let Some((at, mark, length)) = next_mark(&text, from) {
            cuts.push((from, at, mark));
            from = at + length;
        }
        Self { text, cuts, rest: from }
    }

    /// The text around the marks, in order: where inline scripts and styles are looked for.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The element that names the paper's icon; nothing where there is none.
    pub fn icon(&self) -> &str {
        let links = self.text.match_indices("<link ").filter_map(|(at, _)| self.text[at..].split_inclusive('>').next());
        links.into_iter().find(|link| link.contains("rel=icon") || link.contains("rel=\"icon\"")).unwrap_or_default()
    }

    /// The shell for a paper at a base with an icon of its own at an address; without one it has the icon that Trunk built, which lies below the base.
    pub fn with_icon(&self, base: &Base, own: Option<&str>) -> Self {
        let before = self.icon();
        let built = before.split("href=").nth(1).unwrap_or_default().trim_start_matches('"');
        let built = built.split(['"', ' ', '>']).next().unwrap_or_default();
        let href = own.map_or_else(|| base.join(built.rsplit('/').next().unwrap_or_default()), str::to_owned);
        if before.is_empty() || href == built {
            return self.clone();
        }
        let kind = href.ends_with(".svg").then_some("image/svg+xml");
        let icon = element("link").attribute("rel", "icon").attribute("href", &href).maybe("type", kind);
        Self::cut(self.text.replacen(before, &Markup::from(icon).into_string(), 1))
    }

    /// The shell with something in its places.
    pub fn fill(&self, values: &ShellValues<'_>) -> String {
        let mut out = String::with_capacity(self.text.len() + values.values().map(|value| value.len()).sum::<usize>());
        for &(from, to, mark) in &self.cuts {
            out.push_str(&self.text[from..to]);
            out.push_str(values.get(mark).copied().unwrap_or_default());
        }
        out.push_str(&self.text[self.rest..]);
        out
    }
}

fn next_mark(text: &str, from: usize) -> Option<(usize, &'static str, usize)> {
    const BEFORE: &str = "STANDFIRST_";
    let mut from = from;
    loop {
        let at = from + text.get(from..)?.find(BEFORE)?;
        let name = text.get(at + BEFORE.len()..)?;
        match MARKS.iter().find(|mark| name.starts_with(**mark)) {
            Some(mark) => return Some((at, mark, BEFORE.len() + mark.len())),
            None => from = at + BEFORE.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_is_filled_at_its_marks() {
        let shell = Shell::new(
            "<html lang=STANDFIRST_LANGUAGE><title></title><p>STANDFIRST_PAGE</p>STANDFIRST_X STANDFIRST_BASE".to_owned(),
        );
        let values = ShellValues::from([("LANGUAGE", "it"), ("HEAD", "<meta>"), ("PAGE", "<b>STANDFIRST_BASE</b>")]);
        assert_eq!(shell.fill(&values), "<html lang=it><title></title><meta><p><b>STANDFIRST_BASE</b></p>STANDFIRST_X ");
        assert_eq!(Shell::new("no mark".to_owned()).fill(&values), "no mark");
    }

    #[test]
    fn an_edition_shares_the_files_of_the_app() {
        for (text, wanted) in [
            (
                "<meta charset=utf-8><meta content=\"standfirst-1.js standfirst-1_bg.wasm\" name=app-files><p>standfirst-x STANDFIRST_PAGE",
                "<meta charset=utf-8><meta content=\"../standfirst-1.js ../standfirst-1_bg.wasm\" name=app-files><p>standfirst-x p",
            ),
            ("<p>no app STANDFIRST_PAGE", "<p>no app p"),
        ] {
            assert_eq!(Shell::new(text.to_owned()).below().fill(&ShellValues::from([("PAGE", "p")])), wanted);
        }
    }

    #[test]
    fn a_paper_has_an_icon_of_its_own_or_the_one_that_was_built() {
        for (text, own, wanted) in [
            ("<link rel=icon href=/news/i-1.svg><p>", None, "<link rel=icon href=/news/i-1.svg>"),
            ("<link rel=icon href=\"/i-1.svg\"><p>", None, "<link rel=\"icon\" href=\"/news/i-1.svg\" type=\"image/svg+xml\">"),
            ("<link href=/i-1.svg rel=icon><p>", Some("/news/images/i.png"), "<link rel=\"icon\" href=\"/news/images/i.png\">"),
            ("<p>", Some("/news/images/i.png"), ""),
        ] {
            assert_eq!(Shell::new(text.to_owned()).with_icon(&Base::new("/news/"), own).icon(), wanted, "{text}");
        }
    }

    #[test]
    fn the_icon_is_found() {
        for (text, wanted) in [
            ("<link rel=canonical><link rel=icon href=/i.svg><p>", "<link rel=icon href=/i.svg>"),
            ("<link href=\"/i.svg\" rel=\"icon\">", "<link href=\"/i.svg\" rel=\"icon\">"),
            ("<p>rel=icon", ""),
        ] {
            assert_eq!(Shell::new(text.to_owned()).icon(), wanted);
        }
    }
}
