//! The whole: what stands around every page, and the page.

use leptos::either::Either;
use leptos::prelude::*;

use super::article::ArticleView;
use super::author::author;
use super::frame::{colophon, masthead, skip};
use super::front::front;
use super::missing::missing;
use super::notice::{Announcer, NoPage, NoticeBar, ProgressBar};
use super::reading::{Progress, Reading, Shown};
use super::section::section;
use super::{House, inert};
use crate::model::page::Content;

/// The paper, open at one page.
#[component]
pub fn App(house: House, reading: Reading) -> impl IntoView {
    provide_context(house.clone());
    let head = house.clone();
    let foot = house.clone();
    view! {
        {inert(skip(&house))}
        <ProgressBar reading/>
        {move || reading.shown.get().map(|shown| inert(masthead(&head, &shown.page.site)))}
        <main id="main" tabindex="-1" aria-busy=move || (reading.progress.get() == Progress::Opening).to_string()>
            {move || match reading.shown.get() {
                None => Either::Left(view! { <NoPage reading/> }),
                Some(shown) => Either::Right(turned(&house, &shown, reading)),
            }}
        </main>
        {move || reading.shown.get().map(|shown| inert(colophon(&foot, &shown.page.site)))}
        <NoticeBar reading/>
        <Announcer reading/>
    }
}

/// The page on one of two leaves, turn about: a new page then always gets new elements, and nothing of the last one stays (a picture,
/// say, until the next has loaded).
fn turned(house: &House, shown: &Shown, reading: Reading) -> impl IntoView + use<> {
    let page = leaf(house, shown, reading);
    if shown.turn.is_multiple_of(2) { Either::Left(page) } else { Either::Right(page) }
}

fn leaf(house: &House, shown: &Shown, reading: Reading) -> impl IntoView + use<> {
    let site = &shown.page.site;
    let still = match &shown.page.content {
        Content::Article(article) => {
            return Either::Right(
                view! { <ArticleView house=house.clone() page=article service=site.comments.clone() reading/> },
            );
        }
        Content::Front(page) => front(house, page, site),
        Content::Section(page) => section(house, page),
        Content::Author(page) => author(house, page),
        Content::Missing(page) => missing(house, page, site),
    };
    Either::Left(inert(still))
}
