//! A story: its header, its picture, its words.

use leptos::either::Either;
use leptos::prelude::*;

use super::article_header::ArticleHeader;
use super::body_text::BodyText;
use super::lead_picture::LeadPicture;
use crate::model::address::WebAddress;
use crate::model::article::Article;
use crate::model::edition::Translation;
use crate::model::site::Site;
use crate::view::context::{SiteContext, site_context};
use crate::view::text::{dir, lang};

/// The story, whole. `minutes` is how long it takes to read.
#[component]
pub fn Story<'a>(article: &'a Article, minutes: u32, site: &'a Site, translations: &'a [Translation]) -> impl IntoView {
    let body = match &article.elsewhere {
        Some(address) => Either::Left(view! { <KeptElsewhere address/> }),
        None => Either::Right(view! { <BodyText body=&article.body has_large_letter=article.language.is_none()/> }),
    };
    view! {
        <article lang=lang(&article.language) dir=dir(&article.language, article.direction)>
            <ArticleHeader article minutes site translations/>
            {article.lead_image.as_ref().map(|image| view! { <LeadPicture image/> })}
            {body}
        </article>
    }
}

/// Where a story can be read that is kept for those who have its password.
#[component]
fn KeptElsewhere<'a>(address: &'a WebAddress) -> impl IntoView {
    let SiteContext { messages, .. } = site_context();
    view! {
        <p class="empty" lang=messages.language.tag dir=messages.language.direction.as_str()>
            {messages.protected}" "<a href=address.as_str()>{messages.read_there}</a>
        </p>
    }
}
