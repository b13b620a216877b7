//! What readers said, and the place to say more.

use leptos::either::Either;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::comment_form::CommentForm;
use super::reading::Talk;
use super::when::moment;
use super::{House, inert};
use crate::model::article::Comments;
use crate::model::comment::Comment;
use crate::model::markup::{Element, Markup, element};

/// The thread under an article, with the form where it takes new comments.
#[component]
pub fn CommentsView(house: House, comments: Comments, talk: Talk) -> impl IntoView {
    let class = style_sheet!("style/comments.css");
    let words = house.words;
    let thread = move || {
        let items: Markup = talk.thread.with(|thread| thread.iter().map(|said| comment(&house, said)).collect());
        match (items.is_empty(), comments) {
            (true, Comments::Closed) => None,
            (true, Comments::Open) => Some(inert(element("p").class(class, "none").text(words.no_comments))),
            (false, _) => Some(inert(element("ol").attribute("role", "list").class(class, "thread").with(items))),
        }
    };
    view! { class = class,
        <section class="comments" id="comments" aria-labelledby="comments-title">
            <h2 class="band" id="comments-title" tabindex="-1">{words.comments}</h2>
            {thread}
            {match comments {
                Comments::Open => Either::Left(view! { <CommentForm talk/> }),
                Comments::Closed => Either::Right(view! { class = class, <p class="closed">{words.comments_closed}</p> }),
            }}
        </section>
    }
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
