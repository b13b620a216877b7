//! The line to a server: asks patiently, and never more often than the server wants.

use std::thread::sleep;
use std::time::{Duration, SystemTime};

use ureq::Agent;
use ureq::http::{HeaderMap, Response as HttpResponse};

use crate::http::{HttpClient, NetworkError, Response};
use crate::model::date::Published;
use crate::model::json::JsonValue;
use crate::press::html_parser::{Leaf, parse};

/// How often one thing is asked for.
const TRIES: u32 = 6;
/// The same for a file, which a story can do without a copy of.
const TRIES_OF_A_FILE: u32 = 2;
/// The longest wait that a server may ask for, in seconds; who wants more is asked again at the next import.
const LONGEST_WAIT: u32 = 120;
/// The longest answer, in bytes: a hundred of the longest stories are less.
const LONGEST_ANSWER: u64 = 64 << 20;

/// A line that can be shared among threads.
pub struct Cable<'a> {
    agent: Agent,
    /// Told of every wait, in words.
    say: &'a (dyn Fn(&str) + Sync),
}

/// What came of asking for a file.
pub enum File {
    Whole(Vec<u8>),
    /// It is longer than was wanted.
    TooLong,
    /// The server answered with this status instead.
    Refused(u16),
}

/// What of an answer the cable itself goes by.
struct Told {
    status: u16,
    wait: Option<u32>,
}

impl<'a> Cable<'a> {
    /// A line that nothing was asked by yet.
    pub fn new(say: &'a (dyn Fn(&str) + Sync)) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(60)))
            .timeout_connect(Some(Duration::from_secs(15)))
            .http_status_as_error(false)
            .user_agent(concat!("Standfirst/", env!("CARGO_PKG_VERSION")))
            .build();
        Self { agent: config.new_agent(), say }
    }

    /// A file of at most so many bytes.
    ///
    /// # Errors
    /// Every [`NetworkError`].
    pub fn file(&self, address: &str, most: u64) -> Result<File, NetworkError> {
        self.patiently(address, TRIES_OF_A_FILE, || {
            let mut answer = self.agent.get(address).call().map_err(|error| silence(&error))?;
            let told = told(&answer);
            let file = match answer.body_mut().with_config().limit(most).read_to_vec() {
                _ if told.status != 200 => File::Refused(told.status),
                Ok(bytes) => File::Whole(bytes),
                Err(ureq::Error::BodyExceedsLimit(_)) => File::TooLong,
                Err(_) => return Err(NetworkError::CutOff),
            };
            Ok((told, file))
        })
    }

    fn patiently<T>(
        &self,
        address: &str,
        tries: u32,
        ask: impl Fn() -> Result<(Told, T), NetworkError>,
    ) -> Result<T, NetworkError> {
        let mut tried = 0;
        loop {
            tried += 1;
            let asked = ask();
            let is_worth_waiting = match &asked {
                Ok((told, _)) => matches!(told.status, 429 | 500 | 502 | 503 | 504),
                Err(_) => true,
            };
            let wanted = asked.as_ref().ok().and_then(|(told, _)| told.wait);
            if !is_worth_waiting || tried == tries || wanted.is_some_and(|wait| wait > LONGEST_WAIT) {
                return asked.map(|(_, answer)| answer);
            }
            // A date that is past by this clock may be none by the server's.
            let wait = wanted.filter(|wait| *wait > 0).unwrap_or(1 << tried);
            let why = match &asked {
                Ok((told, _)) => format!("answered {}", told.status),
                Err(silence) => why(*silence).to_owned(),
            };
            (self.say)(&format!("{address} {why}; asking again in {wait} s"));
            sleep(Duration::from_secs(wait.into()));
        }
    }

    fn text(
        &self,
        address: &str,
        ask: impl Fn() -> Result<HttpResponse<ureq::Body>, ureq::Error>,
    ) -> Result<Response, NetworkError> {
        self.patiently(address, TRIES, || {
            let mut answer = ask().map_err(|error| silence(&error))?;
            let told = told(&answer);
            let pages = text(answer.headers(), "x-wp-totalpages").and_then(|pages| pages.parse().ok());
            let text =
                answer.body_mut().with_config().limit(LONGEST_ANSWER).read_to_string().map_err(|_| NetworkError::CutOff)?;
            let answer = Response { status: told.status, text, pages, wait: told.wait };
            Ok((told, answer))
        })
    }
}

impl HttpClient for Cable<'_> {
    type Hypertext = Leaf;

    async fn get(&self, address: &str) -> Result<Response, NetworkError> {
        self.text(address, || self.agent.get(address).call())
    }

    async fn post(&self, address: &str, json: &str) -> Result<Response, NetworkError> {
        self.text(address, || self.agent.post(address).content_type("application/json").send(json))
    }

    fn json(&self, text: &str) -> Option<JsonValue> {
        serde_json::from_str(text).ok()
    }

    fn hypertext(&self, html: &str) -> Leaf {
        parse(html)
    }
}

/// Why there is no answer, in words that follow an address.
pub fn why(silence: NetworkError) -> &'static str {
    match silence {
        NetworkError::Offline | NetworkError::Unreachable => "does not answer: is the address right, and the network there?",
        NetworkError::TimedOut => "takes longer than a minute to answer",
        NetworkError::CutOff => "broke off its answer, or sent something that is no text",
    }
}

fn told(answer: &HttpResponse<ureq::Body>) -> Told {
    Told { status: answer.status().as_u16(), wait: text(answer.headers(), "retry-after").and_then(|said| wait(said, now())) }
}

/// The seconds that a `Retry-After` says, or that are left until the date that it says (RFC 9110, section 10.2.3), at a moment in seconds since 1970.
fn wait(said: &str, now: i64) -> Option<u32> {
    let until = || Some(Published::of_http(said)?.unix_seconds() - now);
    said.parse().ok().or_else(|| until().map(|seconds| u32::try_from(seconds.max(0)).unwrap_or(u32::MAX)))
}

fn now() -> i64 {
    SystemTime::UNIX_EPOCH.elapsed().ok().and_then(|since| i64::try_from(since.as_secs()).ok()).unwrap_or_default()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn silence(error: &ureq::Error) -> NetworkError {
    match error {
        ureq::Error::Timeout(_) => NetworkError::TimedOut,
        _ => NetworkError::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_a_server_wants_to_rest() {
        let now = Published::of_http("Sun, 06 Nov 1994 08:49:37 GMT").unwrap().unix_seconds();
        for (said, wanted) in [
            ("0", Some(0)),
            ("120", Some(120)),
            ("Sun, 06 Nov 1994 08:50:07 GMT", Some(30)),
            ("Mon, 07 Nov 1994 08:49:37 GMT", Some(86_400)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(0)),
            ("Sat, 05 Nov 1994 08:49:37 GMT", Some(0)),
            ("Fri, 31 Dec 9999 23:59:59 GMT", Some(u32::MAX)),
            ("-1", None),
            ("soon", None),
        ] {
            assert_eq!(wait(said, now), wanted, "{said}");
        }
    }
}
