//! The section as a whole.

use leptos::either::Either;
use leptos::html::custom;
use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::form::CommentForm;
use super::ids;
use super::start_note::StartNote;
use super::state::CommentsState;
use super::subject::Subject;
use super::thread::Thread;
use crate::model::article::Article;
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};
use crate::view::live::{LIVE, LivePart, printed};

/// The place of the section under an article, and what is said where it does not come alive; nothing where the story has none.
#[component]
pub fn CommentsSection<'a>(article: &'a Article, site: &'a Site) -> impl IntoView {
    let context = site_context();
    let language = context.messages.language;
    Subject::of(article, site).map(|subject| {
        let note = printed(|| view! { <StartNote article/> });
        let section = custom(context.landmark("section")).attr("role", context.group_role()).attr("aria-labelledby", ids::TITLE);
        let inside = printed(move || view! { <Comments subject/> });
        let section = section
            .attr("lang", language.lang())
            .id(ids::SECTION)
            .class(["comments ", style()].concat())
            .attr(LIVE, LivePart::Comments.name())
            .child(inside);
        (section, note)
    })
}

/// The thread under an article, with the form where it takes new comments.
#[component]
pub fn Comments(subject: Subject) -> impl IntoView {
    let class = style();
    let SiteContext { messages, .. } = site_context();
    let state = CommentsState::new(&subject);
    let is_open = subject.is_open();
    let title = if subject.has_thread() { messages.comments } else { messages.letters_to_the_editor };
    let news = move || {
        state.with(|model| model.new_comments.map(|count| messages.counted(messages.new_comments, count)).unwrap_or_default())
    };
    view! { class = class,
        <h2 class="band" id=ids::TITLE tabindex="-1">{title}</h2>
        {subject.is_remote().then(|| view! { class = class, <p class="far">{messages.comments_alone}</p> })}
        // It has no class of the sheet's, like every text that only screen readers read.
        <p class="unseen" role="status" id=ids::NEWS prop:textContent=news></p>
        {subject.has_thread().then(|| view! { <Thread class state is_open/> })}
        {if is_open {
            Either::Left(view! { <CommentForm subject state/> })
        } else {
            Either::Right(view! { class = class, <p class="closed">{messages.comments_closed}</p> })
        }}
    }
}

/// The class that scopes the section's styles.
fn style() -> &'static str {
    let class = style_sheet!("style/comments.css");
    class
}
