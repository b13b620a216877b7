//! The press: reads the authored content, checks it, and prints every page of the paper. Native only, and the only user of the disk.
//!
//! [`read`](content::read) gives a [`Paper`](content::Paper) or every fault of it; an [`Assembler`](assembler::Assembler) makes of the paper
//! one [`Page`](crate::model::page::Page) a route; [`print`](printer::print) writes them.

mod alternates;
pub mod app;
pub mod assembler;
mod cards;
pub mod commands;
pub mod content;
mod dates;
mod direction;
pub mod embed;
pub mod error;
pub mod feeds;
mod hosts;
pub mod html;
pub mod html_parser;
pub mod import;
pub mod interface;
mod language_names;
mod letters;
mod marks;
mod media_places;
mod new_paper;
mod page_rules;
mod print_target;
pub mod printer;
mod reader_element;
pub mod serve;
pub mod sheet;
mod staging;
mod style_rules;
mod unused_rules;
mod web;
