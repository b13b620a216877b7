//! One comment.

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::ids;
use super::phrases::status_text;
use super::state::CommentsState;
use crate::comments::section::Action;
use crate::messages::filled;
use crate::model::comment::{Comment, CommentBody, CommentStatus};
use crate::model::invisible::is_blank;
use crate::model::markup::printable_text;
use crate::model::thread::{Placed, placed};
use crate::view::context::{SiteContext, site_context};
use crate::view::parts::html::Html;

/// How many steps an answer is indented at most.
const MOST_STEPS: usize = 6;
/// The level of the heading that a comment's own headings stand under.
const HEADING_ABOVE: u8 = 3;

/// A comment in its place in the thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    comment: Comment,
    /// How many comments it is below the first of its branch.
    depth: usize,
    /// The comment that it answers, by the id of its element and the name of its author.
    answers: Option<(String, String)>,
}

impl Row {
    /// All comments in the order in which they are read.
    pub fn all(comments: &[Comment]) -> Vec<Self> {
        let all: Vec<&Comment> = comments.iter().collect();
        let row = |place: Placed<'_>| Self {
            comment: place.comment.clone(),
            depth: place.depth,
            answers: place.answers.map(|other| (ids::of_comment(other), other.name.clone())),
        };
        placed(&all).into_iter().map(row).collect()
    }

    /// What the row shows, by which it is known again. A row that shows something else is a new one.
    pub fn key(&self) -> String {
        let text = match &self.comment.body {
            CommentBody::Plain(text) => text.clone(),
            CommentBody::Body(body) => body.words(),
        };
        let (id, answered) = self.answers.clone().unwrap_or_default();
        let depth = self.depth.to_string();
        [&self.comment.id, self.comment.status.name(), &depth, &id, &answered, &self.comment.name, &text].join("\n")
    }
}

/// A comment. Its text is text: no markup in it is ever read, and its line breaks stay. What a service gave is a body.
#[component]
pub fn CommentItem(row: Row, state: CommentsState, is_open: bool) -> impl IntoView {
    let class = style_sheet!("style/comment.css");
    let SiteContext { base, messages } = site_context();
    let Row { comment, depth, answers } = row;
    let own_class = match depth.min(MOST_STEPS) {
        0 => "comment ".to_owned(),
        depth => ["comment deep-", &depth.to_string(), " "].concat(),
    };
    let id = ids::of_comment(&comment);
    let named = move |name: &str| if is_blank(name) { messages.anonymous.to_owned() } else { printable_text(name).into_owned() };
    let is_deleted = comment.status == CommentStatus::Deleted;
    let name = if is_deleted { messages.deleted.to_owned() } else { named(&comment.name) };
    let body = (!is_deleted).then(|| match &comment.body {
        CommentBody::Plain(text) => {
            Either::Left(view! { class = class, <p class="said" lang=messages.language.paper dir="auto">{printable_text(text).into_owned()}</p> })
        }
        CommentBody::Body(body) => {
            let markup = body.to_html_under(HEADING_ABOVE, &base, messages.show_here);
            Either::Right(view! { <Html class=["said set ", class].concat() markup lang=messages.language.paper dir="auto"/> })
        }
    });
    let status = status_text(comment.status, messages);
    let inside = view! { class = class,
        <p class="who">
            <b><bdi>{name}</bdi></b>" "
            {answers.map(|(id, name)| view! { class = class,
                <span class="to">{messages.answers}" "<a href=["#", &id].concat()><bdi>{named(&name)}</bdi></a></span>
            })}
            " "
            <a class="when" href=["#", &id].concat()><time datetime=comment.written.as_str().to_owned()>{messages.date_and_time(&comment.written)}</time></a>
        </p>
        {body}
        {(!status.is_empty()).then(|| view! { class = class, <p class="where">{status}</p> })}
        {buttons(&comment, &named(&comment.name), is_open, state, class)}
    };
    view! { <li class=[&own_class, class].concat() id=id>{inside}</li> }
}

/// What the reader can do about a comment.
fn buttons(
    comment: &Comment,
    name: &str,
    is_open: bool,
    state: CommentsState,
    class: &'static str,
) -> Option<impl IntoView + use<>> {
    let SiteContext { messages, .. } = site_context();
    let button = |label: &'static str, whole: Option<String>, action: fn(String) -> Action| {
        let id = comment.id.clone();
        let act = move |_| state.dispatch(action(id.clone()));
        let whole = whole.unwrap_or_else(|| label.to_owned());
        view! { <button type="button" class="quiet" aria-label=whole on:click=act>{label}</button> }
    };
    let buttons = match comment.status {
        // Who does not see where the button stands hears whose comment it answers.
        CommentStatus::Published | CommentStatus::Here if is_open => {
            vec![button(messages.reply, Some(filled(messages.reply_to, "name", name)), Action::ReplyTo)]
        }
        CommentStatus::Waiting | CommentStatus::Tried | CommentStatus::Wanted => {
            vec![button(messages.send_now, None, Action::SendNow), button(messages.take_back, None, Action::TakeBack)]
        }
        CommentStatus::Doubtful => {
            vec![button(messages.send_again, None, Action::SendNow), button(messages.take_back, None, Action::TakeBack)]
        }
        _ => return None,
    };
    Some(view! { class = class, <p class="acts">{buttons}</p> })
}
