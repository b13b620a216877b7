//! Comments in a WordPress, by its REST API v2: a guest reads what is approved and writes what may be held.
//!
//! Words are sent as WordPress keeps them. Only then does it know a comment again that is sent twice (`docs/services.md`).

use serde::Serialize;

use super::outbox::Letter;
use super::{Clock, Delay, Delivery, Refusal, Topic, Unread, encoded, html, later, line, said};
use crate::fetch::{Answer, Fetch};
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::comment::{Comment, Standing};
use crate::model::date::Published;
use crate::model::json::Json;
use crate::model::rest::Rest;

/// The most that it gives at once.
const PAGE: usize = 100;
/// Pages that are read at most.
const MOST: u32 = 100;
/// How long it wants to be left alone after a comment, in seconds.
const FLOOD: u32 = 15;

/// What is sent.
#[derive(Serialize)]
struct Sent<'a> {
    post: u32,
    parent: u32,
    author_name: &'a str,
    author_email: &'a str,
    content: &'a str,
}

/// The whole thread of a post, oldest first.
///
/// # Errors
/// Every [`Unread`].
pub async fn read<F: Fetch>(root: &WebAddress, topic: &Topic, fetch: &F, clock: Clock<'_>) -> Result<Vec<Comment>, Unread> {
    let post = post(root, topic, fetch).await?.to_string();
    let mut all: Vec<Comment> = Vec::new();
    for page in 1..=MOST {
        // By number, which two comments never share: those of one second come in another order every time.
        let query = ["post=", &post, "&orderby=id&order=asc&per_page=100&page=", &page.to_string(), FIELDS].concat();
        let (json, answer) = said(fetch.get(&Rest(root).at("wp/v2/comments", &query)).await, fetch)?;
        let Json::List(list) = json else { return Err(Unread::Unreadable) };
        all.extend(list.iter().filter_map(|json| comment(json, root, fetch, clock)));
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
async fn post<F: Fetch>(root: &WebAddress, topic: &Topic, fetch: &F) -> Result<u32, Unread> {
    if let Some(post) = topic.post {
        return Ok(post);
    }
    let query = ["slug=", &encoded(topic.slug.as_str()), "&_fields=id,comment_status"].concat();
    let (json, _) = said(fetch.get(&Rest(root).at("wp/v2/posts", &query)).await, fetch)?;
    match &json {
        Json::List(list) => list.first().and_then(|post| post.read("id").ok()).ok_or(Unread::Missing),
        _ => Err(Unread::Unreadable),
    }
}

fn comment<F: Fetch>(json: &Json, root: &WebAddress, fetch: &F, clock: Clock<'_>) -> Option<Comment> {
    let id: u32 = json.read("id").ok()?;
    let parent: u32 = json.read("parent").unwrap_or_default();
    let written = [json.get("date_gmt")?.text()?, "Z"].concat();
    let written = Published::parse(&written).map_or_else(|_| Published::default(), |at| clock(at.unix_seconds()));
    Some(Comment {
        id: id.to_string(),
        parent: if parent == 0 { String::new() } else { parent.to_string() },
        name: line(json.get("author_name").and_then(Json::text).unwrap_or_default(), fetch),
        said: html(json.get("content")?.get("rendered")?.text()?, root, fetch),
        written,
        standing: Standing::Published,
    })
}

/// Sends a comment. One that it has already is known again.
pub async fn send<F: Fetch>(root: &WebAddress, letter: &Letter, fetch: &F) -> Delivery {
    let post = match post(root, &letter.topic(), fetch).await {
        Ok(post) => post,
        Err(Unread::Missing) => return Delivery::Refused(Refusal::Missing),
        Err(Unread::Protected) => return Delivery::Refused(Refusal::Protected),
        Err(Unread::Status(401)) => return Delivery::Refused(Refusal::LoginRequired),
        Err(unread) => return Delivery::Later(unread.into()),
    };
    let (name, content) = (as_kept(&letter.name, true), as_kept(&letter.text, false));
    let parent = letter.answers.parse().unwrap_or_default();
    let sent = Sent { post, parent, author_name: &name, author_email: &letter.email, content: &content };
    // Numbers and texts: they always become JSON.
    let json = serde_json::to_string(&sent).unwrap_or_default();
    match fetch.post(&Rest(root).at("wp/v2/comments", ""), &json).await {
        Ok(answer) => delivery(&answer, fetch.json(&answer.text)),
        Err(silence) => Delivery::Later(Delay::Silent(silence)),
    }
}

/// What its answer to a comment means.
fn delivery(answer: &Answer, json: Option<Json>) -> Delivery {
    let says = |key: &str| json.as_ref().and_then(|json| json.get(key));
    let number = says("id").and_then(|id| if let Json::Number(id) = id { Some(id.to_string()) } else { None });
    if let (200..300, Some(id)) = (answer.status, number) {
        let is_approved = says("status").and_then(Json::text) == Some("approved");
        return if is_approved { Delivery::Published(id) } else { Delivery::Held(id) };
    }
    let refusal = match says("code").and_then(Json::text).unwrap_or_default() {
        "comment_duplicate" => return Delivery::Known,
        "comment_flood" => return Delivery::Later(Delay::Busy(answer.wait.unwrap_or(FLOOD))),
        "rest_comment_login_required" => Refusal::LoginRequired,
        "rest_comment_closed" => Refusal::Closed,
        "rest_cannot_read_post" => Refusal::Protected,
        "rest_comment_draft_post" | "rest_comment_invalid_post_id" => Refusal::Missing,
        "rest_comment_content_invalid" => Refusal::Blank,
        "rest_comment_author_data_required" => Refusal::NameMissing,
        "comment_content_column_length" => Refusal::TextLong,
        "comment_author_column_length" => Refusal::NameLong,
        "comment_author_email_column_length" => Refusal::EmailLong,
        "rest_invalid_param" => {
            let about_email = says("data").and_then(|data| data.get("params")?.get("author_email"));
            if about_email.is_some() { Refusal::EmailWrong } else { Refusal::Other }
        }
        _ => return later(answer.status, answer.wait),
    };
    Delivery::Refused(refusal)
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
