//! What the interface itself says.
//!
//! A language is one value of [`Messages`]: phrases with their gaps, the names of the months, and a rule for plurals. English is
//! first; another language comes as another value, found by [`messages_for`].

mod catalogue;
pub mod embed;
mod english;
mod format;
pub mod start;

use crate::model::language::Language;

pub use catalogue::{EmailMessages, Messages, Plural, ReasonMessages, RejectionMessages};
pub use english::ENGLISH;
pub use format::filled;

/// The messages for a site's language; English until its language is here.
pub fn messages_for(_: &Language) -> &'static Messages {
    &ENGLISH
}

/// What the empty page of a live paper says where its app has not come for a while. It is no part of [`Messages`], because no app is there to say it.
pub fn not_come(_: &Language) -> &'static str {
    "The paper has not opened. The network may be slow, or the browser may be too old for WebAssembly: reload the page, or try another browser."
}

/// What a reader inside another page says where it does not open; no part of [`Messages`] either.
pub fn not_opened(_: &Language) -> &'static str {
    "The paper cannot be read here: the network, this browser or this page does not let it open. The link leads there."
}
