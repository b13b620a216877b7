//! Asking a WordPress: several questions together, and what an answer means that holds nothing.

use std::future::{Future, poll_fn};
use std::task::Poll;

use futures_util::future::maybe_done;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::SourceError;
use crate::http::{HttpClient, Response};
use crate::model::address::WebAddress;
use crate::model::json::JsonValue;
use crate::model::rest::Rest;

/// What WordPress lists.
pub struct List {
    pub items: Vec<JsonValue>,
    /// How many pages there are; none where the answer does not say.
    pub pages: Option<u32>,
}

pub type ListResult = Result<List, SourceError>;

/// What comes next on the way to something. Between two turns nothing is waited for: what is made of the answers is plain code, about a
/// tenth smaller than the same code cut up by `await`.
pub enum Query<'a, T> {
    /// To ask these questions together, and go on with their answers.
    Ask(Vec<String>, Box<dyn FnOnce(Vec<ListResult>) -> Query<'a, T> + 'a>),
    Done(Result<T, SourceError>),
}

/// The answers to questions that are asked together, in their order. A question is a part of `wp/v2` with its query: `posts?slug=tides`.
pub async fn send<F: HttpClient>(root: &WebAddress, fetch: &F, questions: &[String]) -> Vec<ListResult> {
    let addresses: Vec<String> = questions.iter().map(|question| address(root, question)).collect();
    let mut waiting: Vec<_> = addresses.iter().map(|address| Box::pin(maybe_done(fetch.get(address)))).collect();
    // As `join_all` does with a few: for many it carries a queue, which an app would load for nothing.
    poll_fn(|context| {
        let mut all = Poll::Ready(());
        for answer in &mut waiting {
            if answer.as_mut().poll(context).is_pending() {
                all = Poll::Pending;
            }
        }
        all
    })
    .await;
    waiting.iter_mut().filter_map(|answer| answer.as_mut().take_output()).map(|answer| read(&answer?)).collect()
}

fn address(root: &WebAddress, question: &str) -> String {
    let (part, query) = question.split_once('?').unwrap_or((question, ""));
    Rest(root).at(&["wp/v2/", part].concat(), query)
}

fn read(answer: &Response) -> ListResult {
    let text = answer.text.trim_start_matches('\u{feff}').trim_ascii_start();
    match answer.status {
        200 => match JsonValue::parse(text) {
            Ok(JsonValue::List(items)) => Ok(List { items, pages: answer.pages }),
            Err(error) if text.starts_with('[') => Err(SourceError::Unreadable(error.to_string())),
            _ => Err(SourceError::NoData),
        },
        400 if text.contains("_invalid_page_number") => Err(SourceError::NotFound),
        401 | 403 => Err(SourceError::Refused(answer.status)),
        404 | 410 => Err(SourceError::NoData),
        429 | 503 => Err(SourceError::Busy(answer.wait)),
        status => Err(SourceError::Status(status)),
    }
}

/// A value of a query.
pub fn escaped(value: &str) -> String {
    utf8_percent_encode(value, NON_ALPHANUMERIC).to_string()
}
