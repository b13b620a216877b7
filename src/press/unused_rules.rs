//! Which rules of the sheet no page of a paper needs. The sheet stands in every page, so its pages are printed without them.
//!
//! What a page can come to show is told from `site.json` alone: all pages have the same sheet, and the app may open any of them in any other.

use super::content::Paper;
use super::style_rules::{end_of, selectors, with_selectors};
use crate::messages::AskedServices;
use crate::view::layout::masthead::MAX_WRAPPED_LINKS;

/// The classes of what stands only in papers whose comments are asked for: that they need the app, are on their way or did not come, and bodies.
const OF_ASKED_COMMENTS: [&str; 4] = ["far", "loading", "lost", "set"];
/// The classes of what stands in the place of a page that is not printed.
const OF_UNPRINTED_PAGES: [&str; 2] = ["boot", "waiting"];
/// The class of a menu of many links.
const OF_LONG_MENUS: [&str; 1] = ["is-long"];
/// The class of a masthead with a logo.
const OF_LOGOS: [&str; 1] = ["has-logo"];
/// The class of the line that says under which licence a paper stands.
const OF_LICENSES: [&str; 1] = ["license"];

/// The classes that no page of a paper has.
pub struct UnusedRules(Vec<&'static str>);

impl UnusedRules {
    /// Of the pages that are printed of a paper. A live paper has none, and its one page may need all.
    pub fn of(paper: &Paper) -> Self {
        let AskedServices { comments, stories } = paper.services;
        let classes = [
            (comments, OF_ASKED_COMMENTS.as_slice()),
            (false, &OF_UNPRINTED_PAGES),
            (paper.site.menu.len() > MAX_WRAPPED_LINKS, &OF_LONG_MENUS),
            (paper.site.logo.is_some(), &OF_LOGOS),
            (paper.site.license.is_some(), &OF_LICENSES),
        ];
        Self(classes.into_iter().filter(|(is_used, _)| !stories && !is_used).flat_map(|(_, classes)| classes).copied().collect())
    }

    /// A minified sheet without these rules, and without a query that has no other.
    pub fn without(&self, css: &str) -> String {
        with_selectors(css, |list| self.needed(list).join(","))
    }

    /// The selectors of a list that a page may need.
    fn needed<'a>(&self, list: &'a str) -> Vec<&'a str> {
        selectors(list).filter(|selector| !self.is_unused(selector)).collect()
    }

    /// Whether a selector asks for one of the classes. In brackets stand several of which one is enough, or what an element is not.
    fn is_unused(&self, selector: &str) -> bool {
        let mut rest = selector;
        while !rest.is_empty() {
            let (outside, brackets) = rest.split_at(rest.find('(').unwrap_or(rest.len()));
            let classes = outside.split('.').skip(1).map(|class| {
                class.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default()
            });
            if classes.into_iter().any(|class| self.0.contains(&class)) {
                return true;
            }
            let Some(inside) = brackets.strip_prefix('(') else { return false };
            let (list, after) = inside.split_at(end_of(inside, ')'));
            if !list.is_empty() && !outside.ends_with(":not") && self.needed(list).is_empty() {
                return true;
            }
            rest = after.strip_prefix(')').unwrap_or_default();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, wanted: &str) {
        assert_eq!(UnusedRules(vec!["far", "boot"]).without(css), wanted);
    }

    #[test]
    fn rules_for_what_no_page_has_are_left_out() {
        check("a{b:c}.far{d:e}f{}", "a{b:c}f{}");
        check("p.far.l-1>a:hover{}", "");
        check("main:has(>.boot){}:is(.far,.boot) p{}:is(:dir(rtl)>.far) p{}", "");
        check("a,.boot p,:is(b,.c),.far{}", "a,:is(b,.c){}");
        check("@media print{.far{}a{}}@media screen{.far{}.boot{}}b{}", "@media print{a{}}b{}");
        check("@media screen{.far{}}", "");
        check("@keyframes late{0%{b:c}12.5%{b:d}}", "@keyframes late{0%{b:c}12.5%{b:d}}");
    }

    #[test]
    fn what_may_be_there_keeps_its_rules() {
        for css in [
            ".farther{}",
            ".far-off{}",
            ".reply:not(.far){}",
            ":is(.far,.near) p{}",
            "#far{}",
            "a[href=\"x.pdf\"]{}",
            ":nth-child(2n+1) p{}",
            ":not(:is(.far)) p{}",
        ] {
            check(css, css);
        }
        check(":is(.near,p) .far{}a:not(b) c.boot{}d{}", "d{}");
    }
}
