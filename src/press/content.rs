//! The authored content: the forms that authors write, how they are read with every fault in them, and the paper that they make.

mod authored;
mod blocks;
mod fault;
mod file_reader;
mod folder;
mod forms;
mod json_text;
mod known_slugs;
mod paper;
mod reference;
pub mod schema;
mod services;
mod spans;
mod values;

pub use fault::Fault;
pub use folder::read;
pub use paper::Paper;
pub use services::SourceChoice;
