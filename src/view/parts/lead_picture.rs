//! The picture that leads an article.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::picture::{ImageLoading, LEADING, Picture};
use crate::model::image::Image;

/// The picture with its caption and credit.
#[component]
pub fn LeadPicture<'a>(image: &'a Image) -> impl IntoView {
    let class = style_sheet!("style/lead_picture.css");
    let words = image.has_words().then(|| {
        view! { class = class,
            <figcaption>
                {image.caption.as_ref().map(IntoRender::into_render)}
                " "
                {image.credit.as_ref().map(|credit| view! { class = class, <small>{credit}</small> })}
            </figcaption>
        }
    });
    view! { class = class,
        <figure class="lead-picture">
            <Picture image place=LEADING loading=ImageLoading::Now/>
            {words}
        </figure>
    }
}
