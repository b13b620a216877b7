//! Comments in a WordPress, by its REST API v2: a guest reads what is approved and writes what may be held.
//!
//! Comments are sent as WordPress keeps them. Only then does it know a comment again that is sent twice (`docs/services.md`).

use serde::Serialize;

use super::pending::PendingComment;
use super::response::{encoded, html, json_of, later, line};
use super::result::{Rejection, RetryLater, SubmitResult, ThreadError};
use super::topic::{Clock, Topic};
use crate::http::{HttpClient, Response};
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::comment::{Comment, CommentStatus};
use crate::model::date::Published;
use crate::model::json::JsonValue;
use crate::model::rest::Rest;

/// The most that it gives at once.
const PAGE: usize = 100;
/// Pages that are read at most.
const MOST: u32 = 100;
/// How long it wants to be left alone after a comment, in seconds.
const FLOOD: u32 = 15;

/// What is sent.
#[derive(Serialize)]
struct NewCommentBody<'a> {
    post: u32,
    parent: u32,
    author_name: &'a str,
    author_email: &'a str,
    content: &'a str,
}

/// The whole thread of a post, oldest first.
///
/// # Errors
/// Every [`ThreadError`].
pub async fn read_thread<F: HttpClient>(
    root: &WebAddress,
    topic: &Topic,
    client: &F,
    clock: Clock<'_>,
) -> Result<Vec<Comment>, ThreadError> {
    let post = post(root, topic, client).await?.to_string();
    let mut all: Vec<Comment> = Vec::new();
    for page in 1..=MOST {
        // By number, which two comments never share: those of one second come in another order every time.
        let query = ["post=", &post, "&orderby=id&order=asc&per_page=100&page=", &page.to_string(), FIELDS].concat();
        let (json, answer) = json_of(client.get(&Rest(root).at("wp/v2/comments", &query)).await)?;
        let JsonValue::List(list) = json else { return Err(ThreadError::Unreadable) };
        all.extend(list.iter().filter_map(|json| comment(json, root, client, clock)));
        // Where the number of pages is told, it counts: one that WordPress keeps some comments of back is not full.
        if answer.pages.map_or(list.len() < PAGE, |pages| page >= pages) {
            break;
        }
    }
    all.sort_by_key(|comment| comment.written.unix_seconds());
    Ok(all)
}

const FIELDS: &str = "&_fields=id,parent,author_name,date_gmt,content";

/// The number of the post that a story is.
async fn post<F: HttpClient>(root: &WebAddress, topic: &Topic, client: &F) -> Result<u32, ThreadError> {
    if let Some(post) = topic.post {
        return Ok(post);
    }
    let query = ["slug=", &encoded(topic.slug.as_str()), "&_fields=id,comment_status"].concat();
    let (json, _) = json_of(client.get(&Rest(root).at("wp/v2/posts", &query)).await)?;
    match &json {
        JsonValue::List(list) => list.first().and_then(|post| post.read("id").ok()).ok_or(ThreadError::Missing),
        _ => Err(ThreadError::Unreadable),
    }
}

fn comment<F: HttpClient>(json: &JsonValue, root: &WebAddress, client: &F, clock: Clock<'_>) -> Option<Comment> {
    let id: u32 = json.read("id").ok()?;
    let parent: u32 = json.read("parent").unwrap_or_default();
    let written = [json.get("date_gmt")?.text()?, "Z"].concat();
    let written = Published::parse(&written).map_or_else(|_| Published::default(), |at| clock(at.unix_seconds()));
    Some(Comment {
        id: id.to_string(),
        parent: if parent == 0 { String::new() } else { parent.to_string() },
        name: line(json.get("author_name").and_then(JsonValue::text).unwrap_or_default(), client),
        body: html(json.get("content")?.get("rendered")?.text()?, root, client),
        written,
        status: CommentStatus::Published,
    })
}

/// Sends a comment. One that it has already is known again.
pub async fn submit<F: HttpClient>(root: &WebAddress, comment: &PendingComment, client: &F) -> SubmitResult {
    let post = match post(root, &comment.topic(), client).await {
        Ok(post) => post,
        Err(ThreadError::Missing) => return SubmitResult::Refused(Rejection::Missing),
        Err(ThreadError::Protected) => return SubmitResult::Refused(Rejection::Protected),
        Err(ThreadError::Status(401)) => return SubmitResult::Refused(Rejection::LoginRequired),
        Err(unread) => return SubmitResult::Later(unread.into()),
    };
    let (name, content) = (as_kept(&comment.name, true), as_kept(&comment.text, false));
    let parent = comment.answers.parse().unwrap_or_default();
    let sent = NewCommentBody { post, parent, author_name: &name, author_email: &comment.email, content: &content };
    // Numbers and texts: they always become JSON.
    let json = serde_json::to_string(&sent).unwrap_or_default();
    match client.post(&Rest(root).at("wp/v2/comments", ""), &json).await {
        Ok(answer) => delivery(&answer, JsonValue::parse(&answer.text).ok()),
        Err(silence) => SubmitResult::Later(RetryLater::Silent(silence)),
    }
}

/// What its answer to a comment means.
fn delivery(answer: &Response, json: Option<JsonValue>) -> SubmitResult {
    let says = |key: &str| json.as_ref().and_then(|json| json.get(key));
    let number = says("id").and_then(|id| if let JsonValue::Number(id) = id { Some(id.to_string()) } else { None });
    if let (200..300, Some(id)) = (answer.status, number) {
        let is_approved = says("status").and_then(JsonValue::text) == Some("approved");
        return if is_approved { SubmitResult::Published(id) } else { SubmitResult::Held(id) };
    }
    let refusal = match says("code").and_then(JsonValue::text).unwrap_or_default() {
        "comment_duplicate" => return SubmitResult::Known,
        "comment_flood" => return SubmitResult::Later(RetryLater::Busy(answer.wait.unwrap_or(FLOOD))),
        "rest_comment_login_required" => Rejection::LoginRequired,
        "rest_comment_closed" => Rejection::Closed,
        "rest_cannot_read_post" => Rejection::Protected,
        "rest_comment_draft_post" | "rest_comment_invalid_post_id" => Rejection::Missing,
        "rest_comment_content_invalid" => Rejection::Blank,
        "rest_comment_author_data_required" => Rejection::NameMissing,
        "comment_content_column_length" => Rejection::TextLong,
        "comment_author_column_length" => Rejection::NameLong,
        "comment_author_email_column_length" => Rejection::EmailLong,
        "rest_invalid_param" => {
            let about_email = says("data").and_then(|data| data.get("params")?.get("author_email"));
            if about_email.is_some() { Rejection::EmailWrong } else { Rejection::Other }
        }
        _ => return later(answer.status, answer.wait),
    };
    SubmitResult::Refused(refusal)
}

/// Words as WordPress keeps them: it would write these signs otherwise than they came, and not know them again.
fn as_kept(words: &str, is_name: bool) -> String {
    let mut kept = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            // As a number: WordPress makes `&#8217;` of `&amp;#8217;`, but leaves `&#038;#8217;` as it is.
            '&' => kept.push_str("&#038;"),
            '<' => kept.push_str("&lt;"),
            '>' => kept.push_str("&gt;"),
            '\\' => kept.push_str("&#092;"),
            '%' if is_name => kept.push_str("&#037;"),
            // It takes some of these away; nobody sees any.
            c if c.is_ascii_control() && !matches!(c, '\n' | '\t') => {}
            c => kept.push(c),
        }
    }
    kept
}
