//! The authored content: the forms that authors write, how they are read with every fault in them, and the paper that they make.

mod authored;
mod authored_names;
mod blocks;
mod destination;
mod fault;
mod file_reader;
mod folder;
mod forms;
mod held_back;
mod images;
mod json_text;
mod names;
mod paper;
mod reference;
pub mod schema;
mod services;
mod spans;
mod surroundings;
mod values;

pub use fault::Fault;
pub use folder::{ContentRequest, Reading, read, read_edition};
pub use forms::Redirects;
pub use held_back::{Edition, HeldStory};
pub use paper::Paper;
pub use services::SourceChoice;
