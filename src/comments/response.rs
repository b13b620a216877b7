//! What the answers of all services have in common.

use super::result::{Rejection, RetryLater, SubmitResult, ThreadError};
use crate::convert::{self, LinkResolver};
use crate::http::{HttpClient, NetworkError, Response};
use crate::model::address::{Href, WebAddress, joined};
use crate::model::comment::CommentBody;
use crate::model::json::JsonValue;

/// An answer as JSON, with the answer itself.
///
/// # Errors
/// Every [`ThreadError`] where the request failed or the answer is no JSON.
pub fn json_of(answer: Result<Response, NetworkError>) -> Result<(JsonValue, Response), ThreadError> {
    let answer = answer.map_err(ThreadError::Silent)?;
    match (answer.status, JsonValue::parse(&answer.text).ok()) {
        (200, Some(json)) => Ok((json, answer)),
        (200, None) => Err(ThreadError::Unreadable),
        (401, Some(json)) if json.get("code").and_then(JsonValue::text) == Some("rest_cannot_read_post") => {
            Err(ThreadError::Protected)
        }
        (404, _) => Err(ThreadError::Missing),
        (status, _) => Err(ThreadError::Status(status)),
    }
}

/// What an answer without a known reason means for a comment, by its status and by how long the service wants to be left alone, in seconds.
pub fn later(status: u16, wait: Option<u32>) -> SubmitResult {
    match status {
        429 => SubmitResult::Later(RetryLater::Busy(wait.unwrap_or(60))),
        408 | 500.. => SubmitResult::Later(wait.map_or(RetryLater::Status(status), RetryLater::Down)),
        // A success that is none of the service's words: a network in between answered.
        200..=399 => SubmitResult::Later(RetryLater::Unreadable),
        401 => SubmitResult::Refused(Rejection::LoginRequired),
        404 => SubmitResult::Refused(Rejection::Missing),
        _ => SubmitResult::Refused(Rejection::Other),
    }
}

/// The words of a comment that a service gives as HTML. Its links lead where the service's own pages would lead; pictures and players of
/// strangers are not shown, because whoever shows them tells their owners who reads here, and none of their links calls a number.
pub fn html<F: HttpClient>(html: &str, root: &WebAddress, client: &F) -> CommentBody {
    let links = LinkResolver { href: &|written| Href::of_stranger(&joined(written, root)).ok(), src: &|_| None };
    CommentBody::Body(convert::body(&client.hypertext(html), &links).into())
}

/// A name that a service gives as HTML.
pub fn line<F: HttpClient>(html: &str, client: &F) -> String {
    if html.contains(['&', '<']) { convert::words(&client.hypertext(html)) } else { html.to_owned() }
}

/// A value of a query.
pub fn encoded(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}
