//! Why a page could not be had.

use crate::http::NetworkError;

/// Why a page could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    Offline,
    /// The server does not answer, or does not let this page read what it says.
    Unreachable,
    /// No whole answer within ten seconds.
    TimedOut,
    NotFound,
    /// Another answer than the page, by its HTTP status.
    Status(u16),
    /// The answer came and made no sense: what is wrong, and its path where the answer is JSON.
    Unreadable(String),
    /// The answer is whole and has another shape than this app knows, because another press wrote it: what is wrong, and its path.
    OtherShape(String),
    /// What is asked for is not for guests, or a firewall stands before it; the HTTP status says which.
    Refused(u16),
    /// Too much was asked for; how many seconds to wait, where the server says so.
    Busy(Option<u32>),
    /// Something else than data: a firewall's page, a page for logging in, nothing at all where the root should be.
    NoData,
}

impl From<NetworkError> for SourceError {
    fn from(silence: NetworkError) -> Self {
        match silence {
            NetworkError::Offline => Self::Offline,
            NetworkError::Unreachable => Self::Unreachable,
            NetworkError::TimedOut => Self::TimedOut,
            NetworkError::CutOff => Self::Unreadable("cut off".to_owned()),
        }
    }
}

impl SourceError {
    /// Whether asking again may help.
    pub fn can_retry(&self) -> bool {
        !matches!(self, Self::NotFound)
    }
}
