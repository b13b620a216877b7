//! What the app makes of HTML in a browser, asked for by `tests/e2e/hypertext.spec.mjs`. The files are the app's own.

#![allow(dead_code, reason = "most of the model is not asked for here")]

#[path = "../../../src"]
mod app {
    pub mod convert;
    pub mod model;
    pub mod browser {
        pub mod html_parser;
    }
}

use wasm_bindgen::prelude::wasm_bindgen;

use app::{browser, convert, model};
use convert::{LinkResolver, conversion};
use model::Checked;
use model::address::{Base, Href, Src, WebAddress, joined};

/// The body of HTML that lies at an address: its JSON, and its markup.
#[wasm_bindgen]
pub fn convert(html: &str, address: &str) -> Vec<String> {
    let Ok(base) = WebAddress::parse(address) else { return Vec::new() };
    let links = LinkResolver {
        href: &|written| Href::parse(&joined(written, &base)).ok(),
        src: &|written| Src::parse(&joined(written, &base)).ok(),
    };
    let body = conversion(&browser::html_parser::parse(html), &links).body;
    vec![serde_json::to_string(&body).unwrap_or_default(), body.to_html(&Base::new("/"), "Show").into_string()]
}
