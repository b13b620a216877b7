//! The whole: what stands around every page, and the page.

use leptos::html::custom;
use leptos::prelude::*;

use super::SiteContext;
use super::article::article;
use super::author::author;
use super::frame::{Here, colophon, masthead, skip};
use super::front::front;
use super::live::Live;
use super::missing::missing;
use super::notice::{notice_bar, progress_bar};
use super::reading::{Progress, Reading};
use super::section::section;
use crate::model::markup::Markup;
use crate::model::page::{Content, Page};

const ARRIVAL: &str = "arrival";

/// What stands in a part of the window, worked out anew when a signal that it read has changed. All parts are of one type, because Leptos
/// compiles its machinery for each type that it meets.
type Part = Box<dyn FnMut() -> String + Send>;

fn part<M: Into<Markup>>(show: impl Fn() -> M + Send + 'static) -> Part {
    Box::new(move || show().into().into_string())
}

/// The paper, with what stands in `main` at first (a page that was printed, or nothing yet), and where that belongs. What comes into `main`
/// later is put there by the browser, which can have it ready before the reader asks. A page is made of new elements: patched in place, a
/// picture would show the last story until its own has loaded.
#[component]
pub fn App(context: SiteContext, reading: Reading, first: Markup, here: Option<Here>) -> impl IntoView {
    let words = context.messages;
    let Reading { site, progress } = reading;
    let (below, landmark) = (context.clone(), context.landmark("main"));
    let head = part(move || {
        let masthead = site.get().map(|site| masthead(&context, &site, here.as_ref()));
        [Some(skip(words)), masthead].into_iter().flatten().collect::<Markup>()
    });
    let bar = part(move || progress_bar(&progress.get(), words));
    let leaf = part(move || first.clone());
    let foot = part(move || site.get().map(|site| colophon(&below, &site)));
    let notice = part(move || match (progress.get(), site.get()) {
        (Progress::Failed(notice), Some(_)) => Some(notice_bar(&notice, words)),
        _ => None,
    });
    let said = part(Markup::default);
    view! {
        <div class="part" inner_html=head></div>
        <div class="part" role="status" inner_html=bar></div>
        {custom(landmark).id("main").tabindex("-1").aria_busy("false").inner_html(leaf)}
        <div class="part" inner_html=foot></div>
        <div class="part" inner_html=notice></div>
        <div class="unseen" id=ARRIVAL role="status" aria-live="polite" inner_html=said></div>
    }
}

/// The name of a page that has come, said politely to those who do not see it change; nothing in between, so that two pages of one name are told
/// of twice.
pub fn arrival(named: &str) -> Live {
    Live::inside(ARRIVAL, Markup::text(named))
}

/// What stands in `main` when a page is shown.
pub fn leaf(context: &SiteContext, page: &Page) -> Markup {
    let site = &page.site;
    match &page.content {
        Content::Front(page) => front(context, page, site).into(),
        Content::Article(page) => article(context, page, site),
        Content::Section(page) => section(context, page).into(),
        Content::Author(page) => author(context, page).into(),
        Content::Missing(page) => missing(context, page, site).into(),
    }
}
