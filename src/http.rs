//! How to ask a server, and what it says. *Who* asks (a browser's `fetch`, a press's connection) is passed in as a [`HttpClient`], so that whoever
//! knows what to ask for does no I/O and is tested with a table of answers.

use std::future::Future;

use crate::convert::Node;

/// How to ask.
pub trait HttpClient {
    /// HTML that was read.
    type Hypertext: Node;

    /// The answer to a GET of an address on the web or on this host.
    ///
    /// # Errors
    /// Every [`NetworkError`].
    fn get(&self, address: &str) -> impl Future<Output = Result<Response, NetworkError>>;

    /// The answer to a POST of JSON. A [`NetworkError`] does not say that nothing arrived.
    ///
    /// # Errors
    /// Every [`NetworkError`].
    fn post(&self, address: &str, json: &str) -> impl Future<Output = Result<Response, NetworkError>>;

    /// The element that holds what a text of HTML says, in a document where nothing runs and nothing is loaded.
    fn hypertext(&self, html: &str) -> Self::Hypertext;
}

/// What a server said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub text: String,
    /// How many pages the list has that this is one of, where the server says so (`X-WP-TotalPages`).
    pub pages: Option<u32>,
    /// How long to wait before asking again, in seconds, where the server says so (`Retry-After`, RFC 9110, section 10.2.3).
    pub wait: Option<u32>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkError {
    /// There is no network.
    Offline,
    /// There is a network, and the server does not answer, or does not let this page read what it says.
    Unreachable,
    /// No whole answer within ten seconds.
    TimedOut,
    /// The answer broke off.
    CutOff,
}
