//! HTTP for the press: asks again where that may help, and never more often than the server wants.

use std::io::Read;
use std::thread::sleep;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use ureq::Agent;
use ureq::http::{HeaderMap, Response as HttpResponse};

use crate::http::{HttpClient, NetworkError, Response};
use crate::press::dates::http_date;
use crate::press::html_parser::{ParsedNode, parse};

/// How often one thing is asked for.
const MAX_TRIES: u32 = 6;
/// The same for a file, which a story can do without a copy of.
const MAX_FILE_TRIES: u32 = 2;
/// The longest wait that a server may ask for, in seconds; who wants more is asked again at the next import.
const MAX_WAIT_SECONDS: u32 = 120;
/// The longest answer, in bytes: a hundred of the longest stories are less.
const MAX_ANSWER_BYTES: u64 = 64 << 20;

/// A client that can be shared among threads.
pub struct NativeClient<'a> {
    agent: Agent,
    /// Gets every wait, in words.
    log: &'a (dyn Fn(&str) + Sync),
}

/// What came of asking for a file.
pub enum Download {
    Complete(Vec<u8>),
    /// It is longer than was wanted.
    TooLong,
    /// The server answered with this status instead.
    Status(u16),
}

/// What of an answer decides whether it is asked again.
struct AnswerHead {
    status: u16,
    retry_after: Option<u32>,
}

impl<'a> NativeClient<'a> {
    /// A client that has asked nothing yet.
    pub fn new(log: &'a (dyn Fn(&str) + Sync)) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(60)))
            .timeout_connect(Some(Duration::from_secs(15)))
            .http_status_as_error(false)
            .user_agent(concat!("Standfirst/", env!("CARGO_PKG_VERSION")))
            .build();
        Self { agent: config.new_agent(), log }
    }

    /// A file of at most so many bytes.
    ///
    /// # Errors
    /// Every [`NetworkError`].
    pub fn file(&self, address: &str, most: u64) -> Result<Download, NetworkError> {
        self.with_retries(address, MAX_FILE_TRIES, || {
            let mut answer = self.agent.get(address).call().map_err(|error| network_error(&error))?;
            let head = head(&answer);
            let file = match answer.body_mut().with_config().limit(most).read_to_vec() {
                _ if head.status != 200 => Download::Status(head.status),
                Ok(bytes) => Download::Complete(bytes),
                Err(ureq::Error::BodyExceedsLimit(_)) => Download::TooLong,
                Err(_) => return Err(NetworkError::CutOff),
            };
            Ok((head, file))
        })
    }

    /// The first bytes of a file, at most so many; nothing where it does not come at once.
    pub fn beginning(&self, address: &str, most: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Ok(mut answer) = self.agent.get(address).header("range", format!("bytes=0-{}", most - 1)).call()
            && answer.status().is_success()
        {
            // What came before a connection breaks off may be enough.
            let _ = answer.body_mut().as_reader().take(most).read_to_end(&mut bytes);
        }
        bytes
    }

    fn with_retries<T>(
        &self,
        address: &str,
        tries: u32,
        ask: impl Fn() -> Result<(AnswerHead, T), NetworkError>,
    ) -> Result<T, NetworkError> {
        let mut tried = 0;
        loop {
            tried += 1;
            let asked = ask();
            let is_worth_waiting = match &asked {
                Ok((head, _)) => matches!(head.status, 429 | 500 | 502 | 503 | 504),
                Err(_) => true,
            };
            let wanted = asked.as_ref().ok().and_then(|(head, _)| head.retry_after);
            if !is_worth_waiting || tried == tries || wanted.is_some_and(|wait| wait > MAX_WAIT_SECONDS) {
                return asked.map(|(_, answer)| answer);
            }
            // A date that is past by this clock may be none by the server's.
            let wait = wanted.filter(|wait| *wait > 0).unwrap_or(1 << tried);
            let reason = match &asked {
                Ok((head, _)) => format!("answered {}", head.status),
                Err(error) => explanation(*error).to_owned(),
            };
            (self.log)(&format!("{address} {reason}; asking again in {wait} s"));
            sleep(Duration::from_secs(wait.into()));
        }
    }

    fn text(
        &self,
        address: &str,
        ask: impl Fn() -> Result<HttpResponse<ureq::Body>, ureq::Error>,
    ) -> Result<Response, NetworkError> {
        self.with_retries(address, MAX_TRIES, || {
            let mut answer = ask().map_err(|error| network_error(&error))?;
            let head = head(&answer);
            let pages = text(answer.headers(), "x-wp-totalpages").and_then(|pages| pages.parse().ok());
            let text =
                answer.body_mut().with_config().limit(MAX_ANSWER_BYTES).read_to_string().map_err(|_| NetworkError::CutOff)?;
            let answer = Response { status: head.status, text, pages, wait: head.retry_after };
            Ok((head, answer))
        })
    }
}

impl HttpClient for NativeClient<'_> {
    type Hypertext = ParsedNode;

    async fn get(&self, address: &str) -> Result<Response, NetworkError> {
        self.text(address, || self.agent.get(address).call())
    }

    async fn post(&self, address: &str, json: &str) -> Result<Response, NetworkError> {
        self.text(address, || self.agent.post(address).content_type("application/json").send(json))
    }

    fn hypertext(&self, html: &str) -> ParsedNode {
        parse(html)
    }
}

/// Why there is no answer, in words that follow an address.
pub fn explanation(error: NetworkError) -> &'static str {
    match error {
        NetworkError::Offline | NetworkError::Unreachable => "does not answer: is the address right, and the network there?",
        NetworkError::TimedOut => "takes longer than a minute to answer",
        NetworkError::CutOff => "broke off its answer, or sent something that is no text",
    }
}

fn head(answer: &HttpResponse<ureq::Body>) -> AnswerHead {
    AnswerHead {
        status: answer.status().as_u16(),
        retry_after: text(answer.headers(), "retry-after").and_then(|value| seconds_to_wait(value, now())),
    }
}

/// The seconds of a `Retry-After`, or those that are left until its date (RFC 9110, section 10.2.3), at a moment in UTC.
fn seconds_to_wait(value: &str, now: DateTime) -> Option<u32> {
    let until_date = || http_date(value).map(|date| date.duration_since(now).as_secs());
    value.parse().ok().or_else(|| until_date().map(|seconds| u32::try_from(seconds.max(0)).unwrap_or(u32::MAX)))
}

/// The present moment in UTC.
fn now() -> DateTime {
    Offset::UTC.to_datetime(Timestamp::now())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn network_error(error: &ureq::Error) -> NetworkError {
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
        let now = http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        for (value, wanted) in [
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
            assert_eq!(seconds_to_wait(value, now), wanted, "{value}");
        }
    }
}
