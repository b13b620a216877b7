//! Asking over the network, with a limit of time and a way to give up.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response};

use super::hypertext::{self, Leaf};
use super::json;
use super::timer::Timer;
use crate::fetch::{Answer, Fetch, Silence};
use crate::model::json::Json;

/// The longest wait for a whole answer, in milliseconds.
const LONGEST_WAIT: i32 = 10_000;

/// Asks until it is answered, until the limit, or until its controller aborts.
pub struct Network {
    pub abort: AbortController,
}

impl Fetch for Network {
    type Hypertext = Leaf;

    async fn get(&self, address: &str) -> Result<Answer, Silence> {
        self.ask(address, RequestInit::new()).await
    }

    async fn post(&self, address: &str, json: &str) -> Result<Answer, Silence> {
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_body(&json.into());
        let headers = Headers::new().map_err(|_| Silence::Unreachable)?;
        headers.set("content-type", "application/json").map_err(|_| Silence::Unreachable)?;
        request.set_headers(&headers);
        self.ask(address, request).await
    }

    fn json(&self, text: &str) -> Option<Json> {
        json::parse(text)
    }

    fn hypertext(&self, html: &str) -> Leaf {
        hypertext::parse(html)
    }
}

impl Network {
    async fn ask(&self, address: &str, request: RequestInit) -> Result<Answer, Silence> {
        request.set_signal(Some(&self.abort.signal()));
        let is_late = Rc::new(Cell::new(false));
        let _limit = Timer::after(LONGEST_WAIT, {
            let (abort, is_late) = (self.abort.clone(), is_late.clone());
            move || {
                is_late.set(true);
                abort.abort();
            }
        });
        let answer = answer(address, &request).await;
        if is_late.get() { Err(Silence::TimedOut) } else { answer }
    }
}

async fn answer(address: &str, request: &RequestInit) -> Result<Answer, Silence> {
    let window = web_sys::window().ok_or(Silence::Unreachable)?;
    // A browser does not tell a script why nothing came: no such host, a refused connection, an answer that is not for this page.
    let response = JsFuture::from(window.fetch_with_str_and_init(address, request)).await.map_err(|_| silence())?;
    let response: Response = response.dyn_into().map_err(|_| silence())?;
    let text = whole(&response).await.map_err(|_| Silence::CutOff)?;
    let headers = response.headers();
    let number = |name: &str| headers.get(name).ok().flatten().and_then(|value| value.parse().ok());
    Ok(Answer { status: response.status(), text, pages: number("x-wp-totalpages"), wait: number("retry-after") })
}

async fn whole(response: &Response) -> Result<String, JsValue> {
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}

fn silence() -> Silence {
    let is_offline = web_sys::window().is_some_and(|window| !window.navigator().on_line());
    if is_offline { Silence::Offline } else { Silence::Unreachable }
}
