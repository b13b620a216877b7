//! The whole: what stands around every page, and the page.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::article::article;
use super::author::author;
use super::frame::{colophon, masthead, skip};
use super::front::front;
use super::missing::missing;
use super::notice::{announcement, no_page, notice_bar, progress_bar};
use super::reading::{Progress, Reading};
use super::section::section;
use super::{House, inert};
use crate::model::markup::{Element, Markup, element};
use crate::model::page::{Content, Page};

/// A part of the window: one element, put there anew when what it shows has changed. All parts are of one type, because Leptos compiles
/// its machinery for each type that it meets.
type Part = Box<dyn FnMut() -> InertElement + Send>;

fn part(show: impl Fn() -> Element + Send + 'static) -> Part {
    Box::new(move || inert(show()))
}

/// The paper, open at one page.
#[component]
pub fn App(house: House, reading: Reading) -> impl IntoView {
    let words = house.words;
    let Reading { shown, progress, announcement: arrival } = reading;
    let around = move |house: &House, show: fn(&House, &Page) -> Element| {
        let house = house.clone();
        part(move || shown.get().map_or_else(nothing, |page| show(&house, &page)))
    };
    let (head, foot) = (around(&house, masthead), around(&house, colophon));
    view! {
        {inert(skip(words))}
        {part(move || progress_bar(&progress.get(), words).unwrap_or_else(nothing))}
        {head}
        {part(move || match shown.get() {
            Some(page) => main(leaf(&house, &page)),
            None => main(no_page(&progress.get(), words).into()),
        })}
        {foot}
        {part(move || match (progress.get(), shown.get()) {
            (Progress::Failed(notice), Some(_)) => notice_bar(&notice, words),
            _ => nothing(),
        })}
        <div class="unseen" role="status" aria-live="polite">{part(move || announcement(&arrival.get()))}</div>
    }
}

/// What holds the place of a part that has nothing to show.
fn nothing() -> Element {
    element("div").flag("hidden")
}

fn main(leaf: Markup) -> Element {
    element("main").attribute("id", "main").attribute("tabindex", "-1").attribute("aria-busy", "false").with(leaf)
}

fn leaf(house: &House, page: &Page) -> Markup {
    let site = &page.site;
    match &page.content {
        Content::Front(page) => front(house, page, site).into(),
        Content::Article(page) => article(house, page, site),
        Content::Section(page) => section(house, page).into(),
        Content::Author(page) => author(house, page).into(),
        Content::Missing(page) => missing(house, page, site).into(),
    }
}
