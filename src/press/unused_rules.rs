//! Which rules of the sheet no page of a paper needs: its pages are printed without them.
//!
//! What a page can come to show is told from `site.json` alone: the app may open any page in any other.

use super::content::Paper;
use super::style_rules::ClassRules;
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

/// The rules for what no page of a paper shows. A live paper has none, and its one page may need all.
pub fn unused_rules(paper: &Paper) -> ClassRules {
    let AskedServices { comments, stories } = paper.services;
    let classes = [
        (comments, OF_ASKED_COMMENTS.as_slice()),
        (false, &OF_UNPRINTED_PAGES),
        (paper.site.menu.len() > MAX_WRAPPED_LINKS, &OF_LONG_MENUS),
        (paper.site.logo.is_some(), &OF_LOGOS),
        (paper.site.license.is_some(), &OF_LICENSES),
    ];
    ClassRules::new(classes.into_iter().filter(|(is_used, _)| !stories && !is_used).flat_map(|(_, classes)| classes).copied())
}
