//! What is on its way, what went wrong, and what those hear who do not see it.

use stylers_macro::style_sheet;

use super::act::{Act, button};
use super::reading::{Notice, Progress};
use crate::messages::Messages;
use crate::model::markup::{Element, element};

/// A thin bar while a page is on its way, and the word for it.
pub fn progress_bar(progress: &Progress, words: &Messages) -> Option<Element> {
    let class = style_sheet!("style/progress.css");
    let bar = element("div").class(class, "progress").with(element("span").class(class, "bar"));
    (*progress == Progress::Opening).then(|| bar.with(element("span").class(class, "words").text(words.loading)))
}

/// Why the next page did not come, over the page that stays.
pub fn notice_bar(notice: &Notice, words: &Messages) -> Element {
    let class = style_sheet!("style/notice.css");
    let says = element("p").class(class, "says").with(element("strong").text(words.page_failed)).text(" ").text(&notice.says);
    let acts = element("div").class(class, "acts").with(retry(notice, words));
    element("div").class(class, "notice").attribute("role", "alert").with(says).with(acts.with(button(
        Act::Dismiss,
        "quiet",
        words.dismiss,
    )))
}

fn retry(notice: &Notice, words: &Messages) -> Option<Element> {
    notice.can_retry.then(|| button(Act::Retry, "loud", words.try_again))
}

/// What stands where no page has come yet.
pub fn no_page(progress: &Progress, words: &Messages) -> Option<Element> {
    match progress {
        Progress::Idle => None,
        Progress::Opening => Some(element("p").attribute("class", "waiting").text(words.loading)),
        Progress::Failed(notice) => Some(
            element("div")
                .attribute("class", "waiting")
                .attribute("role", "alert")
                .with(element("h1").attribute("tabindex", "-1").text(words.page_failed))
                .with(element("p").text(&notice.says))
                .with(retry(notice, words)),
        ),
    }
}
