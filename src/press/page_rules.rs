//! Which rules of the sheet stand in a page, and which in a file for which a browser asks behind the words.
//!
//! A page holds those that it needs before the app is live. The file is linked for paper, so that no page waits for it; the script that starts the app
//! lets it hold on the screen as well, before the app opens another page.

// The class of a sheet: the sheet itself is collected where its component names it.
use stylers_macro::style_sheet as class_of;

use super::hosts::headers::content_hash;
use super::html::shell::Shell;
use super::style_rules::{ClassRules, split_query};
use crate::model::address::Base;
use crate::model::markup::element;
use crate::route::Route;

/// How the script that starts the app finds the link to the file.
const LINK: &str = "link[media=print]";
/// What a minified sheet puts around the rules for paper.
const PRINT: &str = "@media print{";

/// Classes of what the app alone shows: its components' scopes.
const OF_APP: [&str; 4] = [
    class_of!("style/comment.css"),
    class_of!("style/notice.css"),
    class_of!("style/progress.css"),
    class_of!("style/summary.css"),
];
/// Classes of what stands in articles alone.
const OF_ARTICLES: [&str; 11] = [
    class_of!("style/article.css"),
    class_of!("style/beside.css"),
    class_of!("style/byline.css"),
    class_of!("style/comment_form.css"),
    class_of!("style/comments.css"),
    class_of!("style/field.css"),
    class_of!("style/lead_picture.css"),
    class_of!("style/opening.css"),
    class_of!("style/share.css"),
    class_of!("style/surroundings.css"),
    class_of!("style/tags.css"),
];
/// Classes of what stands in no article.
const OF_OTHER_PAGES: [&str; 12] = [
    class_of!("style/front.css"),
    class_of!("style/pager.css"),
    class_of!("style/static_page.css"),
    class_of!("style/strip.css"),
    "briefs",
    "front-grid",
    "is-lead",
    "is-page",
    "is-wide",
    "offered",
    "opening",
    "rows",
];

/// The kinds of pages that have a sheet of their own.
#[derive(Clone, Copy, Debug)]
pub enum PageKind {
    Article,
    Other,
}

impl PageKind {
    /// The kind of the page at a route.
    pub fn of(route: &Route) -> Self {
        if matches!(route, Route::Article(_)) { Self::Article } else { Self::Other }
    }

    /// The rules that such a page does not need before the app is live.
    fn later_rules(self) -> ClassRules {
        let of_others: &[&str] = match self {
            Self::Article => &OF_OTHER_PAGES,
            Self::Other => &OF_ARTICLES,
        };
        ClassRules::new(OF_APP.iter().chain(of_others).copied())
    }
}

/// The rules that pages of one kind do not hold.
#[derive(Debug, PartialEq)]
pub struct LaterSheet {
    /// The file's name, with a hash of what is in it.
    pub file: String,
    pub css: String,
}

impl LaterSheet {
    /// The shell for pages of a kind, in which a link to these rules stands in their place, and the rules. They will lie at the paper's base. None where
    /// the shell's script, of an older app, does not ask for them.
    pub fn split_off(shell: &Shell, base: &Base, kind: PageKind) -> Option<(Shell, Self)> {
        if !shell.text().contains(LINK) {
            return None;
        }
        let later = kind.later_rules();
        let mut css = String::new();
        let rest = shell.with_sheet(|sheet| {
            let (screen, print) = split_query(sheet, PRINT);
            css = [&later.only(&screen), PRINT, &print, "}"].concat();
            later.without(&screen)
        });
        let file = format!("later-{}.css", content_hash(&css));
        let link =
            element("link").attribute("rel", "stylesheet").attribute("media", "print").attribute("href", &base.join(&file));
        Some((rest.with_after_sheet(link), Self { file, css }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::press::html::shell::ShellValues;

    #[track_caller]
    fn check(kind: PageKind, sheet: &str, kept: &str, later: &str) {
        let shell = Shell::new(format!("<style>{sheet}</style><script>{LINK}</script>STANDFIRST_PAGE"));
        let (shell, sheet) = LaterSheet::split_off(&shell, &Base::new("/news/"), kind).unwrap();
        assert_eq!(sheet.css, later);
        let link = format!("<link rel=\"stylesheet\" media=\"print\" href=\"/news/{}\">", sheet.file);
        assert_eq!(
            shell.fill(&ShellValues::from([("PAGE", "x")])),
            format!("<style>{kept}</style>{link}<script>{LINK}</script>x")
        );
    }

    #[test]
    fn pages_of_an_older_app_hold_all_rules() {
        let shell = Shell::new("<style>a{}@media print{b{}}</style><script>start()</script>STANDFIRST_PAGE".to_owned());
        assert_eq!(LaterSheet::split_off(&shell, &Base::new("/"), PageKind::Article).map(|(_, sheet)| sheet), None);
    }

    #[test]
    fn the_script_that_starts_the_app_finds_the_link() {
        assert!(include_str!("../browser/start.js").contains(LINK));
    }

    #[test]
    fn a_page_holds_what_it_needs_before_the_app_is_live() {
        let sheet = "a{}.rows>li{}@media print{b{}}@media(min-width:40rem){.rows,.four{}}";
        let kept = "a{}@media(min-width:40rem){.four{}}";
        check(PageKind::Article, sheet, kept, ".rows>li{}@media(min-width:40rem){.rows{}}@media print{b{}}");
        check(PageKind::Other, sheet, "a{}.rows>li{}@media(min-width:40rem){.rows,.four{}}", "@media print{b{}}");
        let share = class_of!("style/share.css");
        let of_share = format!(".share.{share} .by-hand{{}}");
        check(PageKind::Other, &format!("a{{}}{of_share}"), "a{}", &format!("{of_share}@media print{{}}"));
        check(PageKind::Article, &of_share, &of_share, "@media print{}");
    }
}
