//! Pictures: their place is kept before they come, and their words stay where they do not.

use leptos::prelude::*;

use crate::model::image::Image;
use crate::model::markup::printable_text;
use crate::view::context::site_context;

/// How soon a picture is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ImageLoading {
    /// It is on the first screen.
    Now,
    /// When the reader comes near.
    Later,
}

/// How wide the picture that leads an article is shown.
pub const LEADING: &str = "(min-width: 65rem) 60rem, 100vw";

/// A browser asks for a picture as soon as its element has an address, even in a page that is built ahead and may never be shown. There the
/// address of a picture that is wanted at once waits in `data-src` and `data-srcset` until the page is put in its place; that of any other
/// does no harm, because the element is lazy before it has one.
const IS_BUILT_AHEAD: bool = cfg!(not(feature = "press"));

/// The picture alone, in a place so wide, as the attribute `sizes` says it (HTML Living Standard, 4.8.4.2.1).
#[component]
pub fn Picture<'a>(image: &'a Image, place: &'static str, loading: ImageLoading) -> impl IntoView {
    let base = site_context().base;
    let srcset = image.srcset(&base);
    let sizes = srcset.is_some().then_some(place);
    let is_urgent = loading == ImageLoading::Now;
    let addresses = (Some(image.src.under(&base)), srcset);
    let (now, waiting) = if is_urgent && IS_BUILT_AHEAD { ((None, None), addresses) } else { (addresses, (None, None)) };
    view! {
        <img
            loading=(!is_urgent).then_some("lazy")
            fetchpriority=is_urgent.then_some("high")
            sizes=sizes
            srcset=now.1
            src=now.0
            data-srcset=waiting.1
            data-src=waiting.0
            alt=printable_text(image.alt.as_str())
            width=image.width.to_string()
            height=image.height.to_string()
            decoding="async"
        />
    }
}
