//! One comment.

use stylers_macro::style_sheet;

use super::SiteContext;
use super::act::{Act, button_about};
use super::inert::moment;
use crate::messages::filled;
use crate::model::article::Comments;
use crate::model::comment::{Comment, CommentBody, CommentStatus};
use crate::model::markup::{Element, Markup, element};
use crate::model::thread::Placed;

/// How many steps an answer is indented at most.
const DEEPEST: usize = 6;

/// The id of a comment's element: a link to it leads there.
pub fn id_of(comment: &Comment) -> String {
    ["comment-", &comment.id].concat()
}

/// A comment in its place. Its text is text: no markup in it is ever read, and its line breaks stay; what a server gave is a body.
pub fn comment(context: &SiteContext, placed: &Placed<'_>, comments: Comments) -> Element {
    let class = style_sheet!("style/comment.css");
    let Placed { comment, depth, answers } = placed;
    let words = context.messages;
    let own = match depth.min(&DEEPEST) {
        0 => "comment".to_owned(),
        depth => ["comment deep-", &depth.to_string()].concat(),
    };
    let is_deleted = comment.status == CommentStatus::Deleted;
    let name = if is_deleted { words.deleted } else { named(&comment.name, words.anonymous) };
    let to = answers.map(|other| {
        let link = element("a").attribute("class", class).attribute("href", &["#", &id_of(other)].concat());
        let name = element("bdi").text(named(&other.name, words.anonymous));
        element("span").class(class, "to").text(words.answers).text(" ").with(link.with(name))
    });
    let when = element("a").class(class, "when").attribute("href", &["#", &id_of(comment)].concat());
    let who = element("p")
        .class(class, "who")
        .with(element("b").attribute("class", class).with(element("bdi").text(name)))
        .text(" ")
        .with(to)
        .text(" ")
        .with(when.with(moment(context, &comment.written)));
    let said = match &comment.body {
        CommentBody::Plain(text) => element("p").class(class, "said").attribute("dir", "auto").text(text),
        CommentBody::Body(body) => {
            let body = body.to_html_under(3, &context.base, words.show_here);
            element("div").class(class, "said set").attribute("dir", "auto").with(body)
        }
    };
    let stands = match comment.status {
        CommentStatus::Here => words.only_here,
        CommentStatus::Waiting | CommentStatus::Wanted => words.stands_waiting,
        CommentStatus::Tried => words.stands_tried,
        CommentStatus::Sending => words.stands_sending,
        CommentStatus::Doubtful => words.stands_doubtful,
        CommentStatus::Held => words.stands_held,
        CommentStatus::Published | CommentStatus::Deleted | CommentStatus::Refused => "",
    };
    element("li")
        .class(class, &own)
        .attribute("id", &id_of(comment))
        .with(who)
        .with((!is_deleted).then_some(said))
        .with((!stands.is_empty()).then(|| element("p").class(class, "where").text(stands)))
        .with(acts(context, comment, comments, class))
}

fn named<'a>(name: &'a str, anonymous: &'a str) -> &'a str {
    if name.is_empty() { anonymous } else { name }
}

/// What the reader can do about it.
fn acts(context: &SiteContext, comment: &Comment, comments: Comments, class: &str) -> Option<Element> {
    let words = context.messages;
    let own = |act, says: &str| button_about(act, &comment.id, says, says);
    let buttons: Markup = match comment.status {
        CommentStatus::Published | CommentStatus::Here if comments == Comments::Open => {
            let whole = filled(words.reply_to, named(&comment.name, words.anonymous));
            button_about(Act::Answer, &comment.id, words.reply, &whole).into()
        }
        CommentStatus::Waiting | CommentStatus::Tried | CommentStatus::Wanted => {
            [own(Act::SendNow, words.send_now), own(Act::TakeBack, words.take_back)].into_iter().collect()
        }
        CommentStatus::Doubtful => {
            [own(Act::SendNow, words.send_again), own(Act::TakeBack, words.take_back)].into_iter().collect()
        }
        _ => return None,
    };
    Some(element("p").class(class, "acts").with(buttons))
}
