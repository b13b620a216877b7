//! Comments in an isso, by its HTTP API.
//!
//! It takes the same words twice, so whoever is not sure that a comment arrived looks for it in the thread before sending it again; where it is not
//! there it may be held for an editor, and only the reader can say what is to be done. Its refusals are pages of HTML: a few known words of
//! them are understood, and none is ever shown.

use serde::Serialize;

use super::pending::PendingComment;
use super::response::{encoded, html, json_of, later, line};
use super::result::{Rejection, RetryLater, SubmitResult, ThreadError};
use super::topic::{Clock, Topic};
use crate::http::{HttpClient, Response};
use crate::model::address::WebAddress;
use crate::model::comment::{Comment, CommentStatus};
use crate::model::json::JsonValue;

/// What is sent. isso would fetch the page itself for a title that it is not told.
#[derive(Serialize)]
struct NewCommentBody<'a> {
    text: &'a str,
    author: &'a str,
    email: &'a str,
    parent: Option<u32>,
    title: &'a str,
}

/// The whole thread of a page, oldest first.
///
/// # Errors
/// Every [`ThreadError`].
pub async fn read_thread<F: HttpClient>(
    root: &WebAddress,
    topic: &Topic,
    client: &F,
    clock: Clock<'_>,
) -> Result<Vec<Comment>, ThreadError> {
    let (json, _) = json_of(client.get(&at(root, "", &topic.path)).await)?;
    let mut all = Vec::new();
    walk(&json, &mut |json| all.extend(comment(json, root, client, clock))).ok_or(ThreadError::Unreadable)?;
    Ok(all)
}

/// Walks all replies of an answer, each before those below it; nothing where it is no list of them.
fn walk(answer: &JsonValue, visit: &mut dyn FnMut(&JsonValue)) -> Option<()> {
    let mut waiting: Vec<&JsonValue> = replies(answer)?.iter().rev().collect();
    while let Some(json) = waiting.pop() {
        visit(json);
        waiting.extend(replies(json).into_iter().flatten().rev());
    }
    Some(())
}

fn replies(json: &JsonValue) -> Option<&Vec<JsonValue>> {
    match json.get("replies")? {
        JsonValue::List(list) => Some(list),
        _ => None,
    }
}

fn comment<F: HttpClient>(json: &JsonValue, root: &WebAddress, client: &F, clock: Clock<'_>) -> Option<Comment> {
    let id: u32 = json.read("id").ok()?;
    let parent: Option<u32> = json.read("parent").ok()?;
    let is_deleted = json.get("mode") == Some(&JsonValue::Number(4));
    let seconds = match json.get("created")? {
        JsonValue::Number(seconds) | JsonValue::Fraction(seconds) => *seconds,
        _ => return None,
    };
    Some(Comment {
        id: id.to_string(),
        parent: parent.map(|parent| parent.to_string()).unwrap_or_default(),
        name: line(json.get("author").and_then(JsonValue::text).unwrap_or_default(), client),
        body: html(json.get("text").and_then(JsonValue::text).unwrap_or_default(), root, client),
        written: clock(i64::from(seconds)),
        status: if is_deleted { CommentStatus::Deleted } else { CommentStatus::Published },
    })
}

/// Sends a comment. Of one that was tried before, the thread is asked; what is not there is sent only where the reader wants it.
pub async fn submit<F: HttpClient>(
    root: &WebAddress,
    comment: &PendingComment,
    before: CommentStatus,
    client: &F,
) -> SubmitResult {
    if before != CommentStatus::Waiting {
        let found = find_again(root, comment, client).await;
        if before != CommentStatus::Wanted || found != SubmitResult::Doubtful {
            return found;
        }
    }
    let PendingComment { text, name: author, email, headline: title, .. } = comment;
    let sent = NewCommentBody { text, author, email, parent: comment.answers.parse().ok(), title };
    // Numbers and texts: they always become JSON.
    let json = serde_json::to_string(&sent).unwrap_or_default();
    match client.post(&at(root, "new", &comment.path), &json).await {
        Ok(answer) => delivery(&answer, JsonValue::parse(&answer.text).ok()),
        Err(silence) => SubmitResult::Later(RetryLater::Silent(silence)),
    }
}

/// Looks for a comment among those that came after it was written.
async fn find_again<F: HttpClient>(root: &WebAddress, comment: &PendingComment, client: &F) -> SubmitResult {
    let address = [&at(root, "", &comment.path), "&plain=1"].concat();
    let json = match json_of(client.get(&address).await) {
        Ok((json, _)) => json,
        Err(unread) => return SubmitResult::Later(unread.into()),
    };
    let mut found = None;
    let walked = walk(&json, &mut |json| {
        let says = |key: &str| json.get(key).and_then(JsonValue::text).unwrap_or_default();
        let is_it = says("text").trim() == comment.text && line(says("author"), client) == comment.name;
        if let (Some(JsonValue::Number(id)), true) = (json.get("id"), is_it) {
            found = found.or(Some(*id).filter(|id| *id > comment.after));
        }
    });
    match (walked, found) {
        (_, Some(id)) => SubmitResult::Published(id.to_string()),
        (Some(()), None) => SubmitResult::Doubtful,
        (None, None) => SubmitResult::Later(RetryLater::Unreadable),
    }
}

/// What its answer to a comment means.
fn delivery(answer: &Response, json: Option<JsonValue>) -> SubmitResult {
    if let (200..300, Some(Ok(id))) = (answer.status, json.map(|json| json.read::<u32>("id"))) {
        return if answer.status == 202 { SubmitResult::Held(id.to_string()) } else { SubmitResult::Published(id.to_string()) };
    }
    let says = |words: &str| answer.text.contains(words);
    let reason = REASONS.iter().find(|(words, _)| matches!(answer.status, 400 | 403) && says(words));
    match reason {
        Some((_, refusal)) => SubmitResult::Refused(*refusal),
        None if answer.status == 403 && says("ratelimit exceeded") => SubmitResult::Later(RetryLater::Busy(60)),
        None => later(answer.status, answer.wait),
    }
}

/// What stands in its refusals.
const REASONS: [(&str, Rejection); 8] = [
    ("text is missing", Rejection::Blank),
    ("text is too short", Rejection::Short),
    ("text is too long", Rejection::TextLong),
    ("author address required", Rejection::NameMissing),
    ("email address required", Rejection::EmailMissing),
    ("direct responses to", Rejection::TooMany),
    ("edit time frame", Rejection::OwnAnswer),
    ("Cannot create new thread", Rejection::Missing),
];

/// The address of a part, for the thread of a page.
fn at(root: &WebAddress, part: &str, path: &str) -> String {
    let slash = if root.as_str().ends_with('/') { "" } else { "/" };
    [root.as_str(), slash, part, "?uri=", &encoded(path)].concat()
}
