//! What readers said, and the place to say more.

use stylers_macro::style_sheet;

use super::House;
use super::comment_form::comment_form;
use super::live::Live;
use super::reading::Talk;
use super::when::moment;
use crate::model::article::Comments;
use crate::model::comment::Comment;
use crate::model::markup::{Element, Markup, element};

/// The thread under an article, with the form where it takes new comments, as the press prints them: nothing is said yet.
pub fn comments(house: &House, comments: Comments) -> Element {
    let class = style_sheet!("style/comments.css");
    let words = house.words;
    let heading = element("h2").class(class, "band").attribute("id", "comments-title").attribute("tabindex", "-1");
    element("section")
        .class(class, "comments")
        .attribute("id", "comments")
        .attribute("aria-labelledby", "comments-title")
        .with(heading.text(words.comments))
        .with(thread(house, comments, &[]).on(element("div").attribute("class", class)))
        .with(match comments {
            Comments::Open => comment_form(words, &Talk::default()),
            Comments::Closed => element("p").class(class, "closed").text(words.comments_closed),
        })
}

/// What was said.
pub fn thread(house: &House, comments: Comments, said: &[Comment]) -> Live {
    let items: Markup = said.iter().map(|said| comment(house, said)).collect();
    let says = match (items.is_empty(), comments) {
        (true, Comments::Closed) => None,
        (true, Comments::Open) => Some(element("p").attribute("class", "none").text(house.words.no_comments)),
        (false, _) => Some(element("ol").attribute("role", "list").attribute("class", "thread").with(items)),
    };
    Live::inside("thread", says)
}

/// One comment. Its text is text: no markup in it is ever read, and its line breaks stay.
fn comment(house: &House, comment: &Comment) -> Element {
    let class = style_sheet!("style/comment.css");
    let name = element("bdi").text(&comment.name);
    let who = element("p").class(class, "who").with(element("b").attribute("class", class).with(name)).text(" ");
    element("li")
        .class(class, "comment")
        .attribute("id", &["comment-", &comment.id].concat())
        .with(who.with(moment(house, &comment.written)))
        .with(element("p").class(class, "said").attribute("dir", "auto").text(&comment.text))
        .with(element("p").class(class, "where").text(house.words.only_here))
}
