//! Where the reader is: the address bar and the history, or what stands for them in somebody else's page.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::HtmlAnchorElement;

use super::Host;
use crate::route::Route;

impl Host {
    /// The route that the address names.
    pub fn route(&self) -> Route {
        Route::parse(&self.path(), &self.base)
    }

    /// Scheme, name and port of the page.
    pub fn origin(&self) -> String {
        window().location().origin().unwrap_or_default()
    }

    /// The path in the address bar; the whole address without its fragment in somebody else's page.
    pub fn path(&self) -> String {
        match &self.embedded {
            Some(embedded) => embedded.place(),
            None => window().location().pathname().unwrap_or_default(),
        }
    }

    /// What follows `#` in the address, decoded; none where nothing does.
    pub fn fragment(&self) -> Option<String> {
        match &self.embedded {
            Some(embedded) => fragment_of(&embedded.hash()),
            None => fragment_of(&window().location().hash().ok()?),
        }
    }

    /// What a link leads to, as [`path`](Self::path) says it; none where that is another site.
    pub fn path_of(&self, link: &HtmlAnchorElement) -> Option<String> {
        match self.embedded {
            Some(_) => Some([link.origin(), link.pathname()].concat()),
            None => (link.origin() == self.origin()).then(|| link.pathname()),
        }
    }

    /// The whole address that a link of the app's own making leads to.
    pub fn whole(&self, href: &str) -> String {
        if self.embedded.is_some() { href.to_owned() } else { [&self.origin(), href].concat() }
    }

    /// The key of the entry of the history that is shown; none where it has none yet.
    pub fn entry(&self) -> Option<f64> {
        match &self.embedded {
            Some(embedded) => Some(embedded.entry.get()),
            None => window().history().ok()?.state().ok()?.as_f64(),
        }
    }

    /// Adds an entry to the history, with its key. A browser that refuses leaves the address as it was: the page is shown all the same.
    pub fn push(&self, href: &str, key: f64) {
        match (&self.embedded, window().history()) {
            (Some(embedded), _) => embedded.go(&self.root, Some(href), key),
            (None, Ok(history)) => {
                let _ = history.push_state_with_url(&JsValue::from_f64(key), "", Some(href));
            }
            (None, Err(_)) => {}
        }
    }

    /// Has the browser load a page of the paper, or the one of the address where none is named; whether that is this app's to do: in somebody else's
    /// page it is not.
    pub fn load(&self, href: Option<&str>) -> bool {
        let location = window().location();
        self.embedded.is_none() && href.map_or_else(|| location.reload(), |href| location.assign(href)).is_ok()
    }

    /// Gives the entry that is shown a key, and another address where one is named.
    pub fn replace(&self, href: Option<&str>, key: f64) {
        match (&self.embedded, window().history()) {
            (Some(embedded), _) => embedded.go(&self.root, href, key),
            (None, Ok(history)) => {
                let _ = history.replace_state_with_url(&JsValue::from_f64(key), "", href);
            }
            (None, Err(_)) => {}
        }
    }
}

/// What follows `#` in a link or an address, decoded; none where nothing does.
pub fn fragment_of(hash: &str) -> Option<String> {
    let id = hash.strip_prefix('#').filter(|id| !id.is_empty())?;
    Some(percent_encoding::percent_decode_str(id).decode_utf8_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn fragments() {
        for (hash, wanted) in [("#comment-1", Some("comment-1")), ("#%C3%A9", Some("é")), ("#", None), ("", None), ("a", None)] {
            assert_eq!(fragment_of(hash).as_deref(), wanted, "{hash}");
        }
    }
}
