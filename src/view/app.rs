//! The whole: what stands around every page, and the page.

use std::sync::Arc;

use leptos::either::{Either, EitherOf5};
use leptos::prelude::*;

use super::House;
use super::article::ArticleView;
use super::author::AuthorView;
use super::frame::{Colophon, Masthead, Skip};
use super::front::FrontView;
use super::missing::MissingView;
use super::notice::{Announcer, NoPage, NoticeBar, ProgressBar};
use super::reading::{Reading, Shown};
use super::section::SectionView;
use crate::model::page::{Content, Page};

/// The paper, open at one page.
#[component]
pub fn App(house: House, reading: Reading) -> impl IntoView {
    provide_context(house.clone());
    let site = Memo::new(move |_| reading.shown.with(|shown| shown.as_ref().map(|shown| shown.page.site.clone())));
    view! {
        <Skip/>
        <ProgressBar progress=reading.progress/>
        {move || site.get().map(|site| view! { <Masthead site/> })}
        <main id="main" aria-busy=move || matches!(reading.progress.get(), super::reading::Progress::Opening).to_string()>
            {move || match reading.shown.get() {
                None => Either::Left(view! { <NoPage reading/> }),
                Some(shown) => Either::Right(turned(&shown, reading)),
            }}
        </main>
        {move || site.get().map(|site| view! { <Colophon site/> })}
        <NoticeBar reading/>
        <Announcer announcement=reading.announcement/>
    }
}

/// The page on one of two leaves, turn about: a new page then always gets new elements, and nothing of the last one stays (a picture,
/// say, until the next has loaded).
fn turned(shown: &Shown, reading: Reading) -> impl IntoView + use<> {
    let page = leaf(&shown.page, reading);
    if shown.turn.is_multiple_of(2) { Either::Left(page) } else { Either::Right(page) }
}

fn leaf(page: &Arc<Page>, reading: Reading) -> impl IntoView + use<> {
    let site = page.site.clone();
    match page.content.clone() {
        Content::Front(front) => EitherOf5::A(view! { <FrontView front site/> }),
        Content::Article(article) => EitherOf5::B(view! { <ArticleView page=*article service=site.comments reading/> }),
        Content::Section(section) => EitherOf5::C(view! { <SectionView page=section/> }),
        Content::Author(author) => EitherOf5::D(view! { <AuthorView page=author/> }),
        Content::Missing(missing) => EitherOf5::E(view! { <MissingView missing site/> }),
    }
}
