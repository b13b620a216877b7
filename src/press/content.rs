//! The authored content: the forms that authors write, how they are read with every fault in them, and the paper that they make.

mod blocks;
mod fault;
mod file_reader;
mod folder;
mod forms;
pub mod schema;

pub use fault::Fault;
pub use folder::{Paper, read};
pub use forms::SourceChoice;
