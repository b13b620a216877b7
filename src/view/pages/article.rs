//! A story, whole, and what stands around it.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::page::ArticlePage;
use crate::model::site::Site;
use crate::view::comments::comments;
use crate::view::context::{SiteContext, site_context};
use crate::view::inert::inert;
use crate::view::parts::story::Story;
use crate::view::parts::surroundings::Surroundings;
use crate::view::parts::tags::Tags;
use crate::view::share::share;

/// An article's page.
#[component]
pub fn ArticleView<'a>(page: &'a ArticlePage, site: &'a Site) -> impl IntoView {
    let class = style_sheet!("style/article.css");
    let context = site_context();
    let SiteContext { messages, .. } = &context;
    let article = &page.article;
    // Where the words are, there are the comments.
    let comments = article.elsewhere.is_none().then(|| comments(&context, article, site)).flatten();
    let after = view! { class = class,
        <div class="after">
            {(!article.tags.is_empty()).then(|| view! { <Tags tags=&article.tags/> })}
            " "
            {inert(share(messages))}
        </div>
    };
    view! {
        <Story article minutes=page.minutes/>
        {after}
        <Surroundings page/>
        {comments.map(inert)}
    }
}
