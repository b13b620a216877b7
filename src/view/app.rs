//! The whole: what stands around every page, and the page.

use leptos::either::EitherOf6;
use leptos::html::custom;
use leptos::prelude::*;

use super::context::site_context;
use super::layout::colophon::Colophon;
use super::layout::current_section::current_section;
use super::layout::masthead::Masthead;
use super::layout::notice_bar::NoticeBar;
use super::layout::progress_bar::ProgressBar;
use super::layout::skip_link::SkipLink;
use super::live::{LivePart, printed};
use super::pages::article::ArticleView;
use super::pages::author::AuthorView;
use super::pages::front::FrontView;
use super::pages::not_found::NotFoundView;
use super::pages::section::SectionView;
use super::pages::static_page::StaticPageView;
use crate::model::page::{Content, Page};

/// The id of the element in which the name of a page that has come is announced.
pub const ARRIVAL: &str = "arrival";

/// The paper with a page in it, as it is printed.
#[component]
pub fn App<'a>(page: &'a Page) -> impl IntoView {
    let site = &page.site;
    let current = current_section(&site_context(), page);
    let header = view! { <SkipLink/><Masthead site current translations=&page.translations/> };
    shell(header, view! { <PageView page/> }, view! { <Colophon site/> })
}

/// The paper while its first page is on its way.
#[component]
pub fn EmptyApp() -> impl IntoView {
    shell(view! { <SkipLink/> }, (), ())
}

/// What stands around every page. It is a function, because the children of a component may borrow nothing.
fn shell(header: impl IntoView, page: impl IntoView, footer: impl IntoView) -> impl IntoView {
    let main = custom(site_context().landmark("main")).id("main").tabindex("-1").aria_busy("false");
    let progress = printed(|| view! { <ProgressBar is_loading=RwSignal::new(false)/> });
    let notice = printed(|| view! { <NoticeBar notice=RwSignal::new(None) has_page=RwSignal::new(false)/> });
    view! {
        <div class="part">{header}</div>
        <div class="part" role="status" data-live=LivePart::Progress.name()>{progress}</div>
        {main.child(page)}
        <div class="part">{footer}</div>
        <div class="part" data-live=LivePart::Notice.name()>{notice}</div>
        <div class="unseen" id=ARRIVAL role="status" aria-live="polite"></div>
    }
}

/// What stands in `main` when a page is shown.
#[component]
pub fn PageView<'a>(page: &'a Page) -> impl IntoView {
    let (site, translations) = (&page.site, page.translations.as_slice());
    match &page.content {
        Content::Front(page) => EitherOf6::A(view! { <FrontView page site/> }),
        Content::Article(page) => EitherOf6::B(view! { <ArticleView page site translations/> }),
        Content::Section(page) => EitherOf6::C(view! { <SectionView page/> }),
        Content::Author(page) => EitherOf6::D(view! { <AuthorView page/> }),
        Content::Page(page) => EitherOf6::E(view! { <StaticPageView page/> }),
        Content::Missing(page) => EitherOf6::F(view! { <NotFoundView page site/> }),
    }
}
