//! Pictures: their place is kept before they come, and their words stay where they do not.

use leptos::prelude::*;
use stylers_macro::style_sheet;

use super::house;
use crate::model::image::Image;

/// How soon a picture is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Haste {
    /// It is on the first screen.
    Now,
    /// When the reader comes near.
    Later,
}

/// The picture alone.
#[component]
pub fn Picture(image: Image, haste: Haste) -> impl IntoView {
    let is_now = haste == Haste::Now;
    view! {
        <img
            src=image.src.under(&house().base)
            alt=image.alt.to_string()
            width=image.width.to_string()
            height=image.height.to_string()
            loading=(!is_now).then_some("lazy")
            fetchpriority=is_now.then_some("high")
            decoding="async"
        />
    }
}

/// The picture that leads an article, with its caption and credit.
#[component]
pub fn LeadPicture(image: Image) -> impl IntoView {
    let class = style_sheet!("style/lead_picture.css");
    let (caption, credit) = (image.caption.clone(), image.credit.clone());
    let words = (caption.is_some() || credit.is_some()).then(|| {
        view! { class = class,
            <figcaption>
                {caption.map(|caption| caption.to_string())} " "
                {credit.map(|credit| view! { class = class, <small>{credit.to_string()}</small> })}
            </figcaption>
        }
    });
    view! { class = class, <figure class="lead-picture"><Picture image haste=Haste::Now/> {words}</figure> }
}
