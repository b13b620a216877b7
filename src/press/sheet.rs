//! A page as HTML: the views, printed by Leptos' own server rendering from the same value that becomes `index.json`.

use leptos::prelude::*;

use crate::model::page::Page;
use crate::view::SiteContext;
use crate::view::app::{App, AppProps, leaf};
use crate::view::frame::here;
use crate::view::reading::Reading;

/// The HTML that stands in `#app`. The app takes it over element by element.
pub fn html(page: Page, context: &SiteContext) -> String {
    let owner = Owner::new_root(None);
    let (first, here) = (leaf(context, &page), here(context, &page));
    let html =
        owner.with(|| App(AppProps { context: context.clone(), reading: Reading::printed(page.site), first, here }).to_html());
    owner.unset_with_forced_cleanup();
    // Leptos marks places with `<!>`, which browsers read as an empty comment and HTML's rules count as an error (13.2.2,
    // incorrectly-opened-comment). In texts and values every `<` is escaped, so that these are all marks.
    html.replace("<!>", "<!---->")
}
