//! What stands around every page, and the parts that a page is laid out in.

pub mod colophon;
pub mod current_section;
pub mod edition_links;
mod front_link;
pub mod landmark;
pub mod link_list;
pub mod masthead;
pub mod navigation_state;
pub mod notice_bar;
pub mod progress_bar;
pub mod retry_button;
pub mod skip_link;
