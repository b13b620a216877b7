//! Asking over the network, with a limit of time and a way to give up.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use web_sys::AbortController;

use super::json;
use super::timer::Timer;
use crate::model::json::Json;
use crate::source::{Answer, Fetch, SourceError};

/// The longest wait for a whole answer, in milliseconds.
const LONGEST_WAIT: i32 = 10_000;

/// Asks until it is answered, until the limit, or until its controller aborts.
pub struct Network {
    pub abort: AbortController,
}

impl Fetch for Network {
    async fn get(&self, address: &str) -> Result<Answer, SourceError> {
        let is_late = Rc::new(Cell::new(false));
        let _limit = Timer::after(LONGEST_WAIT, {
            let (abort, is_late) = (self.abort.clone(), is_late.clone());
            move || {
                is_late.set(true);
                abort.abort();
            }
        });
        let answer = self.ask(address).await;
        if is_late.get() { Err(SourceError::TimedOut) } else { answer }
    }

    fn json(&self, text: &str) -> Option<Json> {
        json::parse(text)
    }
}

impl Network {
    async fn ask(&self, address: &str) -> Result<Answer, SourceError> {
        let request = Request::get(address).abort_signal(Some(&self.abort.signal()));
        // A browser does not tell a script why nothing came: no network, no such host, a refused connection.
        let response = request.send().await.map_err(|_| SourceError::Offline)?;
        let text = response.text().await.map_err(|_| SourceError::Unreadable("cut off".to_owned()))?;
        Ok(Answer { status: response.status(), text })
    }
}
