//! What pages are put together from.

pub mod article_header;
pub mod author_box;
pub mod body_text;
pub mod byline;
pub mod date;
pub mod html;
pub mod lead_picture;
pub mod neighbours;
pub mod page_header;
pub mod pager;
pub mod picks;
pub mod picture;
pub mod profile_links;
pub mod share;
pub mod share_outcome;
pub mod stories;
pub mod story;
pub mod strip;
pub mod surroundings;
pub mod tags;
pub mod teaser;
pub mod teasers;
pub mod translation_links;
