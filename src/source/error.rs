//! Why a page could not be had.

/// Why a page could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    Offline,
    /// No whole answer within ten seconds.
    TimedOut,
    NotFound,
    /// Another answer than the page, by its HTTP status.
    Status(u16),
    /// The answer came and made no sense; where it stopped making sense.
    Unreadable(String),
}

impl SourceError {
    /// Whether asking again may help.
    pub fn can_retry(&self) -> bool {
        !matches!(self, Self::NotFound)
    }
}
