//! The news domain: plain data and the rules it keeps.
//!
//! A value that exists is a value that is valid: what comes from outside passes a `parse` once and is trusted from then on.
//! This room knows nothing of disks, networks, documents or Leptos, and uses nothing else of the crate.

mod checked;

pub mod address;
pub mod alias;
pub mod article;
pub mod author;
pub mod body;
pub mod comment;
pub mod date;
pub mod edition;
pub mod email;
pub mod excerpt;
mod graphemes;
pub mod image;
pub mod invisible;
pub mod json;
pub mod language;
pub mod line;
pub mod link;
pub mod live;
pub mod markup;
pub mod names;
pub mod page;
pub mod plain;
pub mod rest;
pub mod site;
pub mod slug;
pub mod thread;

pub use checked::Checked;
