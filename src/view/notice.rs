//! What is on its way, what went wrong, and what those hear who do not see it.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::reading::{Notice, Progress, Reading};
use super::words;

/// A thin bar while a page is on its way. Its style keeps it unseen for the first 150 ms, so that a quick answer never flashes.
#[component]
pub fn ProgressBar(reading: Reading) -> impl IntoView {
    let class = style_sheet!("style/progress.css");
    let words = words();
    move || {
        (reading.progress.get() == Progress::Opening).then(|| {
            view! { class = class, <div class="progress" role="status"><span class="bar"></span><span class="words">{words.loading}</span></div> }
        })
    }
}

/// Why the next page did not come, over the page that stays.
#[component]
pub fn NoticeBar(reading: Reading) -> impl IntoView {
    let class = style_sheet!("style/notice.css");
    let words = words();
    move || match (reading.progress.get(), reading.shown.with(Option::is_some)) {
        (Progress::Failed(notice), true) => Some(view! { class = class,
            <div class="notice" role="alert">
                <p class="says"><strong>{words.page_failed}</strong> " " {notice.says}</p>
                <div class="acts">
                    <Retry can_retry=notice.can_retry reading/>
                    <button type="button" class="quiet" on:click=move |_| reading.on_dismiss.run(())>{words.dismiss}</button>
                </div>
            </div>
        }),
        _ => None,
    }
}

#[component]
fn Retry(can_retry: bool, reading: Reading) -> impl IntoView {
    let words = words();
    can_retry.then(
        || view! { <button type="button" class="loud" on:click=move |_| reading.on_retry.run(())>{words.try_again}</button> },
    )
}

/// What stands where no page has come yet.
#[component]
pub fn NoPage(reading: Reading) -> impl IntoView {
    let words = words();
    move || match reading.progress.get() {
        Progress::Idle => EitherOf3::A(()),
        Progress::Opening => EitherOf3::B(view! { <p class="waiting">{words.loading}</p> }),
        Progress::Failed(Notice { says, can_retry }) => EitherOf3::C(view! {
            <div class="waiting" role="alert">
                <h1 tabindex="-1">{words.page_failed}</h1>
                <p>{says}</p>
                <Retry can_retry reading/>
            </div>
        }),
    }
}

/// A page's arrival, said politely.
#[component]
pub fn Announcer(reading: Reading) -> impl IntoView {
    view! { <p class="unseen" role="status" aria-live="polite">{move || reading.announcement.get()}</p> }
}
