//! A story, whole, and what stands around it.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use crate::model::edition::Translation;
use crate::model::page::ArticlePage;
use crate::model::site::Site;
use crate::view::comments::CommentsSection;
use crate::view::parts::share::ShareSection;
use crate::view::parts::story::Story;
use crate::view::parts::surroundings::Surroundings;
use crate::view::parts::tags::Tags;

/// An article's page.
#[component]
pub fn ArticleView<'a>(page: &'a ArticlePage, site: &'a Site, translations: &'a [Translation]) -> impl IntoView {
    let class = style_sheet!("style/article.css");
    let article = &page.article;
    let after = view! { class = class,
        <div class="after">
            {(!article.tags.is_empty()).then(|| view! { <Tags tags=&article.tags/> })}
            " "
            <ShareSection/>
        </div>
    };
    view! {
        <Story article minutes=page.minutes site translations/>
        {after}
        <Surroundings page/>
        <CommentsSection article site/>
    }
}
