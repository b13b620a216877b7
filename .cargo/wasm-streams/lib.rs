//! In the place of the crate wasm-streams, which Leptos brings along for server functions that stream.
//!
//! This app has no server functions, but the real crate exports classes to JavaScript, and what is exported stays in an app though nobody calls
//! it. Here stands what `server_fn` names of it; all of it is compiled, and dropped again. Whoever gives the app server functions takes the
//! `[patch]` out of Cargo.toml.

use futures_util::stream::{Empty, Stream};
use wasm_bindgen::{JsValue, throw_str};

const WHY: &str = "server functions that stream need the crate wasm-streams: take its [patch] out of Cargo.toml";

/// A stream of the browser's.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes one of the browser's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives the browser's.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Is not here.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        throw_str(WHY)
    }

    /// Is not here.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        throw_str(WHY)
    }
}
