//! What readers said, and the place to say more.

use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::comment_form::CommentForm;
use super::house;
use super::reading::Talk;
use super::when::Moment;
use crate::model::article::Comments;
use crate::model::comment::Comment;

/// The thread under an article, with the form where it takes new comments.
#[component]
pub fn CommentsView(comments: Comments, talk: Talk) -> impl IntoView {
    let class = style_sheet!("style/comments.css");
    let words = house().words;
    let thread = move || {
        let thread = talk.thread.get();
        match (thread.is_empty(), comments) {
            (true, Comments::Open) => EitherOf3::A(view! { class = class, <p class="none">{words.no_comments}</p> }),
            (true, Comments::Closed) => EitherOf3::B(()),
            (false, _) => EitherOf3::C(view! { class = class,
                <ol role="list" class="thread">
                    {thread.into_iter().map(|comment| view! { <CommentView comment/> }).collect::<Vec<_>>()}
                </ol>
            }),
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
#[component]
fn CommentView(comment: Comment) -> impl IntoView {
    let class = style_sheet!("style/comment.css");
    view! { class = class,
        <li class="comment" id=["comment-", &comment.id].concat()>
            <p class="who"><b><bdi>{comment.name}</bdi></b> " " <Moment at=comment.written/></p>
            <p class="said" dir="auto">{comment.text}</p>
            <p class="where">{house().words.only_here}</p>
        </li>
    }
}
