//! Going from page to page.

mod arrival;
mod history;
mod links;
mod navigation;
mod notice;
mod page_frame;
mod page_request;
mod prefetch;
mod rehearsal;
mod scroll_positions;
mod shown_page;
mod visit;

pub use history::listen_to_history;
pub use links::{comes_from, listen_to_links};
pub use navigation::Navigation;
pub use page_request::PageRequest;
pub use visit::LeftPlace;
