//! The app in a browser: the only user of `web_sys` and `gloo`.
//!
//! [`start`](start::start) is for a page of the paper, [`read`](embedded_reader::read) for an element of another page. Everything that
//! belongs to the page around the app (address, title, scroll, focus) goes through one [`Host`](host::Host).

mod app;
mod body;
mod comments;
pub mod embedded_reader;
mod host;
pub mod html_parser;
mod live;
pub mod messages;
mod mount;
mod network;
mod router;
mod share;
pub mod start;
mod window;
