//! What came of sharing.

/// What came of sharing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ShareOutcome {
    /// Nothing is to be said: the system's own sheet has said it, or the reader closed it.
    #[default]
    Nothing,
    Copied,
    /// Nothing here can copy for the reader: the address to copy by hand.
    ByHand(String),
}
