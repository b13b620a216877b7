//! A page as HTML: the components, printed by Leptos' own server rendering from the same value that becomes `index.json`.

use leptos::prelude::*;

use super::marks::finished;
use crate::model::page::Page;
use crate::view::SiteContext;
use crate::view::app::App;

/// The HTML that stands in `#app`.
pub fn html(page: &Page, context: &SiteContext) -> String {
    printed(context, || view! { <App page/> })
}

/// A view as HTML. Its signals and contexts are gone with the page that they were made for: ten thousand pages need the memory of a few.
pub fn printed<V: IntoView>(context: &SiteContext, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(context.clone());
        provide_context(&context.messages.printed.start);
        view().to_html()
    });
    owner.unset_with_forced_cleanup();
    finished(&html)
}
