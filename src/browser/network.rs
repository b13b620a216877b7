//! Asking over the network, with a limit of time and a way to give up.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use web_sys::AbortController;

use super::html_parser::{self, HtmlNode};
use crate::http::{HttpClient, NetworkError, Response};

/// The longest wait for a whole answer, in milliseconds.
const LONGEST_WAIT: u32 = 10_000;

/// Asks until it is answered, until the limit, or until its controller aborts.
pub struct Network {
    pub abort: AbortController,
}

impl HttpClient for Network {
    type Hypertext = HtmlNode;

    async fn get(&self, address: &str) -> Result<Response, NetworkError> {
        self.ask(Request::get(address).abort_signal(Some(&self.abort.signal())).build()).await
    }

    async fn post(&self, address: &str, json: &str) -> Result<Response, NetworkError> {
        let request = Request::post(address).abort_signal(Some(&self.abort.signal())).header("content-type", "application/json");
        self.ask(request.body(json)).await
    }

    fn hypertext(&self, html: &str) -> HtmlNode {
        html_parser::parse(html)
    }
}

impl Network {
    async fn ask(&self, request: Result<Request, gloo_net::Error>) -> Result<Response, NetworkError> {
        let is_late = Rc::new(Cell::new(false));
        let _limit = Timeout::new(LONGEST_WAIT, {
            let (abort, is_late) = (self.abort.clone(), is_late.clone());
            move || {
                is_late.set(true);
                abort.abort();
            }
        });
        let answer = answer(request).await;
        if is_late.get() { Err(NetworkError::TimedOut) } else { answer }
    }
}

async fn answer(request: Result<Request, gloo_net::Error>) -> Result<Response, NetworkError> {
    // A browser does not tell a script why nothing came: no such host, a refused connection, an answer that is not for this page.
    let response = request.map_err(|_| NetworkError::Unreachable)?.send().await.map_err(|_| network_error())?;
    let text = response.text().await.map_err(|_| NetworkError::CutOff)?;
    let headers = response.headers();
    let number = |name: &str| headers.get(name).and_then(|value| value.parse().ok());
    Ok(Response { status: response.status(), text, pages: number("x-wp-totalpages"), wait: number("retry-after") })
}

fn network_error() -> NetworkError {
    let is_offline = web_sys::window().is_some_and(|window| !window.navigator().on_line());
    if is_offline { NetworkError::Offline } else { NetworkError::Unreachable }
}
