//! What readers said, and the place to say more.

use stylers_macro::style_sheet;

use super::SiteContext;
use super::act::{Act, button};
use super::comment::comment;
use super::comment_form::comment_form;
use super::inert::part;
use super::live::Live;
use super::reading::{Hearing, Talk};
use crate::model::article::{Article, Comments};
use crate::model::comment::Comment;
use crate::model::markup::{Element, Markup, element};
use crate::model::site::{CommentService, Site};
use crate::model::thread::placed;

/// The part of a page that holds the thread.
pub const THREAD: &str = "thread";
const NEWS: &str = "thread-news";

/// The thread under an article, with the form where it takes new comments, as the press prints them: nothing is said yet, or all of it is still to
/// come. Nothing where the paper has no comments.
pub fn comments(context: &SiteContext, article: &Article, site: &Site) -> Option<Element> {
    let class = style_sheet!("style/comments.css");
    let words = context.messages;
    let heading = element("h2").class(class, "band").attribute("id", "comments-title").attribute("tabindex", "-1");
    let (is_far, hearing) = match &site.comments {
        CommentService::Off => return None,
        CommentService::Wordpress { .. } | CommentService::Isso { .. } => (true, Hearing::Loading),
        _ => (false, Hearing::Heard),
    };
    let is_shown = !matches!(site.comments, CommentService::Form { .. });
    let thread = is_shown.then(|| thread(context, article.comments, &hearing, &[]).on(element("div").attribute("class", class)));
    let part = part(context, "comments-title")
        .class(class, "comments")
        .attribute("id", "comments")
        .attribute("data-live", "comments")
        .with(heading.text(if is_shown { words.comments } else { words.letters_to_the_editor }))
        .with(is_far.then(|| element("p").class(class, "far").text(words.comments_alone)))
        .with(news(None).on(element("p").attribute("class", "unseen").attribute("role", "status")))
        .with(thread);
    Some(part.with(match article.comments {
        Comments::Open => comment_form(context, &Talk::default(), article, site),
        Comments::Closed => element("p").class(class, "closed").text(words.comments_closed),
    }))
}

/// What was said, and how far the reading of it is. What was read once stays while it is read again.
pub fn thread(context: &SiteContext, comments: Comments, hearing: &Hearing, said: &[&Comment]) -> Live {
    let words = context.messages;
    let items: Markup = placed(said).iter().map(|placed| comment(context, placed, comments)).collect();
    let none = match (hearing, comments) {
        (Hearing::Heard, Comments::Open) => Some(element("p").attribute("class", "none").text(words.no_comments)),
        _ => None,
    };
    let mut says = match items.is_empty() {
        true => Markup::from(none),
        false => element("ol").attribute("role", "list").attribute("class", "thread").with(items).into(),
    };
    match hearing {
        Hearing::Loading if said.is_empty() => {
            says.push(element("p").attribute("class", "none loading").text(words.comments_loading))
        }
        Hearing::Failed(why) => {
            let line = element("p").attribute("class", "lost").text(why).text(" ");
            says.push(line.with(button(Act::Reread, "quiet", words.try_again)));
        }
        _ => {}
    }
    Live::inside(THREAD, says).attribute("aria-busy", Some((*hearing == Hearing::Loading).to_string()))
}

/// What is said of comments that came while the reader was here.
pub fn news(says: Option<&str>) -> Live {
    Live::inside(NEWS, Markup::text(says.unwrap_or_default()))
}
