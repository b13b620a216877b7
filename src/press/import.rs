//! Imports a paper that lives elsewhere into authored content.

mod cable;
mod inquiry;
mod ledger;
mod manuscript;
mod shelf;
mod site_file;
pub mod wordpress;
