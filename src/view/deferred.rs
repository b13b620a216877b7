//! What is built after a page's first screen is painted.

use leptos::prelude::*;

/// Whether the first screen of a page that was built is painted. The browser provides it as a context of that page.
#[derive(Clone, Copy)]
pub struct FirstScreenPainted(pub RwSignal<bool>);

/// A view that is printed at once, and in a page that the browser builds follows the first screen.
#[cfg(feature = "press")]
pub fn deferred<V: IntoView>(view: impl Fn() -> V + Send + 'static) -> impl IntoView {
    view()
}

/// A view that is printed at once, and in a page that the browser builds follows the first screen.
#[cfg(not(feature = "press"))]
pub fn deferred<V: IntoView + 'static>(view: impl Fn() -> V + Send + 'static) -> impl IntoView {
    let painted = use_context::<FirstScreenPainted>();
    move || painted.is_none_or(|painted| painted.0.get()).then(&view)
}
