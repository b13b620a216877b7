//! The shells that an edition's pages are printed into: articles and other pages have each the rules of the sheet that they need.

use crate::model::address::Base;
use crate::model::markup::Markup;
use crate::press::content::{Paper, SourceChoice};
use crate::press::html::policy::{Services, policy, policy_element};
use crate::press::html::shell::Shell;
use crate::press::page_rules::{LaterSheet, PageKind};
use crate::press::unused_rules::unused_rules;
use crate::route::Route;

/// The shell of pages of one kind.
pub struct PageShell {
    pub shell: Shell,
    /// The rules that they do not hold; none where they hold all.
    pub later: Option<LaterSheet>,
}

/// The shells of an edition.
pub struct PageShells {
    pub articles: PageShell,
    pub others: PageShell,
    /// The policy of all its pages, in them and as hosts send it.
    pub policy: String,
    /// What the head of every page begins with: its policy.
    pub opening_head: String,
}

impl PageShells {
    /// The shells of an edition of the paper at a base, made of one with all rules. A live paper has one page, which needs them all.
    pub fn new(shell: &Shell, paper: &Paper, base: &Base) -> Self {
        let services = Services::of(&paper.source, &paper.site.comments);
        let unused = unused_rules(paper);
        let shell = shell.with_sheet(|sheet| unused.without(sheet));
        let of_kind = |kind| {
            let split = match paper.source {
                SourceChoice::Files {} => LaterSheet::split_off(&shell, base, kind),
                SourceChoice::Wordpress { .. } => None,
            };
            let whole = || PageShell { shell: shell.clone(), later: None };
            split.map_or_else(whole, |(shell, later)| PageShell { shell, later: Some(later) })
        };
        let (articles, others) = (of_kind(PageKind::Article), of_kind(PageKind::Other));
        let policy = policy(&[articles.shell.text(), others.shell.text()].concat(), &services);
        let opening_head = Markup::from(policy_element(&policy)).into_string();
        Self { articles, others, policy, opening_head }
    }

    /// The shell of the page at a route.
    pub fn of(&self, route: &Route) -> &PageShell {
        match PageKind::of(route) {
            PageKind::Article => &self.articles,
            PageKind::Other => &self.others,
        }
    }
}
