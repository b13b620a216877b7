//! A page that is built before the reader goes anywhere, and that nobody sees.
//!
//! Browsers compile a function of wasm when it is first called. Those that read and build an article take a cheap phone some 40 ms, which the reader's
//! first click would pay; so they are called once while the browser is idle.

use std::sync::Arc;

use leptos::prelude::Owner;

use super::shown_page::BuiltPage;
use crate::browser::window::turn::when_idle;
use crate::model::json::{FromJson, JsonError, JsonValue};
use crate::model::page::Page;
use crate::view::layout::navigation_state::NavigationState;

/// An article with what most articles have.
const ARTICLE: &str = include_str!("rehearsal.json");

/// Reads and builds an article in two idle moments, and throws it away.
pub fn rehearse(app: Owner, navigation: NavigationState) {
    when_idle(move || {
        let Ok(page) = article() else { return };
        when_idle(move || drop(BuiltPage::new(&app, &Arc::new(page), navigation)));
    });
}

fn article() -> Result<Page, JsonError> {
    JsonValue::parse(ARTICLE).and_then(|json| Page::from_json(&json))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::model::page::Content;

    #[wasm_bindgen_test]
    fn the_article_can_be_read() {
        let page = article().unwrap();
        let Content::Article(page) = page.content else { panic!("it is no article") };
        assert!(page.article.lead_image.is_some() && !page.article.authors.is_empty() && page.next.is_some());
    }
}
