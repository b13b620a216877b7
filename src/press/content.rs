//! The authored content: the forms that authors write, how they are read with every fault in them, and the paper that they make.

mod authored;
pub(crate) mod authored_names;
mod blocks;
pub(crate) mod destination;
mod edition_folders;
pub(crate) mod edition_rules;
mod editions;
mod fault;
mod file_memory;
mod file_reader;
mod files;
mod folder;
mod forms;
mod held_back;
pub(crate) mod images;
mod json_text;
mod known_editions;
pub(crate) mod names;
mod own_phrases;
mod paper;
mod reference;
pub mod schema;
mod services;
mod spans;
pub(crate) mod surroundings;
mod translation_groups;
mod translations;
mod values;

pub use fault::Fault;
pub use file_memory::FileMemory;
pub use folder::{ContentRequest, Reading, read, read_selection};
pub use forms::Redirects;
pub use held_back::{HeldStory, Selection};
pub(crate) use names::is_leftover;
pub use paper::Paper;
pub use services::SourceChoice;
