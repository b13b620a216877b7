//! The whole: what stands around every page, and the page.

use leptos::either::EitherOf5;
use leptos::html::custom;
use leptos::prelude::*;

use super::context::site_context;
use super::layout::colophon::Colophon;
use super::layout::masthead::{Masthead, current_section};
use super::layout::navigation_state::NavigationState;
use super::layout::notice_bar::NoticeBar;
use super::layout::progress_bar::ProgressBar;
use super::layout::skip_link::SkipLink;
use super::live::LivePart;
use super::pages::article::ArticleView;
use super::pages::author::AuthorView;
use super::pages::front::FrontView;
use super::pages::not_found::NotFoundView;
use super::pages::section::SectionView;
use crate::model::page::{Content, Page};

/// The id of the element in which the name of a page that has come is announced.
pub const ARRIVAL: &str = "arrival";

/// The paper with a page in it, or with none while the first is on its way.
#[component]
pub fn App<'a>(page: Option<&'a Page>, navigation: NavigationState) -> impl IntoView {
    let context = site_context();
    let masthead = page.map(|page| {
        let current = current_section(&context, page);
        view! { <Masthead site=&page.site current/> }
    });
    let main = custom(context.landmark("main")).id("main").tabindex("-1").aria_busy("false");
    view! {
        <div class="part"><SkipLink/>{masthead}</div>
        <div class="part" role="status" data-live=LivePart::Progress.name()>
            <ProgressBar is_loading=navigation.is_loading/>
        </div>
        {main.child(page.map(|page| view! { <PageView page/> }))}
        <div class="part">{page.map(|page| view! { <Colophon site=&page.site/> })}</div>
        <div class="part" data-live=LivePart::Notice.name()><NoticeBar notice=navigation.notice/></div>
        <div class="unseen" id=ARRIVAL role="status" aria-live="polite"></div>
    }
}

/// What stands in `main` when a page is shown.
#[component]
pub fn PageView<'a>(page: &'a Page) -> impl IntoView {
    let site = &page.site;
    match &page.content {
        Content::Front(page) => EitherOf5::A(view! { <FrontView page site/> }),
        Content::Article(page) => EitherOf5::B(view! { <ArticleView page site/> }),
        Content::Section(page) => EitherOf5::C(view! { <SectionView page/> }),
        Content::Author(page) => EitherOf5::D(view! { <AuthorView page/> }),
        Content::Missing(page) => EitherOf5::E(view! { <NotFoundView page site/> }),
    }
}
