//! What the window and its document can do, each in its file.

pub mod announce;
pub mod current_section;
pub mod edition_links;
pub mod events;
pub mod field;
pub mod focus;
pub mod head;
pub mod language;
pub mod letters;
pub mod lock;
pub mod pictures;
pub mod scroll;
pub mod storage;
pub mod turn;
