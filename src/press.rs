//! The press: reads the authored content, checks it, and prints every page of the paper. Native only, and the only user of the disk.
//!
//! [`read`](content::read) gives a [`Paper`](content::Paper) or every fault of it; a [`Desk`](desk::Desk) makes of the paper one
//! [`Page`](crate::model::page::Page) a route; [`print`](print::print) writes them.

pub mod authored;
pub mod command;
mod compress;
pub mod content;
pub mod desk;
pub mod embed;
pub mod error;
pub mod fault;
pub mod feed;
mod galley;
mod guest;
pub mod head;
mod headers;
pub mod hypertext;
pub mod import;
mod live;
mod marks;
pub mod policy;
pub mod print;
mod reader;
mod robots;
pub mod schema;
pub mod sheet;
pub mod shell;
pub mod sitemap;
mod text;
mod xml;
